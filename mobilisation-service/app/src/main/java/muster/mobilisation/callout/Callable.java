package muster.mobilisation.callout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.accreditation.Extensions;
import muster.contract.callout.Called;
import muster.contract.deployment.Refusal;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.decision.Decision;
import org.jspecify.annotations.Nullable;

/** Who may be named in a mobilisation: who is known, and in the force on the day. */
final class Callable {

    private Callable() {}

    /** Null if none is a stranger. */
    static @Nullable Decision strangers(
            ForceId force,
            LocalDate day,
            Collection<OfficerId> named,
            Map<OfficerId, OfficerHistory> officers) {
        var unknown = named.stream().filter(o -> !of(o, officers).isRegistered()).toList();
        if (!unknown.isEmpty()) {
            return CalloutRefusals.unknownOfficers(unknown);
        }
        var elsewhere =
                named.stream()
                        .filter(o -> !force.equals(of(o, officers).forceOn(day)))
                        .map(o ->
                                new Refusal(
                                        o,
                                        List.of(
                                                Refusal.Reason.notInForce(
                                                        of(o, officers).forceOn(day)))))
                        .toList();
        return elsewhere.isEmpty() ? null : CalloutRefusals.notCallable(elsewhere, named.size());
    }

    /** With what counts of each that day. */
    static List<Called> on(
            LocalDate day,
            Collection<OfficerId> named,
            Map<OfficerId, OfficerHistory> officers,
            Extensions extensions) {
        return named.stream().map(o -> Called.on(day, o, of(o, officers), extensions)).toList();
    }

    private static OfficerHistory of(OfficerId officer, Map<OfficerId, OfficerHistory> officers) {
        return officers.getOrDefault(officer, OfficerHistory.UNKNOWN);
    }
}
