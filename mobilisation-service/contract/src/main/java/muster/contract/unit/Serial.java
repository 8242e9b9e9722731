package muster.contract.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import muster.contract.CarrierId;
import muster.contract.Checks;
import muster.contract.OfficerId;
import muster.contract.deployment.Formation;
import org.jspecify.annotations.Nullable;

/**
 * A serial of a unit, as many of it as there are.
 *
 * @param constables those who walk
 * @param driver the constable who drives
 */
public record Serial(
        @Nullable OfficerId sergeant,
        @Nullable List<OfficerId> constables,
        @Nullable OfficerId driver,
        @Nullable CarrierId carrier) {

    private static final int MOST_WALKING =
            Formation.CONSTABLES_PER_SERIAL - Formation.DRIVERS_PER_SERIAL;

    public Serial {
        Checks.check()
                .optionalList("constables", constables)
                .must(
                        constables == null || constables.size() <= MOST_WALKING,
                        "constables",
                        "must be at most " + MOST_WALKING + " beside the driver")
                .done();
        constables = constables == null ? null : List.copyOf(constables);
    }

    public List<OfficerId> walking() {
        return constables == null ? List.of() : constables;
    }

    public List<OfficerId> officers() {
        var officers = new ArrayList<OfficerId>();
        if (sergeant != null) {
            officers.add(sergeant);
        }
        officers.addAll(walking());
        if (driver != null) {
            officers.add(driver);
        }
        return officers;
    }

    /** Whether nobody, and no carrier, is named twice in a unit. */
    static boolean nameEachOnce(@Nullable OfficerId commander, List<Serial> serials) {
        var officers = new ArrayList<OfficerId>();
        if (commander != null) {
            officers.add(commander);
        }
        var carriers = new ArrayList<CarrierId>();
        for (var serial : serials) {
            officers.addAll(serial.officers());
            if (serial.carrier() != null) {
                carriers.add(serial.carrier());
            }
        }
        return new HashSet<>(officers).size() == officers.size()
                && new HashSet<>(carriers).size() == carriers.size();
    }
}
