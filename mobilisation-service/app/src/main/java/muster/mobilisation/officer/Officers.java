package muster.mobilisation.officer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;

/** How other capabilities read officers. */
public final class Officers {

    public static final Fold<OfficerHistory> FOLD =
            new Fold<>(OfficerHistory.UNKNOWN, OfficerHistory::evolve);

    private Officers() {}

    public static OfficerHistory read(OfficerId officer, Situation situation) {
        return situation.know(FOLD, officer.tag());
    }

    public static Map<OfficerId, OfficerHistory> readAll(
            Collection<OfficerId> ids, Situation situation) {
        var states = situation.knowAll(FOLD, ids.stream().map(OfficerId::tag).toList());
        var officers = new HashMap<OfficerId, OfficerHistory>();
        ids.forEach(id -> officers.put(id, states.getOrDefault(id.tag(), OfficerHistory.UNKNOWN)));
        return officers;
    }

    /** Whose matter a registered officer is on a day; after retirement, that of the first force. */
    public static ForceId forceOn(LocalDate day, OfficerHistory officer) {
        var force = officer.forceOn(day);
        if (force != null) {
            return force;
        }
        var registration = officer.registration();
        if (registration == null) {
            throw new IllegalStateException("Nobody asks for the force of an unknown officer");
        }
        return registration.force();
    }
}
