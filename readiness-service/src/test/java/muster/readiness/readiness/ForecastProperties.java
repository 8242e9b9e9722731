package muster.readiness.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.Formation;
import muster.contract.deployment.Formation.Pool;
import muster.contract.force.Policies;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.OfficerHistory.Award;
import muster.readiness.Histories;
import muster.readiness.Story;
import muster.readiness.readiness.Answer.Strength;
import muster.readiness.readiness.Bookings.Booked;
import muster.readiness.view.MemoryView;
import muster.readiness.view.Snapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a model that walks day by day over the officers and asks each. */
class ForecastProperties {

    private static final ForceId WMP = new ForceId("WMP");
    private static final List<ForceId> FORCES =
            List.of(WMP, new ForceId("DCP"), new ForceId("MPS"));

    /** An officer with the courses that are counted. */
    private record Somebody(OfficerHistory history, List<Booked> courses, Extensions made) {

        boolean holds(Skill skill, LocalDate day) {
            return awards(skill)
                    .anyMatch(award ->
                            history.daysOf(award, made).stream()
                                    .anyMatch(days -> days.contains(day)));
        }

        /** Whether an award ends with a day because its time is over. */
        boolean expires(Skill skill, LocalDate day) {
            return awards(skill)
                    .filter(award -> history.expiryOf(award, made).on().equals(day))
                    .flatMap(award -> history.daysOf(award, made).stream())
                    .anyMatch(days -> days.last().equals(day));
        }

        private Stream<Award> awards(Skill skill) {
            var hoped =
                    courses.stream()
                            .filter(course -> history.forceOn(course.on()) != null)
                            .flatMap(course ->
                                    course.skills().stream()
                                            .map(each -> passed(each, course.on())));
            return Stream.concat(history.awards().stream(), hoped)
                    .filter(award -> skill.servedBy().contains(award.skill()));
        }

        private static Award passed(Skill skill, LocalDate on) {
            var expires = on.plusMonths(skill.defaultValidityMonths());
            return new Award(skill, on, expires, null);
        }

        boolean deployable(LocalDate day) {
            return Skill.MANDATORY.stream().allMatch(skill -> holds(skill, day));
        }

        boolean absent(LocalDate day) {
            return history.abstractions().stream()
                    .flatMap(absence -> absence.days().stream())
                    .anyMatch(days -> days.contains(day));
        }

        boolean deployed(LocalDate day) {
            return history.stints().stream()
                    .anyMatch(stint ->
                            !stint.exercise()
                                    && stint.from().isBefore(stint.until())
                                    && stint.overlaps(
                                            Days.start(day), Days.start(day.plusDays(1))));
        }

        boolean available(LocalDate day) {
            return deployable(day) && !absent(day) && !deployed(day);
        }

        boolean serves(ForceId force, LocalDate day) {
            var rank = history.rankOn(day);
            return force.equals(history.forceOn(day)) && rank != null && rank.servesInPsu();
        }
    }

    private record World(Snapshot snapshot, List<Booked> booked, List<Somebody> everybody) {

        Pool pool(ForceId force, LocalDate day, Predicate<Somebody> counted) {
            return new Pool(
                    of(force, Rank.INSPECTOR, day, counted),
                    of(force, Rank.SERGEANT, day, counted),
                    of(force, Rank.CONSTABLE, day, counted),
                    of(
                            force,
                            Rank.CONSTABLE,
                            day,
                            counted.and(s -> s.holds(Skill.CARRIER_DRIVER, day))));
        }

        private int of(ForceId force, Rank rank, LocalDate day, Predicate<Somebody> counted) {
            return (int)
                    everybody.stream()
                            .filter(s -> s.serves(force, day))
                            .filter(s -> s.history().rankOn(day) == rank)
                            .filter(counted)
                            .count();
        }
    }

    /** In every fourth nobody is booked. */
    static LongStream seeds() {
        return LongStream.rangeClosed(101, 116);
    }

    private static World world(long seed) {
        var random = new Random(seed);
        var view = new MemoryView(new ReadinessView()).fold(Histories.of(seed, 500));
        var made =
                view.all(ReadinessView.EXTENSIONS).getOrDefault(ReadinessView.ALL, Extensions.NONE);
        var officers = view.all(ReadinessView.OFFICERS);
        var codes = new ArrayList<>(new TreeSet<>(officers.keySet()));
        var booked = new ArrayList<Booked>();
        for (int i = 0; seed % 4 > 0 && i < 30; i++) {
            booked.add(
                    new Booked(
                            new OfficerId(codes.get(random.nextInt(codes.size()))),
                            random.nextBoolean()
                                    ? Skill.MANDATORY
                                    : List.of(Skill.CARRIER_DRIVER, Skill.PUBLIC_ORDER_LEVEL_1),
                            Story.day("2024-01-01").plusDays(random.nextInt(500))));
        }
        var everybody = new ArrayList<Somebody>();
        officers.forEach((code, history) ->
                everybody.add(
                        new Somebody(
                                history,
                                booked.stream()
                                        .filter(place -> place.officer().value().equals(code))
                                        .toList(),
                                made)));
        return new World(view.snapshot(), booked, everybody);
    }

    private static DayRange period(long seed) {
        var from = Story.day("2023-06-01").plusDays(new Random(seed).nextInt(600));
        return new DayRange(from, from.plusDays(120));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDayIsWhatAskingEverybodySays(long seed) {
        var world = world(seed);
        var period = period(seed);
        var courses = BookedCourses.of(world.snapshot(), world.booked(), Policies.DEFAULTS);
        for (var force : FORCES) {
            for (var row : new Numbers(world.snapshot()).forecast(force, period, courses)) {
                var day = row.on();
                var as = force + " on " + day;
                assertThat(pool(row.trained()))
                        .as(as)
                        .isEqualTo(
                                world.pool(
                                        force, day, s -> s.holds(Skill.PUBLIC_ORDER_LEVEL_2, day)));
                assertThat(pool(row.deployable()))
                        .as(as)
                        .isEqualTo(world.pool(force, day, s -> s.deployable(day)));
                assertThat(pool(row.available()))
                        .as(as)
                        .isEqualTo(world.pool(force, day, s -> s.available(day)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWorstDayIsTheFirstOfTheLowestAndSaysWhoLapsedAndWhoIsAway(long seed) {
        var world = world(seed);
        var period = period(seed);
        var courses = BookedCourses.of(world.snapshot(), world.booked(), Policies.DEFAULTS);
        var days = new Numbers(world.snapshot()).forecast(WMP, period, courses);
        var worst =
                Worst.of(days, (before, on) -> courses.lapses(world.snapshot(), WMP, before, on));
        int fewest = Integer.MAX_VALUE;
        var first = period.first();
        for (var day = period.first(); period.contains(day); day = day.plusDays(1)) {
            var on = day;
            var formed = Formation.of(world.pool(WMP, on, s -> s.available(on)), null);
            int strength = 1_000 * formed.psus() + formed.serials();
            if (strength < fewest) {
                fewest = strength;
                first = on;
            }
        }
        var on = first;
        assertThat(worst.on()).isEqualTo(on);
        assertThat(worst.away())
                .isEqualTo(
                        world.pool(WMP, on, s -> s.deployable(on)).total()
                                - world.pool(WMP, on, s -> s.available(on)).total());
        var lapsed = new HashSet<OfficerId>();
        for (var day = period.first(); day.isBefore(on); day = day.plusDays(1)) {
            for (var somebody : world.everybody()) {
                if (lapses(somebody, day)
                        && (somebody.courses().isEmpty() || !somebody.deployable(on))) {
                    lapsed.add(Objects.requireNonNull(somebody.history().registration()).officer());
                }
            }
        }
        assertThat(worst.lapsed()).isEqualTo(lapsed.size());
        assertThat(worst.lapses()).hasSize(Math.min(10, lapsed.size()));
        assertThat(worst.lapses()).allMatch(row -> lapsed.contains(row.officer()));
    }

    /** Deployable on a day and not on the next, because a skill expires rather than is taken. */
    private static boolean lapses(Somebody who, LocalDate day) {
        return who.serves(WMP, day)
                && who.deployable(day)
                && Skill.MANDATORY.stream()
                        .anyMatch(skill ->
                                !who.holds(skill, day.plusDays(1)) && who.expires(skill, day));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoIsInDateInASkillIsWhoSaysSo(long seed) {
        var world = world(seed);
        var period = period(seed);
        var courses = BookedCourses.of(world.snapshot(), world.booked(), Policies.DEFAULTS);
        var made = ReadinessQueries.extensions(world.snapshot());
        var officers = courses.officers(world.everybody().stream().map(Somebody::history).toList());
        for (var skill : List.of(Skill.PUBLIC_ORDER_LEVEL_2, Skill.FIRST_AID)) {
            for (var row : new Holders(WMP, period, made).of(skill, officers)) {
                var pool = world.pool(WMP, row.on(), s -> s.holds(skill, row.on()));
                assertThat(List.of(row.inspectors(), row.sergeants(), row.constables()))
                        .as(skill + " on " + row.on())
                        .containsExactly(pool.inspectors(), pool.sergeants(), pool.constables());
                assertThat(row.total()).isEqualTo(pool.total());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRegionIsTheSumOfItsForces(long seed) {
        var world = world(seed);
        var period = period(seed);
        var courses = BookedCourses.of(world.snapshot(), world.booked(), Policies.DEFAULTS);
        var numbers = new Numbers(world.snapshot());
        var forces = FORCES.stream().map(f -> numbers.forecast(f, period, courses)).toList();
        for (var day : Together.of(forces)) {
            int officers = 0;
            int psus = 0;
            for (var force : FORCES) {
                var pool = world.pool(force, day.on(), s -> s.available(day.on()));
                officers += pool.total();
                psus += Formation.of(pool, null).psus();
            }
            assertThat(day.available().total()).isEqualTo(officers);
            assertThat(day.available().psus()).isEqualTo(psus);
        }
    }

    private static Pool pool(Strength counted) {
        return new Pool(
                counted.inspectors(), counted.sergeants(), counted.constables(), counted.drivers());
    }
}
