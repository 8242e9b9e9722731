package muster.readiness.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import muster.contract.Days;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.Formation.Pool;
import muster.contract.officer.OfficerHistory;
import muster.readiness.Histories;
import muster.readiness.Story;
import muster.readiness.readiness.Answer.Strength;
import muster.readiness.readiness.Numbers.When;
import muster.readiness.view.MemoryView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessProjectionTest {

    private static final List<ForceId> FORCES =
            List.of(new ForceId("WMP"), new ForceId("DCP"), new ForceId("MPS"));

    /** Slow and obvious: asks every officer about the day. */
    private static final class Model {
        private final Map<String, OfficerHistory> officers = new HashMap<>();
        private Extensions extensions = Extensions.NONE;

        Model(List<Event> events) {
            for (var event : events) {
                if (event instanceof AccreditationEvents e) {
                    extensions = extensions.evolve(e);
                }
                for (var tag : event.tags()) {
                    if (tag.startsWith("officer:")) {
                        officers.merge(
                                tag,
                                OfficerHistory.UNKNOWN.evolve(event),
                                (known, _) -> known.evolve(event));
                    }
                }
            }
        }

        Pool count(ForceId force, LocalDate day, Predicate<OfficerHistory> state) {
            var counts = new int[4];
            for (var officer : officers.values()) {
                var rank = officer.rankOn(day);
                if (force.equals(officer.forceOn(day)) && rank != null && state.test(officer)) {
                    counts[0] += rank == Rank.INSPECTOR ? 1 : 0;
                    counts[1] += rank == Rank.SERGEANT ? 1 : 0;
                    counts[2] += rank == Rank.CONSTABLE ? 1 : 0;
                    counts[3] +=
                            rank == Rank.CONSTABLE && holds(officer, Skill.CARRIER_DRIVER, day)
                                    ? 1
                                    : 0;
                }
            }
            return new Pool(counts[0], counts[1], counts[2], counts[3]);
        }

        boolean holds(OfficerHistory officer, Skill skill, LocalDate day) {
            return officer.inDate(skill, extensions).contains(day);
        }

        boolean deployable(OfficerHistory officer, LocalDate day) {
            return Skill.MANDATORY.stream().allMatch(skill -> holds(officer, skill, day));
        }

        boolean present(OfficerHistory officer, LocalDate day) {
            return deployable(officer, day) && !officer.abstracted().contains(day);
        }

        boolean away(OfficerHistory officer, Instant from, Instant to) {
            return officer.stints().stream()
                    .anyMatch(s ->
                            !s.exercise() && s.from().isBefore(s.until()) && s.overlaps(from, to));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theSeriesSayWhatAskingEveryOfficerSays(long seed) {
        var events = Histories.of(seed, 700);
        var view = new MemoryView(new ReadinessView());
        var random = new Random(seed);
        for (int i = 0; i < events.size(); ) {
            int next = Math.min(events.size(), i + 1 + random.nextInt(40));
            view.fold(events.subList(i, next));
            i = next;
            if (random.nextInt(5) == 0) {
                view.restart();
            }
        }
        var model = new Model(events);
        var snapshot = view.snapshot();
        for (int i = 0; i < 150; i++) {
            var day = Story.day("2022-12-25").plusDays(random.nextInt(1_900));
            var at =
                    Days.start(day)
                            .plus(random.nextInt(23), ChronoUnit.HOURS)
                            .plusMillis(random.nextInt(2));
            for (var force : FORCES) {
                var known = snapshot.get(Forces.FORCES, force.value());
                assertThat(known).isNotNull();
                var whole =
                        new Numbers(snapshot)
                                .of(List.of(known), new When(day, null), false)
                                .getFirst();
                var as = force + " on " + day;
                same(
                        as,
                        whole.trained(),
                        model.count(
                                force, day, o -> model.holds(o, Skill.PUBLIC_ORDER_LEVEL_2, day)));
                same(
                        as,
                        whole.deployable(),
                        model.count(force, day, o -> model.deployable(o, day)));
                same(
                        as,
                        whole.available(),
                        model.count(
                                force,
                                day,
                                o ->
                                        model.present(o, day)
                                                && !model.away(
                                                        o,
                                                        Days.start(day),
                                                        Days.start(day.plusDays(1)))));
                var moment =
                        new Numbers(snapshot)
                                .of(List.of(known), new When(null, at), false)
                                .getFirst();
                var on = Days.of(at);
                same(
                        force + " at " + at,
                        moment.available(),
                        model.count(
                                force,
                                on,
                                o -> model.present(o, on) && !model.away(o, at, at.plusNanos(1))));
            }
        }
    }

    private static void same(String as, Strength counted, Pool asked) {
        assertThat(
                        new Pool(
                                counted.inspectors(),
                                counted.sergeants(),
                                counted.constables(),
                                counted.drivers()))
                .as(as)
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void builtFromNothingItEqualsTheOneKeptUp(long seed) {
        var events = Histories.of(seed, 3_000);
        var live = new MemoryView(new ReadinessView());
        var random = new Random(seed);
        for (int i = 0; i < events.size(); ) {
            int next = Math.min(events.size(), i + 1 + random.nextInt(30));
            live.fold(events.subList(i, next));
            i = next;
        }
        var rebuilt = new MemoryView(new ReadinessView()).fold(events);
        assertThat(live.all(ReadinessView.OFFICERS)).isEqualTo(rebuilt.all(ReadinessView.OFFICERS));
        assertThat(live.all(Forces.FORCES)).isEqualTo(rebuilt.all(Forces.FORCES));
        assertThat(live.all(Promises.ASKED)).isEqualTo(rebuilt.all(Promises.ASKED));
        assertThat(live.all(Promises.PROMISES)).isEqualTo(rebuilt.all(Promises.PROMISES));
        assertThat(years(live)).isEqualTo(years(rebuilt));
        assertThat(live.all(CadreSettings.CADRES)).isEqualTo(rebuilt.all(CadreSettings.CADRES));
        assertThat(live.all(CadreSettings.SET_NUMBERS))
                .isEqualTo(rebuilt.all(CadreSettings.SET_NUMBERS));
        assertThat(cadreYears(live)).isNotEmpty().isEqualTo(cadreYears(rebuilt));
    }

    /** Without the years in which all that was has been taken back. */
    private static Map<String, Series.Year> years(MemoryView view) {
        var years = new TreeMap<>(view.all(Series.YEARS));
        years.values().removeIf(y -> y.days().isEmpty() && y.moments().isEmpty());
        return years;
    }

    private static Map<String, CadreSeries.Year> cadreYears(MemoryView view) {
        var years = new TreeMap<>(view.all(CadreSeries.YEARS));
        years.values().removeIf(y -> y.changes().isEmpty());
        return years;
    }

    @Test
    void anEventDeliveredTwiceCountsOnce() {
        var events = Histories.of(21, 300);
        var view = new MemoryView(new ReadinessView()).fold(events);
        var before = view.all(Series.YEARS);
        for (int i = 0; i < events.size(); i++) {
            view.deliver(i + 1, events.get(i));
        }
        view.fold(List.of());
        assertThat(view.all(Series.YEARS)).isEqualTo(before);
    }

    @Test
    void whoMayNotBeNamedYetIsPromised() {
        var request =
                Story.request("G7-1", Story.DCP, 2, "2024-06-10T06:00:00Z", "2024-06-12T18:00:00Z");
        var view =
                new MemoryView(new ReadinessView())
                        .fold(
                                List.of(
                                        request,
                                        new muster.contract.request.RequestEvents.UnitsCommitted(
                                                request.request(),
                                                request.operation(),
                                                Story.DCP,
                                                Story.WMP,
                                                2,
                                                null,
                                                null)));
        var promises =
                view.all(Promises.PROMISES).values().stream()
                        .flatMap(force -> force.promises().stream())
                        .toList();
        var day = new When(Story.day("2024-06-12"), null);
        assertThat(Promises.committed(promises, day.start(), day.end()).psus())
                .isEqualByComparingTo("2");
        var after = new When(Story.day("2024-06-13"), null);
        assertThat(Promises.committed(promises, after.start(), after.end()).psus())
                .isEqualByComparingTo("0");
    }
}
