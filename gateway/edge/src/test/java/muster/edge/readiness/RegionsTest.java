package muster.edge.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import muster.edge.readiness.Force.Requirement;
import muster.edge.readiness.Regions.Owed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private static Force force(String code, String region, int psus, @Nullable Requirement owed) {
        var strength = CliffTest.psus(psus);
        return new Force(
                code,
                code,
                region,
                null,
                null,
                null,
                owed,
                null,
                new Force.Target(null, 0, 0, 0, 0),
                strength,
                strength,
                strength,
                new Force.Attainment(null, null, null, null),
                new Force.Committed(BigDecimal.ONE, BigDecimal.ZERO),
                new Force.Carriers(0, 0),
                null,
                null,
                null);
    }

    private static Requirement owed(String basis, String psus, int serials) {
        return new Requirement(
                basis, LocalDate.EPOCH, new BigDecimal(psus), serials, null, null, 3);
    }

    @Test
    void requirementsOfDifferentBasesAreNeverAdded() {
        var forces =
                List.of(
                        force("A", "West", 4, owed("REGIONAL_SHARE", "17.67", 53)),
                        force("B", "West", 3, owed("REGIONAL_SHARE", "2.33", 7)),
                        force("C", "West", 2, owed("LOCAL_NEED", "75", 225)),
                        force("D", "West", 1, null));
        var total = Regions.of(forces).getFirst().total();
        assertThat(total.required())
                .containsExactly(
                        new Owed("REGIONAL_SHARE", new BigDecimal("20.00"), 60),
                        new Owed("LOCAL_NEED", new BigDecimal("75"), 225));
        assertThat(total.available()).isEqualTo(10);
        assertThat(total.committed()).isEqualByComparingTo("4");
    }

    @Test
    void regionsStandByNameEachWithItsOwnForces() {
        var regions =
                Regions.of(
                        List.of(
                                force("A", "West", 4, null),
                                force("B", "East", 3, null),
                                force("C", "West", 2, null)));
        assertThat(regions).extracting(Regions.Region::name).containsExactly("East", "West");
        assertThat(regions).extracting(Regions.Region::summed).containsExactly(false, true);
        assertThat(regions.get(1).total().trained()).isEqualTo(6);
    }
}
