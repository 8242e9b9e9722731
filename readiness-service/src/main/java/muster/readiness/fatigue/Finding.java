package muster.readiness.fatigue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import muster.contract.fatigue.Limits;

/**
 * What lies beyond a limit.
 *
 * @param on the day of asking, or the first day after it on which it will be so
 * @param number that it comes to; the worst of the days from then on, as far as is looked
 */
public record Finding(Kind finding, State state, LocalDate on, int number, int limit) {

    /** How far ahead is looked. */
    static final int DAYS_AHEAD = 28;

    /** What a limit is set for. */
    public enum Kind {
        HOURS_IN_7_DAYS,
        CONSECUTIVE_DAYS,
        REST,
        DEPLOYMENTS_IN_12_MONTHS;

        int of(Limits limits) {
            return switch (this) {
                case HOURS_IN_7_DAYS -> limits.mostHoursIn7Days();
                case CONSECUTIVE_DAYS -> limits.mostConsecutiveDays();
                case REST -> limits.leastRestHours();
                case DEPLOYMENTS_IN_12_MONTHS -> limits.mostDeploymentsIn12Months();
            };
        }

        /** Of rest less is worse. */
        int worse(int one, int other) {
            return this == REST ? Math.min(one, other) : Math.max(one, other);
        }
    }

    public enum State {
        OVER,
        WILL_BE_OVER
    }

    /** On a day, and as far ahead of it as is looked. */
    static List<Finding> of(Away away, Load load, LocalDate day, Function<LocalDate, Limits> on) {
        return of(away, load, day, day.plusDays(DAYS_AHEAD), on);
    }

    /** Each kind once: whoever is over is not told that it will be so. */
    static List<Finding> of(
            Away away,
            Load load,
            LocalDate day,
            LocalDate furthest,
            Function<LocalDate, Limits> on) {
        var limits = on.apply(day);
        var over = load.beyond(limits);
        var findings = new ArrayList<Finding>();
        over.forEach((kind, number) ->
                findings.add(new Finding(kind, State.OVER, day, number, kind.of(limits))));
        var others = EnumSet.allOf(Kind.class);
        others.removeAll(over.keySet());
        findings.addAll(ahead(away, day, furthest, on, others));
        return List.copyOf(findings);
    }

    private static List<Finding> ahead(
            Away away,
            LocalDate day,
            LocalDate furthest,
            Function<LocalDate, Limits> on,
            EnumSet<Kind> kinds) {
        var ahead = new EnumMap<Kind, Finding>(Kind.class);
        var planned = away.lastDay().orElse(day);
        var last = planned.isBefore(furthest) ? planned : furthest;
        for (var next = day.plusDays(1); !next.isAfter(last); next = next.plusDays(1)) {
            add(Load.on(next, away).beyond(on.apply(next)), next, on.apply(next), ahead);
        }
        return ahead.values().stream().filter(f -> kinds.contains(f.finding())).toList();
    }

    private static void add(
            Map<Kind, Integer> beyond, LocalDate day, Limits limits, Map<Kind, Finding> to) {
        beyond.forEach((kind, number) ->
                to.merge(
                        kind,
                        new Finding(kind, State.WILL_BE_OVER, day, number, kind.of(limits)),
                        (first, then) -> first.reaching(then.number())));
    }

    private Finding reaching(int other) {
        return new Finding(finding, state, on, finding.worse(number, other), limit);
    }
}
