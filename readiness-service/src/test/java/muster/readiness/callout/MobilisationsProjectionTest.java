package muster.readiness.callout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import muster.contract.CarrierId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.callout.Called;
import muster.contract.callout.CalloutEvents.ArrivalsRecorded;
import muster.contract.callout.CalloutEvents.MobilisationEnded;
import muster.contract.callout.CalloutEvents.MobilisationRequirementSet;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.contract.callout.CalloutEvents.OfficersCalledOut;
import muster.contract.callout.Finding;
import muster.contract.callout.Means;
import muster.contract.callout.Mobilisation;
import muster.contract.callout.Requirements;
import muster.contract.fleet.Declared;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.readiness.callout.Requirement.Recorded;
import muster.readiness.view.MemoryView;
import org.junit.jupiter.api.Test;

class MobilisationsProjectionTest {

    private static final ForceId WMP = new ForceId("WMP");
    private static final ForceId MPS = new ForceId("MPS");
    private static final OperationId DRILL = new OperationId("No Notice");
    private static final MobilisationId FIRST = new MobilisationId("M-00000001");
    private static final MobilisationId SECOND = new MobilisationId("M-00000002");
    private static final Instant CALL = Instant.parse("2024-06-10T22:30:00Z");
    private static final Called SERGEANT =
            new Called(new OfficerId("WMP-1"), Rank.SERGEANT, false, false, true);

    private static Event began(MobilisationId mobilisation, ForceId force, Instant at) {
        return new MobilisationStarted(
                mobilisation, DRILL, MPS, force, true, null, Requirements.DEFAULT_WAVES, at);
    }

    private static Event ended(MobilisationId mobilisation, ForceId force) {
        return new MobilisationEnded(mobilisation, DRILL, MPS, force, true, CALL, List.of());
    }

    private static Event declared(String from, String to, String at, int... carriers) {
        return new CarriersDeclared(
                WMP,
                Instant.parse(from),
                Instant.parse(to),
                java.util.Arrays.stream(carriers)
                        .mapToObj(n ->
                                new Declared(new CarrierId("WMP-PC" + n), "Bournville", true, null))
                        .toList(),
                Instant.parse(at));
    }

    private static List<MobilisationId> list(MemoryView view, String list) {
        return view.snapshot().page(Begun.BEGUN, list, "", 10).stream()
                .map(keyed -> keyed.document().mobilisation())
                .toList();
    }

    private static Mobilisation of(MemoryView view, MobilisationId mobilisation) {
        var found = view.snapshot().get(MobilisationsView.MOBILISATIONS, mobilisation.value());
        assertThat(found).isNotNull();
        return java.util.Objects.requireNonNull(found);
    }

    @Test
    void theLatestComesFirstAndWhatHasEndedIsNotOpen() {
        var view =
                new MemoryView(new MobilisationsView())
                        .fold(
                                List.of(
                                        began(FIRST, WMP, CALL),
                                        began(SECOND, MPS, CALL.plusSeconds(60))));
        assertThat(list(view, Begun.list(null, null, false))).containsExactly(SECOND, FIRST);
        view.fold(List.of(ended(SECOND, MPS)));
        assertThat(list(view, Begun.list(null, null, true))).containsExactly(FIRST);
        assertThat(list(view, Begun.list(DRILL, null, false))).containsExactly(SECOND, FIRST);
        assertThat(list(view, Begun.list(null, MPS, false))).containsExactly(SECOND);
        assertThat(list(view, Begun.list(null, MPS, true))).isEmpty();
    }

    @Test
    void callsAndArrivalsAddUpToOnePerson() {
        var view =
                new MemoryView(new MobilisationsView())
                        .fold(
                                List.of(
                                        began(FIRST, WMP, CALL),
                                        new OfficersCalledOut(
                                                FIRST,
                                                DRILL,
                                                MPS,
                                                WMP,
                                                true,
                                                List.of(SERGEANT),
                                                "ONE_HOUR",
                                                Means.PHONE,
                                                CALL)))
                        .fold(
                                List.of(
                                        new ArrivalsRecorded(
                                                FIRST,
                                                DRILL,
                                                MPS,
                                                WMP,
                                                true,
                                                List.of(SERGEANT),
                                                null,
                                                List.of(),
                                                CALL.plus(Duration.ofMinutes(20)),
                                                null)));
        assertThat(of(view, FIRST).people())
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.calls()).hasSize(1);
                    assertThat(person.arrivedAt()).isEqualTo(CALL.plus(Duration.ofMinutes(20)));
                });
    }

    @Test
    void whatWasDeclaredForATourOfDutyThatBeganTheDayBeforeHolds() {
        var call = Instant.parse("2024-06-11T01:00:00Z");
        var view =
                new MemoryView(new MobilisationsView())
                        .fold(
                                List.of(
                                        declared(
                                                "2024-06-10T22:00:00Z",
                                                "2024-06-11T06:00:00Z",
                                                "2024-06-10T22:05:00Z",
                                                1,
                                                2),
                                        declared(
                                                "2024-06-10T14:00:00Z",
                                                "2024-06-10T22:00:00Z",
                                                "2024-06-10T14:05:00Z",
                                                3),
                                        began(FIRST, WMP, call)));
        var declarations = MobilisationsView.declarations(view.snapshot(), of(view, FIRST));
        assertThat(declarations.fit(call, call))
                .containsExactlyInAnyOrder(new CarrierId("WMP-PC1"), new CarrierId("WMP-PC2"));
    }

    private static CarrierId carrier(int number) {
        return new CarrierId("WMP-PC" + number);
    }

    private static Carriers carriers(MemoryView view, Instant at, Map<CarrierId, Boolean> yard) {
        var mobilisation = of(view, FIRST);
        return Carriers.of(
                mobilisation,
                MobilisationsView.declarations(view.snapshot(), mobilisation),
                at,
                yard);
    }

    private static MemoryView withThreeDeclaredAndOneThere() {
        return new MemoryView(new MobilisationsView())
                .fold(
                        List.of(
                                declared(
                                        "2024-06-10T22:00:00Z",
                                        "2024-06-11T06:00:00Z",
                                        "2024-06-10T22:05:00Z",
                                        1,
                                        2,
                                        3),
                                new CarriersDeclared(
                                        WMP,
                                        Instant.parse("2024-06-10T22:00:00Z"),
                                        Instant.parse("2024-06-11T06:00:00Z"),
                                        List.of(
                                                new Declared(
                                                        carrier(4), "Bournville", false, "Brakes")),
                                        Instant.parse("2024-06-10T22:06:00Z")),
                                began(FIRST, WMP, CALL),
                                new ArrivalsRecorded(
                                        FIRST,
                                        DRILL,
                                        MPS,
                                        WMP,
                                        true,
                                        List.of(),
                                        null,
                                        List.of(carrier(3), carrier(6)),
                                        CALL.plus(Duration.ofMinutes(20)),
                                        null)));
    }

    @Test
    void whatIsInServiceAndNotDeclaredWouldMendAShortageOfCarriers() {
        var yard = new LinkedHashMap<CarrierId, Boolean>();
        IntStream.rangeClosed(1, 7).forEach(n -> yard.put(carrier(n), n != 7));
        var view = withThreeDeclaredAndOneThere();
        var before = carriers(view, CALL.plus(Duration.ofMinutes(19)), yard);
        assertThat(before.notDeclared()).containsExactly(carrier(5), carrier(6));
        assertThat(before.unfit()).containsExactly(carrier(4));
        var after = carriers(view, CALL.plus(Duration.ofMinutes(20)), yard);
        assertThat(after.notDeclared()).containsExactly(carrier(5));
        assertThat(after.findings()).isEmpty();
    }

    @Test
    void aCarrierThatWasDeclaredFitAndTakenOutOfServiceIsFoundUntilItIsThere() {
        var yard =
                Map.of(carrier(1), true, carrier(2), false, carrier(3), false, carrier(4), false);
        var view = withThreeDeclaredAndOneThere();
        assertThat(carriers(view, CALL, yard).outOfService())
                .containsExactlyInAnyOrder(carrier(2), carrier(3));
        assertThat(carriers(view, CALL.plus(Duration.ofMinutes(20)), yard).findings())
                .containsExactly(
                        new Finding(
                                Finding.Kind.DECLARED_OUT_OF_SERVICE,
                                null,
                                "1 carrier counts as declared fit and is out of service: WMP-PC2.",
                                List.of()));
    }

    @Test
    void theDefaultStandsBesideWhatWasSetAndOneIsInForce() {
        var waves = List.of(Requirements.DEFAULT_WAVES.getFirst());
        var recorded =
                List.of(
                        new Recorded(
                                new MobilisationRequirementSet(
                                        WMP, LocalDate.parse("2024-01-01"), waves),
                                CALL),
                        new Recorded(
                                new MobilisationRequirementSet(
                                        WMP, LocalDate.parse("2024-07-01"), waves),
                                CALL));
        var requirements = Requirement.of(recorded, null, LocalDate.parse("2024-06-10"));
        assertThat(requirements)
                .extracting(Requirement::byDefault)
                .containsExactly(true, false, false);
        assertThat(requirements)
                .extracting(Requirement::inForce)
                .containsExactly(true, true, false);
        assertThat(Requirement.of(recorded, MPS, LocalDate.parse("2024-06-10"))).hasSize(1);
    }
}
