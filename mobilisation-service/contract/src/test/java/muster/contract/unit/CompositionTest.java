package muster.contract.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import muster.contract.CarrierId;
import muster.contract.Invalid;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.deployment.Component;
import muster.contract.unit.Composition.Missing;
import muster.contract.unit.UnitCommands.FormPSU;
import org.junit.jupiter.api.Test;

class CompositionTest {

    @Test
    void aWholePsuHas25OfficersAndThreeCarriersAndLacksNothing() {
        var psu = psu(List.of(serial(0), serial(1), serial(2)));
        assertThat(psu.officers()).hasSize(25).doesNotHaveDuplicates();
        assertThat(psu.carriers()).hasSize(3);
        assertThat(psu.missing()).isEmpty();
    }

    @Test
    void aPsuOfTwoSerialsLacksAThird() {
        assertThat(psu(List.of(serial(0), serial(1))).missing())
                .containsExactly(
                        new Missing(Component.SERGEANTS, 1),
                        new Missing(Component.CONSTABLES, 7),
                        new Missing(Component.DRIVERS, 1),
                        new Missing(Component.CARRIERS, 1));
    }

    @Test
    void aSerialOnItsOwnNeedsNoInspector() {
        assertThat(new Composition(UnitKind.SERIAL, null, List.of(serial(0))).missing()).isEmpty();
        var alone = new Serial(officer(10), null, null, null);
        assertThat(new Composition(UnitKind.SERIAL, null, List.of(alone)).missing())
                .containsExactly(
                        new Missing(Component.CONSTABLES, 7),
                        new Missing(Component.DRIVERS, 1),
                        new Missing(Component.CARRIERS, 1));
    }

    @Test
    void aUnitNamesEachOfficerAndEachCarrierOnce() {
        assertThatThrownBy(() -> form(List.of(serial(0), serial(0))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        no -> assertThat(no.faults().getFirst().field()).isEqualTo("serials"));
        assertThatThrownBy(() -> form(List.of(new Serial(null, null, null, null))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aSerialHasSixBesideItsDriver() {
        assertThatThrownBy(() -> new Serial(null, officers(1, 7), null, null))
                .isInstanceOf(Invalid.class);
    }

    private static FormPSU form(List<Serial> serials) {
        return new FormPSU(new OperationId("G7"), "PSU1", null, serials, Instant.EPOCH);
    }

    private static Composition psu(List<Serial> serials) {
        return new Composition(UnitKind.PSU, officer(1), serials);
    }

    private static Serial serial(int number) {
        int first = 10 + 10 * number;
        return new Serial(
                officer(first),
                officers(first + 1, first + 6),
                officer(first + 7),
                new CarrierId("WMP-PC" + number));
    }

    private static List<OfficerId> officers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(CompositionTest::officer).toList();
    }

    private static OfficerId officer(int number) {
        return new OfficerId("WMP-" + number);
    }
}
