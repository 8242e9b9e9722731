package muster.contract.fatigue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import muster.contract.EffectiveDated;
import muster.contract.ForceId;
import muster.contract.fatigue.FatigueEvents.FatiguePolicySet;
import org.jspecify.annotations.Nullable;

/** What holds on which day: a force's own policy, else the common one, else the usual limits. */
public record FatiguePolicies(List<FatiguePolicySet> settings) {

    public FatiguePolicies {
        settings = List.copyOf(settings);
    }

    public Limits on(LocalDate day, ForceId force) {
        var own = latest(day, force);
        var applying = own != null ? own : latest(day, null);
        return applying == null ? Limits.USUAL : applying.limits();
    }

    /** Of two of one day the later set. */
    public @Nullable FatiguePolicySet latest(LocalDate day, @Nullable ForceId force) {
        return EffectiveDated.latest(
                settings, day, setting -> Objects.equals(setting.force(), force));
    }
}
