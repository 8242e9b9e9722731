package muster.contract.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import muster.contract.Days;
import muster.contract.EffectiveDated;
import muster.contract.ForceId;
import muster.contract.fleet.FleetEvents.ToursOfDutySet;
import org.jspecify.annotations.Nullable;

/**
 * When tours of duty begin: as the force itself set it, else as set for all, else by default. A
 * tour lasts until the next begins, over midnight, a change of the clocks and a change of policy.
 */
public record ToursOfDuty(List<ToursOfDutySet> settings) {

    public static final ToursOfDuty DEFAULTS = new ToursOfDuty(List.of());

    /** The three reliefs of a day; no paper says when they begin, so this is policy. */
    public static final List<LocalTime> DEFAULT_BEGINS =
            List.of(LocalTime.of(7, 0), LocalTime.of(15, 0), LocalTime.of(23, 0));

    public ToursOfDuty with(ToursOfDutySet setting) {
        var more = new ArrayList<>(settings);
        more.add(setting);
        return new ToursOfDuty(List.copyOf(more));
    }

    /** The tour of duty that the instant lies in. */
    public Tour at(ForceId force, Instant at) {
        var begins = new TreeSet<Instant>();
        var day = Days.of(at);
        for (var near = day.minusDays(1); !near.isAfter(day.plusDays(1)); near = near.plusDays(1)) {
            for (var time : on(force, near)) {
                begins.add(near.atTime(time).atZone(Days.LONDON).toInstant());
            }
        }
        var from = begins.floor(at);
        var to = begins.higher(at);
        if (from == null || to == null) {
            throw new IllegalStateException("Every day has a beginning of a tour of duty");
        }
        return new Tour(from, to);
    }

    /** The local times at which tours of duty begin on a day. */
    public List<LocalTime> on(ForceId force, LocalDate day) {
        var own = latest(day, force);
        var applying = own != null ? own : latest(day, null);
        return applying == null ? DEFAULT_BEGINS : applying.begins();
    }

    /** Of two of one day the later set. */
    public @Nullable ToursOfDutySet latest(LocalDate day, @Nullable ForceId force) {
        return EffectiveDated.latest(
                settings, day, setting -> Objects.equals(setting.force(), force));
    }
}
