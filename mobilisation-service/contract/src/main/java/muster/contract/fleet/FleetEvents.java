package muster.contract.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import muster.contract.CarrierId;
import muster.contract.EffectiveDated;
import muster.contract.Event;
import muster.contract.ForceId;
import org.jspecify.annotations.Nullable;

/** What happened to carriers. */
public sealed interface FleetEvents extends Event {

    /** The decisions that ask which tour of duty an instant lies in. */
    String TOURS_TAG = "tours-of-duty";

    /** The tag of what a force declared for a tour of duty. */
    static String declarationTag(ForceId force, Instant from) {
        return "declaration:" + force + ":" + from;
    }

    record CarrierRegistered(CarrierId carrier, ForceId force, LocalDate on)
            implements FleetEvents {
        @Override
        public Set<String> tags() {
            return Set.of(carrier.tag());
        }
    }

    record CarrierTakenOutOfService(CarrierId carrier, ForceId force, LocalDate on, String reason)
            implements FleetEvents {
        @Override
        public Set<String> tags() {
            return Set.of(carrier.tag());
        }
    }

    record CarrierReturnedToService(CarrierId carrier, ForceId force, LocalDate on)
            implements FleetEvents {
        @Override
        public Set<String> tags() {
            return Set.of(carrier.tag());
        }
    }

    record ToursOfDutySet(@Nullable ForceId force, LocalDate effectiveFrom, List<LocalTime> begins)
            implements FleetEvents, EffectiveDated {
        @Override
        public Set<String> tags() {
            return Set.of(TOURS_TAG);
        }
    }

    /**
     * {@code from} and {@code to} are the tour of duty it holds for, the end not included; a later
     * declaration for the same tour replaces what it names.
     */
    record CarriersDeclared(
            ForceId force, Instant from, Instant to, List<Declared> carriers, Instant at)
            implements FleetEvents {
        @Override
        public Set<String> tags() {
            return Set.of(declarationTag(force, from));
        }
    }
}
