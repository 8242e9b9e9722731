package muster.readiness.unit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import muster.contract.CarrierId;
import muster.contract.MobilisationId;
import muster.contract.callout.Mobilisation;
import muster.contract.fleet.Fitness;
import muster.readiness.view.RunningView;
import org.jspecify.annotations.Nullable;

/** How those stand whom a unit names, from where they are known. */
public interface Whereabouts {

    /** The views that know it, which must have come as far as the unit's own. */
    List<RunningView> views();

    @Nullable Mobilisation mobilisation(MobilisationId code);

    Map<CarrierId, Fitness> fitness(Collection<CarrierId> carriers, Instant at);
}
