package muster.readiness.fleet;

import static java.util.Objects.requireNonNull;
import static muster.readiness.Story.WMP;
import static muster.readiness.Story.at;
import static muster.readiness.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import muster.contract.CarrierId;
import muster.contract.Event;
import muster.contract.fleet.Declared;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierReturnedToService;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.contract.fleet.FleetEvents.ToursOfDutySet;
import muster.readiness.Story;
import muster.readiness.fleet.Answer.CarrierRow;
import muster.readiness.fleet.Answer.Counts;
import muster.readiness.fleet.Answer.Duty;
import muster.readiness.fleet.Answer.FindingKind;
import muster.readiness.fleet.Answer.Fleet;
import muster.readiness.view.MemoryView;
import org.junit.jupiter.api.Test;

class FleetProjectionTest {

    private static final CarrierId PC01 = new CarrierId("WMP-PC01");
    private static final CarrierId PC02 = new CarrierId("WMP-PC02");

    private final List<Event> events = new ArrayList<>(List.of(Story.force(WMP, "Midlands")));

    private FleetProjectionTest given(Event... more) {
        events.addAll(Arrays.asList(more));
        return this;
    }

    private FleetProjectionTest twoCarriers() {
        return given(
                new CarrierRegistered(PC01, WMP, day("2024-01-01")),
                new CarrierRegistered(PC02, WMP, day("2024-01-01")));
    }

    private Fleet fleet(String at) {
        var snapshot = new MemoryView(new FleetView()).fold(events).snapshot();
        return Standing.of(snapshot, requireNonNull(snapshot.get(FleetView.FORCES, "WMP")), at(at));
    }

    private List<FindingKind> findings(String at) {
        return fleet(at).findings().stream().map(Answer.Finding::finding).toList();
    }

    @Test
    void whatWasSetOfToursOfDutyStandsBesideTheDefaultAndTheLatestThatBeganIsInForce() {
        given(
                new ToursOfDutySet(WMP, day("2024-06-01"), List.of(LocalTime.of(6, 0))),
                new ToursOfDutySet(WMP, day("2024-01-01"), List.of(LocalTime.of(8, 0))),
                new ToursOfDutySet(null, day("2025-01-01"), List.of(LocalTime.of(7, 0))));
        var snapshot = new MemoryView(new FleetView()).fold(events).snapshot();
        assertThat(ToursSet.of(FleetView.tours(snapshot), day("2024-06-01")))
                .extracting(ToursSet::force, ToursSet::effectiveFrom, ToursSet::inForce)
                .containsExactly(
                        tuple(null, null, true),
                        tuple(null, day("2025-01-01"), false),
                        tuple(WMP, day("2024-01-01"), false),
                        tuple(WMP, day("2024-06-01"), true));
    }

    @Test
    void aForceWithoutCarriersHasNothingToDeclare() {
        assertThat(findings("2024-06-01T10:00:00Z")).isEmpty();
        assertThat(fleet("2024-06-01T10:00:00Z").carriers()).isEmpty();
    }

    @Test
    void aCarrierShowsItsStateAndSinceWhen() {
        twoCarriers()
                .given(new CarrierTakenOutOfService(PC01, WMP, day("2024-06-01"), "Gearbox"))
                .given(new CarrierReturnedToService(PC01, WMP, day("2024-06-03")));
        assertThat(fleet("2024-06-01T10:00:00Z").carriers())
                .extracting(CarrierRow::state, CarrierRow::since, CarrierRow::reason)
                .containsExactly(
                        tuple(Duty.OUT_OF_SERVICE, day("2024-06-01"), "Gearbox"),
                        tuple(Duty.IN_SERVICE, day("2024-01-01"), null));
        assertThat(fleet("2024-06-03T10:00:00Z").counts().inService()).isEqualTo(2);
    }

    @Test
    void aTourOfDutyThatBeganWithoutADeclarationIsAFinding() {
        twoCarriers();
        assertThat(findings("2024-06-01T06:00:00Z"))
                .containsExactly(FindingKind.DECLARATION_MISSING);
    }

    @Test
    void aDeclarationOfAnEarlierTourOfDutyIsStale() {
        twoCarriers().given(declared("2024-06-01T06:00:00Z", "2024-06-01T06:10:00Z", fit(PC01)));
        assertThat(findings("2024-06-01T14:00:00Z"))
                .containsExactly(FindingKind.DECLARATION_MISSING, FindingKind.DECLARATION_STALE);
        var fleet = fleet("2024-06-01T14:00:00Z");
        assertThat(fleet.carriers().getFirst().location()).isEqualTo("Bournville");
        assertThat(fleet.counts()).isEqualTo(new Counts(2, 0, 0, 0, 2));
    }

    @Test
    void aDeclarationNamesEveryCarrierInService() {
        twoCarriers().given(declared("2024-06-01T06:00:00Z", "2024-06-01T06:10:00Z", fit(PC01)));
        var finding = fleet("2024-06-01T07:00:00Z").findings().getFirst();
        assertThat(finding.finding()).isEqualTo(FindingKind.DECLARATION_INCOMPLETE);
        assertThat(finding.carriers()).containsExactly(PC02);
    }

    @Test
    void aCarrierOutOfServiceIsNotMissed() {
        twoCarriers()
                .given(new CarrierTakenOutOfService(PC02, WMP, day("2024-06-01"), "Gearbox"))
                .given(declared("2024-06-01T06:00:00Z", "2024-06-01T06:10:00Z", fit(PC01)));
        assertThat(findings("2024-06-01T07:00:00Z")).isEmpty();
    }

    @Test
    void aLaterDeclarationForTheSameTourReplacesWhatItNames() {
        twoCarriers()
                .given(
                        declared(
                                "2024-06-01T06:00:00Z",
                                "2024-06-01T06:10:00Z",
                                fit(PC01),
                                fit(PC02)))
                .given(declared("2024-06-01T06:00:00Z", "2024-06-01T09:00:00Z", unfit(PC02)));
        assertThat(fleet("2024-06-01T08:59:00Z").counts()).isEqualTo(new Counts(2, 0, 2, 0, 0));
        assertThat(fleet("2024-06-01T09:00:00Z").counts()).isEqualTo(new Counts(2, 0, 1, 1, 0));
    }

    @Test
    void aDeclarationEnteredLateDoesNotReplaceWhatWasSaidAfterIt() {
        twoCarriers()
                .given(declared("2024-06-01T06:00:00Z", "2024-06-01T09:00:00Z", unfit(PC02)))
                .given(
                        declared(
                                "2024-06-01T06:00:00Z",
                                "2024-06-01T06:10:00Z",
                                fit(PC01),
                                fit(PC02)));
        assertThat(fleet("2024-06-01T10:00:00Z").counts()).isEqualTo(new Counts(2, 0, 1, 1, 0));
    }

    @Test
    void theTourOfDutyIsThatOfTheForcesOwnPolicy() {
        twoCarriers()
                .given(new ToursOfDutySet(WMP, day("2024-01-01"), List.of(LocalTime.of(6, 0))));
        assertThat(fleet("2024-06-01T10:00:00Z").tour().from())
                .isEqualTo(at("2024-06-01T05:00:00Z"));
    }

    private static Declared fit(CarrierId carrier) {
        return new Declared(carrier, "Bournville", true, null);
    }

    private static Declared unfit(CarrierId carrier) {
        return new Declared(carrier, "Bournville", false, "Brakes");
    }

    private static CarriersDeclared declared(String from, String at, Declared... carriers) {
        return new CarriersDeclared(
                WMP, at(from), at(from).plusSeconds(8 * 3_600), List.of(carriers), at(at));
    }
}
