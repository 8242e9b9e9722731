package muster.readiness.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import muster.contract.EffectiveDated;
import muster.contract.ForceId;
import muster.contract.force.Basis;
import muster.contract.force.ForceEvents;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.force.ForceEvents.PolicySet;
import muster.contract.force.ForceEvents.RequirementSet;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/** The forces and what they owe. */
final class Forces {

    static final String ALL = "all";

    static final Kind<Force> FORCES =
            new Kind<>("forces", Force.class, f -> List.of(ALL, "region:" + f.region()));

    /** Requirements in the order in which they were set. */
    public record Force(
            ForceId force, String name, String region, List<RequirementSet> requirements) {

        /** The latest in force on a day, of those that count; of two of one day the later set. */
        private @Nullable RequirementSet latest(LocalDate on, Predicate<RequirementSet> counts) {
            return EffectiveDated.latest(requirements, on, counts);
        }

        @Nullable RequirementSet localNeed(LocalDate on) {
            return latest(on, r -> r.basis() == Basis.LOCAL_NEED);
        }

        /** The latest other than local need; local need where nothing else is set. */
        @Nullable RequirementSet requirement(LocalDate on) {
            var owed = latest(on, r -> r.basis() != Basis.LOCAL_NEED);
            return owed != null ? owed : localNeed(on);
        }
    }

    private Forces() {}

    static void fold(ForceEvents event, Documents documents) {
        switch (event) {
            case ForceRegistered e ->
                    documents.put(
                            FORCES,
                            e.force().value(),
                            new Force(e.force(), e.name(), e.region(), List.of()));
            case RequirementSet e ->
                    documents.change(
                            FORCES,
                            e.force().value(),
                            f -> {
                                var more = new ArrayList<>(f.requirements());
                                more.add(e);
                                return new Force(
                                        f.force(), f.name(), f.region(), List.copyOf(more));
                            });
            case PolicySet _ -> {}
        }
    }
}
