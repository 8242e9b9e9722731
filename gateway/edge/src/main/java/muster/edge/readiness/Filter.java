package muster.edge.readiness;

import java.util.List;
import java.util.Locale;
import muster.edge.relay.Address;
import org.jspecify.annotations.Nullable;

/** What a list of officers is narrowed to. */
record Filter(@Nullable String state, @Nullable String rank, @Nullable String skill) {

    static final List<String> STATES =
            List.of("TRAINED", "DEPLOYABLE", "AVAILABLE", "NOT_DEPLOYABLE");
    static final List<String> RANKS =
            List.of(
                    "CONSTABLE",
                    "SERGEANT",
                    "INSPECTOR",
                    "CHIEF_INSPECTOR",
                    "SUPERINTENDENT",
                    "CHIEF_SUPERINTENDENT");

    Filter {
        state = code(state);
        rank = code(rank);
        skill = code(skill);
    }

    private static @Nullable String code(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toUpperCase(Locale.UK);
    }

    Address with(Address address) {
        return address.with("state", state).with("rank", rank).with("skill", skill);
    }
}
