package muster.contract.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.contract.CarrierId;
import muster.contract.fleet.FleetEvents.CarriersDeclared;

/**
 * What a force declared of its carriers, tour by tour. Of one carrier the latest word for a tour
 * holds; of two at one instant, that recorded later.
 */
public record Declarations(List<CarriersDeclared> made) {

    public static final Declarations NONE = new Declarations(List.of());

    public Declarations {
        made = List.copyOf(made);
    }

    public Declarations with(CarriersDeclared declared) {
        var more = new ArrayList<>(made);
        more.add(declared);
        return new Declarations(more);
    }

    /** Whether any was made, by an instant, for the tour of duty that a moment lies in. */
    public boolean areMadeFor(Instant moment, Instant by) {
        return madeFor(moment, by).findAny().isPresent();
    }

    /** The latest word on each carrier, by an instant, for the tour a moment lies in. */
    public Map<CarrierId, Declared> latest(Instant moment, Instant by) {
        var latest = new HashMap<CarrierId, Declared>();
        madeFor(moment, by)
                .sorted(Comparator.comparing(CarriersDeclared::at))
                .forEach(made -> made.carriers().forEach(c -> latest.put(c.carrier(), c)));
        return Map.copyOf(latest);
    }

    /** The carriers declared fit, by an instant, for the tour of duty that a moment lies in. */
    public Set<CarrierId> fit(Instant moment, Instant by) {
        return latest(moment, by).values().stream()
                .filter(Declared::fit)
                .map(Declared::carrier)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<CarriersDeclared> madeFor(Instant moment, Instant by) {
        return made.stream()
                .filter(d ->
                        !d.from().isAfter(moment)
                                && moment.isBefore(d.to())
                                && !d.at().isAfter(by));
    }
}
