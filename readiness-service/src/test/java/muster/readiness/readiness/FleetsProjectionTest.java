package muster.readiness.readiness;

import static java.util.Objects.requireNonNull;
import static muster.readiness.Story.WMP;
import static muster.readiness.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import muster.contract.CarrierId;
import muster.contract.DayRange;
import muster.contract.Event;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.deployment.Component;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierReturnedToService;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import muster.readiness.Story;
import muster.readiness.readiness.Answer.Carriers;
import muster.readiness.readiness.Answer.DayRow;
import muster.readiness.readiness.Answer.Readiness;
import muster.readiness.readiness.Numbers.When;
import muster.readiness.view.MemoryView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Carriers in readiness: from the first day of a fleet on they cap what can be formed. */
class FleetsProjectionTest {

    private final List<Event> events = new ArrayList<>();

    private void given(Event... more) {
        events.addAll(Arrays.asList(more));
    }

    /** A PSU's worth of officers, and serials of one and a half PSUs owed. */
    @BeforeEach
    void onePsuOfOfficers() {
        given(Story.force(WMP, "Midlands"), Story.regionalShare(WMP, "2024-01-01"));
        officers(Rank.INSPECTOR, 1, 1);
        officers(Rank.SERGEANT, 2, 3);
        officers(Rank.CONSTABLE, 5, 21);
    }

    private void officers(Rank rank, int first, int count) {
        for (int number = first; number < first + count; number++) {
            var code = "WMP-" + number;
            events.addAll(Story.deployable(code, WMP, rank, "2023-06-01", "2025-12-31"));
            given(Story.award(code, Skill.CARRIER_DRIVER, "2023-06-01", "2025-12-31"));
        }
    }

    private Readiness on(String day) {
        var snapshot = new MemoryView(new ReadinessView()).fold(events).snapshot();
        var force = requireNonNull(snapshot.get(Forces.FORCES, "WMP"));
        return new Numbers(snapshot).of(List.of(force), new When(day(day), null), false).getFirst();
    }

    @Test
    void beforeItsFirstCarrierAForceIsCountedWithoutAny() {
        given(registered(1, "2024-06-01"));
        var before = on("2024-05-31");
        assertThat(before.carriers()).isEqualTo(new Carriers(0, 53));
        assertThat(before.deployable().psus()).isEqualTo(1);
        assertThat(before.deployable().surplus()).doesNotContainKey("carriers");
    }

    @Test
    void carriersInServiceCapThePsus() {
        given(registered(1, "2024-06-01"), registered(2, "2024-06-01"));
        var two = on("2024-06-01");
        assertThat(two.carriers()).isEqualTo(new Carriers(2, 53));
        assertThat(two.deployable().psus()).isZero();
        assertThat(two.deployable().serials()).isEqualTo(2);
        assertThat(two.deployable().limitingFactor()).isEqualTo(Component.CARRIERS);

        given(registered(3, "2024-06-02"));
        assertThat(on("2024-06-01").deployable().psus()).isZero();
        assertThat(on("2024-06-02").deployable().psus()).isEqualTo(1);
    }

    @Test
    void aCarrierOutOfServiceDoesNotCountUntilItIsBack() {
        given(
                registered(1, "2024-06-01"),
                registered(2, "2024-06-01"),
                registered(3, "2024-06-01"),
                new CarrierTakenOutOfService(carrier(2), WMP, day("2024-06-10"), "Gearbox"),
                new CarrierReturnedToService(carrier(2), WMP, day("2024-06-12")));
        assertThat(on("2024-06-09").available().psus()).isEqualTo(1);
        assertThat(on("2024-06-10").available().psus()).isZero();
        assertThat(on("2024-06-11").carriers().declared()).isEqualTo(2);
        assertThat(on("2024-06-12").available().psus()).isEqualTo(1);
    }

    @Test
    void theForecastKnowsTheCarriersOfEachDay() {
        given(
                registered(1, "2024-06-01"),
                registered(2, "2024-06-01"),
                registered(3, "2024-06-01"),
                new CarrierTakenOutOfService(carrier(2), WMP, day("2024-06-03"), "Service due"));
        var snapshot = new MemoryView(new ReadinessView()).fold(events).snapshot();
        assertThat(
                        new Numbers(snapshot)
                                .forecast(
                                        WMP,
                                        new DayRange(day("2024-05-31"), day("2024-06-04")),
                                        BookedCourses.NONE))
                .extracting(DayRow::on, row -> row.deployable().psus())
                .containsExactly(
                        tuple(day("2024-05-31"), 1),
                        tuple(day("2024-06-01"), 1),
                        tuple(day("2024-06-02"), 1),
                        tuple(day("2024-06-03"), 0),
                        tuple(day("2024-06-04"), 0));
    }

    private static CarrierId carrier(int number) {
        return new CarrierId("WMP-PC0" + number);
    }

    private static Event registered(int number, String on) {
        return new CarrierRegistered(carrier(number), WMP, day(on));
    }
}
