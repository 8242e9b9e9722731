package muster.readiness.view;

import java.time.Instant;

/**
 * Why a view does not go on.
 *
 * @param sequence of the event that can't be folded
 */
public record Stop(Instant at, long sequence, String reason) {}
