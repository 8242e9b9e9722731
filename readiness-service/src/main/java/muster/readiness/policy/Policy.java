package muster.readiness.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.force.ForceEvents.PolicySet;
import org.jspecify.annotations.Nullable;

/**
 * How long an award of a skill lasts.
 *
 * @param force absent where it holds for all that set none
 * @param effectiveFrom absent for a default, which holds until something else does
 * @param inForce whether it is what counts on the day of asking, for its force or for all others
 */
record Policy(
        Skill skill,
        @Nullable ForceId force,
        int validityMonths,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant recordedAt,
        @JsonProperty("default") boolean byDefault,
        boolean inForce) {

    /** A policy with when it was recorded. */
    record Recorded(PolicySet set, Instant at) {

        private boolean isAbout(Skill skill, @Nullable ForceId force) {
            return set.skill() == skill && Objects.equals(set.force(), force);
        }
    }

    /** By skill; the default first, then those for all, then by force, each by its first day. */
    static List<Policy> of(List<Recorded> inOrder, LocalDate today) {
        var policies = new ArrayList<Policy>();
        for (var skill : Skill.values()) {
            var all = inOrder.stream().filter(r -> r.isAbout(skill, null)).toList();
            policies.add(
                    new Policy(
                            skill,
                            null,
                            skill.defaultValidityMonths(),
                            null,
                            null,
                            true,
                            latest(all, today) == null));
            add(all, today, policies);
            inOrder.stream()
                    .filter(r -> r.set().skill() == skill)
                    .map(r -> r.set().force())
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted(Comparator.comparing(ForceId::value))
                    .forEach(force ->
                            add(
                                    inOrder.stream().filter(r -> r.isAbout(skill, force)).toList(),
                                    today,
                                    policies));
        }
        return List.copyOf(policies);
    }

    private static void add(List<Recorded> ofOne, LocalDate today, List<Policy> to) {
        var latest = latest(ofOne, today);
        ofOne.stream()
                .sorted(Comparator.comparing(r -> r.set().effectiveFrom()))
                .map(r ->
                        new Policy(
                                r.set().skill(),
                                r.set().force(),
                                r.set().validityMonths(),
                                r.set().effectiveFrom(),
                                r.at(),
                                false,
                                r.equals(latest)))
                .forEach(to::add);
    }

    /** Of two of one day the later set. */
    private static @Nullable Recorded latest(List<Recorded> ofOne, LocalDate today) {
        Recorded latest = null;
        for (var recorded : ofOne) {
            var from = recorded.set().effectiveFrom();
            if (!from.isAfter(today)
                    && (latest == null || !from.isBefore(latest.set().effectiveFrom()))) {
                latest = recorded;
            }
        }
        return latest;
    }
}
