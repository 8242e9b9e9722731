package muster.readiness.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.contract.DayRange;
import muster.contract.DayRanges;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/** The numbers of a force's cadres over time, as differences: kept as {@link Series} is. */
final class CadreSeries {

    static final Kind<Year> YEARS = Kind.of("cadreseries", Year.class);
    static final Kind<Sums> SUMS = Kind.of("cadresums", Sums.class);

    /** From a day on so many more, by {@link CadreNumber}. */
    public record Change(LocalDate day, Skill cadre, List<Integer> counts) {}

    public record Year(List<Change> changes) {}

    /** Of all changes of a year. */
    public record Sum(int year, Skill cadre, List<Integer> counts) {}

    public record Sums(List<Sum> sums) {}

    /** Differences that wait to be added, of all forces. */
    static final class Changes {

        private final Map<ForceId, TreeMap<Integer, TreeMap<At, int[]>>> forces = new HashMap<>();

        void add(ForceId force, Skill cadre, CadreNumber number, DayRanges days, int n) {
            for (var range : days.ranges()) {
                add(force, new At(range.first(), cadre), number, n);
                if (range.last().isBefore(DayRange.ALWAYS.last())) {
                    add(force, new At(range.last().plusDays(1), cadre), number, -n);
                }
            }
        }

        private void add(ForceId force, At at, CadreNumber number, int n) {
            forces.computeIfAbsent(force, _ -> new TreeMap<>())
                            .computeIfAbsent(at.day().getYear(), _ -> new TreeMap<>())
                            .computeIfAbsent(at, _ -> new int[CadreNumber.SIZE])[number.place()] +=
                    n;
        }

        void addTo(Documents documents) {
            forces.forEach((force, years) -> {
                var known = documents.get(SUMS, force.value());
                var sums = new ArrayList<>(known == null ? List.of() : known.sums());
                years.forEach((number, changes) -> {
                    changes.values()
                            .removeIf(counts -> Arrays.stream(counts).allMatch(n -> n == 0));
                    if (!changes.isEmpty()) {
                        var year = joined(documents.get(YEARS, Series.key(force, number)), changes);
                        documents.put(YEARS, Series.key(force, number), year);
                        sums.removeIf(sum -> sum.year() == number);
                        of(year.changes())
                                .forEach((cadre, counts) ->
                                        sums.add(new Sum(number, cadre, list(counts))));
                    }
                });
                sums.sort(Comparator.comparingInt(Sum::year).thenComparing(Sum::cadre));
                documents.put(SUMS, force.value(), new Sums(List.copyOf(sums)));
            });
        }

        private static Year joined(@Nullable Year year, Map<At, int[]> more) {
            var all = new TreeMap<>(more);
            if (year != null) {
                year.changes()
                        .forEach(change ->
                                all.merge(
                                        new At(change.day(), change.cadre()),
                                        array(change.counts()),
                                        CadreSeries::sum));
            }
            all.values().removeIf(counts -> Arrays.stream(counts).allMatch(n -> n == 0));
            return new Year(
                    all.entrySet().stream()
                            .map(e ->
                                    new Change(
                                            e.getKey().day(),
                                            e.getKey().cadre(),
                                            list(e.getValue())))
                            .toList());
        }
    }

    private record At(LocalDate day, Skill cadre) implements Comparable<At> {
        private static final Comparator<At> ORDER =
                Comparator.comparing(At::day).thenComparing(At::cadre);

        @Override
        public int compareTo(At other) {
            return ORDER.compare(this, other);
        }
    }

    private CadreSeries() {}

    /** The numbers on a day, of every cadre that ever had any. */
    static Map<Skill, int[]> on(LocalDate day, @Nullable Sums sums, @Nullable Year year) {
        var numbers =
                of(
                        year == null
                                ? List.of()
                                : year.changes().stream()
                                        .filter(change -> !change.day().isAfter(day))
                                        .toList());
        if (sums != null) {
            sums.sums().stream()
                    .filter(sum -> sum.year() < day.getYear())
                    .forEach(sum ->
                            numbers.merge(sum.cadre(), array(sum.counts()), CadreSeries::sum));
        }
        return numbers;
    }

    private static Map<Skill, int[]> of(List<Change> changes) {
        var numbers = new EnumMap<Skill, int[]>(Skill.class);
        changes.forEach(
                change -> numbers.merge(change.cadre(), array(change.counts()), CadreSeries::sum));
        return numbers;
    }

    private static int[] sum(int[] one, int[] other) {
        var sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static int[] array(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> list(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
