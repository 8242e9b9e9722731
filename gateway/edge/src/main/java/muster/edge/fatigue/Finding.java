package muster.edge.fatigue;

import java.time.LocalDate;
import muster.edge.page.Uk;
import muster.edge.page.Words;

/** What lies beyond a limit, as the service tells it. */
public record Finding(String finding, String state, LocalDate on, int number, int limit) {

    private static final Uk UK = new Uk();
    private static final Words WORDS = new Words();

    /** Such as "Will be over from 3 December 2026: 120 hours away in 7 days (limit 96)". */
    public String said() {
        return (state.equals("OVER") ? "Over: " : "Will be over from %s: ".formatted(UK.day(on)))
                + what();
    }

    private String what() {
        return switch (finding) {
            case "HOURS_IN_7_DAYS" ->
                    "%s away in 7 days (limit %d)".formatted(WORDS.count(number, "hour"), limit);
            case "CONSECUTIVE_DAYS" ->
                    "%s in a row (limit %d)".formatted(WORDS.count(number, "day"), limit);
            case "REST" ->
                    "%s of rest before a deployment (at least %d)"
                            .formatted(WORDS.count(number, "hour"), limit);
            default ->
                    "%s in 12 months (limit %d)"
                            .formatted(WORDS.count(number, "deployment"), limit);
        };
    }
}
