package muster.readiness.readiness;

import java.time.Instant;
import java.time.LocalDate;
import muster.contract.ForceId;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.Formation.Pool;
import muster.contract.officer.OfficerHistory;
import muster.readiness.readiness.Counts.Part;
import muster.readiness.readiness.Numbers.When;

/** What one officer adds to a force's numbers at a time: the same differences, of one alone. */
final class AddedBy implements Contribution.Sink {

    private final ForceId force;
    private final When when;
    private final Counts days = Counts.byState();
    private final Counts away = Counts.ofOne();

    private AddedBy(ForceId force, When when) {
        this.force = force;
        this.when = when;
    }

    static AddedBy of(OfficerHistory officer, Extensions extensions, ForceId force, When when) {
        var added = new AddedBy(force, when);
        Contribution.of(officer, extensions, 1, added);
        return added;
    }

    @Override
    public void day(ForceId where, LocalDate day, State state, Part part, int n) {
        if (where.equals(force) && !day.isAfter(when.day())) {
            days.add(state, part, n);
        }
    }

    @Override
    public void moment(ForceId where, Instant moment, Part part, int n) {
        var at = when.at();
        if (at != null && where.equals(force) && !moment.isAfter(at)) {
            away.add(part, n);
        }
    }

    Pool to(State state) {
        return state == State.AVAILABLE && when.at() != null
                ? Numbers.less(days.pool(State.PRESENT), away.pool())
                : days.pool(state);
    }
}
