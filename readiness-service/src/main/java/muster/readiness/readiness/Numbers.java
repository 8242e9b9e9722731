package muster.readiness.readiness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.deployment.Formation.Pool;
import muster.readiness.readiness.Answer.DayRow;
import muster.readiness.readiness.Answer.Readiness;
import muster.readiness.readiness.Answer.Requirement;
import muster.readiness.readiness.Answer.Strength;
import muster.readiness.readiness.Answer.Target;
import muster.readiness.readiness.Forces.Force;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;

/** Adds up the series: every number of a force on a day, at an instant, or day by day. */
final class Numbers {

    /** When a question is about: a whole day, or an instant. */
    record When(@Nullable LocalDate on, @Nullable Instant at) {

        /** At an instant, now when neither is given. */
        static When of(@Nullable LocalDate on, @Nullable Instant at, Clock clock) {
            return new When(
                    on,
                    on == null && at == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : at);
        }

        LocalDate day() {
            return at != null ? Days.of(at) : on != null ? on : LocalDate.EPOCH;
        }

        Instant start() {
            return at != null ? at : Days.start(day());
        }

        /** Not included. */
        Instant end() {
            return at != null ? at.plusNanos(1) : Days.start(day().plusDays(1));
        }
    }

    private record Pools(Pool trained, Pool deployable, Pool available) {}

    private final Snapshot snapshot;

    Numbers(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<Readiness> of(List<Force> forces, When when, boolean all) {
        var keys = forces.stream().map(f -> f.force().value()).toList();
        int year = when.day().getYear();
        var sums = snapshot.getAll(Series.SUMS, keys);
        var years =
                snapshot.getAll(
                        Series.YEARS,
                        forces.stream().map(f -> Series.key(f.force(), year)).toList());
        var promises = snapshot.getAll(Promises.PROMISES, keys);
        var fleets = snapshot.getAll(Fleets.FLEETS, keys);
        var rows = new ArrayList<Readiness>();
        for (var force : forces) {
            var key = force.force().value();
            var pools = pools(sums.get(key), years.get(Series.key(force.force(), year)), when);
            var made = promises.get(key);
            var committed =
                    Promises.committed(
                            made == null ? List.of() : made.promises(), when.start(), when.end());
            var fleet = fleets.get(key);
            var carriers = fleet == null ? null : fleet.inServiceOn(when.day());
            rows.add(readiness(force, when, pools, carriers, committed, all));
        }
        return rows;
    }

    private static Readiness readiness(
            Force force,
            When when,
            Pools pools,
            @Nullable Integer carriers,
            Promises.Committed committed,
            boolean all) {
        var day = when.day();
        var requirement = force.requirement(day);
        var target = Target.of(requirement);
        return new Readiness(
                force.force(),
                force.name(),
                force.region(),
                when.on(),
                when.at(),
                Requirement.ofNullable(requirement),
                Requirement.ofNullable(force.localNeed(day)),
                target,
                Strength.of(pools.trained(), carriers),
                Strength.of(pools.deployable(), carriers),
                Strength.of(pools.available(), carriers),
                target.attainment(pools.trained()),
                committed,
                Answer.Carriers.of(carriers, requirement),
                all ? force.requirements().stream().map(Requirement::of).toList() : null);
    }

    private static Pools pools(Series.@Nullable Sums sums, Series.@Nullable Year year, When when) {
        var day = when.day();
        var counts = Series.daysBefore(sums, day.getYear());
        if (year != null) {
            year.days().stream()
                    .filter(d -> !d.day().isAfter(day))
                    .forEach(d -> counts.plus(d.counts()));
        }
        var available = counts.pool(State.AVAILABLE);
        var at = when.at();
        if (at != null) {
            var away = Series.momentsBefore(sums, day.getYear());
            if (year != null) {
                year.moments().stream()
                        .filter(m -> !m.moment().isAfter(at))
                        .forEach(m -> away.plus(m.counts()));
            }
            available = less(counts.pool(State.PRESENT), away.pool());
        }
        return new Pools(counts.pool(State.TRAINED), counts.pool(State.DEPLOYABLE), available);
    }

    static Pool less(Pool pool, Pool away) {
        return new Pool(
                pool.inspectors() - away.inspectors(),
                pool.sergeants() - away.sergeants(),
                pool.constables() - away.constables(),
                pool.drivers() - away.drivers());
    }

    /** A row for every day of a period. */
    List<DayRow> forecast(ForceId force, DayRange period, BookedCourses booked) {
        var from = period.first();
        var to = period.last();
        var sums = snapshot.get(Series.SUMS, force.value());
        var fleet = snapshot.get(Fleets.FLEETS, force.value());
        var keys = new LinkedHashSet<String>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            keys.add(Series.key(force, year));
        }
        Map<LocalDate, List<Integer>> changes = new HashMap<>();
        snapshot.getAll(Series.YEARS, keys)
                .values()
                .forEach(year -> year.days().forEach(d -> changes.put(d.day(), d.counts())));
        var counts = Series.daysBefore(sums, from.getYear());
        var gains = booked.gains(force);
        var first = LocalDate.of(from.getYear(), 1, 1);
        gains.headMap(first).values().forEach(gain -> counts.plus(gain, 1));
        var rows = new ArrayList<DayRow>();
        for (var day = first; !day.isAfter(to); day = day.plusDays(1)) {
            counts.plus(changes.get(day));
            var gain = gains.get(day);
            if (gain != null) {
                counts.plus(gain, 1);
            }
            if (!day.isBefore(from)) {
                var carriers = fleet == null ? null : fleet.inServiceOn(day);
                rows.add(
                        new DayRow(
                                day,
                                Strength.of(counts.pool(State.TRAINED), carriers),
                                Strength.of(counts.pool(State.DEPLOYABLE), carriers),
                                Strength.of(counts.pool(State.AVAILABLE), carriers)));
            }
        }
        return rows;
    }
}
