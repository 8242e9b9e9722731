package muster.mobilisation.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import muster.contract.Catalogue;
import muster.contract.Checks;
import muster.contract.Invalid;
import muster.mobilisation.decision.Dispatch;
import muster.wire.Caller;
import muster.wire.Json;
import muster.wire.Problem;
import muster.wire.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From a body to a command. */
final class Reading {

    private static final int LONGEST_KEY = 255;

    private final Clock clock;

    Reading(Clock clock) {
        this.clock = clock;
    }

    static Catalogue.CommandType type(String name) {
        return Catalogue.command(name)
                .orElseThrow(() ->
                        new Refused(
                                Problem.of(
                                        "unknown-command",
                                        "Unknown command",
                                        404,
                                        "No command has this name. The commands are listed"
                                                + " at /openapi.json.")));
    }

    Dispatch dispatch(
            Catalogue.CommandType type, JsonNode body, @Nullable String key, Caller caller) {
        if (!(body instanceof ObjectNode object)) {
            throw new Invalid("", "the body must be a JSON object");
        }
        var fingerprint = Fingerprint.of(type.name(), object);
        var fields = object.deepCopy();
        var occurredAt = fields.remove("occurredAt");
        var note = fields.remove("note");
        var command = Json.bind(fields, type.type());
        return new Dispatch(
                UUID.randomUUID().toString(),
                type,
                command,
                occurredAt(occurredAt),
                note(note),
                key,
                fingerprint,
                caller,
                null);
    }

    static @Nullable String key(@Nullable String key, String field) {
        if (key == null) {
            return null;
        }
        Checks.check()
                .must(
                        !key.isBlank() && key.length() <= LONGEST_KEY,
                        field,
                        "must have 1 to " + LONGEST_KEY + " characters")
                .optionalText(field, key)
                .done();
        return key;
    }

    private Instant occurredAt(@Nullable JsonNode given) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (given == null || given.isNull()) {
            return now;
        }
        var occurredAt = within("occurredAt", given, Instant.class);
        Checks.check()
                .instant("occurredAt", occurredAt)
                .must(!occurredAt.isAfter(now), "occurredAt", "must not be in the future")
                .done();
        return occurredAt;
    }

    private static @Nullable String note(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        var note = within("note", given, String.class);
        Checks.check().text("note", note).done();
        return note;
    }

    private static <T> T within(String field, JsonNode node, Class<T> type) {
        try {
            return Json.bind(node, type);
        } catch (Invalid e) {
            throw new Invalid(
                    e.faults().stream()
                            .map(fault -> new Invalid.Fault(field, fault.message()))
                            .toList());
        }
    }
}
