package muster.edge.operation;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import muster.edge.page.Words;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;

/** A deployment, as the service tells it. */
record Deployment(
        String deployment,
        String operation,
        @Nullable String request,
        String hostForce,
        String donorForce,
        Instant from,
        Instant to,
        @Nullable String cadre,
        boolean exceptional,
        boolean exercise,
        List<Officer> officers,
        List<Recall> recalls,
        @Nullable GuardOverride override,
        Request.@Nullable Cancelled cancelled,
        long upTo) {

    /** How far an officer has come, in the order in which it is gone through. */
    enum State {
        PLANNED,
        DEPLOYED,
        MUSTERED,
        RELEASED,
        OVERDUE,
        RETURNED;

        private static final Words WORDS = new Words();

        String title() {
            return WORDS.rank(name());
        }
    }

    record Officer(
            String officer,
            String state,
            boolean recalled,
            Instant to,
            @Nullable Instant musteredAt,
            @Nullable Instant releasedAt,
            @Nullable Instant returnedAt,
            @Nullable Instant recalledBy) {}

    record Recall(Instant by, @Nullable String reason, List<String> officers) {}

    /** That the guard was overridden, why and by whom. */
    record GuardOverride(
            @Nullable String reason,
            @Nullable String authority,
            List<Refusal.Officer> overridden) {}

    /** One of a list of deployments: how many have come how far. */
    record Line(
            String deployment,
            @Nullable String request,
            String hostForce,
            String donorForce,
            Instant from,
            Instant to,
            boolean exercise,
            int officers,
            int mustered,
            int released,
            int returned,
            Map<String, Integer> states,
            boolean overridden,
            Request.@Nullable Cancelled cancelled) {

        Line {
            states = Map.copyOf(states);
        }

        /** Such as "20 mustered, 5 overdue". */
        public String progress() {
            return cancelled == null ? words(states) : "Cancelled";
        }
    }

    public Deployment {
        officers = List.copyOf(officers);
        recalls = List.copyOf(recalls);
    }

    /** Such as "20 mustered, 5 overdue". */
    static String words(Map<String, Integer> states) {
        return Arrays.stream(State.values())
                .filter(state -> states.getOrDefault(state.name(), 0) > 0)
                .map(state -> states.get(state.name()) + " " + state.title().toLowerCase(Locale.UK))
                .collect(Collectors.joining(", "));
    }

    /** Officers by how far they have come, those that are none left out. */
    public Map<String, Long> progress() {
        var counts = new LinkedHashMap<String, Long>();
        for (var state : State.values()) {
            var count = officers.stream().filter(o -> o.state().equals(state.name())).count();
            if (count > 0) {
                counts.put(state.title(), count);
            }
        }
        return counts;
    }

    /** Who has arrived, gone home since or not. */
    public long mustered() {
        return officers.stream().filter(o -> o.musteredAt() != null).count();
    }

    /** Whether anybody is still to come home. */
    public boolean underWay() {
        return cancelled == null && officers.stream().anyMatch(o -> o.returnedAt() == null);
    }
}
