package muster.readiness.readiness;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import muster.contract.ForceId;
import muster.contract.accreditation.Extensions;
import muster.contract.force.ForceEvents.RequirementSet;
import muster.contract.officer.OfficerHistory;
import muster.readiness.query.Answers;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;

/** What a force has and owes, for others whose questions look at every officer. */
public final class Roll {

    private static final int MOST_FORCES = 1_000;

    public record Named(ForceId force, String name) {}

    private final BiFunction<Snapshot, ForceId, Collection<OfficerHistory>> officers;

    public Roll(ForceOfficers officers) {
        this(officers::of);
    }

    public Roll(BiFunction<Snapshot, ForceId, Collection<OfficerHistory>> officers) {
        this.officers = officers;
    }

    /** Whoever is, was or will be in the force; nobody else's is answered. */
    public Collection<OfficerHistory> of(Snapshot snapshot, ForceId force) {
        known(snapshot, force);
        return officers.apply(snapshot, force);
    }

    public Extensions extensions(Snapshot snapshot) {
        return ReadinessQueries.extensions(snapshot);
    }

    /** As readiness shows it; null where nothing is owed. */
    public @Nullable RequirementSet requirement(Snapshot snapshot, ForceId force, LocalDate on) {
        return known(snapshot, force).requirement(on);
    }

    /** Null where none is set. */
    public @Nullable RequirementSet localNeed(Snapshot snapshot, ForceId force, LocalDate on) {
        return known(snapshot, force).localNeed(on);
    }

    /** What a force is called; nobody else's name is answered. */
    public Named named(Snapshot snapshot, ForceId force) {
        return new Named(force, known(snapshot, force).name());
    }

    /** The other forces of its region. */
    public List<Named> neighbours(Snapshot snapshot, ForceId force) {
        var region = ReadinessRoutes.list(known(snapshot, force).region());
        return snapshot.page(Forces.FORCES, region, "", MOST_FORCES).stream()
                .map(keyed -> keyed.document())
                .filter(other -> !other.force().equals(force))
                .map(other -> new Named(other.force(), other.name()))
                .toList();
    }

    private static Forces.Force known(Snapshot snapshot, ForceId code) {
        var force = snapshot.get(Forces.FORCES, code.value());
        if (force == null) {
            throw Answers.unknown("force", code);
        }
        return force;
    }
}
