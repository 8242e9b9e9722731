package muster.mobilisation.fleet;

import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.STAFFS;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import muster.contract.CarrierId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.Invalid;
import muster.contract.fleet.Declared;
import muster.contract.fleet.FleetCommands.DeclareCarriers;
import muster.contract.fleet.FleetCommands.RegisterCarrier;
import muster.contract.fleet.FleetCommands.ReturnCarrierToService;
import muster.contract.fleet.FleetCommands.SetToursOfDuty;
import muster.contract.fleet.FleetCommands.TakeCarrierOutOfService;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierReturnedToService;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.contract.fleet.FleetEvents.ToursOfDutySet;
import muster.mobilisation.Scene;
import org.junit.jupiter.api.Test;

class FleetDeciderTest {

    private static final CarrierId PC01 = new CarrierId("WMP-PC01");
    private static final CarrierId PC02 = new CarrierId("WMP-PC02");

    @Test
    void aCarrierIsRegisteredOnceToAForceOnRecord() {
        given(forces())
                .when(new RegisterCarrier(PC01, WMP, day("2024-01-01")))
                .thenEvents(registered(PC01))
                .creating("WMP-PC01");
        given(forces())
                .and(registered(PC01))
                .when(new RegisterCarrier(PC01, STAFFS, day("2024-02-01")))
                .thenRefused("carrier-already-registered");
        given(forces())
                .when(new RegisterCarrier(PC01, NOBODY, day("2024-01-01")))
                .thenWrong("force");
    }

    @Test
    void aCarrierGoesOutOfServiceAndComesBack() {
        given(registered(PC01))
                .when(new TakeCarrierOutOfService(PC01, day("2024-05-01"), "Gearbox"))
                .thenEvents(out("2024-05-01"));
        given(registered(PC01), out("2024-05-01"))
                .when(new ReturnCarrierToService(PC01, day("2024-05-03")))
                .thenEvents(new CarrierReturnedToService(PC01, WMP, day("2024-05-03")));
    }

    @Test
    void outOfServiceAndBackTakeTurnsAndNoneIsBeforeTheOther() {
        given(registered(PC01))
                .when(new ReturnCarrierToService(PC01, day("2024-05-01")))
                .thenRefused("carrier-in-service");
        given(registered(PC01), out("2024-05-01"))
                .when(new TakeCarrierOutOfService(PC01, day("2024-05-02"), "Brakes"))
                .thenRefused("carrier-out-of-service");
        given(registered(PC01), out("2024-05-01"))
                .when(new ReturnCarrierToService(PC01, day("2024-04-30")))
                .thenRefused("out-of-order");
    }

    @Test
    void nobodyTakesAnUnknownCarrierOutOfServiceOrPutsItBack() {
        given().when(new TakeCarrierOutOfService(PC01, day("2024-05-01"), "Gearbox"))
                .thenWrong("carrier");
        given().when(new ReturnCarrierToService(PC01, day("2024-05-01"))).thenWrong("carrier");
    }

    @Test
    void aDeclarationHoldsForTheTourOfDutyInWhichItIsMade() {
        given(fleet())
                .when(declare(WMP, "2024-06-01T10:00:00Z", fit(PC01)))
                .thenEvents(declared("2024-06-01T06:00:00Z", "2024-06-01T14:00:00Z", fit(PC01)));
    }

    @Test
    void aForceDeclaresByItsOwnToursOfDuty() {
        given(fleet())
                .and(
                        new ToursOfDutySet(
                                WMP,
                                day("2024-01-01"),
                                List.of(LocalTime.of(6, 0), LocalTime.of(18, 0))))
                .when(declare(WMP, "2024-06-01T10:00:00Z", fit(PC01)))
                .thenEvents(declared("2024-06-01T05:00:00Z", "2024-06-01T17:00:00Z", fit(PC01)));
    }

    @Test
    void noTourOfDutyIsDeclaredBeforeItWasSeen() {
        given(fleet()).when(declare(WMP, "2024-06-01T12:00:01Z", fit(PC01))).thenWrong("at");
    }

    @Test
    void onlyCarriersOfTheForceInServiceThatDayAreDeclared() {
        given(forces()).when(declare(WMP, "2024-06-01T10:00:00Z", fit(PC01))).thenWrong("carriers");
        given(fleet())
                .when(declare(STAFFS, "2024-06-01T10:00:00Z", fit(PC01)))
                .thenRefused("carriers-not-in-service");
        var problem =
                given(fleet())
                        .and(out("2024-06-01"))
                        .when(declare(WMP, "2024-06-01T10:00:00Z", fit(PC01), fit(PC02)))
                        .thenRefused("carriers-not-in-service");
        assertThat(problem.data()).containsEntry("carriers", List.of(PC01));
    }

    @Test
    void aCarrierThatIsNotFitSaysWhatIsWrong() {
        assertThat(new Declared(PC01, "Bournville", false, "Brakes").defect()).isEqualTo("Brakes");
        assertThatThrownBy(() -> new Declared(PC01, "Bournville", false, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void toursOfDutyAreKeptInTheOrderOfTheDay() {
        given(forces())
                .when(
                        new SetToursOfDuty(
                                WMP,
                                day("2024-01-01"),
                                List.of(LocalTime.of(18, 0), LocalTime.of(6, 0))))
                .thenEvents(
                        new ToursOfDutySet(
                                WMP,
                                day("2024-01-01"),
                                List.of(LocalTime.of(6, 0), LocalTime.of(18, 0))));
        given(forces())
                .when(new SetToursOfDuty(NOBODY, day("2024-01-01"), List.of(LocalTime.of(6, 0))))
                .thenWrong("force");
        given().when(new SetToursOfDuty(null, day("2024-01-01"), List.of(LocalTime.of(6, 0))))
                .thenAccepted();
    }

    private static Event[] fleet() {
        return Scene.given(forces())
                .and(registered(PC01), registered(PC02))
                .events()
                .toArray(Event[]::new);
    }

    private static Event registered(CarrierId carrier) {
        return new CarrierRegistered(carrier, WMP, day("2024-01-01"));
    }

    private static Event out(String on) {
        return new CarrierTakenOutOfService(PC01, WMP, day(on), "Gearbox");
    }

    private static Declared fit(CarrierId carrier) {
        return new Declared(carrier, "Bournville", true, null);
    }

    private static DeclareCarriers declare(ForceId force, String at, Declared... carriers) {
        return new DeclareCarriers(force, List.of(carriers), Instant.parse(at));
    }

    private static Event declared(String from, String to, Declared... carriers) {
        return new CarriersDeclared(
                WMP,
                Instant.parse(from),
                Instant.parse(to),
                List.of(carriers),
                Instant.parse("2024-06-01T10:00:00Z"));
    }
}
