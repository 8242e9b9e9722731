package muster.readiness.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import muster.contract.CarrierId;
import muster.contract.ForceId;
import muster.contract.fleet.Declared;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.contract.fleet.Tour;
import muster.readiness.view.Kind;
import muster.readiness.view.Snapshot;

/**
 * What a force declared for a tour of duty, said at once or bit by bit.
 *
 * @param said in the order in which it was recorded
 */
public record Declaration(ForceId force, Instant from, Instant to, List<Said> said) {

    static final Kind<Declaration> DECLARATIONS =
            new Kind<>("declarations", Declaration.class, d -> List.of(d.force().value()));

    /** A carrier as it was declared at a time. */
    public record Said(Instant at, Declared declared) {}

    /** Sorted from the newest tour of duty to the oldest, as the newest are asked for. */
    static String key(ForceId force, Instant from) {
        return force + "|" + newestFirst(from.getEpochSecond());
    }

    private static String newestFirst(long second) {
        return String.format(Locale.ROOT, "%012d", 999_999_999_999L - second);
    }

    /** The newest for tours of duty that had begun by an instant. */
    static List<Declaration> newest(Snapshot snapshot, ForceId force, Instant at, int most) {
        var behind = force + "|" + newestFirst(at.getEpochSecond() + 1);
        return snapshot.page(DECLARATIONS, force.value(), behind, most).stream()
                .map(Snapshot.Keyed::document)
                .toList();
    }

    static Declaration of(CarriersDeclared e) {
        return new Declaration(e.force(), e.from(), e.to(), List.of()).and(e);
    }

    Declaration and(CarriersDeclared e) {
        var more = new ArrayList<>(said);
        e.carriers().forEach(declared -> more.add(new Said(e.at(), declared)));
        return new Declaration(force, from, to, List.copyOf(more));
    }

    Tour tour() {
        return new Tour(from, to);
    }

    /** What had been said by an instant: of each carrier the latest. */
    Map<CarrierId, Said> by(Instant at) {
        var latest = new HashMap<CarrierId, Said>();
        for (var one : said) {
            var before = latest.get(one.declared().carrier());
            if (!one.at().isAfter(at) && (before == null || !one.at().isBefore(before.at()))) {
                latest.put(one.declared().carrier(), one);
            }
        }
        return latest;
    }
}
