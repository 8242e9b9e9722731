package muster.readiness.view;

import java.time.Instant;
import muster.contract.Event;

/** An event at its place in the log. */
public record Occurrence(long sequence, Instant occurredAt, Event event) {}
