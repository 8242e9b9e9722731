package muster.edge.reference;

import java.time.Instant;
import java.time.LocalDate;
import muster.edge.page.Uk;
import muster.edge.page.Words;
import muster.edge.timeline.Sentences;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event of the history, as the service tells it. */
record Change(
        long sequence,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        By by,
        @Nullable String note,
        JsonNode data) {

    record By(String user, String role, @Nullable String force) {}

    /** What was set, in words. */
    public String told(Words words, Uk uk) {
        return switch (type) {
            case "ForceRegistered" ->
                    "Registered as " + text("name") + ", region " + text("region");
            case "RequirementSet" ->
                    words.skill(text("basis"))
                            + " set to "
                            + words.count(data.path("serials").asLong(), "serial")
                            + (data.hasNonNull("psus")
                                    ? " (" + words.count(data.path("psus").asLong(), "PSU") + ")"
                                    : "")
                            + from(uk);
            case "PolicySet" ->
                    words.skill(text("skill"))
                            + " lasts "
                            + words.count(data.path("validityMonths").asLong(), "month")
                            + (data.hasNonNull("force") ? " in " + text("force") : "")
                            + from(uk);
            case "CadreSet",
                    "CadreStrengthSet",
                    "ToursOfDutySet",
                    "ReminderPolicySet",
                    "FatiguePolicySet",
                    "MobilisationRequirementSet" ->
                    Sentences.of(type, data).orElse(type);
            // the history of a force may tell more one day; its name is better than nothing
            default -> type.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        };
    }

    private String text(String field) {
        return data.path(field).asString("");
    }

    private String from(Uk uk) {
        var day = text("effectiveFrom");
        return day.isEmpty() ? "" : ", from " + uk.day(LocalDate.parse(day));
    }
}
