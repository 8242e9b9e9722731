package muster.contract.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import muster.contract.deployment.Formation.Pool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 2: the PSUs that can be formed from a pool. */
class FormationTest {

    @Test
    void aPsuIs25OfficersAnd3Carriers() {
        var formation = Formation.of(new Pool(1, 3, 21, 3), 3);
        assertThat(formation.psus()).isEqualTo(1);
        assertThat(formation.serials()).isZero();
        assertThat(formation.surplus().values()).containsOnly(0);
        assertThat(new Pool(1, 3, 21, 3).total()).isEqualTo(Formation.OFFICERS_PER_PSU);
    }

    @ParameterizedTest
    @CsvSource({
        // inspectors, sergeants, constables, drivers -> psus, left-over serials, limiting factor
        "0, 9, 63, 9, 0, 9, INSPECTORS",
        "10, 5, 210, 30, 1, 2, SERGEANTS",
        "10, 30, 41, 30, 1, 2, CONSTABLES",
        "10, 30, 42, 30, 2, 0, CONSTABLES",
        "10, 30, 210, 4, 1, 1, DRIVERS",
        "2, 30, 210, 30, 2, 24, INSPECTORS",
        "0, 0, 0, 0, 0, 0, INSPECTORS",
    })
    void theScarcestComponentCapsTheNumber(
            int inspectors,
            int sergeants,
            int constables,
            int drivers,
            int psus,
            int serials,
            Component limiting) {
        var formation = Formation.of(new Pool(inspectors, sergeants, constables, drivers), null);
        assertThat(formation.psus()).isEqualTo(psus);
        assertThat(formation.serials()).isEqualTo(serials);
        assertThat(formation.limitingFactor()).isEqualTo(limiting);
        assertThat(formation.surplus()).doesNotContainKey(Component.CARRIERS);
    }

    @Test
    void threePsusNeedNineCarriersAndFiveMakeOne() {
        var pool = new Pool(5, 15, 105, 15);
        assertThat(Formation.of(pool, 5).psus()).isEqualTo(1);
        assertThat(Formation.of(pool, 5).serials()).isEqualTo(2);
        assertThat(Formation.of(pool, 5).limitingFactor()).isEqualTo(Component.CARRIERS);
        assertThat(Formation.of(pool, 9).psus()).isEqualTo(3);
        assertThat(Formation.of(pool, 0).psus()).isZero();
    }

    @Test
    void betweenTheSameNumberOfPsusTheSmallerExactQuotientCounts() {
        // both make one PSU: 5 sergeants are 1.67 PSUs, 30 constables only 1.43
        assertThat(Formation.of(new Pool(9, 5, 30, 9), null).limitingFactor())
                .isEqualTo(Component.CONSTABLES);
    }

    @Test
    void equalQuotientsGoByTheOrderOfComponents() {
        assertThat(Formation.of(new Pool(2, 6, 42, 6), 6).limitingFactor())
                .isEqualTo(Component.INSPECTORS);
        assertThat(Formation.of(new Pool(3, 6, 42, 6), 6).limitingFactor())
                .isEqualTo(Component.SERGEANTS);
        assertThat(Formation.of(new Pool(3, 7, 42, 6), 6).limitingFactor())
                .isEqualTo(Component.CONSTABLES);
        assertThat(Formation.of(new Pool(3, 7, 43, 6), 6).limitingFactor())
                .isEqualTo(Component.DRIVERS);
    }

    @Test
    void surplusIsWhatTheWholePsusLeave() {
        var surplus = Formation.of(new Pool(4, 7, 60, 8), 7).surplus();
        assertThat(surplus)
                .containsExactlyEntriesOf(
                        new EnumMap<>(
                                Map.of(
                                        Component.INSPECTORS, 2,
                                        Component.SERGEANTS, 1,
                                        Component.CONSTABLES, 18,
                                        Component.DRIVERS, 2,
                                        Component.CARRIERS, 1)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void poolsMakeWhatFormingThemOneByOneMakes(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            int constables = random.nextInt(200);
            var pool =
                    new Pool(
                            random.nextInt(10),
                            random.nextInt(30),
                            constables,
                            random.nextInt(Math.min(constables, 30) + 1));
            var carriers = random.nextBoolean() ? (Integer) random.nextInt(30) : null;
            assertAsOneByOne(pool, carriers);
        }
    }

    private static void assertAsOneByOne(Pool pool, @Nullable Integer carriers) {
        int vans = carriers == null ? Integer.MAX_VALUE : carriers;
        int inspectors = pool.inspectors();
        int sergeants = pool.sergeants();
        int constables = pool.constables();
        int drivers = pool.drivers();
        int psus = 0;
        while (inspectors >= 1 && sergeants >= 3 && constables >= 21 && drivers >= 3 && vans >= 3) {
            inspectors -= 1;
            sergeants -= 3;
            constables -= 21;
            drivers -= 3;
            vans -= 3;
            psus++;
        }
        var formation = Formation.of(pool, carriers);
        assertThat(formation.psus()).isEqualTo(psus);
        assertThat(formation.surplus().get(Component.INSPECTORS)).isEqualTo(inspectors);
        assertThat(formation.surplus().get(Component.SERGEANTS)).isEqualTo(sergeants);
        assertThat(formation.surplus().get(Component.CONSTABLES)).isEqualTo(constables);
        assertThat(formation.surplus().get(Component.DRIVERS)).isEqualTo(drivers);
        if (carriers != null) {
            assertThat(formation.surplus().get(Component.CARRIERS)).isEqualTo(vans);
        }
        int serials = 0;
        while (sergeants >= 1 && constables >= 7 && drivers >= 1 && vans >= 1) {
            sergeants -= 1;
            constables -= 7;
            drivers -= 1;
            vans -= 1;
            serials++;
        }
        assertThat(formation.serials()).isEqualTo(serials);
        assertThat(formation.limitingFactor()).isEqualTo(scarcest(pool, carriers));
    }

    // 21 PSUs' worth is a whole number of every component
    private static Component scarcest(Pool pool, @Nullable Integer carriers) {
        var scarcest = Component.INSPECTORS;
        int least = pool.inspectors() * 21;
        if (pool.sergeants() * 7 < least) {
            scarcest = Component.SERGEANTS;
            least = pool.sergeants() * 7;
        }
        if (pool.constables() < least) {
            scarcest = Component.CONSTABLES;
            least = pool.constables();
        }
        if (pool.drivers() * 7 < least) {
            scarcest = Component.DRIVERS;
            least = pool.drivers() * 7;
        }
        if (carriers != null && carriers * 7 < least) {
            scarcest = Component.CARRIERS;
        }
        return scarcest;
    }
}
