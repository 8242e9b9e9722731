package muster.readiness.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import muster.contract.Days;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents;
import muster.contract.accreditation.AccreditationEvents.OfficerAccredited;
import muster.contract.accreditation.Extensions;
import muster.contract.cadre.CadreEvents.CadreSet;
import muster.contract.cadre.CadreEvents.CadreStrengthSet;
import muster.contract.cadre.CadreEvents.NationalDeployableSet;
import muster.contract.cadre.Cadres;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.contract.officer.OfficerHistory;
import muster.readiness.Histories;
import muster.readiness.Story;
import muster.readiness.readiness.CadreNumbers.Capability;
import muster.readiness.readiness.CadreNumbers.Matrix;
import muster.readiness.readiness.CadreNumbers.Row;
import muster.readiness.readiness.CadreNumbers.Split;
import muster.readiness.view.MemoryView;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CadreProjectionTest {

    private static final LocalDate JUNE = Story.day("2024-06-10");
    private static final OfficerId ANN = new OfficerId("WMP-1");
    private static final OfficerId BOB = new OfficerId("WMP-2");

    /** Slow and obvious: goes through every officer's awards and what was set, day by day. */
    private static final class Model {
        private final Map<String, OfficerHistory> officers = new HashMap<>();
        private final List<CadreSet> sets = new ArrayList<>();
        private final List<CadreStrengthSet> numbers = new ArrayList<>();
        private Extensions extensions = Extensions.NONE;

        Model(List<Event> events) {
            for (var event : events) {
                switch (event) {
                    case AccreditationEvents e -> extensions = extensions.evolve(e);
                    case CadreSet e -> sets.add(e);
                    case CadreStrengthSet e -> numbers.add(e);
                    default -> {}
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

        Row row(ForceId force, Skill cadre, LocalDate on) {
            int deployable = count(force, cadre, on, o -> deployable(o, cadre, force, on));
            var setNumber = setNumber(force, cadre, on);
            return new Row(
                    force,
                    force.value(),
                    "Region",
                    cadre,
                    on,
                    requires(cadre, force, on),
                    setNumber,
                    count(force, cadre, on, _ -> true),
                    count(force, cadre, on, o -> inDate(o, cadre, on)),
                    deployable,
                    count(force, cadre, on, o -> deployable(o, cadre, force, on) && here(o, on)),
                    count(
                            force,
                            cadre,
                            on,
                            o -> deployable(o, cadre, force, on) && national(o, cadre, on)),
                    setNumber == null ? null : Math.max(0, setNumber - deployable),
                    cadre == Skill.PROTEST_REMOVAL ? matrix(force, on) : null);
        }

        private Matrix matrix(ForceId force, LocalDate on) {
            var height = Skill.PROTEST_REMOVAL_AT_HEIGHT;
            var ground = Skill.PROTEST_REMOVAL;
            Predicate<OfficerHistory> climbs = o -> deployable(o, height, force, on);
            Predicate<OfficerHistory> walks =
                    o -> deployable(o, ground, force, on) && !climbs.test(o);
            return new Matrix(split(force, height, on, climbs), split(force, ground, on, walks));
        }

        private Split split(
                ForceId force, Skill cadre, LocalDate on, Predicate<OfficerHistory> which) {
            return new Split(
                    count(force, cadre, on, which.and(o -> national(o, cadre, on))),
                    count(force, cadre, on, which.and(o -> !national(o, cadre, on))));
        }

        private int count(
                ForceId force, Skill cadre, LocalDate on, Predicate<OfficerHistory> which) {
            return (int)
                    officers.values().stream()
                            .filter(o -> force.equals(o.forceOn(on)))
                            .filter(o -> member(o, cadre, on))
                            .filter(which)
                            .count();
        }

        private static boolean member(OfficerHistory officer, Skill cadre, LocalDate on) {
            return officer.awards().stream()
                    .anyMatch(a ->
                            a.skill() == cadre
                                    && !a.awardedOn().isAfter(on)
                                    && (a.withdrawnOn() == null || a.withdrawnOn().isAfter(on)));
        }

        private boolean inDate(OfficerHistory officer, Skill skill, LocalDate on) {
            return officer.inDate(skill, extensions).contains(on);
        }

        private boolean deployable(
                OfficerHistory officer, Skill cadre, ForceId force, LocalDate on) {
            return requires(cadre, force, on).stream()
                    .allMatch(skill -> inDate(officer, skill, on));
        }

        private List<Skill> requires(Skill cadre, ForceId force, LocalDate on) {
            CadreSet holds = null;
            for (var set : sets) {
                if (set.cadre() == cadre
                        && !set.effectiveFrom().isAfter(on)
                        && (set.force() == null || set.force().equals(force))) {
                    boolean own = set.force() != null;
                    boolean holdsOwn = holds != null && holds.force() != null;
                    if (holds == null
                            || (own && !holdsOwn)
                            || (own == holdsOwn
                                    && !set.effectiveFrom().isBefore(holds.effectiveFrom()))) {
                        holds = set;
                    }
                }
            }
            return holds == null ? Cadres.usual(cadre) : holds.requires();
        }

        private static boolean here(OfficerHistory officer, LocalDate on) {
            return !officer.abstracted().contains(on)
                    && officer.stints().stream()
                            .noneMatch(s ->
                                    !s.exercise()
                                            && s.from().isBefore(s.until())
                                            && s.overlaps(
                                                    Days.start(on), Days.start(on.plusDays(1))));
        }

        private static boolean national(OfficerHistory officer, Skill cadre, LocalDate on) {
            boolean status = false;
            for (var set : officer.nationals()) {
                if (set.cadre() == cadre && !set.on().isAfter(on)) {
                    status = set.deployable();
                }
            }
            return status;
        }

        private @Nullable Integer setNumber(ForceId force, Skill cadre, LocalDate on) {
            CadreStrengthSet latest = null;
            for (var set : numbers) {
                if (set.force().equals(force)
                        && set.cadre() == cadre
                        && !set.effectiveFrom().isAfter(on)
                        && (latest == null
                                || !set.effectiveFrom().isBefore(latest.effectiveFrom()))) {
                    latest = set;
                }
            }
            return latest == null ? null : latest.officers();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theNumbersOfCadresAreWhatAskingEveryOfficerSays(long seed) {
        var events = Histories.of(seed, 1_100);
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
        int somebody = 0;
        for (int i = 0; i < 100; i++) {
            var day = Story.day("2022-12-25").plusDays(random.nextInt(1_900));
            for (var force : List.of("WMP", "DCP", "MPS")) {
                for (var row : rows(snapshot, force, day)) {
                    if (Histories.CADRES.contains(row.cadre())) {
                        assertThat(row)
                                .as(force + " on " + day)
                                .isEqualTo(model.row(row.force(), row.cadre(), day));
                        assertThatTheListAgrees(snapshot, row);
                        somebody += row.deployable();
                    } else {
                        assertThat(row.strength()).isZero();
                    }
                }
            }
        }
        assertThat(somebody).as("the histories have somebody to count").isPositive();
    }

    /** Who is named is who is counted. */
    private static void assertThatTheListAgrees(Snapshot snapshot, Row row) {
        var list =
                new CadreOfficers(
                        row.force(),
                        row.cadre(),
                        row.on(),
                        CadreRoutes.extensions(snapshot),
                        CadreRoutes.cadres(snapshot));
        var officers =
                snapshot
                        .page(
                                ReadinessView.OFFICERS,
                                CadreOfficers.list(row.force(), row.cadre()),
                                "",
                                1_000)
                        .stream()
                        .map(keyed -> list.row(keyed.document()))
                        .filter(Objects::nonNull)
                        .toList();
        assertThat(officers).hasSize(row.strength());
        assertThat(officers.stream().filter(CadreOfficers.Row::inDate)).hasSize(row.inDate());
        assertThat(officers.stream().filter(CadreOfficers.Row::deployable))
                .hasSize(row.deployable());
        assertThat(officers.stream().filter(CadreOfficers.Row::available)).hasSize(row.available());
        assertThat(officers.stream().filter(CadreOfficers.Row::nationallyDeployable))
                .hasSize(row.nationallyDeployable());
    }

    private static List<Row> rows(Snapshot snapshot, String force, LocalDate on) {
        var known = Objects.requireNonNull(snapshot.get(Forces.FORCES, force));
        return new CadreNumbers(snapshot).of(List.of(known), on);
    }

    private static Row row(MemoryView view, Skill cadre, LocalDate on) {
        return rows(view.snapshot(), "WMP", on).stream()
                .filter(r -> r.cadre() == cadre)
                .findFirst()
                .orElseThrow();
    }

    private static MemoryView liaison() {
        return new MemoryView(new ReadinessView())
                .fold(
                        List.of(
                                new ForceRegistered(Story.WMP, "West Midlands", "Midlands"),
                                new CadreStrengthSet(Story.WMP, Skill.POLICE_LIAISON, 3, JUNE),
                                new OfficerRegistered(ANN, Story.WMP, Rank.SUPERINTENDENT),
                                award(ANN, Skill.POLICE_LIAISON, "2024-12-31"),
                                award(ANN, Skill.FIRST_AID, "2024-12-31"),
                                award(ANN, Skill.OFFICER_SAFETY, "2024-07-01"),
                                new OfficerRegistered(BOB, Story.WMP, Rank.CONSTABLE),
                                award(BOB, Skill.POLICE_LIAISON, "2024-06-01")));
    }

    private static OfficerAccredited award(OfficerId officer, Skill skill, String until) {
        return new OfficerAccredited(
                officer, Story.WMP, skill, Story.day("2024-01-01"), Story.day(until));
    }

    @Test
    void aCadreCountsEveryRankAndWhoIsOutOfDateToo() {
        var row = row(liaison(), Skill.POLICE_LIAISON, JUNE);
        assertThat(row.setNumber()).isEqualTo(3);
        assertThat(row.strength()).isEqualTo(2);
        assertThat(row.inDate()).isEqualTo(1);
        assertThat(row.deployable()).isEqualTo(1);
        assertThat(row.shortfall()).isEqualTo(2);
        assertThat(row.nationallyDeployable()).isZero();
        assertThat(row(liaison(), Skill.POLICE_LIAISON, JUNE.minusDays(1)).setNumber()).isNull();
        assertThat(row(liaison(), Skill.POLICE_LIAISON, Story.day("2024-07-02")).deployable())
                .isZero();
    }

    @Test
    void anotherSkillSetCountsFromItsDayOn() {
        var view = liaison();
        view.fold(
                List.of(
                        new CadreSet(
                                Skill.POLICE_LIAISON,
                                List.of(Skill.POLICE_LIAISON, Skill.CBRN),
                                JUNE,
                                null),
                        new NationalDeployableSet(
                                ANN, Story.WMP, Skill.POLICE_LIAISON, true, JUNE, null)));
        assertThat(row(view, Skill.POLICE_LIAISON, JUNE.minusDays(1)).deployable()).isEqualTo(1);
        assertThat(row(view, Skill.POLICE_LIAISON, JUNE).deployable()).isZero();
        view.fold(List.of(award(ANN, Skill.CBRN, "2024-12-31")));
        assertThat(row(view, Skill.POLICE_LIAISON, JUNE).nationallyDeployable()).isEqualTo(1);
    }

    @Test
    void theReturnHasTheForcesPsusAndEveryCadre() {
        var snapshot = liaison().snapshot();
        var known = Objects.requireNonNull(snapshot.get(Forces.FORCES, "WMP"));
        var capabilities = new CadreNumbers(snapshot).capabilities(List.of(known), JUNE);
        assertThat(capabilities).hasSize(1 + Cadres.ALL.size());
        assertThat(capabilities.getFirst())
                .extracting(Capability::capability, Capability::deployable)
                .containsExactly("PSU", 0);
        assertThat(capabilities)
                .filteredOn(c -> c.capability().equals("POLICE_LIAISON"))
                .singleElement()
                .extracting(Capability::strength, Capability::inDate, Capability::deployable)
                .containsExactly(2, 1, 1);
    }
}
