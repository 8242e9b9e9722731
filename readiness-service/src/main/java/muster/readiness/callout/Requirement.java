package muster.readiness.callout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.callout.CalloutEvents.MobilisationRequirementSet;
import muster.contract.callout.Requirements;
import muster.contract.callout.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a force that is called out.
 *
 * @param force absent where it holds for all that have none of their own
 * @param effectiveFrom absent for the default, which holds until something else does
 * @param inForce whether it is what counts on the day of asking, for its force or for all others
 */
record Requirement(
        @Nullable ForceId force,
        @Nullable LocalDate effectiveFrom,
        List<Wave> waves,
        @Nullable Instant recordedAt,
        @JsonProperty("default") boolean byDefault,
        boolean inForce) {

    /** One that was set, with when it was recorded. */
    record Recorded(MobilisationRequirementSet set, Instant at) {}

    /** The default first, then those for all, then by force, each by its first day. */
    static List<Requirement> of(List<Recorded> inOrder, @Nullable ForceId force, LocalDate today) {
        var set = new Requirements(inOrder.stream().map(Recorded::set).toList());
        var requirements = new ArrayList<Requirement>();
        requirements.add(
                new Requirement(
                        null,
                        null,
                        Requirements.DEFAULT_WAVES,
                        null,
                        true,
                        set.latest(null, today) == null));
        inOrder.stream()
                .filter(r ->
                        force == null || r.set().force() == null || force.equals(r.set().force()))
                .map(r ->
                        new Requirement(
                                r.set().force(),
                                r.set().effectiveFrom(),
                                r.set().waves(),
                                r.at(),
                                false,
                                r.set().equals(set.latest(r.set().force(), today))))
                .sorted(
                        Comparator.comparing((Requirement r) ->
                                        r.force() == null ? "" : r.force().value())
                                .thenComparing(
                                        Requirement::effectiveFrom,
                                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(requirements::add);
        return List.copyOf(requirements);
    }
}
