package muster.mobilisation.officer;

import java.time.LocalDate;
import muster.contract.AbstractionId;
import muster.contract.OfficerId;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerEvents.AbstractionEnded;
import muster.contract.officer.OfficerEvents.OfficerAbstracted;
import muster.contract.officer.OfficerHistory;
import org.jspecify.annotations.Nullable;

/** The absences of registered officers, also those that other capabilities make. */
public final class Absences {

    private Absences() {}

    public static OfficerAbstracted begun(
            OfficerId officer,
            AbstractionKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            OfficerHistory history) {
        return new OfficerAbstracted(
                AbstractionId.of(officer, history.abstractions().size() + 1),
                officer,
                Officers.forceOn(from, history),
                kind,
                from,
                to);
    }

    /** Ended on its first day: no day of it is left. */
    public static AbstractionEnded takenBack(
            AbstractionId abstraction, LocalDate from, OfficerHistory history) {
        return new AbstractionEnded(
                abstraction, abstraction.officer(), Officers.forceOn(from, history), from);
    }
}
