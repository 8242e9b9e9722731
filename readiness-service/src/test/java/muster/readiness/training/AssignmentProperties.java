package muster.readiness.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import muster.contract.CourseId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.deployment.Formation;
import muster.contract.deployment.Formation.Pool;
import muster.readiness.training.Candidate.Gain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The assignment against a model that tries every way to give out the places. */
class AssignmentProperties {

    private static final int ROUNDS = 300;
    private static final int MOST_OFFICERS = 7;

    private final Map<CourseId, Integer> free = new LinkedHashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private Pool have = Pool.NONE;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noWayToGiveOutThePlacesFormsMorePsus(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            make(random);
            var best = Assignment.best(have, candidates, free);
            var told =
                    "seed %d, round %d: %s, %s, %s".formatted(seed, round, have, candidates, free);
            assertThat(best.psus()).as(told).isEqualTo(most(0, have, new HashMap<>(free)));
            assertThat(formed(best)).as(told).isEqualTo(best.psus());
            assertFits(best, told);
        }
    }

    /** One or two short of the next PSU, in whatever is drawn. */
    private void make(Random random) {
        free.clear();
        candidates.clear();
        int psus = random.nextInt(3);
        have =
                new Pool(
                        psus + random.nextInt(2),
                        3 * psus + random.nextInt(4),
                        21 * psus + 17 + random.nextInt(6),
                        3 * psus + random.nextInt(4));
        int courses = 1 + random.nextInt(3);
        for (int c = 0; c < courses; c++) {
            free.put(new CourseId("C-AAAAAAA" + c), 1 + random.nextInt(3));
        }
        int officers = random.nextInt(MOST_OFFICERS + 1);
        for (int o = 0; o < officers; o++) {
            var may = new HashSet<CourseId>();
            free.keySet()
                    .forEach(course -> {
                        if (random.nextInt(3) > 0) {
                            may.add(course);
                        }
                    });
            var gain = List.of(Gain.values()).get(random.nextInt(Gain.values().length));
            candidates.add(
                    new Candidate(
                            new OfficerId("WMP-" + o), Rank.CONSTABLE, gain, List.of(), null, may));
        }
    }

    private int most(int from, Pool pool, Map<CourseId, Integer> places) {
        if (from == candidates.size()) {
            return Formation.of(pool, null).psus();
        }
        var candidate = candidates.get(from);
        int most = most(from + 1, pool, places);
        for (var course : candidate.courses()) {
            int left = places.getOrDefault(course, 0);
            if (left > 0) {
                places.put(course, left - 1);
                most = Math.max(most, most(from + 1, plus(pool, candidate.gain()), places));
                places.put(course, left);
            }
        }
        return most;
    }

    private int formed(Assignment best) {
        var pool = have;
        for (var candidate : best.chosen().keySet()) {
            pool = plus(pool, candidate.gain());
        }
        return Formation.of(pool, null).psus();
    }

    private void assertFits(Assignment best, String told) {
        var taken = new HashMap<CourseId, Integer>();
        best.chosen()
                .forEach((candidate, course) -> {
                    assertThat(candidate.courses()).as(told).contains(course);
                    taken.merge(course, 1, Integer::sum);
                });
        taken.forEach((course, n) ->
                assertThat(n).as(told).isLessThanOrEqualTo(free.getOrDefault(course, 0)));
    }

    private static Pool plus(Pool pool, Gain gain) {
        return switch (gain) {
            case INSPECTOR ->
                    new Pool(
                            pool.inspectors() + 1,
                            pool.sergeants(),
                            pool.constables(),
                            pool.drivers());
            case SERGEANT ->
                    new Pool(
                            pool.inspectors(),
                            pool.sergeants() + 1,
                            pool.constables(),
                            pool.drivers());
            case CONSTABLE ->
                    new Pool(
                            pool.inspectors(),
                            pool.sergeants(),
                            pool.constables() + 1,
                            pool.drivers());
            case DRIVING_CONSTABLE ->
                    new Pool(
                            pool.inspectors(),
                            pool.sergeants(),
                            pool.constables() + 1,
                            pool.drivers() + 1);
            case DRIVER ->
                    new Pool(
                            pool.inspectors(),
                            pool.sergeants(),
                            pool.constables(),
                            pool.drivers() + 1);
        };
    }
}
