package muster.readiness.feed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import muster.commitlog.RecordedEvent;
import muster.contract.Catalogue;
import muster.contract.Catalogue.EventType;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.readiness.feed.Published.Message;
import muster.readiness.query.Asked;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants of the feed.
 *
 * @param types published names; empty for all
 */
record Wanted(Set<String> types, @Nullable ForceId force, @Nullable OperationId operation) {

    private static final Map<String, String> NAMES = names();

    private static final Map<String, EventType> STORED =
            Catalogue.EVENTS.stream()
                    .collect(Collectors.toUnmodifiableMap(EventType::storedName, type -> type));

    /** Every way a type can be named: as published, with its capability, or alone. */
    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (var type : Catalogue.EVENTS) {
            names.put(type.name(), type.publishedName());
            names.put(type.storedName(), type.publishedName());
            names.put("muster." + type.storedName(), type.publishedName());
            names.put(type.publishedName(), type.publishedName());
        }
        return Map.copyOf(names);
    }

    static Wanted of(Asked asked) {
        var given = asked.text("types");
        var types = new HashSet<String>();
        if (given != null) {
            Arrays.stream(given.split(",", -1))
                    .map(String::strip)
                    .forEach(name -> {
                        var type = NAMES.get(name);
                        if (type == null) {
                            asked.fault("types", "holds the name of no event");
                        } else {
                            types.add(type);
                        }
                    });
        }
        return new Wanted(Set.copyOf(types), asked.force("force"), asked.operation("operation"));
    }

    boolean isAll() {
        return types.isEmpty() && force == null && operation == null;
    }

    /** Whether it is worth reading: what is stored as it is today is known by its name. */
    boolean mayTake(RecordedEvent event) {
        var known = STORED.get(event.type());
        return types.isEmpty()
                || known == null
                || known.version() != event.version()
                || types.contains(known.publishedName());
    }

    boolean takes(Message message) {
        var forces = message.forces();
        return (types.isEmpty() || types.contains(message.type()))
                && (force == null || forces == null || forces.contains(force))
                && (operation == null || operation.equals(message.operation()));
    }
}
