package muster.contract.force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import muster.contract.EffectiveDated;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.force.ForceEvents.PolicySet;
import org.jspecify.annotations.Nullable;

/** How long awards last: a force's own policy, else the common one, else the skill's default. */
public record Policies(List<PolicySet> settings) {

    public static final Policies DEFAULTS = new Policies(List.of());

    public Policies with(PolicySet setting) {
        var more = new ArrayList<>(settings);
        more.add(setting);
        return new Policies(List.copyOf(more));
    }

    public LocalDate expiryOf(Skill skill, LocalDate awardedOn, @Nullable ForceId force) {
        var own = latest(skill, awardedOn, force);
        var applying = own != null ? own : latest(skill, awardedOn, null);
        return awardedOn.plusMonths(
                applying != null ? applying.validityMonths() : skill.defaultValidityMonths());
    }

    private @Nullable PolicySet latest(Skill skill, LocalDate on, @Nullable ForceId force) {
        return EffectiveDated.latest(
                settings,
                on,
                setting -> setting.skill() == skill && Objects.equals(setting.force(), force));
    }
}
