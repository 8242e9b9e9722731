package muster.edge.mobilisation;

import java.time.Instant;
import java.util.List;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;

/**
 * A mobilisation at an instant, as the service tells it.
 *
 * @param at the instant it is judged at
 */
record Mobilisation(
        String mobilisation,
        String operation,
        String operationName,
        String force,
        boolean exercise,
        @Nullable String rvp,
        Instant startedAt,
        @Nullable Instant endedAt,
        Instant at,
        long elapsedSeconds,
        Verdict verdict,
        Counts counts,
        List<Wave> waves,
        List<Commander> commanders,
        List<Finding> findings,
        long upTo,
        Listed.@Nullable Stopped stopped) {

    /** Of people and carriers, whether they count for a wave or not. */
    record Counts(
            int called,
            int coming,
            int notComing,
            int noReply,
            int arrived,
            int unnamed,
            int carriersDeclared,
            int carriersArrived) {}

    /** Who may lead a PSU. */
    record Commander(
            String officer,
            boolean nominated,
            boolean called,
            @Nullable String reply,
            @Nullable Instant expectedAt,
            @Nullable Instant arrivedAt) {}

    /** What a reader of the figures may miss. */
    record Finding(String finding, @Nullable String wave, String text, List<String> officers) {

        public Finding {
            officers = List.copyOf(officers);
        }
    }

    public Mobilisation {
        waves = List.copyOf(waves);
        commanders = List.copyOf(commanders);
        findings = List.copyOf(findings);
    }

    public boolean open() {
        return endedAt == null;
    }

    public Span elapsed() {
        return new Span(elapsedSeconds);
    }
}
