package muster.readiness.whatif;

import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import muster.contract.AbstractionId;
import muster.contract.CarrierId;
import muster.contract.Days;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.OfficerAccredited;
import muster.contract.deployment.Component;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.Formation.Pool;
import muster.contract.fatigue.FatiguePolicies;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.force.Basis;
import muster.contract.force.ForceEvents.RequirementSet;
import muster.contract.force.TrainingTarget;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerEvents.OfficerAbstracted;
import muster.contract.officer.OfficerEvents.OfficerTransferred;
import muster.contract.officer.OfficerHistory;
import muster.readiness.Story;
import muster.readiness.readiness.Answer.Strength;
import muster.readiness.readiness.ReadinessQueries;
import muster.readiness.readiness.Roll;
import muster.readiness.readiness.Sending;
import muster.readiness.readiness.Sending.Contingent;
import muster.readiness.view.MemoryView;
import muster.readiness.view.Snapshot;
import muster.readiness.whatif.WhatIf.Cover;
import muster.readiness.whatif.WhatIf.Officer;
import muster.readiness.whatif.WhatIf.Owed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Against a model that asks every officer about every day, and against the same deployment recorded
 * in earnest.
 */
class WhatIfProperties {

    private static final ForceId STAFFS = new ForceId("STAFFS");
    private static final ForceId WARKS = new ForceId("WARKS");
    private static final LocalDate YEAR = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 300;

    /** Forces of one region, and one of another, with everything that keeps officers at home. */
    private static final class World {

        private final Random random;
        private final List<Event> events = new ArrayList<>();
        private final Map<String, OfficerHistory> officers = new TreeMap<>();

        World(long seed) {
            random = new Random(seed);
            for (var force : List.of(WMP, STAFFS, WARKS, DCP)) {
                add(Story.force(force, force.equals(DCP) ? "South West" : "West Midlands"));
                owe(force, Basis.LOCAL_NEED);
                owe(force, Basis.REGIONAL_SHARE);
                int size = force.equals(WMP) ? 60 + random.nextInt(180) : random.nextInt(90);
                for (int i = 0; i < size; i++) {
                    officer(force, i);
                }
            }
            if (random.nextBoolean()) {
                for (int i = 10; i < 10 + random.nextInt(20); i++) {
                    add(new CarrierRegistered(new CarrierId("WMP-PC" + i), WMP, day()));
                }
            }
        }

        private void owe(ForceId force, Basis basis) {
            while (random.nextInt(3) > 0) {
                int serials = random.nextInt(30);
                add(
                        new RequirementSet(
                                force,
                                basis,
                                day(),
                                null,
                                null,
                                null,
                                3,
                                serials,
                                TrainingTarget.byRank(serials, 3)));
            }
        }

        private void officer(ForceId force, int number) {
            var code = force + "-" + (1000 + number);
            var id = new OfficerId(code);
            int kind = random.nextInt(100);
            var rank =
                    kind < 7
                            ? Rank.INSPECTOR
                            : kind < 22
                                    ? Rank.SERGEANT
                                    : kind < 24 ? Rank.SUPERINTENDENT : Rank.CONSTABLE;
            add(Story.officer(code, force, rank));
            Skill.MANDATORY.forEach(skill -> award(id, force, skill));
            if (random.nextInt(4) == 0) {
                award(id, force, Skill.CARRIER_DRIVER);
            }
            if (random.nextInt(12) == 0) {
                var from = day();
                add(
                        new OfficerAbstracted(
                                AbstractionId.of(id, 1),
                                id,
                                force,
                                AbstractionKind.LEAVE,
                                from,
                                random.nextBoolean() ? null : from.plusDays(20)));
            }
            if (random.nextInt(40) == 0) {
                add(new OfficerTransferred(id, DCP, day(), force));
            }
            if (random.nextInt(4) == 0) {
                add(deployed(random.nextInt(90_000_000), force, List.of(id), from(), hours(200)));
            }
        }

        private void award(OfficerId officer, ForceId force, Skill skill) {
            if (random.nextInt(40) > 0) {
                var on = YEAR.minusDays(random.nextInt(60));
                var through = random.nextInt(4) == 0 ? day() : on.plusYears(2);
                if (!through.isBefore(on)) {
                    add(new OfficerAccredited(officer, force, skill, on, through));
                }
            }
        }

        private OfficersDeployed deployed(
                int number, ForceId donor, List<OfficerId> who, Instant from, Duration length) {
            return new OfficersDeployed(
                    new DeploymentId("D-" + (10_000_000 + number)),
                    new OperationId("G7"),
                    null,
                    ForceId.OTHER,
                    donor,
                    who,
                    from,
                    from.plus(length),
                    null,
                    false,
                    random.nextInt(4) == 0);
        }

        private void add(Event event) {
            events.add(event);
            event.tags().stream()
                    .filter(tag -> tag.startsWith("officer:"))
                    .map(tag -> tag.substring("officer:".length()))
                    .forEach(code ->
                            officers.put(
                                    code,
                                    officers.getOrDefault(code, OfficerHistory.UNKNOWN)
                                            .evolve(event)));
        }

        LocalDate day() {
            return YEAR.plusDays(random.nextInt(DAYS));
        }

        Instant from() {
            return Days.start(day()).plus(Duration.ofHours(random.nextInt(24)));
        }

        Duration hours(int most) {
            return Duration.ofHours(1L + random.nextInt(most));
        }

        Send send() {
            var from = from();
            return new Send(
                    WMP,
                    1 + random.nextInt(8),
                    from,
                    from.plus(hours(300)),
                    random.nextInt(3) == 0 ? WARKS : null);
        }

        Snapshot snapshot() {
            return new MemoryView(ReadinessQueries.view()).fold(events).snapshot();
        }

        Roll roll() {
            return new Roll((_, force) ->
                    officers.values().stream()
                            .filter(officer ->
                                    officer.service().stream()
                                            .anyMatch(s -> s.force().equals(force)))
                            .toList());
        }

        WhatIf whatIf(Send send) {
            return new Supposing(snapshot(), roll(), new FatiguePolicies(List.of())).whatIf(send);
        }

        // the model: each officer, day by day

        private boolean holds(String officer, Skill skill, LocalDate day) {
            return life(officer).awards().stream()
                    .filter(award -> skill.servedBy().contains(award.skill()))
                    .anyMatch(award ->
                            !award.awardedOn().isAfter(day) && !award.expiresOn().isBefore(day));
        }

        private OfficerHistory life(String officer) {
            return Objects.requireNonNull(officers.get(officer));
        }

        private boolean deployable(String officer, LocalDate day) {
            return Skill.MANDATORY.stream().allMatch(skill -> holds(officer, skill, day));
        }

        private boolean absent(String officer, LocalDate day) {
            return life(officer).abstractions().stream()
                    .flatMap(absence -> absence.days().stream())
                    .anyMatch(days -> days.contains(day));
        }

        private boolean deployed(String officer, Instant from, Instant to) {
            return life(officer).stints().stream()
                    .anyMatch(stint -> !stint.exercise() && stint.overlaps(from, to));
        }

        private boolean available(String officer, LocalDate day) {
            return deployable(officer, day)
                    && !absent(officer, day)
                    && !deployed(officer, Days.start(day), Days.start(day.plusDays(1)));
        }

        private boolean serves(String officer, ForceId force, LocalDate day) {
            var rank = life(officer).rankOn(day);
            return force.equals(life(officer).forceOn(day)) && rank != null && rank.servesInPsu();
        }

        boolean canGo(String officer, ForceId force, Send send) {
            return days(send).stream()
                            .allMatch(day ->
                                    serves(officer, force, day)
                                            && deployable(officer, day)
                                            && !absent(officer, day))
                    && !deployed(officer, send.from(), send.to());
        }

        boolean canDrive(String officer, Send send) {
            return days(send).stream().allMatch(day -> holds(officer, Skill.CARRIER_DRIVER, day));
        }

        /** Counted up one by one. */
        int formable(ForceId force, Send send) {
            var first = Days.of(send.from());
            var can =
                    officers.keySet().stream()
                            .filter(officer -> canGo(officer, force, send))
                            .toList();
            long inspectors = of(can, Rank.INSPECTOR, first);
            long sergeants = of(can, Rank.SERGEANT, first);
            long constables = of(can, Rank.CONSTABLE, first);
            long drivers =
                    can.stream()
                            .filter(officer -> life(officer).rankOn(first) == Rank.CONSTABLE)
                            .filter(officer -> canDrive(officer, send))
                            .count();
            int psus = 0;
            while (inspectors > psus
                    && sergeants >= 3L * (psus + 1)
                    && constables >= 21L * (psus + 1)
                    && drivers >= 3L * (psus + 1)) {
                psus++;
            }
            return psus;
        }

        private long of(List<String> who, Rank rank, LocalDate day) {
            return who.stream().filter(officer -> life(officer).rankOn(day) == rank).count();
        }

        Pool pool(ForceId force, LocalDate day, Predicate<String> counted) {
            var here =
                    officers.keySet().stream()
                            .filter(officer -> serves(officer, force, day))
                            .filter(officer -> available(officer, day))
                            .filter(counted)
                            .toList();
            return new Pool(
                    (int) of(here, Rank.INSPECTOR, day),
                    (int) of(here, Rank.SERGEANT, day),
                    (int) of(here, Rank.CONSTABLE, day),
                    (int)
                            here.stream()
                                    .filter(officer -> life(officer).rankOn(day) == Rank.CONSTABLE)
                                    .filter(officer -> holds(officer, Skill.CARRIER_DRIVER, day))
                                    .count());
        }

        /** The last set of the latest day, of a basis or of all others. */
        @Nullable RequirementSet owed(ForceId force, LocalDate day, boolean localNeed) {
            return events.stream()
                    .flatMap(e -> e instanceof RequirementSet set ? Stream.of(set) : Stream.of())
                    .filter(set -> set.force().equals(force))
                    .filter(set -> (set.basis() == Basis.LOCAL_NEED) == localNeed)
                    .filter(set -> !set.effectiveFrom().isAfter(day))
                    .reduce((a, b) -> b.effectiveFrom().isBefore(a.effectiveFrom()) ? a : b)
                    .orElse(null);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static List<LocalDate> days(Send send) {
        return Days.of(send.from())
                .datesUntil(Days.of(send.to().minusNanos(1)).plusDays(1))
                .toList();
    }

    private static Set<String> sent(WhatIf whatIf) {
        return whatIf.officers().stream()
                .map(officer -> officer.officer().value())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void asManyCompletePsusGoAsCanAndEachOfThemMay(long seed) {
        var world = new World(seed);
        var send = world.send();
        var whatIf = world.whatIf(send);

        assertThat(whatIf.formable()).isEqualTo(world.formable(WMP, send));
        assertThat(whatIf.sent()).isEqualTo(Math.min(send.psus(), whatIf.formable()));
        assertThat(sent(whatIf))
                .hasSize(whatIf.sent() * 25)
                .allMatch(officer -> world.canGo(officer, WMP, send));
        assertThat(whatIf.officers())
                .filteredOn(Officer::drives)
                .allMatch(officer -> world.canDrive(officer.officer().value(), send));
        for (int psu = 1; psu <= whatIf.sent(); psu++) {
            for (int serial = 1; serial <= 3; serial++) {
                var place = psu + "." + serial;
                var members =
                        whatIf.officers().stream()
                                .filter(officer -> place.equals(officer.serial()))
                                .toList();
                assertThat(members.stream().map(Officer::rank))
                        .containsOnly(Rank.SERGEANT, Rank.CONSTABLE)
                        .hasSize(8)
                        .filteredOn(rank -> rank == Rank.SERGEANT)
                        .hasSize(1);
                assertThat(members).filteredOn(Officer::drives).hasSize(1);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsLeftOnADayIsWhoeverIsAvailableAndDoesNotGo(long seed) {
        var world = new World(seed);
        var send = world.send();
        var whatIf = world.whatIf(send);
        var sent = sent(whatIf);

        assertThat(whatIf.days().stream().map(Cover::on)).isEqualTo(days(send));
        for (var day : whatIf.days()) {
            assertThat(pool(day.available())).isEqualTo(world.pool(WMP, day.on(), _ -> true));
            assertThat(pool(day.left()))
                    .isEqualTo(world.pool(WMP, day.on(), officer -> !sent.contains(officer)));
            var localNeed = world.owed(WMP, day.on(), true);
            var owed = world.owed(WMP, day.on(), false);
            isOwed(day.localNeed(), localNeed, day.left());
            isOwed(day.requirement(), owed == null ? localNeed : owed, day.left());
        }
        var worst = whatIf.worst();
        assertThat(whatIf.days())
                .allMatch(day ->
                        day.left().psus() > worst.left().psus()
                                || (day.left().psus() == worst.left().psus()
                                        && (day.left().serials() > worst.left().serials()
                                                || (day.left().serials() == worst.left().serials()
                                                        && !day.on().isBefore(worst.on())))));
    }

    private static void isOwed(@Nullable Owed owed, @Nullable RequirementSet set, Strength left) {
        if (set == null) {
            assertThat(owed).isNull();
            return;
        }
        assertThat(Objects.requireNonNull(owed).basis()).isEqualTo(set.basis());
        int missing = 0;
        while (3 * left.psus() + left.serials() + missing < set.serials()) {
            missing++;
        }
        assertThat(owed.shortfall()).isEqualTo(missing);
    }

    private static Pool pool(Strength counted) {
        return new Pool(
                counted.inspectors(), counted.sergeants(), counted.constables(), counted.drivers());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoeverIsDeployableOnADayAndNotOnTheNextLapsesMeanwhile(long seed) {
        var world = new World(seed);
        var send = world.send();
        var whatIf = world.whatIf(send);

        var expected = new HashSet<String>();
        for (var day : days(send)) {
            world.officers.keySet().stream()
                    .filter(officer -> world.serves(officer, WMP, day))
                    .filter(officer -> world.deployable(officer, day))
                    .filter(officer -> !world.deployable(officer, day.plusDays(1)))
                    .forEach(officer ->
                            expected.add(
                                    day + " " + officer + " " + sent(whatIf).contains(officer)));
        }
        assertThat(whatIf.lapses().stream().map(l -> l.on() + " " + l.officer() + " " + l.sent()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOtherForcesOfTheRegionAreAskedTheSameTheBestFirst(long seed) {
        var world = new World(seed);
        var send = world.send();
        var others = world.whatIf(send).others();

        assertThat(others.stream().map(other -> other.force()))
                .containsExactlyInAnyOrderElementsOf(
                        send.hostForce() == null ? List.of(STAFFS, WARKS) : List.of(STAFFS));
        for (var other : others) {
            var asked = new Send(other.force(), send.psus(), send.from(), send.to(), null);
            var instead = world.whatIf(asked);
            assertThat(other.formable()).isEqualTo(world.formable(other.force(), send));
            assertThat(other.sent()).isEqualTo(instead.sent());
            assertThat(other.worst()).isEqualTo(instead.worst());
        }
        assertThat(others.stream().map(other -> other.sent()).toList())
                .isSortedAccordingTo((a, b) -> b - a);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void itIsAsOnceTheDeploymentIsRecorded(long seed) {
        var world = new World(seed);
        var send = world.send();
        var whatIf = world.whatIf(send);
        var who = whatIf.officers().stream().map(Officer::officer).toList();
        if (!who.isEmpty()) {
            world.add(
                    new OfficersDeployed(
                            new DeploymentId("D-AAAAAAAA"),
                            new OperationId("COP26"),
                            null,
                            DCP,
                            WMP,
                            who,
                            send.from(),
                            send.to(),
                            null,
                            false,
                            false));
        }
        var nobody =
                new Contingent(WMP, send.from(), send.to(), 0, Component.INSPECTORS, 0, List.of());

        var recorded = new Sending(world.snapshot(), world.roll()).days(nobody);

        assertThat(recorded.stream().map(Sending.Day::available).toList())
                .isEqualTo(whatIf.days().stream().map(Cover::left).toList());
    }

    /** Otherwise the tests above would hold of nobody who goes. */
    @Test
    void theseWorldsSendSomebodyAndFallShort() {
        var all = seeds().mapToObj(World::new).map(world -> world.whatIf(world.send())).toList();
        assertThat(all).anyMatch(whatIf -> whatIf.sent() > 1);
        assertThat(all).anyMatch(whatIf -> whatIf.sent() < whatIf.asked());
        assertThat(all).anyMatch(whatIf -> !whatIf.lapses().isEmpty());
        assertThat(all).anyMatch(whatIf -> whatIf.others().getFirst().sent() > 0);
    }
}
