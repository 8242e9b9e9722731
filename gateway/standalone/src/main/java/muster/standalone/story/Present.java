package muster.standalone.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import muster.contract.Command;
import muster.contract.Days;
import muster.contract.DecisionId;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationCommands.AccreditOfficer;
import muster.contract.decisionlog.DecisionLogCommands.RecordDecision;
import muster.contract.decisionlog.DecisionLogCommands.WithdrawDecision;
import muster.contract.deployment.DeploymentCommands.DeployOfficers;
import muster.contract.deployment.DeploymentCommands.RecordMuster;
import muster.contract.fleet.FleetCommands.TakeCarrierOutOfService;
import muster.contract.fleet.ToursOfDuty;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerCommands.AbstractOfficer;
import muster.contract.operation.LegalBasis;
import muster.contract.operation.OperationCommands.OpenOperation;
import muster.contract.operation.OperationKind;
import muster.contract.request.Dress;
import muster.contract.request.RequestCommands.CancelRequest;
import muster.contract.request.RequestCommands.CommitUnits;
import muster.contract.request.RequestCommands.DeclareUnableToFill;
import muster.contract.request.RequestCommands.OfferUnits;
import muster.contract.request.RequestCommands.RequestCadre;
import muster.contract.request.RequestCommands.RequestPSUs;
import muster.contract.request.Tier;
import muster.contract.unit.Serial;
import muster.contract.unit.UnitCommands.FormPSU;

/** What goes on when the story ends: an operation with a request in each state, and an exercise. */
final class Present {

    /** Sends a command as of a time and answers with the code of what it created. */
    interface Sender {
        String send(Instant at, Command command);
    }

    private static final OperationId BIOTAS = new OperationId("Biotas");
    private static final OperationId EXERCISE = new OperationId("No Notice");
    private static final String RVP = "Hamlin Way";
    private static final int ON_LEAVE = 30;
    private static final int FIRST_ON_LEAVE = 1300;

    private final Sender sender;
    private final Instant now;
    private final LocalDate today;
    private final Instant from;
    private final Instant to;

    Present(Sender sender, Instant now) {
        this.sender = sender;
        this.now = now;
        this.today = Days.of(now);
        this.from = now.minus(Duration.ofHours(25)).truncatedTo(ChronoUnit.HOURS);
        this.to = now.plus(Duration.ofHours(60)).truncatedTo(ChronoUnit.HOURS);
    }

    void tell() {
        steps().stream().sorted(Comparator.comparing(Step::at)).forEach(step -> step.act().run());
    }

    private record Step(Instant at, Runnable act) {}

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < ON_LEAVE; i++) {
            var officer = Workforce.officer(Papers.WMP, FIRST_ON_LEAVE + i);
            steps.add(
                    step(
                            31,
                            new AbstractOfficer(
                                    officer,
                                    AbstractionKind.LEAVE,
                                    today.minusDays(1),
                                    today.plusDays(5))));
        }
        steps.add(
                step(
                        31,
                        new TakeCarrierOutOfService(
                                Carriers.OUT_OF_SERVICE, today.minusDays(3), "Gearbox")));
        var tour = ToursOfDuty.DEFAULTS.at(Papers.WMP, now).from();
        steps.add(new Step(tour, () -> sender.send(tour, Carriers.declaration(tour))));
        steps.add(step(30, biotas()));
        var planned = hoursAgo(29);
        steps.add(new Step(planned, () -> new Training(sender, planned, today).tell()));
        steps.add(new Step(planned, this::plan));
        steps.add(new Step(planned, () -> new Commanders(sender, planned, today).tell()));
        steps.add(
                decided(
                        28,
                        BIOTAS,
                        "Ask for mutual aid before the reserve is spent",
                        "Three marches in two days",
                        "Gold"));
        steps.add(step(28, request(1)));
        steps.add(step(26, offer(1, Papers.STAFFS, 1)));
        steps.add(step(25, commit(1, Papers.STAFFS, 1)));
        steps.add(new Step(hoursAgo(24), this::deployAndMuster));
        steps.add(
                step(
                        29,
                        new AccreditOfficer(
                                Workforce.officer(Papers.STAFFS, 6001),
                                Skill.PSU_COMMANDER,
                                today.minusDays(30),
                                null)));
        steps.add(step(23, psu()));
        steps.add(step(20, request(2)));
        steps.add(step(19, offer(2, Papers.WMERCIA, 2)));
        steps.add(step(18, commit(2, Papers.WMERCIA, 1)));
        steps.add(step(10, request(2)));
        steps.add(step(9, offer(3, Papers.WARKS, 1)));
        steps.add(step(8, request(3)));
        steps.add(step(7, unableToFill(4, Papers.WARKS)));
        steps.add(step(6, request(1)));
        steps.add(step(5, new CancelRequest(biotas(5), "March called off")));
        steps.add(decided(12, BIOTAS, "Hold two PSUs in reserve", "Second march expected", "Gold"));
        steps.add(new Step(hoursAgo(6), this::decideAndWithdraw));
        steps.add(step(4, request(2)));
        steps.add(step(3, evidenceGatherers()));
        steps.add(step(2, exercise()));
        steps.add(decided(1, EXERCISE, "Call out in two waves", "The test counts both", "Gold"));
        steps.add(
                step(
                        1,
                        new RequestPSUs(
                                EXERCISE,
                                3,
                                now.plus(Duration.ofHours(1)),
                                to,
                                null,
                                RVP,
                                Tier.FORCE)));
        for (var commander : commanders()) {
            steps.add(
                    step(
                            31,
                            new AccreditOfficer(
                                    commander, Skill.PSU_COMMANDER, today.minusDays(30), null)));
        }
        steps.add(
                new Step(
                        now.minus(Callout.before()),
                        new Callout(sender, EXERCISE, RVP, now)::tell));
        return steps;
    }

    private Step step(int hoursAgo, Command command) {
        var at = hoursAgo(hoursAgo);
        return new Step(at, () -> sender.send(at, command));
    }

    private Step decided(
            int hoursAgo, OperationId operation, String decision, String reason, String by) {
        var at = hoursAgo(hoursAgo);
        return step(hoursAgo, new RecordDecision(operation, decision, reason, by, at));
    }

    private void plan() {
        var demand = new Planned(sender, hoursAgo(29), today);
        demand.tell();
        demand.became(BIOTAS);
    }

    private void decideAndWithdraw() {
        var at = hoursAgo(6);
        var decision =
                sender.send(
                        at,
                        new RecordDecision(
                                BIOTAS,
                                "Full protective dress from 18:00",
                                "Missiles thrown at the first march",
                                "Silver",
                                at));
        sender.send(
                hoursAgo(5),
                new WithdrawDecision(new DecisionId(decision), "The march was called off"));
    }

    private void deployAndMuster() {
        var at = hoursAgo(24);
        var deployment =
                sender.send(
                        at,
                        new DeployOfficers(
                                BIOTAS,
                                biotas(1),
                                Papers.STAFFS,
                                onePsu(Papers.STAFFS),
                                from,
                                to,
                                null));
        sender.send(at, new RecordMuster(new DeploymentId(deployment), null, from, RVP));
    }

    /** Of Staffordshire, in two carriers of the host and short of a third. */
    private FormPSU psu() {
        return new FormPSU(
                BIOTAS,
                "PSU1",
                Workforce.officer(Papers.STAFFS, 6001),
                IntStream.range(0, 3).mapToObj(Present::serial).toList(),
                hoursAgo(23));
    }

    // every sixth constable drives
    private static Serial serial(int number) {
        int driver = 1001 + 6 * number;
        var walking = new ArrayList<OfficerId>();
        for (int i = 1; i <= 5; i++) {
            walking.add(Workforce.officer(Papers.STAFFS, driver + i));
        }
        walking.add(Workforce.officer(Papers.STAFFS, 1019 + number));
        return new Serial(
                Workforce.officer(Papers.STAFFS, 4001 + number),
                walking,
                Workforce.officer(Papers.STAFFS, driver),
                number == 2 ? null : Carriers.carrier(number + 1));
    }

    private OpenOperation biotas() {
        return new OpenOperation(
                BIOTAS,
                "Protest in Birmingham",
                Papers.WMP,
                OperationKind.SPONTANEOUS,
                today.minusDays(2),
                today.plusDays(10),
                null,
                null,
                LegalBasis.SECTION_24);
    }

    private OpenOperation exercise() {
        return new OpenOperation(
                EXERCISE,
                "No-notice mobilisation test",
                Papers.WMP,
                OperationKind.PLANNED,
                Days.of(hoursAgo(2)),
                today.plusDays(1),
                null,
                true,
                null);
    }

    private RequestPSUs request(int psus) {
        return new RequestPSUs(BIOTAS, psus, from, to, Dress.INTERMEDIATE, RVP, Tier.RICC);
    }

    private RequestCadre evidenceGatherers() {
        return new RequestCadre(
                BIOTAS,
                Skill.EVIDENCE_GATHERER,
                6,
                now.plus(Duration.ofHours(6)),
                to,
                Dress.NORMAL,
                RVP,
                Tier.RICC);
    }

    private static RequestId biotas(int number) {
        return RequestId.of(BIOTAS, number);
    }

    private static OfferUnits offer(int request, ForceId donor, int psus) {
        return new OfferUnits(biotas(request), donor, psus, null, null);
    }

    private static CommitUnits commit(int request, ForceId donor, int psus) {
        return new CommitUnits(biotas(request), donor, psus, null, null);
    }

    private static DeclareUnableToFill unableToFill(int request, ForceId donor) {
        return new DeclareUnableToFill(
                biotas(request), donor, null, null, "All units committed at home");
    }

    // an inspector, three sergeants and 21 constables, the first three of whom drive
    private static List<OfficerId> onePsu(ForceId force) {
        var officers = new ArrayList<OfficerId>();
        officers.add(Workforce.officer(force, 6001));
        for (int i = 0; i < 3; i++) {
            officers.add(Workforce.officer(force, 4001 + i));
        }
        for (int i = 0; i < 21; i++) {
            officers.add(Workforce.officer(force, 1001 + i));
        }
        return officers;
    }

    // those who lead PSUs in the exercise
    private static List<OfficerId> commanders() {
        return IntStream.range(0, 12)
                .mapToObj(i -> Workforce.officer(Papers.WMP, 6001 + i))
                .toList();
    }

    private Instant hoursAgo(int hours) {
        return now.minus(Duration.ofHours(hours));
    }
}
