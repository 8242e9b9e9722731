package muster.edge.fatigue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
