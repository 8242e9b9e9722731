package muster.edge.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.edge.relay.Refusal;

/**
 * A form as it was filled in, and the line it makes.
 *
 * @param values by the names of the fields
 * @param errors by the names of the fields that are wrong
 */
record Filled(
        Verb verb,
        Map<String, String> values,
        String line,
        List<Stretch> stretches,
        Map<String, String> errors) {

    /** Where a field stands in the line. */
    record Stretch(String field, int from, int to) {}

    Filled {
        values = Map.copyOf(values);
        stretches = List.copyOf(stretches);
        errors = new LinkedHashMap<>(errors);
    }

    /** An empty form, or one that is begun with what is known. */
    static Filled begun(Verb verb, Map<String, String> values) {
        return new Filled(verb, values, "", List.of(), Map.of());
    }

    static Filled of(Verb verb, Map<String, String> values) {
        var line = new StringBuilder(verb.word());
        var stretches = new ArrayList<Stretch>();
        var errors = new LinkedHashMap<String, String>();
        for (var field : verb.fields()) {
            var words = field.words(values.getOrDefault(field.name(), ""));
            if (!words.isEmpty()) {
                int from = line.append(' ').length();
                line.append(words);
                stretches.add(new Stretch(field.name(), from, line.length()));
            } else if (field.required()) {
                errors.put(field.name(), "Give this: " + field.label());
            }
        }
        return new Filled(verb, values, line.toString(), stretches, errors);
    }

    /** With the errors of a preview at the fields they are about. */
    Filled with(Preview preview) {
        var found = new LinkedHashMap<>(errors);
        var wrong = preview.wrong();
        if (wrong != null) {
            stretches.stream()
                    .filter(s -> s.from() <= wrong.from() && wrong.from() < s.to())
                    .findFirst()
                    .ifPresent(s -> found.put(s.field(), wrong.what()));
        }
        var refusal = preview.refusal();
        var refused = refusal == null ? null : refusal.errors();
        for (Refusal.Field error : refused == null ? List.<Refusal.Field>of() : refused) {
            verb.fields().stream()
                    .filter(field -> isMeant(field.name(), error.field()))
                    .findFirst()
                    .ifPresent(field ->
                            found.put(field.name(), field.label() + ": " + error.message()));
        }
        return new Filled(verb, values, line, stretches, found);
    }

    /** The form asks for PSUs or officers in one field, which the line tells apart. */
    private static boolean isMeant(String field, String wrong) {
        return wrong.equals(field)
                || wrong.startsWith(field + "[")
                || (field.equals("psus") && wrong.equals("officers"));
    }

    // For the page

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
