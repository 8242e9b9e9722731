package muster.mobilisation.callout;

import static muster.mobilisation.Scene.ANN;
import static muster.mobilisation.Scene.BOB;
import static muster.mobilisation.Scene.CAT;
import static muster.mobilisation.Scene.DCP;
import static muster.mobilisation.Scene.G7;
import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.NOON;
import static muster.mobilisation.Scene.STAFFS;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.awarded;
import static muster.mobilisation.Scene.closed;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.deployable;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.opened;
import static muster.mobilisation.Scene.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import muster.contract.CarrierId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.Invalid;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.callout.Called;
import muster.contract.callout.CalloutCommands.CallOutOfficers;
import muster.contract.callout.CalloutCommands.CancelArrivals;
import muster.contract.callout.CalloutCommands.EndMobilisation;
import muster.contract.callout.CalloutCommands.NominateCommanders;
import muster.contract.callout.CalloutCommands.RecordArrivals;
import muster.contract.callout.CalloutCommands.RecordReplies;
import muster.contract.callout.CalloutCommands.SetMobilisationRequirement;
import muster.contract.callout.CalloutCommands.StartMobilisation;
import muster.contract.callout.CalloutEvents.ArrivalsCancelled;
import muster.contract.callout.CalloutEvents.ArrivalsRecorded;
import muster.contract.callout.CalloutEvents.CommandersNominated;
import muster.contract.callout.CalloutEvents.MobilisationEnded;
import muster.contract.callout.CalloutEvents.MobilisationRequirementSet;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.contract.callout.CalloutEvents.OfficersCalledOut;
import muster.contract.callout.CalloutEvents.RepliesRecorded;
import muster.contract.callout.CalloutEvents.Result;
import muster.contract.callout.Headcount;
import muster.contract.callout.Means;
import muster.contract.callout.Needed;
import muster.contract.callout.Reply;
import muster.contract.callout.Requirements;
import muster.contract.callout.Wave;
import muster.contract.deployment.Refusal;
import muster.contract.fleet.Declared;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.mobilisation.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalloutDeciderTest {

    private static final MobilisationId M = new MobilisationId("M-0000000001");
    private static final OfficerId INA = new OfficerId("WMP-6001");
    private static final CarrierId PC01 = new CarrierId("WMP-PC01");
    private static final CarrierId PC02 = new CarrierId("WMP-PC02");
    private static final Instant CALL = Instant.parse("2024-06-01T06:00:00Z");
    private static final List<Wave> ONE_SERGEANT =
            List.of(new Wave("HOUR", 60, new Needed(null, null, null, 1, null, null, null, null)));

    private static Instant after(int minutes) {
        return CALL.plus(Duration.ofMinutes(minutes));
    }

    private static Scene g7() {
        return given(forces()).and(opened());
    }

    private static MobilisationStarted began(List<Wave> waves) {
        return new MobilisationStarted(M, G7, DCP, WMP, false, "Hamlin Way", waves, CALL);
    }

    private static Scene running() {
        return g7().and(began(Requirements.DEFAULT_WAVES));
    }

    private static Scene withAnn() {
        return running().and(deployable(ANN));
    }

    private static StartMobilisation start(ForceId force, Instant at, @Nullable List<Wave> waves) {
        return new StartMobilisation(G7, force, "Hamlin Way", waves, at);
    }

    private static CallOutOfficers call(int minute, OfficerId... officers) {
        return new CallOutOfficers(M, List.of(officers), "IMMEDIATE", Means.PHONE, after(minute));
    }

    private static OfficersCalledOut called(int minute, Called... officers) {
        return new OfficersCalledOut(
                M, G7, DCP, WMP, false, List.of(officers), "IMMEDIATE", Means.PHONE, after(minute));
    }

    private static Called constable(OfficerId officer) {
        return new Called(officer, Rank.CONSTABLE, false, false, true);
    }

    private static RecordReplies coming(int minute, OfficerId officer) {
        return new RecordReplies(
                M,
                List.of(new Reply(officer, Reply.Answer.COMING, after(40), null)),
                after(minute));
    }

    private static RecordArrivals arrive(int minute, OfficerId... officers) {
        return new RecordArrivals(M, List.of(officers), null, null, after(minute), null);
    }

    private static RecordArrivals count(int minute, int constables) {
        return new RecordArrivals(
                M,
                null,
                new Headcount(null, null, null, constables, null),
                null,
                after(minute),
                null);
    }

    private static RecordArrivals park(CarrierId... carriers) {
        return new RecordArrivals(M, null, null, List.of(carriers), after(5), null);
    }

    private static CancelArrivals cancel(
            @Nullable List<OfficerId> officers, @Nullable Integer constables) {
        return new CancelArrivals(
                M,
                officers,
                constables == null ? null : new Headcount(null, null, null, constables, null),
                null,
                "Counted twice");
    }

    private static NominateCommanders nominate(int minute, OfficerId... officers) {
        return new NominateCommanders(M, List.of(officers), after(minute));
    }

    private static Event[] inspector() {
        return new Event[] {
            new OfficerRegistered(INA, WMP, Rank.INSPECTOR), awarded(INA, Skill.PSU_COMMANDER)
        };
    }

    private static ArrivalsRecorded arrived(int minute, Called... officers) {
        return new ArrivalsRecorded(
                M, G7, DCP, WMP, false, List.of(officers), null, List.of(), after(minute), null);
    }

    @Test
    void aForceIsCalledOutByWhatIsAskedOfItThatDay() {
        g7().when(start(WMP, CALL, null))
                .thenEvents(began(Requirements.DEFAULT_WAVES))
                .creating("M-0000000001");
        g7().and(new MobilisationRequirementSet(WMP, day("2024-06-01"), ONE_SERGEANT))
                .when(start(WMP, CALL, null))
                .thenEvents(began(ONE_SERGEANT));
        g7().and(new MobilisationRequirementSet(WMP, day("2024-06-02"), ONE_SERGEANT))
                .when(start(WMP, CALL, null))
                .thenEvents(began(Requirements.DEFAULT_WAVES));
        g7().when(start(WMP, CALL, ONE_SERGEANT)).thenEvents(began(ONE_SERGEANT));
    }

    @Test
    void aMobilisationForAnExerciseIsOne() {
        given(forces())
                .and(opened(true))
                .when(start(WMP, CALL, null))
                .thenEvents(
                        new MobilisationStarted(
                                M,
                                G7,
                                DCP,
                                WMP,
                                true,
                                "Hamlin Way",
                                Requirements.DEFAULT_WAVES,
                                CALL));
    }

    @Test
    void aForceHasOneOpenMobilisationForAnOperation() {
        assertThat(
                        running()
                                .when(start(WMP, after(10), null))
                                .thenRefused("mobilisation-open")
                                .data())
                .containsEntry("mobilisation", M);
        running().when(start(STAFFS, after(10), null)).thenAccepted();
        running().and(ended()).when(start(WMP, after(90), null)).thenAccepted();
    }

    private static MobilisationEnded ended() {
        return new MobilisationEnded(M, G7, DCP, WMP, false, after(60), List.of());
    }

    @Test
    void nobodyIsCalledOutBeforeAnOperationOrAfterItOrInTheFuture() {
        g7().when(start(WMP, CALL.minus(Duration.ofDays(1)), null)).thenRefused("before-operation");
        g7().and(closed("2024-06-01")).when(start(WMP, CALL, null)).thenRefused("operation-closed");
        g7().when(start(WMP, NOON.plusSeconds(1), null)).thenWrong("at");
        g7().when(start(NOBODY, CALL, null)).thenWrong("force");
        given(forces()).when(start(WMP, CALL, null)).thenWrong("operation");
    }

    @Test
    void whoIsNotDeployableIsCalledAllTheSameAndMarked() {
        withAnn()
                .and(registered(BOB))
                .when(call(1, ANN, BOB))
                .thenEvents(
                        called(
                                1,
                                constable(ANN),
                                new Called(BOB, Rank.CONSTABLE, false, false, false)));
    }

    @Test
    void driversAndCommandersAreKnownByTheirSkills() {
        withAnn()
                .and(awarded(ANN, Skill.CARRIER_DRIVER))
                .and(inspector())
                .when(call(1, ANN, INA))
                .thenEvents(
                        called(
                                1,
                                new Called(ANN, Rank.CONSTABLE, true, false, true),
                                new Called(INA, Rank.INSPECTOR, false, true, false)));
    }

    @Test
    void onlyOfficersOfTheForceAreCalledForAWaveThereIs() {
        var strange = new OfficerId("STAFFS-1");
        var refusals =
                withAnn()
                        .and(new OfficerRegistered(strange, STAFFS, Rank.CONSTABLE))
                        .when(call(1, ANN, strange))
                        .thenRefused("officers-not-callable")
                        .data()
                        .get("refusals");
        assertThat(refusals)
                .isEqualTo(
                        List.of(new Refusal(strange, List.of(Refusal.Reason.notInForce(STAFFS)))));
        withAnn().when(call(1, ANN, CAT)).thenWrong("officers");
        withAnn()
                .when(new CallOutOfficers(M, List.of(ANN), "SOON", Means.RADIO, after(1)))
                .thenWrong("wave");
        g7().when(call(1, ANN)).thenWrong("mobilisation");
    }

    @Test
    void everythingHappensBetweenTheCallAndNow() {
        withAnn().when(call(-1, ANN)).thenRefused("before-the-call");
        withAnn().when(call(6 * 60 + 1, ANN)).thenWrong("at");
        withAnn()
                .and(called(0, constable(ANN)))
                .when(coming(-1, ANN))
                .thenRefused("before-the-call");
        withAnn().when(arrive(-1, ANN)).thenRefused("before-the-call");
        withAnn().when(nominate(-1, ANN)).thenRefused("before-the-call");
        withAnn().when(new EndMobilisation(M, after(-1))).thenRefused("before-the-call");
    }

    @Test
    void onlyWhoWasCalledAnswersAndNotBeforeTheCall() {
        assertThat(withAnn().when(coming(5, ANN)).thenRefused("officers-not-called").data())
                .containsEntry("officers", List.of(ANN));
        withAnn()
                .and(called(10, constable(ANN)))
                .when(coming(5, ANN))
                .thenRefused("reply-before-call");
        withAnn()
                .and(called(10, constable(ANN)), called(3, constable(ANN)))
                .when(coming(5, ANN))
                .thenEvents(
                        new RepliesRecorded(
                                M,
                                G7,
                                DCP,
                                WMP,
                                false,
                                List.of(new Reply(ANN, Reply.Answer.COMING, after(40), null)),
                                after(5)));
    }

    @Test
    void anArrivalNeedsNoCallAndIsRecordedOnce() {
        withAnn().when(arrive(5, ANN)).thenEvents(arrived(5, constable(ANN)));
        assertThat(
                        withAnn()
                                .and(arrived(5, constable(ANN)))
                                .when(arrive(9, ANN))
                                .thenRefused("already-arrived")
                                .data())
                .containsEntry("officers", List.of(ANN));
        withAnn().when(arrive(5, CAT)).thenWrong("officers");
    }

    @Test
    void onlyTheForcesOwnCarriersInServiceArriveEachOnce() {
        var withCarriers =
                running()
                        .and(
                                new CarrierRegistered(PC01, WMP, day("2024-01-01")),
                                new CarrierRegistered(PC02, STAFFS, day("2024-01-01")));
        withCarriers
                .when(park(PC01))
                .thenEvents(
                        new ArrivalsRecorded(
                                M,
                                G7,
                                DCP,
                                WMP,
                                false,
                                List.of(),
                                null,
                                List.of(PC01),
                                after(5),
                                null));
        withCarriers.when(park(PC02)).thenRefused("carriers-not-in-service");
        withCarriers.when(park(new CarrierId("WMP-PC9"))).thenWrong("carriers");
        withCarriers.apply(park(PC01));
        withCarriers.when(park(PC01)).thenRefused("already-arrived");
        running()
                .and(
                        new CarrierRegistered(PC01, WMP, day("2024-01-01")),
                        new CarrierTakenOutOfService(PC01, WMP, day("2024-05-01"), "Gearbox"))
                .when(park(PC01))
                .thenRefused("carriers-not-in-service");
    }

    @Test
    void whatWasEnteredInErrorIsTakenBackAsFarAsItStands() {
        withAnn()
                .and(arrived(5, constable(ANN)))
                .when(cancel(List.of(ANN), null))
                .thenEvents(
                        new ArrivalsCancelled(
                                M,
                                G7,
                                DCP,
                                WMP,
                                false,
                                List.of(ANN),
                                null,
                                List.of(),
                                "Counted twice"));
        withAnn().when(cancel(List.of(ANN), null)).thenRefused("not-arrived");
        var counted = running();
        counted.apply(count(5, 10));
        counted.when(cancel(null, 11)).thenRefused("headcount-too-large");
        counted.apply(cancel(null, 4));
        counted.when(cancel(null, 7)).thenRefused("headcount-too-large");
        counted.when(cancel(null, 6)).thenAccepted();
    }

    @Test
    void whoseArrivalWasTakenBackArrivesAgain() {
        var scene = withAnn();
        scene.apply(arrive(5, ANN));
        scene.apply(cancel(List.of(ANN), null));
        scene.when(arrive(30, ANN)).thenEvents(arrived(30, constable(ANN)));
    }

    @Test
    void onlyWhoMayLeadAPsuIsNamedToLeadOne() {
        withAnn()
                .and(inspector())
                .when(nominate(2, INA))
                .thenEvents(
                        new CommandersNominated(M, G7, DCP, WMP, false, List.of(INA), after(2)));
        assertThat(
                        withAnn()
                                .and(inspector())
                                .when(nominate(2, INA, ANN))
                                .thenRefused("not-psu-commanders")
                                .data())
                .containsEntry("officers", List.of(ANN));
    }

    @Test
    void theEndSaysWhatEachWaveCameTo() {
        given(forces())
                .and(opened())
                .and(began(ONE_SERGEANT))
                .and(arrived(50, new Called(ANN, Rank.SERGEANT, false, false, true)))
                .when(new EndMobilisation(M, after(90)))
                .thenEvents(
                        new MobilisationEnded(
                                M,
                                G7,
                                DCP,
                                WMP,
                                false,
                                after(90),
                                List.of(new Result("HOUR", true, 0))));
        running()
                .when(new EndMobilisation(M, after(5)))
                .thenEvents(
                        new MobilisationEnded(
                                M,
                                G7,
                                DCP,
                                WMP,
                                false,
                                after(5),
                                List.of(
                                        new Result("IMMEDIATE", false, 0),
                                        new Result("ONE_HOUR", false, 0))));
    }

    @Test
    void theEndCountsTheCarriersDeclaredForTheTourOfDutyOfTheCall() {
        var carriers =
                List.of(
                        new Wave(
                                "HOUR",
                                60,
                                new Needed(null, null, null, null, null, null, null, 1)));
        g7().and(began(carriers))
                .and(
                        new CarriersDeclared(
                                WMP,
                                Instant.parse("2024-06-01T06:00:00Z"),
                                Instant.parse("2024-06-01T14:00:00Z"),
                                List.of(new Declared(PC01, "Bournville", true, null)),
                                CALL))
                .when(new EndMobilisation(M, after(70)))
                .thenEvents(
                        new MobilisationEnded(
                                M,
                                G7,
                                DCP,
                                WMP,
                                false,
                                after(70),
                                List.of(new Result("HOUR", true, 0))));
    }

    @Test
    void afterTheEndOnlyWhatHappenedBeforeIsTaken() {
        var over = withAnn().and(ended());
        over.when(call(61, ANN)).thenRefused("mobilisation-ended");
        over.when(new EndMobilisation(M, after(70))).thenRefused("mobilisation-ended");
        over.when(call(59, ANN)).thenAccepted();
        over.when(arrive(60, ANN)).thenAccepted();
        var withInspector = withAnn().and(inspector()).and(ended());
        withInspector.when(nominate(60, INA)).thenAccepted();
        withInspector.when(nominate(61, INA)).thenRefused("mobilisation-ended");
    }

    @Test
    void aRequirementIsSetForAForceOnRecordOrForAll() {
        g7().when(new SetMobilisationRequirement(WMP, day("2024-07-01"), ONE_SERGEANT))
                .thenEvents(new MobilisationRequirementSet(WMP, day("2024-07-01"), ONE_SERGEANT));
        g7().when(new SetMobilisationRequirement(null, day("2024-07-01"), ONE_SERGEANT))
                .thenAccepted();
        g7().when(new SetMobilisationRequirement(NOBODY, day("2024-07-01"), ONE_SERGEANT))
                .thenWrong("force");
        assertThatThrownBy(() ->
                        new SetMobilisationRequirement(
                                WMP,
                                day("2024-07-01"),
                                List.of(
                                        ONE_SERGEANT.getFirst(),
                                        new Wave("HOUR", 30, ONE_SERGEANT.getFirst().needed()))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void eightHundredAreCalledByOneCommand() {
        var officers = IntStream.rangeClosed(1, 800).mapToObj(Scene::officer).toList();
        var scene = running();
        officers.forEach(officer -> scene.and(registered(officer)));
        scene.when(new CallOutOfficers(M, officers, "ONE_HOUR", Means.TEXT_MESSAGE, after(0)))
                .thenAccepted();
    }
}
