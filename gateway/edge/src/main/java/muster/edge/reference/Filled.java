package muster.edge.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was filled in, with what is wrong.
 *
 * @param key under which it is recorded once, however often it is sent
 * @param errors by field
 * @param refusal what is wrong with none of its fields
 */
public record Filled(
        String key,
        Map<String, String> values,
        Map<String, String> errors,
        @Nullable String refusal) {

    public static Filled empty() {
        return of(UUID.randomUUID().toString(), Map.of());
    }

    public static Filled of(String key, Map<String, String> values) {
        return new Filled(key, Map.copyOf(values), Map.of(), null);
    }

    /** With the key the form was given, or a new one. */
    static Filled sent(Map<String, String> values) {
        var key = values.getOrDefault("key", "");
        return key.isBlank() ? of(UUID.randomUUID().toString(), values) : of(key, values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public boolean wrong() {
        return !errors.isEmpty() || refusal != null;
    }

    public Filled with(Map<String, String> wrong) {
        return new Filled(key, values, new LinkedHashMap<>(wrong), null);
    }

    /**
     * With what the service found wrong.
     *
     * @param labels of the form's fields
     */
    public Filled refused(Refusal refusal, Map<String, String> labels) {
        var wrong = new LinkedHashMap<String, String>();
        var elsewhere = new ArrayList<String>();
        var errors = Objects.requireNonNullElse(refusal.errors(), List.<Refusal.Field>of());
        for (var error : errors) {
            var label = labels.get(error.field());
            if (label == null) {
                elsewhere.add(error.field() + " " + error.message());
            } else {
                wrong.putIfAbsent(error.field(), label + " " + error.message());
            }
        }
        if (errors.isEmpty()) {
            elsewhere.add(refusal.detail());
        }
        return new Filled(key, values, wrong, elsewhere.isEmpty() ? null : join(elsewhere));
    }

    private static String join(List<String> sentences) {
        return String.join(". ", sentences);
    }
}
