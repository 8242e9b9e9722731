package muster.contract.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.contract.CarrierId;
import muster.contract.Event;
import muster.contract.ForceId;
import org.jspecify.annotations.Nullable;

/** What happened to carriers. */
public sealed interface FleetEvents extends Event {

    String TOURS_TAG = "tours-of-duty";

    /** The tag of what a force declared. */
    static String fleetTag(ForceId force) {
        return "fleet:" + force;
    }

    record CarrierRegistered(CarrierId carrier, ForceId force, LocalDate on)
            implements FleetEvents {
        @Override
        public Set<String> tags() {
            return Set.of(carrier.tag(), fleetTag(force));
        }
    }

    record CarrierTakenOutOfService(CarrierId carrier, ForceId force, LocalDate on, String reason)
            implements FleetEvents {
        @Override
        public Set<String> tags() {
            return Set.of(carrier.tag(), fleetTag(force));
        }
    }

    record CarrierReturnedToService(CarrierId carrier, ForceId force, LocalDate on)
            implements FleetEvents {
        @Override
        public Set<String> tags() {
            return Set.of(carrier.tag(), fleetTag(force));
        }
    }

    record ToursOfDutySet(@Nullable ForceId force, LocalDate effectiveFrom, List<LocalTime> begins)
            implements FleetEvents {
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
            return Stream.concat(
                            Stream.of(fleetTag(force)),
                            carriers.stream().map(d -> d.carrier().tag()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
