package muster.edge.cadre;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cadres of forces, and what the forces have together. */
final class Forces {

    /**
     * A force.
     *
     * @param cadres those with somebody in them, or with a set number
     * @param others the rest
     */
    record Force(String force, String name, List<Cadre> cadres, List<String> others) {}

    /**
     * A cadre of all forces shown.
     *
     * @param setNumber of those that set one; absent where none did
     * @param shortfall of each by itself: what one has too many does not serve another
     */
    record Total(
            String cadre,
            @Nullable Integer setNumber,
            int strength,
            int inDate,
            int deployable,
            int available,
            int nationallyDeployable,
            @Nullable Integer shortfall) {}

    private Forces() {}

    static List<Force> of(List<Cadre> rows) {
        var forces = new LinkedHashMap<String, List<Cadre>>();
        rows.forEach(row -> forces.computeIfAbsent(row.force(), _ -> new ArrayList<>()).add(row));
        return forces.values().stream()
                .map(cadres ->
                        new Force(
                                cadres.getFirst().force(),
                                cadres.getFirst().name(),
                                cadres.stream().filter(Cadre::matters).toList(),
                                cadres.stream()
                                        .filter(cadre -> !cadre.matters())
                                        .map(Cadre::cadre)
                                        .toList()))
                .toList();
    }

    static List<Total> together(List<Cadre> rows) {
        return rows.stream()
                .filter(Cadre::matters)
                .collect(
                        Collectors.groupingBy(
                                Cadre::cadre, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> total(e.getKey(), e.getValue()))
                .toList();
    }

    private static Total total(String cadre, List<Cadre> rows) {
        return new Total(
                cadre,
                sum(rows, Cadre::setNumber),
                rows.stream().mapToInt(Cadre::strength).sum(),
                rows.stream().mapToInt(Cadre::inDate).sum(),
                rows.stream().mapToInt(Cadre::deployable).sum(),
                rows.stream().mapToInt(Cadre::available).sum(),
                rows.stream().mapToInt(Cadre::nationallyDeployable).sum(),
                sum(rows, Cadre::shortfall));
    }

    private static @Nullable Integer sum(
            List<Cadre> rows, Function<Cadre, @Nullable Integer> number) {
        var numbers = numbers(rows, number).toList();
        return numbers.isEmpty() ? null : numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static Stream<Integer> numbers(
            List<Cadre> rows, Function<Cadre, @Nullable Integer> number) {
        return rows.stream().map(number).filter(Objects::nonNull);
    }
}
