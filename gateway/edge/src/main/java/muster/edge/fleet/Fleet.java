package muster.edge.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.edge.page.Uk;
import muster.edge.page.Words;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;

/** A force's carriers, as the service tells them. */
record Fleet(
        String force,
        String name,
        Instant at,
        Tour tour,
        @Nullable LastDeclared declaration,
        Counts counts,
        List<Carrier> carriers,
        List<Finding> findings,
        long upTo,
        Listed.@Nullable Stopped stopped) {

    /** A tour of duty, its end not included. */
    record Tour(Instant from, Instant to) {}

    record LastDeclared(Instant from, Instant to, Instant at, boolean current) {}

    record Counts(int inService, int outOfService, int fit, int unfit, int undeclared) {}

    record Row(String force, String name, Tour tour, Counts counts, List<String> findings) {}

    record Carrier(
            String carrier,
            String state,
            LocalDate since,
            @Nullable String reason,
            @Nullable String location,
            @Nullable Boolean fit,
            @Nullable String defect,
            @Nullable Instant declaredAt,
            boolean current) {

        public boolean inService() {
            return state.equals("IN_SERVICE");
        }

        public String fitness() {
            return fit == null
                    ? "Not declared"
                    : fit ? "Fit" : "Unfit" + (defect == null ? "" : ": " + defect);
        }
    }

    record Finding(String finding, Instant since, List<String> carriers) {

        private static final int FEW = 5;

        /** The finding as a sentence. */
        public String told(Words words, Uk uk) {
            return switch (finding) {
                case "DECLARATION_MISSING" ->
                        "The tour of duty that began at %s has no declaration"
                                .formatted(uk.brief(since));
                case "DECLARATION_STALE" ->
                        "What is shown was declared for the tour of duty that began at %s"
                                .formatted(uk.brief(since));
                default ->
                        words.count(carriers.size(), "carrier")
                                + " in service not declared for this tour of duty"
                                + (carriers.size() > FEW ? "" : ": " + String.join(", ", carriers));
            };
        }
    }

    /** Those that can be declared. */
    public List<Carrier> inService() {
        return carriers.stream().filter(Carrier::inService).toList();
    }
}
