package muster.contract.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import muster.contract.ForceId;
import muster.contract.fleet.FleetEvents.ToursOfDutySet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToursOfDutyTest {

    private static final ForceId WMP = new ForceId("WMP");
    private static final ForceId MPS = new ForceId("MPS");

    @Test
    void byDefaultToursBeginAtSevenThreeAndEleven() {
        assertThat(at(ToursOfDuty.DEFAULTS, "2026-11-25T06:59:59Z"))
                .isEqualTo(tour("2026-11-24T23:00:00Z", "2026-11-25T07:00:00Z"));
        assertThat(at(ToursOfDuty.DEFAULTS, "2026-11-25T07:00:00Z"))
                .isEqualTo(tour("2026-11-25T07:00:00Z", "2026-11-25T15:00:00Z"));
        assertThat(at(ToursOfDuty.DEFAULTS, "2026-11-25T23:30:00Z"))
                .isEqualTo(tour("2026-11-25T23:00:00Z", "2026-11-26T07:00:00Z"));
    }

    @Test
    void aTourOverTheChangeToSummerTimeIsAnHourShorter() {
        var night = at(ToursOfDuty.DEFAULTS, "2026-03-29T02:00:00Z");
        assertThat(night).isEqualTo(tour("2026-03-28T23:00:00Z", "2026-03-29T06:00:00Z"));
        assertThat(length(night)).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void aTourOverTheChangeToWinterTimeIsAnHourLonger() {
        var night = at(ToursOfDuty.DEFAULTS, "2026-10-25T01:30:00Z");
        assertThat(night).isEqualTo(tour("2026-10-24T22:00:00Z", "2026-10-25T07:00:00Z"));
        assertThat(length(night)).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void aTimeThatTheClocksSkipIsThatOfAnHourLater() {
        var tours = ToursOfDuty.DEFAULTS.with(set(null, "2026-01-01", "01:30", "13:30"));
        assertThat(at(tours, "2026-03-29T05:00:00Z"))
                .isEqualTo(tour("2026-03-29T01:30:00Z", "2026-03-29T12:30:00Z"));
    }

    @Test
    void aTourLastsUntilTheNextBeginsAlsoWhereThePolicyChanges() {
        var tours = ToursOfDuty.DEFAULTS.with(set(null, "2026-11-25", "06:00", "18:00"));
        assertThat(at(tours, "2026-11-25T02:00:00Z"))
                .isEqualTo(tour("2026-11-24T23:00:00Z", "2026-11-25T06:00:00Z"));
    }

    @Test
    void aForcesOwnTimesComeBeforeThoseOfAll() {
        var tours =
                ToursOfDuty.DEFAULTS
                        .with(set(WMP, "2026-01-01", "06:00"))
                        .with(set(null, "2026-06-01", "08:00", "20:00"));
        assertThat(tours.on(WMP, LocalDate.parse("2026-11-25")))
                .containsExactly(LocalTime.of(6, 0));
        assertThat(tours.on(MPS, LocalDate.parse("2026-11-25")))
                .containsExactly(LocalTime.of(8, 0), LocalTime.of(20, 0));
        assertThat(tours.on(MPS, LocalDate.parse("2026-05-31")))
                .isEqualTo(ToursOfDuty.DEFAULT_BEGINS);
    }

    private static Tour at(ToursOfDuty tours, String at) {
        return tours.at(WMP, Instant.parse(at));
    }

    private static Tour tour(String from, String to) {
        return new Tour(Instant.parse(from), Instant.parse(to));
    }

    private static Duration length(Tour tour) {
        return Duration.between(tour.from(), tour.to());
    }

    private static ToursOfDutySet set(@Nullable ForceId force, String from, String... begins) {
        return new ToursOfDutySet(
                force, LocalDate.parse(from), Arrays.stream(begins).map(LocalTime::parse).toList());
    }
}
