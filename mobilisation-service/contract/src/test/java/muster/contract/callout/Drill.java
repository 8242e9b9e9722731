package muster.contract.callout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import muster.contract.CarrierId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.callout.CalloutEvents.ArrivalsCancelled;
import muster.contract.callout.CalloutEvents.ArrivalsRecorded;
import muster.contract.callout.CalloutEvents.CommandersNominated;
import muster.contract.callout.CalloutEvents.MobilisationEnded;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.contract.callout.CalloutEvents.OfMobilisation;
import muster.contract.callout.CalloutEvents.OfficersCalledOut;
import muster.contract.callout.CalloutEvents.RepliesRecorded;
import muster.contract.fleet.Declarations;
import muster.contract.fleet.Declared;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import org.jspecify.annotations.Nullable;

/** What happened in a drill, said by minutes after the call. */
final class Drill {

    static final ForceId WMP = new ForceId("WMP");

    private static final MobilisationId M = new MobilisationId("M-7K3M9QXA");
    private static final OperationId DRILL = new OperationId("No Notice");

    private final Instant call;
    private final MobilisationStarted started;
    private final List<OfMobilisation> events = new ArrayList<>();
    private Declarations declarations = Declarations.NONE;

    Drill(String call, Wave... waves) {
        this.call = Instant.parse(call);
        started =
                new MobilisationStarted(
                        M, DRILL, WMP, WMP, true, "Hamlin Way", List.of(waves), this.call);
    }

    static Drill of2014() {
        return new Drill("2013-09-10T06:00:00Z", Requirements.DEFAULT_WAVES.toArray(Wave[]::new));
    }

    static Wave wave(String name, int minutes, Needed needed) {
        return new Wave(name, minutes, needed);
    }

    static Needed psus(int psus) {
        return new Needed(psus, null, null, null, null, null, null, null);
    }

    static Needed sergeants(int sergeants) {
        return new Needed(null, null, null, sergeants, null, null, null, null);
    }

    static OfficerId officer(int number) {
        return new OfficerId("WMP-" + number);
    }

    static Called commander(int number) {
        return new Called(officer(number), Rank.INSPECTOR, false, true, true);
    }

    static Called sergeant(int number) {
        return new Called(officer(number), Rank.SERGEANT, false, false, true);
    }

    static Called constable(int number) {
        return new Called(officer(number), Rank.CONSTABLE, false, false, true);
    }

    static Called driver(int number) {
        return new Called(officer(number), Rank.CONSTABLE, true, false, true);
    }

    static Called notDeployable(int number) {
        return new Called(officer(number), Rank.SERGEANT, false, false, false);
    }

    Instant after(int minutes) {
        return call.plus(Duration.ofMinutes(minutes));
    }

    Drill called(int minute, String wave, Called... officers) {
        return add(
                new OfficersCalledOut(
                        M,
                        DRILL,
                        WMP,
                        WMP,
                        true,
                        List.of(officers),
                        wave,
                        Means.PHONE,
                        after(minute)));
    }

    Drill coming(int minute, int expected, int... officers) {
        return replied(
                minute,
                Arrays.stream(officers)
                        .mapToObj(o ->
                                new Reply(officer(o), Reply.Answer.COMING, after(expected), null))
                        .toList());
    }

    Drill notComing(int minute, int officer) {
        return replied(
                minute, List.of(new Reply(officer(officer), Reply.Answer.NOT_COMING, null, "Ill")));
    }

    private Drill replied(int minute, List<Reply> replies) {
        return add(new RepliesRecorded(M, DRILL, WMP, WMP, true, replies, after(minute)));
    }

    Drill arrived(int minute, Called... officers) {
        return arrived(minute, List.of(officers), null, List.of());
    }

    Drill counted(int minute, int commanders, int sergeants, int constables, int drivers) {
        return arrived(
                minute,
                List.of(),
                headcount(commanders, sergeants, constables, drivers),
                List.of());
    }

    Drill parked(int minute, int... carriers) {
        return arrived(minute, List.of(), null, carriers(carriers));
    }

    Drill takenBack(int commanders, int sergeants, int constables, int drivers) {
        return add(
                new ArrivalsCancelled(
                        M,
                        DRILL,
                        WMP,
                        WMP,
                        true,
                        List.of(),
                        headcount(commanders, sergeants, constables, drivers),
                        List.of(),
                        "Counted twice"));
    }

    Drill goneAgain(int officer) {
        return add(
                new ArrivalsCancelled(
                        M,
                        DRILL,
                        WMP,
                        WMP,
                        true,
                        List.of(officer(officer)),
                        null,
                        List.of(),
                        "Wrong number"));
    }

    /** With the results as they are found then. */
    Drill ended(int minute) {
        var results =
                Verdict.of(recorded().ended(after(minute), List.of()), declarations, after(minute))
                        .results();
        return add(new MobilisationEnded(M, DRILL, WMP, WMP, true, after(minute), results));
    }

    Drill nominated(int minute, int... officers) {
        return nominated(after(minute), officers);
    }

    /** As it was recorded when nominations had no time. */
    Drill nominatedAtNoTime(int... officers) {
        return nominated(null, officers);
    }

    private Drill nominated(@Nullable Instant at, int... officers) {
        return add(
                new CommandersNominated(
                        M,
                        DRILL,
                        WMP,
                        WMP,
                        true,
                        Arrays.stream(officers).mapToObj(Drill::officer).toList(),
                        at));
    }

    private Drill arrived(
            int minute,
            List<Called> officers,
            @Nullable Headcount headcount,
            List<CarrierId> carriers) {
        return add(
                new ArrivalsRecorded(
                        M,
                        DRILL,
                        WMP,
                        WMP,
                        true,
                        officers,
                        headcount,
                        carriers,
                        after(minute),
                        null));
    }

    static Headcount headcount(int commanders, int sergeants, int constables, int drivers) {
        return new Headcount(
                orNull(commanders),
                orNull(commanders),
                orNull(sergeants),
                orNull(constables),
                orNull(drivers));
    }

    private static @Nullable Integer orNull(int count) {
        return count == 0 ? null : count;
    }

    /** Fit carriers, for the tour of duty of eight hours that the call lies in. */
    Drill declared(int minute, int... carriers) {
        return declared(minute, c -> new Declared(c, "Bournville", true, null), carriers);
    }

    Drill unfit(int minute, int... carriers) {
        return declared(minute, c -> new Declared(c, "Bournville", false, "Brakes"), carriers);
    }

    private Drill declared(int minute, Function<CarrierId, Declared> declaring, int... carriers) {
        declarations =
                declarations.with(
                        new CarriersDeclared(
                                WMP,
                                call.minus(Duration.ofHours(1)),
                                call.plus(Duration.ofHours(7)),
                                carriers(carriers).stream().map(declaring).toList(),
                                after(minute)));
        return this;
    }

    private static List<CarrierId> carriers(int... numbers) {
        return Arrays.stream(numbers).mapToObj(n -> new CarrierId("WMP-PC" + n)).toList();
    }

    static Called[] constables(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Drill::constable).toArray(Called[]::new);
    }

    private Drill add(OfMobilisation event) {
        events.add(event);
        return this;
    }

    /** In the order in which it is recorded, without the start. */
    List<OfMobilisation> events() {
        return List.copyOf(events);
    }

    Declarations declarations() {
        return declarations;
    }

    Mobilisation recorded(List<OfMobilisation> inOrder) {
        var mobilisation = Mobilisation.of(started);
        for (var event : inOrder) {
            mobilisation = mobilisation.evolve(event);
        }
        return mobilisation;
    }

    Mobilisation recorded() {
        return recorded(events);
    }

    Verdict at(int minute) {
        return at(after(minute));
    }

    Verdict at(Instant instant) {
        return Verdict.of(recorded(), declarations, instant);
    }
}
