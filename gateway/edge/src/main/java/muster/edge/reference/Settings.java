package muster.edge.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.edge.timeline.Needed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is set for one force or for all, as the service tells it. */
final class Settings {

    /** How long an award of a skill lasts. */
    record Policy(
            String skill,
            @Nullable String force,
            int validityMonths,
            @Nullable LocalDate effectiveFrom,
            @Nullable Instant recordedAt,
            boolean inForce) {}

    /** What a cadre asks for. */
    record SkillSet(
            String cadre,
            @Nullable String force,
            List<String> requires,
            @Nullable LocalDate effectiveFrom,
            boolean inForce) {}

    /** What is asked of a force that is called out. */
    record Demand(
            @Nullable String force,
            @Nullable LocalDate effectiveFrom,
            List<JsonNode> waves,
            boolean inForce) {

        /** Such as "Immediate within 15 minutes (3 PSUs, 5 carriers)", a text for each wave. */
        public List<String> told() {
            return waves.stream().map(Needed::told).toList();
        }
    }

    private Settings() {}
}
