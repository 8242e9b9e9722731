package muster.edge.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What forces owe, and since when: of each basis the latest that has begun is in force. */
final class Requirements {

    record Registered(String force, String name, String region, List<Requirement> requirements) {}

    /**
     * What is owed.
     *
     * @param psus to two places; {@code serials} are exact
     */
    record Requirement(
            String basis,
            LocalDate effectiveFrom,
            BigDecimal psus,
            int serials,
            @Nullable Integer regionalPsus,
            @Nullable BigDecimal share,
            int multiplier,
            Targets targets) {}

    record Targets(int inspectors, int sergeants, int constables) {}

    enum Standing {
        IN_FORCE,
        REPLACED,
        TO_COME
    }

    record Row(Requirement requirement, Standing standing) {}

    record Force(String force, String name, String region, List<Requirement> inForce) {}

    private Requirements() {}

    /** By basis, the newest of each first. */
    static List<Row> of(Registered force, LocalDate today) {
        return force.requirements().stream()
                .sorted(
                        Comparator.comparing(Requirement::basis)
                                .thenComparing(
                                        Requirement::effectiveFrom, Comparator.reverseOrder()))
                .map(r -> new Row(r, standing(r, force.requirements(), today)))
                .toList();
    }

    static List<Force> inForce(List<Registered> forces, LocalDate today) {
        return forces.stream()
                .map(f ->
                        new Force(
                                f.force(),
                                f.name(),
                                f.region(),
                                of(f, today).stream()
                                        .filter(row -> row.standing() == Standing.IN_FORCE)
                                        .map(Row::requirement)
                                        .toList()))
                .toList();
    }

    private static Standing standing(
            Requirement requirement, List<Requirement> all, LocalDate today) {
        if (requirement.effectiveFrom().isAfter(today)) {
            return Standing.TO_COME;
        }
        boolean replaced =
                all.stream()
                        .filter(other -> other.basis().equals(requirement.basis()))
                        .map(Requirement::effectiveFrom)
                        .anyMatch(from ->
                                from.isAfter(requirement.effectiveFrom()) && !from.isAfter(today));
        return replaced ? Standing.REPLACED : Standing.IN_FORCE;
    }
}
