package muster.edge.fatigue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import muster.edge.page.Uk;
import muster.edge.page.Words;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;

/** A force's fatigue as the service tells it, a page of its officers. */
record Fatigue(
        String force,
        LocalDate on,
        Limits limits,
        int officers,
        int over,
        int willBeOver,
        List<Times> distribution,
        TopTenth topTenth,
        List<Row> items,
        @Nullable String next,
        Long upTo,
        Listed.@Nullable Stopped stopped) {

    private static final Uk UK = new Uk();
    private static final Words WORDS = new Words();

    record Limits(
            int mostHoursIn7Days,
            int mostConsecutiveDays,
            int leastRestHours,
            int mostDeploymentsIn12Months) {}

    record Times(int deployments, int officers) {}

    record TopTenth(int officers, int deployments, @Nullable BigDecimal share) {}

    record Row(
            String officer,
            String rank,
            int hoursIn7Days,
            int hoursIn28Days,
            int consecutiveDays,
            @Nullable Integer restHours,
            int deploymentsIn12Months,
            int daysIn12Months,
            int exercisesIn12Months,
            List<Finding> findings) {}

    record Finding(String finding, String state, LocalDate on, int number, int limit) {

        /** Such as "Will be over from 3 December 2026: 120 hours away in 7 days (limit 96)". */
        public String said() {
            return (state.equals("OVER")
                            ? "Over: "
                            : "Will be over from %s: ".formatted(UK.day(on)))
                    + what();
        }

        private String what() {
            return switch (finding) {
                case "HOURS_IN_7_DAYS" ->
                        "%s away in 7 days (limit %d)"
                                .formatted(WORDS.count(number, "hour"), limit);
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

    public int never() {
        return distribution.stream()
                .filter(times -> times.deployments() == 0)
                .mapToInt(Times::officers)
                .sum();
    }

    /** Each officer's counts as one. */
    public int deployments() {
        return distribution.stream()
                .mapToInt(times -> times.deployments() * times.officers())
                .sum();
    }
}
