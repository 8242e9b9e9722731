package muster.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import muster.contract.AbstractionId;
import muster.contract.AidId;
import muster.contract.Days;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ExtensionId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.AccreditationCorrected;
import muster.contract.accreditation.AccreditationEvents.AccreditationWithdrawn;
import muster.contract.accreditation.AccreditationEvents.ExtensionRevoked;
import muster.contract.accreditation.AccreditationEvents.OfficerAccredited;
import muster.contract.accreditation.AccreditationEvents.QualificationsExtended;
import muster.contract.cadre.CadreEvents.CadreSet;
import muster.contract.cadre.CadreEvents.CadreStrengthSet;
import muster.contract.cadre.CadreEvents.NationalDeployableSet;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.DeploymentExtended;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.force.Basis;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.force.ForceEvents.RequirementSet;
import muster.contract.force.TrainingTarget;
import muster.contract.historicaid.AidUnit;
import muster.contract.historicaid.HistoricAidEvents.HistoricAidCancelled;
import muster.contract.historicaid.HistoricAidEvents.HistoricAidRecorded;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerEvents.AbstractionEnded;
import muster.contract.officer.OfficerEvents.OfficerAbstracted;
import muster.contract.officer.OfficerEvents.OfficerPromoted;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.contract.officer.OfficerEvents.OfficerRetired;
import muster.contract.officer.OfficerEvents.OfficerTransferred;
import muster.contract.officer.OfficerHistory;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.operation.OperationKind;
import muster.contract.request.RequestEvents.PSUsRequested;
import muster.contract.request.RequestEvents.RequestCancelled;
import muster.contract.request.RequestEvents.UnitsCommitted;
import muster.contract.request.RequestEvents.UnitsOffered;

/**
 * Random histories that hang together: what an event names is there, and officers are in the force
 * that sends them. The guard is not asked, so that deployments also overlap and last long.
 */
public final class Histories {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 1_000;
    private static final List<Skill> MANDATORY_AND_MORE =
            List.of(
                    Skill.PUBLIC_ORDER_LEVEL_2,
                    Skill.FIRST_AID,
                    Skill.OFFICER_SAFETY,
                    Skill.FITNESS_TEST,
                    Skill.PUBLIC_ORDER_LEVEL_1,
                    Skill.PUBLIC_ORDER_LEVEL_3,
                    Skill.CARRIER_DRIVER);

    /** The cadres that the histories know of. */
    public static final List<Skill> CADRES =
            List.of(Skill.POLICE_LIAISON, Skill.PROTEST_REMOVAL, Skill.PROTEST_REMOVAL_AT_HEIGHT);

    private final Random random;
    private final List<ForceId> forces =
            List.of(new ForceId("WMP"), new ForceId("DCP"), new ForceId("MPS"));
    private final List<OfficerId> officers = new ArrayList<>();
    private final Map<OfficerId, OfficerHistory> histories = new HashMap<>();
    private final List<OperationOpened> operations = new ArrayList<>();
    private final List<PSUsRequested> requests = new ArrayList<>();
    private final List<OfficersDeployed> deployments = new ArrayList<>();
    private final List<ExtensionId> extensions = new ArrayList<>();
    private final List<HistoricAidRecorded> aids = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private int number;

    private Histories(long seed) {
        System.out.println("seed " + seed);
        random = new Random(seed);
    }

    /** So many events, at least; the same for the same seed. */
    public static List<Event> of(long seed, int size) {
        var histories = new Histories(seed);
        histories.begin();
        while (histories.events.size() < size) {
            histories.step();
        }
        return List.copyOf(histories.events);
    }

    private void begin() {
        for (var force : forces) {
            add(new ForceRegistered(force, force.value(), "Region"));
            add(
                    new RequirementSet(
                            force,
                            random.nextBoolean() ? Basis.LOCAL_NEED : Basis.REGIONAL_SHARE,
                            START,
                            null,
                            32,
                            new BigDecimal("0.55"),
                            3,
                            53,
                            TrainingTarget.byRank(53, 3)));
        }
        operation();
        for (int i = 0; i < 5; i++) {
            register();
        }
    }

    private void step() {
        int kind = random.nextInt(100);
        if (kind < 12) {
            register();
        } else if (kind < 44) {
            award(officer(), MANDATORY_AND_MORE);
        } else if (kind < 48) {
            award(specialist(), CADRES);
        } else if (kind < 50) {
            cadre();
        } else if (kind < 54) {
            withdraw();
        } else if (kind < 58) {
            correct();
        } else if (kind < 62) {
            add(new OfficerPromoted(officer(), one(forces), one(List.of(Rank.values())), day()));
        } else if (kind < 65) {
            add(new OfficerTransferred(officer(), one(forces), day(), one(forces)));
        } else if (kind < 66) {
            add(new OfficerRetired(officer(), one(forces), day()));
        } else if (kind < 74) {
            abstraction();
        } else if (kind < 76) {
            extension();
        } else if (kind < 78) {
            operation();
        } else if (kind < 82) {
            request();
        } else if (kind < 86) {
            answer();
        } else if (kind < 91) {
            deploy();
        } else if (kind < 98) {
            progress();
        } else {
            aid();
        }
    }

    private void register() {
        var force = one(forces);
        var officer = new OfficerId(force + "-" + (1000 + officers.size()));
        officers.add(officer);
        var rank = random.nextInt(4) == 0 ? one(List.of(Rank.values())) : Rank.CONSTABLE;
        add(new OfficerRegistered(officer, force, rank));
        for (var skill : Skill.MANDATORY) {
            var on = day();
            add(new OfficerAccredited(officer, force, skill, on, on.plusDays(random.nextInt(700))));
        }
    }

    private void award(OfficerId officer, List<Skill> skills) {
        var on = day();
        add(
                new OfficerAccredited(
                        officer, one(forces), one(skills), on, on.plusDays(random.nextInt(800))));
    }

    private void withdraw() {
        add(
                new AccreditationWithdrawn(
                        officer(), one(forces), one(Skill.MANDATORY), day(), "reason"));
    }

    private void cadre() {
        var cadre = one(CADRES);
        switch (random.nextInt(4)) {
            case 0 -> {
                var requires = new ArrayList<>(List.of(cadre, one(Skill.MANDATORY)));
                if (cadre == Skill.PROTEST_REMOVAL_AT_HEIGHT && random.nextBoolean()) {
                    requires.add(Skill.PROTEST_REMOVAL);
                }
                add(
                        new CadreSet(
                                cadre, requires, day(), random.nextBoolean() ? null : one(forces)));
            }
            case 1 -> add(new CadreStrengthSet(one(forces), cadre, random.nextInt(20), day()));
            case 2 ->
                    add(
                            new AccreditationWithdrawn(
                                    specialist(), one(forces), cadre, day(), "reason"));
            default -> {
                for (int i = 0; i < 3; i++) {
                    add(
                            new NationalDeployableSet(
                                    specialist(),
                                    one(forces),
                                    cadre,
                                    random.nextInt(4) > 0,
                                    day(),
                                    null));
                }
            }
        }
    }

    private void correct() {
        var officer = officer();
        var awards = history(officer).awards();
        if (!awards.isEmpty()) {
            var award = one(awards);
            var on = random.nextBoolean() ? day() : null;
            add(
                    new AccreditationCorrected(
                            officer,
                            one(forces),
                            award.skill(),
                            award.awardedOn(),
                            on,
                            on == null ? null : on.plusDays(random.nextInt(700)),
                            "reason"));
        }
    }

    private void abstraction() {
        var officer = officer();
        var known = history(officer).abstractions();
        if (!known.isEmpty() && random.nextBoolean()) {
            add(new AbstractionEnded(one(known).id(), officer, one(forces), day()));
        } else {
            var from = day();
            add(
                    new OfficerAbstracted(
                            AbstractionId.of(officer, known.size() + 1),
                            officer,
                            one(forces),
                            one(List.of(AbstractionKind.values())),
                            from,
                            random.nextBoolean() ? null : from.plusDays(random.nextInt(60))));
        }
    }

    private void extension() {
        if (!extensions.isEmpty() && random.nextBoolean()) {
            add(new ExtensionRevoked(extensions.remove(random.nextInt(extensions.size()))));
        } else {
            var from = day();
            var id = new ExtensionId("E-" + next());
            extensions.add(id);
            add(
                    new QualificationsExtended(
                            id,
                            "NPCC",
                            List.of(one(Skill.MANDATORY), Skill.CARRIER_DRIVER),
                            random.nextBoolean() ? null : List.of(one(forces)),
                            from,
                            from.plusDays(random.nextInt(200)),
                            Period.ofMonths(1 + random.nextInt(8))));
        }
    }

    private void operation() {
        var opened =
                new OperationOpened(
                        new OperationId("Op " + operations.size() + "x"),
                        "Operation",
                        one(forces),
                        OperationKind.PLANNED,
                        START,
                        null,
                        random.nextInt(4) == 0,
                        random.nextInt(4) == 0,
                        null);
        operations.add(opened);
        add(opened);
    }

    private void request() {
        var operation = one(operations);
        var from = instant();
        var request =
                new PSUsRequested(
                        RequestId.of(operation.operation(), requests.size() + 1),
                        operation.operation(),
                        operation.hostForce(),
                        1 + random.nextInt(5),
                        from,
                        from.plus(1 + random.nextInt(200), ChronoUnit.HOURS),
                        null,
                        null,
                        null,
                        operation.exercise());
        requests.add(request);
        add(request);
    }

    private void answer() {
        if (requests.isEmpty()) {
            return;
        }
        var r = one(requests);
        var donor = one(forces);
        if (random.nextInt(6) == 0) {
            add(new RequestCancelled(r.request(), r.operation(), r.hostForce(), "reason"));
        } else {
            add(new UnitsOffered(r.request(), r.operation(), r.hostForce(), donor, 2, null, null));
            add(
                    new UnitsCommitted(
                            r.request(), r.operation(), r.hostForce(), donor, 1, null, null));
        }
    }

    private void deploy() {
        var request = requests.isEmpty() || random.nextBoolean() ? null : one(requests);
        var operation =
                request == null
                        ? one(operations)
                        : operations.stream()
                                .filter(o -> o.operation().equals(request.operation()))
                                .findFirst()
                                .orElseThrow();
        var donor = one(forces);
        var from = instant();
        var named =
                officers.stream()
                        .filter(o -> donor.equals(history(o).forceOn(Days.of(from))))
                        .limit(1 + random.nextInt(6))
                        .toList();
        if (named.isEmpty()) {
            return;
        }
        var deployed =
                new OfficersDeployed(
                        new DeploymentId("D-" + next()),
                        operation.operation(),
                        request == null ? null : request.request(),
                        operation.hostForce(),
                        donor,
                        named,
                        from,
                        from.plus(1 + random.nextInt(150), ChronoUnit.HOURS),
                        null,
                        operation.exceptional(),
                        operation.exercise());
        deployments.add(deployed);
        add(deployed);
    }

    private void progress() {
        if (deployments.isEmpty()) {
            return;
        }
        int which = random.nextInt(deployments.size());
        var d = deployments.get(which);
        switch (random.nextInt(3)) {
            case 0 ->
                    add(
                            new OfficersReturned(
                                    d.deployment(),
                                    d.operation(),
                                    d.request(),
                                    d.hostForce(),
                                    d.donorForce(),
                                    d.officers()
                                            .subList(0, 1 + random.nextInt(d.officers().size())),
                                    d.from().plus(1 + random.nextInt(300), ChronoUnit.HOURS),
                                    null));
            case 1 ->
                    add(
                            new DeploymentExtended(
                                    d.deployment(),
                                    d.operation(),
                                    d.request(),
                                    d.hostForce(),
                                    d.donorForce(),
                                    d.officers(),
                                    d.to().plus(random.nextInt(100), ChronoUnit.HOURS)));
            default -> {
                deployments.remove(which);
                add(
                        new DeploymentCancelled(
                                d.deployment(),
                                d.operation(),
                                d.request(),
                                d.hostForce(),
                                d.donorForce(),
                                d.officers(),
                                "reason"));
            }
        }
    }

    private void aid() {
        if (!aids.isEmpty() && random.nextInt(3) == 0) {
            var aid = aids.remove(random.nextInt(aids.size()));
            add(
                    new HistoricAidCancelled(
                            aid.aid(), aid.donorForce(), aid.hostForce(), null, "reason"));
        } else {
            var from = day();
            var aid =
                    new HistoricAidRecorded(
                            new AidId("A-" + next()),
                            one(forces),
                            ForceId.OTHER,
                            null,
                            from,
                            from.plusDays(random.nextInt(300)),
                            one(List.of(AidUnit.values())),
                            1 + random.nextInt(300),
                            "2022 p40",
                            random.nextInt(4) == 0);
            aids.add(aid);
            add(aid);
        }
    }

    private void add(Event event) {
        events.add(event);
        officers.forEach(officer -> {
            if (event.tags().contains(officer.tag())) {
                histories.put(officer, history(officer).evolve(event));
            }
        });
    }

    private OfficerHistory history(OfficerId officer) {
        return histories.getOrDefault(officer, OfficerHistory.UNKNOWN);
    }

    private String next() {
        return String.format(Locale.ROOT, "%08d", ++number);
    }

    /** One of few, so that they have several skills of cadres, and a status. */
    private OfficerId specialist() {
        return officers.get(random.nextInt(Math.min(officers.size(), 6)));
    }

    private OfficerId officer() {
        return one(officers);
    }

    private LocalDate day() {
        return START.plusDays(random.nextInt(DAYS));
    }

    private Instant instant() {
        return Days.start(day()).plus(random.nextInt(96), ChronoUnit.HOURS);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
