package muster.readiness.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import muster.contract.AbstractionId;
import muster.contract.Days;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.OfficerAccredited;
import muster.contract.accreditation.Extensions;
import muster.contract.cadre.CadreEvents.CadreSet;
import muster.contract.cadre.CadreEvents.NationalDeployableSet;
import muster.contract.cadre.Cadres;
import muster.contract.deployment.DeployGuard;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.deployment.SentAs;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerEvents.OfficerAbstracted;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.contract.officer.OfficerEvents.OfficerTransferred;
import muster.contract.officer.OfficerHistory;
import muster.readiness.Story;
import muster.readiness.readiness.Proposal.Candidate;
import muster.readiness.readiness.Proposal.Place;
import muster.readiness.readiness.Proposal.Wanted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is proposed may go, fills complete serials, and passes over nobody whose turn it is. */
class ProposalProperties {

    private static final RequestId ASKED = new RequestId("G7-1");
    private static final LocalDate YEAR = LocalDate.of(2024, 1, 1);
    private static final Comparator<Turn> TURNS =
            Comparator.comparing(Turn::last)
                    .thenComparingInt(Turn::days)
                    .thenComparing(Turn::officer);

    /** From this day on evidence gatherers need less. */
    private static final LocalDate FEWER_SKILLS = LocalDate.of(2024, 7, 1);

    private static final List<Skill> FEWER = List.of(Skill.EVIDENCE_GATHERER, Skill.FIRST_AID);
    private static final Cadres CADRES =
            Cadres.USUAL.evolve(
                    new CadreSet(Skill.EVIDENCE_GATHERER, FEWER, FEWER_SKILLS, Story.WMP));

    private final List<OfficerHistory> officers = new ArrayList<>();
    private Random random = new Random(0);

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    /** Large enough for some PSUs, with everything that keeps officers at home. */
    private void force(long seed) {
        System.out.println("seed " + seed);
        random = new Random(seed);
        int size = 20 + random.nextInt(250);
        int fitness = 5 + random.nextInt(60);
        for (int i = 0; i < size; i++) {
            officers.add(officer(i, fitness));
        }
    }

    private OfficerHistory officer(int number, int fitness) {
        var id = new OfficerId("WMP-" + (1000 + number));
        int kind = random.nextInt(100);
        var rank =
                kind < 6
                        ? Rank.INSPECTOR
                        : kind < 20
                                ? Rank.SERGEANT
                                : kind < 22 ? Rank.SUPERINTENDENT : Rank.CONSTABLE;
        var officer = OfficerHistory.UNKNOWN.evolve(new OfficerRegistered(id, Story.WMP, rank));
        for (var skill : Skill.MANDATORY) {
            if (random.nextInt(fitness) > 0) {
                officer = officer.evolve(award(id, skill));
            }
        }
        if (random.nextInt(5) == 0) {
            officer = officer.evolve(award(id, Skill.CARRIER_DRIVER));
        }
        if (random.nextInt(3) == 0) {
            officer = officer.evolve(award(id, Skill.EVIDENCE_GATHERER));
            if (random.nextInt(3) > 0) {
                officer =
                        officer.evolve(
                                new NationalDeployableSet(
                                        id,
                                        Story.WMP,
                                        Skill.EVIDENCE_GATHERER,
                                        true,
                                        day().minusDays(150),
                                        null));
            }
        }
        if (random.nextInt(15) == 0) {
            var from = day();
            officer =
                    officer.evolve(
                            new OfficerAbstracted(
                                    AbstractionId.of(id, 1),
                                    id,
                                    Story.WMP,
                                    AbstractionKind.LEAVE,
                                    from,
                                    random.nextBoolean() ? null : from.plusDays(20)));
        }
        if (random.nextInt(40) == 0) {
            officer = officer.evolve(new OfficerTransferred(id, Story.DCP, day(), Story.WMP));
        }
        while (random.nextInt(3) == 0) {
            officer = sent(id, officer);
        }
        return officer;
    }

    private OfficerHistory sent(OfficerId id, OfficerHistory officer) {
        var from = Days.start(day()).plus(random.nextInt(24), ChronoUnit.HOURS);
        var deployed =
                new OfficersDeployed(
                        new DeploymentId("D-" + (10_000_000 + random.nextInt(10_000_000))),
                        new OperationId("G7"),
                        null,
                        Story.DCP,
                        Story.WMP,
                        List.of(id),
                        from,
                        from.plus(1 + random.nextInt(200), ChronoUnit.HOURS),
                        null,
                        false,
                        random.nextInt(3) == 0);
        var after = officer.evolve(deployed);
        return random.nextBoolean()
                ? after
                : after.evolve(
                        new OfficersReturned(
                                deployed.deployment(),
                                deployed.operation(),
                                null,
                                Story.DCP,
                                Story.WMP,
                                List.of(id),
                                from.plus(1 + random.nextInt(300), ChronoUnit.HOURS),
                                null));
    }

    private OfficerAccredited award(OfficerId officer, Skill skill) {
        var on = YEAR.minusDays(random.nextInt(60));
        return new OfficerAccredited(
                officer, Story.WMP, skill, on, on.plusDays(250 + random.nextInt(300)));
    }

    private LocalDate day() {
        return YEAR.plusDays(random.nextInt(300));
    }

    private Wanted wanted(SentAs as) {
        var from = Days.start(day()).plus(random.nextInt(24), ChronoUnit.HOURS);
        return new Wanted(
                ASKED,
                Story.WMP,
                from,
                from.plus(1 + random.nextInt(100), ChronoUnit.HOURS),
                as,
                random.nextInt(4) == 0,
                1 + random.nextInt(5),
                random.nextBoolean() ? 200 : 3);
    }

    /** Day by day, and by nothing that the guard is made of. */
    private static boolean mayGo(OfficerHistory officer, Wanted wanted) {
        for (var day = Days.of(wanted.from());
                Days.start(day).isBefore(wanted.to());
                day = day.plusDays(1)) {
            var on = day;
            var fit =
                    skills(wanted, on).stream()
                            .allMatch(skill ->
                                    officer.awards().stream()
                                            .anyMatch(a ->
                                                    a.skill() == skill
                                                            && !a.awardedOn().isAfter(on)
                                                            && !a.expiresOn().isBefore(on)));
            var absent =
                    officer.abstractions().stream()
                            .anyMatch(a ->
                                    !a.from().isAfter(on)
                                            && (a.to() == null || !a.to().isBefore(on)));
            if (!fit
                    || absent
                    || !sent(officer, wanted, on)
                    || !wanted.donorForce().equals(officer.forceOn(on))) {
                return false;
            }
        }
        return officer.stints().stream()
                .noneMatch(s ->
                        s.exercise() == wanted.exercise()
                                && s.from().isBefore(wanted.to())
                                && wanted.from().isBefore(s.until()));
    }

    private static List<Skill> skills(Wanted wanted, LocalDate on) {
        if (wanted.cadre() == null) {
            return Skill.MANDATORY;
        }
        return on.isBefore(FEWER_SKILLS)
                ? List.of(
                        Skill.EVIDENCE_GATHERER,
                        Skill.PUBLIC_ORDER_LEVEL_2,
                        Skill.FIRST_AID,
                        Skill.OFFICER_SAFETY,
                        Skill.FITNESS_TEST)
                : FEWER;
    }

    private static boolean sent(OfficerHistory officer, Wanted wanted, LocalDate on) {
        return !(wanted.as() instanceof SentAs.Specialists specialists)
                || !specialists.nationally()
                || officer.nationals().stream().anyMatch(n -> !n.on().isAfter(on));
    }

    private record Turn(LocalDate last, int days, String officer) {}

    private static Turn turn(OfficerHistory officer, Wanted wanted) {
        var last = LocalDate.MIN;
        Set<LocalDate> days = new HashSet<>();
        for (var stint : officer.stints()) {
            if (stint.exercise() == wanted.exercise()) {
                for (var at = stint.from();
                        at.isBefore(stint.until());
                        at = at.plus(1, ChronoUnit.HOURS)) {
                    var day = Days.of(at);
                    if (day.getYear() == Days.of(wanted.from()).getYear()) {
                        days.add(day);
                    }
                    if (stint.from().isBefore(wanted.from()) && day.isAfter(last)) {
                        last = day;
                    }
                }
            }
        }
        return new Turn(last, days.size(), code(officer).value());
    }

    private static OfficerId code(OfficerHistory officer) {
        return Objects.requireNonNull(officer.registration()).officer();
    }

    private List<OfficerId> inTurn(Wanted wanted, Predicate<OfficerHistory> which) {
        return officers.stream()
                .filter(officer -> mayGo(officer, wanted))
                .filter(which)
                .map(officer -> turn(officer, wanted))
                .sorted(TURNS)
                .map(turn -> new OfficerId(turn.officer()))
                .toList();
    }

    private static boolean drives(OfficerHistory officer, Wanted wanted) {
        return officer.awards().stream()
                .anyMatch(a ->
                        a.skill() == Skill.CARRIER_DRIVER
                                && !a.awardedOn().isAfter(Days.of(wanted.from()))
                                && !a.expiresOn().isBefore(Days.of(wanted.to().minusMillis(1))));
    }

    private List<OfficerId> inTurn(Wanted wanted, Rank rank) {
        return inTurn(wanted, o -> o.rankOn(Days.of(wanted.from())) == rank);
    }

    private static List<OfficerId> placed(Proposal proposal, Predicate<Place> which) {
        return proposal.proposed().stream().filter(which).map(Place::officer).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void completeSerialsOfThoseWhoseTurnItIs(long seed) {
        force(seed);
        for (int i = 0; i < 3; i++) {
            var wanted = wanted(new SentAs.InPsus());
            var proposal = Proposal.of(wanted, officers, Extensions.NONE);
            assertThatTheGuardLetsThemGo(proposal, wanted);
            var constables = inTurn(wanted, Rank.CONSTABLE);
            var drivers =
                    inTurn(
                            wanted,
                            o ->
                                    o.rankOn(Days.of(wanted.from())) == Rank.CONSTABLE
                                            && drives(o, wanted));
            var inspectors = inTurn(wanted, Rank.INSPECTOR);
            var sergeants = inTurn(wanted, Rank.SERGEANT);
            int serials = 3 * wanted.units();
            while (serials > sergeants.size()
                    || serials > drivers.size()
                    || 7 * serials > constables.size()) {
                serials--;
            }
            assertThat(placed(proposal, p -> p.rank() == Rank.SERGEANT))
                    .isEqualTo(sergeants.subList(0, serials));
            assertThat(placed(proposal, Place::drives)).isEqualTo(drivers.subList(0, serials));
            assertThat(placed(proposal, p -> p.rank() == Rank.INSPECTOR))
                    .isEqualTo(
                            inspectors.subList(0, Math.min(inspectors.size(), (serials + 2) / 3)));
            var walking = new ArrayList<>(constables);
            walking.removeAll(drivers);
            walking.addAll(drivers.subList(serials, drivers.size()));
            assertThat(placed(proposal, p -> p.rank() == Rank.CONSTABLE && !p.drives()))
                    .isEqualTo(walking.subList(0, 6 * serials));
            assertThatEverySerialIsComplete(proposal, serials);
            assertThatNobodyIsForgotten(
                    proposal,
                    wanted,
                    o -> Objects.requireNonNull(o.rankOn(Days.of(wanted.from()))).servesInPsu());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void specialistsWhoseTurnItIs(long seed) {
        force(seed);
        var wanted =
                wanted(
                        new SentAs.Specialists(
                                Skill.EVIDENCE_GATHERER, random.nextBoolean(), CADRES));
        var proposal = Proposal.of(wanted, officers, Extensions.NONE);
        assertThatTheGuardLetsThemGo(proposal, wanted);
        Predicate<OfficerHistory> ofCadre =
                o ->
                        o.awards().stream()
                                .anyMatch(a ->
                                        a.skill() == Skill.EVIDENCE_GATHERER
                                                && !a.awardedOn().isAfter(Days.of(wanted.from())));
        var cadre = inTurn(wanted, ofCadre);
        assertThat(placed(proposal, _ -> true))
                .isEqualTo(cadre.subList(0, Math.min(wanted.units(), cadre.size())));
        assertThat(proposal.formable()).isNull();
        assertThatNobodyIsForgotten(proposal, wanted, ofCadre);
    }

    private void assertThatTheGuardLetsThemGo(Proposal proposal, Wanted wanted) {
        var known =
                officers.stream()
                        .collect(Collectors.toMap(ProposalProperties::code, officer -> officer));
        for (var place : proposal.proposed()) {
            var officer = Objects.requireNonNull(known.get(place.officer()));
            assertThat(
                            DeployGuard.reasons(
                                    officer,
                                    Extensions.NONE,
                                    wanted.as(),
                                    wanted.donorForce(),
                                    wanted.from(),
                                    wanted.to(),
                                    wanted.exercise()))
                    .isEmpty();
            assertThat(mayGo(officer, wanted)).isTrue();
        }
        assertThat(placed(proposal, _ -> true)).doesNotHaveDuplicates();
    }

    private static void assertThatEverySerialIsComplete(Proposal proposal, int serials) {
        var bySerial =
                proposal.proposed().stream()
                        .filter(p -> p.serial() != null)
                        .collect(Collectors.groupingBy(Place::serial, Collectors.counting()));
        assertThat(bySerial)
                .isEqualTo(
                        IntStream.range(0, serials)
                                .boxed()
                                .collect(
                                        Collectors.toMap(
                                                i -> (i / 3 + 1) + "." + (i % 3 + 1), _ -> 8L)));
        for (var place : proposal.proposed()) {
            if (place.rank() == Rank.INSPECTOR) {
                assertThat(place.serial()).isNull();
            } else {
                assertThat(place.serial()).startsWith(place.psu() + ".");
            }
        }
    }

    private void assertThatNobodyIsForgotten(
            Proposal proposal, Wanted wanted, Predicate<OfficerHistory> meant) {
        var rest = new ArrayList<>(inTurn(wanted, meant));
        rest.removeAll(placed(proposal, _ -> true));
        assertThat(proposal.spare().stream().map(Candidate::officer)).isEqualTo(rest);
        var days = Days.touched(wanted.from(), wanted.to());
        long others =
                officers.stream()
                        .filter(meant)
                        .filter(o -> !mayGo(o, wanted))
                        .filter(o ->
                                o.daysIn(new ForceId("WMP")).ranges().stream()
                                        .anyMatch(range -> range.overlaps(days)))
                        .count();
        assertThat(proposal.unavailableCount()).isEqualTo((int) others);
        assertThat(proposal.unavailable()).hasSize((int) Math.min(others, wanted.limit()));
        for (var one : proposal.unavailable()) {
            assertThat(one.reasons()).isNotEmpty();
        }
    }
}
