package muster.readiness.callout;

import java.time.Instant;
import java.util.Map;
import muster.contract.CarrierId;
import muster.contract.ForceId;

/** The carriers of a force, from where the fleet is known. */
@FunctionalInterface
public interface Yard {

    /** Those on record at an instant, by code, and whether each is in service. */
    Map<CarrierId, Boolean> of(ForceId force, Instant at);
}
