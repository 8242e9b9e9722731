package muster.readiness.readiness;

import java.time.LocalDate;
import java.util.Collection;
import muster.commitlog.CommitLog;
import muster.contract.ForceId;
import muster.contract.accreditation.Extensions;
import muster.contract.force.ForceEvents.RequirementSet;
import muster.contract.officer.OfficerHistory;
import muster.readiness.query.Answers;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;

/** What a force has and owes, for others whose questions look at every officer. */
public final class Roll {

    private final ForceOfficers officers;

    public Roll(CommitLog log) {
        this(new ForceOfficers(log));
    }

    public Roll(ForceOfficers officers) {
        this.officers = officers;
    }

    /** Whoever is, was or will be in the force; nobody else's is answered. */
    public Collection<OfficerHistory> of(Snapshot snapshot, ForceId force) {
        known(snapshot, force);
        return officers.of(snapshot, force);
    }

    public Extensions extensions(Snapshot snapshot) {
        return ReadinessQueries.extensions(snapshot);
    }

    /** As readiness shows it; null where nothing is owed. */
    public @Nullable RequirementSet requirement(Snapshot snapshot, ForceId force, LocalDate on) {
        return known(snapshot, force).requirement(on);
    }

    private static Forces.Force known(Snapshot snapshot, ForceId code) {
        var force = snapshot.get(Forces.FORCES, code.value());
        if (force == null) {
            throw Answers.unknown("force", code);
        }
        return force;
    }
}
