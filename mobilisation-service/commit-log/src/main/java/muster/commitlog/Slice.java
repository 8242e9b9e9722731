package muster.commitlog;

import java.util.List;

/**
 * The events of a boundary, in order.
 *
 * @param upTo the log was looked at up to this sequence: usable as {@link Proposal#after}
 */
public record Slice(List<RecordedEvent> events, long upTo) {}
