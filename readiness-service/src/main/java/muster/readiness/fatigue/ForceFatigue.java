package muster.readiness.fatigue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.contract.ForceId;
import muster.contract.accreditation.Extensions;
import muster.contract.fatigue.FatiguePolicies;
import muster.contract.fatigue.Limits;
import muster.contract.officer.OfficerHistory;
import org.jspecify.annotations.Nullable;

/**
 * The officers of a force among whom the load can be shared, and how it is.
 *
 * @param rows those who went most first
 */
record ForceFatigue(ForceId force, LocalDate on, Limits limits, List<Row> rows) {

    private static final int TENTH = 10;
    private static final int PLACES = 4;

    /** So many officers went so often. */
    record Times(int deployments, int officers) {}

    /**
     * The tenth of the officers who went most, rounded up.
     *
     * @param share to four places of all deployments, of which each officer's is one; absent where
     *     there was none
     */
    record TopTenth(int officers, int deployments, @Nullable BigDecimal share) {}

    static ForceFatigue of(
            ForceId force,
            LocalDate day,
            Collection<OfficerHistory> officers,
            Extensions extensions,
            FatiguePolicies policies) {
        var rows = new ArrayList<Row>();
        for (var officer : officers) {
            var row = row(force, day, officer, extensions, policies);
            if (row != null && (row.sharesLoad() || !row.findings().isEmpty())) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(ForceFatigue::place));
        return new ForceFatigue(force, day, policies.on(day, force), List.copyOf(rows));
    }

    /** Null for who is not in the force on the day. */
    static @Nullable Row row(
            ForceId force,
            LocalDate day,
            OfficerHistory officer,
            Extensions extensions,
            FatiguePolicies policies) {
        var registration = officer.registration();
        var rank = officer.rankOn(day);
        return registration == null || rank == null || !force.equals(officer.forceOn(day))
                ? null
                : Row.of(
                        officer, registration, rank, extensions, day, on -> policies.on(on, force));
    }

    /** Sorts by deployments, then days, the most first, then by code. */
    static String place(Row row) {
        return "%05d %05d %s"
                .formatted(
                        99_999 - row.deploymentsIn12Months(),
                        99_999 - row.daysIn12Months(),
                        row.officer());
    }

    /** What stands beside the rows, of all officers whatever is asked for. */
    Map<String, Object> summary() {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("force", force);
        summary.put("on", on);
        summary.put("limits", limits);
        summary.put("officers", rows.size());
        summary.put("over", with(Finding.State.OVER));
        summary.put("willBeOver", with(Finding.State.WILL_BE_OVER));
        summary.put("distribution", distribution());
        summary.put("topTenth", topTenth());
        return summary;
    }

    private long with(Finding.State state) {
        return rows.stream()
                .filter(row -> row.findings().stream().anyMatch(f -> f.state() == state))
                .count();
    }

    /** From those who never went to those who went most. */
    List<Times> distribution() {
        var officers = new TreeMap<Integer, Integer>();
        rows.forEach(row -> officers.merge(row.deploymentsIn12Months(), 1, Integer::sum));
        return officers.entrySet().stream()
                .map(times -> new Times(times.getKey(), times.getValue()))
                .toList();
    }

    TopTenth topTenth() {
        int officers = Math.ceilDiv(rows.size(), TENTH);
        int most = deployments(rows.subList(0, officers));
        int all = deployments(rows);
        return new TopTenth(officers, most, all == 0 ? null : share(most, all));
    }

    private static BigDecimal share(int part, int all) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(all), PLACES, RoundingMode.HALF_UP);
    }

    private static int deployments(List<Row> rows) {
        return rows.stream().mapToInt(Row::deploymentsIn12Months).sum();
    }
}
