package muster.readiness.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import muster.contract.ForceId;
import muster.contract.deployment.Component;
import muster.contract.deployment.Formation;
import muster.contract.deployment.Formation.Pool;
import muster.contract.force.Basis;
import muster.contract.force.ForceEvents.RequirementSet;
import muster.contract.force.Targets;
import muster.contract.force.TrainingTarget;
import org.jspecify.annotations.Nullable;

/** What is answered about readiness, field by field. */
public final class Answer {

    private Answer() {}

    /**
     * A force on a day or at an instant.
     *
     * @param requirement absent where nothing is owed
     */
    record Readiness(
            ForceId force,
            String name,
            String region,
            @Nullable LocalDate on,
            @Nullable Instant at,
            @Nullable Requirement requirement,
            @Nullable Requirement localNeed,
            Target target,
            Strength trained,
            Strength deployable,
            Strength available,
            Map<String, @Nullable Double> attainment,
            Promises.Committed committed,
            Carriers carriers,
            @Nullable List<Requirement> requirements) {}

    record ForceRow(ForceId force, String name, String region, List<Requirement> requirements) {}

    /**
     * What is owed.
     *
     * @param psus to two places; {@code serials} are exact
     */
    record Requirement(
            Basis basis,
            LocalDate effectiveFrom,
            BigDecimal psus,
            int serials,
            @Nullable Integer regionalPsus,
            @Nullable BigDecimal share,
            int multiplier,
            Targets targets) {

        static Requirement of(RequirementSet set) {
            return new Requirement(
                    set.basis(),
                    set.effectiveFrom(),
                    plain(TrainingTarget.psus(set.serials())),
                    set.serials(),
                    set.regionalPsus(),
                    set.share(),
                    set.multiplier(),
                    set.targets());
        }

        static @Nullable Requirement ofNullable(@Nullable RequirementSet set) {
            return set == null ? null : of(set);
        }
    }

    record Target(
            @Nullable Integer multiplier,
            int inspectors,
            int sergeants,
            int constables,
            int total) {

        static Target of(@Nullable RequirementSet set) {
            if (set == null) {
                return new Target(null, 0, 0, 0, 0);
            }
            var targets = set.targets();
            return new Target(
                    set.multiplier(),
                    targets.inspectors(),
                    targets.sergeants(),
                    targets.constables(),
                    targets.total());
        }

        Map<String, @Nullable Double> attainment(Pool trained) {
            var attainment = new LinkedHashMap<String, @Nullable Double>();
            attainment.put("inspectors", ratio(trained.inspectors(), inspectors));
            attainment.put("sergeants", ratio(trained.sergeants(), sergeants));
            attainment.put("constables", ratio(trained.constables(), constables));
            attainment.put("total", ratio(trained.total(), total));
            return attainment;
        }

        private static @Nullable Double ratio(int have, int target) {
            return target == 0 ? null : (double) have / target;
        }
    }

    /** Officers, and the PSUs that can be formed of them. */
    public record Strength(
            int inspectors,
            int sergeants,
            int constables,
            int drivers,
            int total,
            int psus,
            int serials,
            Component limitingFactor,
            Map<String, Integer> surplus) {

        /** Without carriers while the force has registered none. */
        static Strength of(Pool pool, @Nullable Integer carriers) {
            var formation = Formation.of(pool, carriers);
            var surplus = new LinkedHashMap<String, Integer>();
            formation
                    .surplus()
                    .forEach((c, n) -> surplus.put(c.name().toLowerCase(Locale.ROOT), n));
            return new Strength(
                    pool.inspectors(),
                    pool.sergeants(),
                    pool.constables(),
                    pool.drivers(),
                    pool.total(),
                    formation.psus(),
                    formation.serials(),
                    formation.limitingFactor(),
                    surplus);
        }
    }

    /**
     * Carriers.
     *
     * @param declared in service; none while the force has registered none
     * @param needed one for every serial that is owed
     */
    record Carriers(int declared, int needed) {

        static Carriers of(@Nullable Integer inService, @Nullable RequirementSet requirement) {
            return new Carriers(
                    inService == null ? 0 : inService,
                    requirement == null
                            ? 0
                            : requirement.serials() * Formation.CARRIERS_PER_SERIAL);
        }
    }

    /** A day of a forecast. */
    record DayRow(LocalDate on, Strength trained, Strength deployable, Strength available) {}

    static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
