package muster.edge.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form that declares a tour of duty, a row for each carrier in service; rows without a location
 * are left out.
 *
 * @param key under which it is recorded once, however often it is sent
 * @param errors by the id of the field
 * @param refusal what is wrong with no field
 */
record Declaring(String key, List<Row> rows, Map<String, String> errors, @Nullable String refusal) {

    /** A carrier as it was filled in. */
    record Row(String carrier, String location, boolean fit, String defect) {}

    Declaring {
        rows = List.copyOf(rows);
        errors = new LinkedHashMap<>(errors);
    }

    /** Begun with what was declared last. */
    static Declaring begun(Fleet fleet) {
        return new Declaring(
                UUID.randomUUID().toString(),
                fleet.inService().stream()
                        .map(c ->
                                new Row(
                                        c.carrier(),
                                        Objects.requireNonNullElse(c.location(), ""),
                                        !Boolean.FALSE.equals(c.fit()),
                                        Objects.requireNonNullElse(c.defect(), "")))
                        .toList(),
                Map.of(),
                null);
    }

    /** As it was sent. */
    static Declaring of(Fleet fleet, Map<String, String> given) {
        var rows = new ArrayList<Row>();
        var errors = new LinkedHashMap<String, String>();
        for (var carrier : fleet.inService()) {
            var code = carrier.carrier();
            var row =
                    new Row(
                            code,
                            given.getOrDefault("location-" + code, "").strip(),
                            !given.getOrDefault("fit-" + code, "yes").equals("no"),
                            given.getOrDefault("defect-" + code, "").strip());
            if (!row.fit() && row.defect().isEmpty()) {
                errors.put("defect-" + code, "Enter what is wrong with " + code);
            }
            if (!row.fit() && row.location().isEmpty()) {
                errors.put("location-" + code, "Enter where " + code + " is");
            }
            rows.add(row);
        }
        var key = given.getOrDefault("key", "");
        var nothing = rows.stream().allMatch(row -> row.location().isEmpty());
        return new Declaring(
                key.isBlank() ? UUID.randomUUID().toString() : key,
                rows,
                errors,
                nothing ? "Enter where at least one carrier is" : null);
    }

    public boolean wrong() {
        return !errors.isEmpty() || refusal != null;
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    Declaring refused(Refusal no) {
        var wrong = no.errors();
        return new Declaring(
                key,
                rows,
                errors,
                wrong == null || wrong.isEmpty()
                        ? no.detail()
                        : String.join(
                                ". ",
                                wrong.stream().map(e -> e.field() + " " + e.message()).toList()));
    }

    ObjectNode body(String force, String at) {
        var body = JsonNodeFactory.instance.objectNode().put("force", force).put("at", at);
        var carriers = body.putArray("carriers");
        for (var row : rows) {
            if (!row.location().isEmpty()) {
                var declared =
                        carriers.addObject()
                                .put("carrier", row.carrier())
                                .put("location", row.location())
                                .put("fit", row.fit());
                if (!row.fit()) {
                    declared.put("defect", row.defect());
                }
            }
        }
        return body;
    }
}
