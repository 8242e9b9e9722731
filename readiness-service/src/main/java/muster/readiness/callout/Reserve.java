package muster.readiness.callout;

import java.time.Instant;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.callout.Called;

/** Who could be called, from where the officers are known. */
@FunctionalInterface
public interface Reserve {

    /** Officers of a force whom the guard lets go at an instant, whoever should go first first. */
    List<Called> of(ForceId force, Instant at, boolean exercise);
}
