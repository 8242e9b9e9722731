package muster.readiness.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.readiness.readiness.Counts.Part;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A force's numbers over time, as differences: a document a year, and one with the sum of every
 * year, so that a question reads no more than the year it asks about.
 */
final class Series {

    static final Kind<Year> YEARS = Kind.of("series", Year.class);
    static final Kind<Sums> SUMS = Kind.of("sums", Sums.class);

    /** By state and part, see {@link Counts}. */
    public record Day(LocalDate day, List<Integer> counts) {}

    /** Officers that go away, less those who come back. */
    public record Moment(Instant moment, List<Integer> counts) {}

    public record Year(int year, List<Day> days, List<Moment> moments) {}

    public record Sum(int year, List<Integer> days, List<Integer> moments) {}

    public record Sums(List<Sum> years) {}

    private Series() {}

    static String key(ForceId force, int year) {
        return force.value() + "|" + year;
    }

    /** Differences that wait to be added, of all forces. */
    static final class Changes implements Contribution.Sink {

        private record OfYear(Map<LocalDate, Counts> days, Map<Instant, Counts> moments) {}

        private final Map<ForceId, TreeMap<Integer, OfYear>> forces = new HashMap<>();

        @Override
        public void day(ForceId force, LocalDate day, State state, Part part, int n) {
            of(force, day.getYear())
                    .days()
                    .computeIfAbsent(day, _ -> Counts.byState())
                    .add(state, part, n);
        }

        @Override
        public void moment(ForceId force, Instant moment, Part part, int n) {
            of(force, Days.of(moment).getYear())
                    .moments()
                    .computeIfAbsent(moment, _ -> Counts.ofOne())
                    .add(part, n);
        }

        private OfYear of(ForceId force, int year) {
            return forces.computeIfAbsent(force, _ -> new TreeMap<>())
                    .computeIfAbsent(year, _ -> new OfYear(new HashMap<>(), new HashMap<>()));
        }

        void addTo(Documents documents) {
            forces.forEach((force, years) -> {
                var sums = documents.get(SUMS, force.value());
                var byYear = new TreeMap<Integer, Sum>();
                if (sums != null) {
                    sums.years().forEach(sum -> byYear.put(sum.year(), sum));
                }
                years.forEach((year, change) -> add(force, year, change, byYear, documents));
                documents.put(SUMS, force.value(), new Sums(List.copyOf(byYear.values())));
            });
        }

        private static void add(
                ForceId force,
                int number,
                OfYear change,
                Map<Integer, Sum> sums,
                Documents documents) {
            change.days().values().removeIf(Counts::isZero);
            change.moments().values().removeIf(Counts::isZero);
            if (change.days().isEmpty() && change.moments().isEmpty()) {
                return;
            }
            var year = documents.get(YEARS, key(force, number));
            var days = new TreeMap<LocalDate, List<Integer>>();
            var moments = new TreeMap<Instant, List<Integer>>();
            if (year != null) {
                year.days().forEach(day -> days.put(day.day(), day.counts()));
                year.moments().forEach(moment -> moments.put(moment.moment(), moment.counts()));
            }
            var sum = sums.get(number);
            var allDays = Counts.byState().plus(sum == null ? null : sum.days());
            var allMoments = Counts.ofOne().plus(sum == null ? null : sum.moments());
            join(days, change.days(), allDays, Counts::byState);
            join(moments, change.moments(), allMoments, Counts::ofOne);
            var dayList = new ArrayList<Day>(days.size());
            days.forEach((day, counts) -> dayList.add(new Day(day, counts)));
            var momentList = new ArrayList<Moment>(moments.size());
            moments.forEach((moment, counts) -> momentList.add(new Moment(moment, counts)));
            documents.put(
                    YEARS,
                    key(force, number),
                    new Year(number, List.copyOf(dayList), List.copyOf(momentList)));
            sums.put(number, new Sum(number, allDays.toList(), allMoments.toList()));
        }

        private static <K> void join(
                Map<K, List<Integer>> to,
                Map<K, Counts> changes,
                Counts sum,
                Supplier<Counts> zero) {
            changes.forEach((at, change) -> {
                sum.plus(change, 1);
                var joined = zero.get().plus(to.get(at)).plus(change, 1);
                if (joined.isZero()) {
                    to.remove(at);
                } else {
                    to.put(at, joined.toList());
                }
            });
        }
    }

    /** The sums of every year before one. */
    static Counts daysBefore(@Nullable Sums sums, int year) {
        var counts = Counts.byState();
        if (sums != null) {
            sums.years().stream().filter(s -> s.year() < year).forEach(s -> counts.plus(s.days()));
        }
        return counts;
    }

    static Counts momentsBefore(@Nullable Sums sums, int year) {
        var counts = Counts.ofOne();
        if (sums != null) {
            sums.years().stream()
                    .filter(s -> s.year() < year)
                    .forEach(s -> counts.plus(s.moments()));
        }
        return counts;
    }
}
