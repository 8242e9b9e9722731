package muster.edge.mobilisation;

import java.time.Duration;

/**
 * A stretch of time on a clock.
 *
 * @param seconds negative once it is over
 */
record Span(long seconds) {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    public boolean over() {
        return seconds < 0;
    }

    /** Such as 0:47:12; how far over, where it is. */
    @Override
    public String toString() {
        long size = Math.abs(seconds);
        return "%d:%02d:%02d".formatted(size / HOUR, size % HOUR / MINUTE, size % MINUTE);
    }

    /** As a browser takes it. */
    public String iso() {
        return Duration.ofSeconds(Math.abs(seconds)).toString();
    }
}
