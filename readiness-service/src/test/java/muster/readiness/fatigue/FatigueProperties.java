package muster.readiness.fatigue;

import static muster.readiness.Story.WMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import muster.contract.Days;
import muster.contract.accreditation.Extensions;
import muster.contract.fatigue.FatigueEvents.FatiguePolicySet;
import muster.contract.fatigue.FatiguePolicies;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.OfficerHistory.Stint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number and finding against a model that looks at every quarter of an hour of a life. */
class FatigueProperties {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int QUARTERS_PER_DAY = 96;
    private static final int DAYS = 80;

    /** Around both changes of the clocks of 2024, and on days like any. */
    static Stream<Arguments> lives() {
        return LongStream.rangeClosed(1, 60)
                .mapToObj(seed ->
                        Arguments.of(
                                seed,
                                switch ((int) (seed % 3)) {
                                    case 0 -> LocalDate.of(2024, 4, 1);
                                    case 1 -> LocalDate.of(2024, 10, 28);
                                    default -> LocalDate.of(2024, 7, 10);
                                }));
    }

    @ParameterizedTest(name = "seed {0}, on {1}")
    @MethodSource("lives")
    void numbersAndFindingsAreThoseOfEveryQuarterOfAnHour(long seed, LocalDate day) {
        var random = new Random(seed);
        var officer = life(random, day);
        var limits = limits(random, day);
        var model = new Model(officer.realStints());

        var row =
                Objects.requireNonNull(
                        ForceFatigue.row(
                                WMP,
                                day,
                                officer,
                                Extensions.NONE,
                                new FatiguePolicies(List.of(limits))));

        assertThat(row.hoursIn7Days()).isEqualTo(model.hours(day, 7));
        assertThat(row.hoursIn28Days()).isEqualTo(model.hours(day, 28));
        assertThat(row.consecutiveDays()).isEqualTo(model.consecutive(day));
        assertThat(row.restHours()).isEqualTo(model.rest(day));
        assertThat(row.deploymentsIn12Months()).isEqualTo(model.deployments(day));
        assertThat(row.daysIn12Months()).isEqualTo(model.days(day));
        assertThat(row.findings())
                .containsExactlyInAnyOrderElementsOf(findings(model, day, 28, limits));
    }

    @ParameterizedTest(name = "seed {0}, on {1}")
    @MethodSource("lives")
    void whatADeploymentWouldRaiseIsWhatIsFoundWithItAndNotWithoutIt(long seed, LocalDate day) {
        var random = new Random(seed);
        var now = life(random, day);
        var from = Days.start(day).plus(QUARTER.multipliedBy(random.nextInt(QUARTERS_PER_DAY)));
        var to = from.plus(QUARTER.multipliedBy(1 + random.nextInt(12 * QUARTERS_PER_DAY)));
        var stints = new ArrayList<>(now.stints());
        stints.add(Lives.stint(from, to, null, false));
        var then = Lives.officer("WMP-1", stints.toArray(Stint[]::new));
        var limits = limits(random, day);
        var days = Days.touched(from, to);
        var model = new Model(then.realStints());

        var strain = Strain.of(now, then, days, _ -> limits.limits());

        assertThat(strain.hoursIn7Days()).isEqualTo(model.hours(days.last(), 7));
        assertThat(strain.hoursIn28Days()).isEqualTo(model.hours(days.last(), 28));
        assertThat(strain.consecutiveDays()).isEqualTo(model.consecutive(days.last()));
        assertThat(strain.deploymentsIn12Months()).isEqualTo(model.deployments(days.last()));
        assertThat(strain.restHours()).isEqualTo(model.rest(days.first(), days.last()));
        int ahead = (int) days.length() - 1 + 28;
        var raised = findings(model, day, ahead, limits);
        raised.removeAll(findings(new Model(now.realStints()), day, ahead, limits));
        assertThat(strain.findings()).containsExactlyInAnyOrderElementsOf(raised);
    }

    private static FatiguePolicySet limits(Random random, LocalDate day) {
        return new FatiguePolicySet(
                null,
                day.minusYears(1),
                1 + random.nextInt(120),
                1 + random.nextInt(5),
                random.nextInt(48),
                1 + random.nextInt(12));
    }

    private static OfficerHistory life(Random random, LocalDate day) {
        var begin = Days.start(day.minusDays(DAYS / 2));
        var stints = new ArrayList<Stint>();
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            var from = begin.plus(QUARTER.multipliedBy(random.nextInt(DAYS * QUARTERS_PER_DAY)));
            var to = from.plus(QUARTER.multipliedBy(1 + random.nextInt(4 * QUARTERS_PER_DAY)));
            var home =
                    random.nextInt(3) == 0
                            ? from.plus(QUARTER.multipliedBy(random.nextInt(5 * QUARTERS_PER_DAY)))
                            : null;
            stints.add(Lives.stint(from, to, home, random.nextInt(5) == 0));
        }
        if (random.nextBoolean()) {
            var longAgo = Days.start(day.minusYears(1));
            stints.add(Lives.stint(longAgo, longAgo.plus(Duration.ofHours(30)), null, false));
        }
        return Lives.officer("WMP-1", stints.toArray(Stint[]::new));
    }

    private static List<Finding> findings(
            Model model, LocalDate day, int ahead, FatiguePolicySet limits) {
        var none = Integer.MIN_VALUE;
        return Stream.of(
                        finding(
                                Finding.Kind.HOURS_IN_7_DAYS,
                                day,
                                ahead,
                                limits.mostHoursIn7Days(),
                                on -> model.hours(on, 7)),
                        finding(
                                Finding.Kind.CONSECUTIVE_DAYS,
                                day,
                                ahead,
                                limits.mostConsecutiveDays(),
                                model::consecutive),
                        finding(
                                Finding.Kind.DEPLOYMENTS_IN_12_MONTHS,
                                day,
                                ahead,
                                limits.mostDeploymentsIn12Months(),
                                model::deployments),
                        finding(
                                Finding.Kind.REST,
                                day,
                                ahead,
                                -limits.leastRestHours(),
                                on -> {
                                    var rest = model.rest(on);
                                    return rest == null ? none : -rest;
                                }))
                .flatMap(List::stream)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Of rest the negative, so that more is worse. */
    private static List<Finding> finding(
            Finding.Kind kind,
            LocalDate day,
            int ahead,
            int limit,
            ToIntFunction<LocalDate> number) {
        int sign = kind == Finding.Kind.REST ? -1 : 1;
        int now = number.applyAsInt(day);
        if (now > limit) {
            return List.of(new Finding(kind, Finding.State.OVER, day, sign * now, sign * limit));
        }
        var over =
                IntStream.rangeClosed(1, ahead)
                        .mapToObj(day::plusDays)
                        .filter(on -> number.applyAsInt(on) > limit)
                        .toList();
        return over.isEmpty()
                ? List.of()
                : List.of(
                        new Finding(
                                kind,
                                Finding.State.WILL_BE_OVER,
                                over.getFirst(),
                                sign * over.stream().mapToInt(number).max().orElseThrow(),
                                sign * limit));
    }

    /** A life as the set of the quarters of an hour away. */
    private static final class Model {

        private final List<Stint> stints;
        private final Set<Instant> away = new HashSet<>();

        Model(List<Stint> stints) {
            this.stints = stints;
            stints.forEach(stint -> away.addAll(quarters(stint.from(), stint.until())));
        }

        private static List<Instant> quarters(Instant from, Instant to) {
            return Stream.iterate(from, at -> at.isBefore(to), at -> at.plus(QUARTER)).toList();
        }

        private static List<Instant> quarters(LocalDate day) {
            return quarters(Days.start(day), Days.start(day.plusDays(1)));
        }

        int hours(LocalDate day, int days) {
            long quarters =
                    IntStream.range(0, days)
                            .mapToObj(day::minusDays)
                            .flatMap(on -> quarters(on).stream())
                            .filter(away::contains)
                            .count();
            return (int) ((quarters + 3) / 4);
        }

        private boolean touched(LocalDate day) {
            return quarters(day).stream().anyMatch(away::contains);
        }

        int consecutive(LocalDate day) {
            int days = 0;
            while (touched(day.minusDays(days))) {
                days++;
            }
            return days;
        }

        private static boolean inYear(LocalDate on, LocalDate day) {
            return on.isAfter(day.minusYears(1)) && !on.isAfter(day);
        }

        int deployments(LocalDate day) {
            return (int)
                    stints.stream()
                            .filter(stint ->
                                    quarters(stint.from(), stint.until()).stream()
                                            .anyMatch(at -> inYear(Days.of(at), day)))
                            .count();
        }

        int days(LocalDate day) {
            return (int)
                    away.stream().map(Days::of).distinct().filter(on -> inYear(on, day)).count();
        }

        @Nullable Integer rest(LocalDate day) {
            return rest(day.minusDays(6), day);
        }

        /** Before what begins on the days. */
        @Nullable Integer rest(LocalDate first, LocalDate last) {
            return stints.stream()
                    .filter(stint -> stint.from().isBefore(stint.until()))
                    .filter(stint -> {
                        var on = Days.of(stint.from());
                        return !on.isBefore(first) && !on.isAfter(last);
                    })
                    .map(this::before)
                    .filter(quarters -> quarters >= 0)
                    .min(Integer::compare)
                    .map(quarters -> quarters / 4)
                    .orElse(null);
        }

        /** Quarters without any time away; negative where nothing went before. */
        private int before(Stint stint) {
            boolean another =
                    stints.stream()
                            .anyMatch(other ->
                                    !other.equals(stint)
                                            && !other.from().isAfter(stint.from())
                                            && stint.from().isBefore(other.until()));
            if (another) {
                return 0;
            }
            int rest = 0;
            var at = stint.from().minus(QUARTER);
            while (!away.contains(at)) {
                rest++;
                at = at.minus(QUARTER);
                if (rest > 2 * 366 * QUARTERS_PER_DAY) {
                    return -1;
                }
            }
            return rest;
        }
    }
}
