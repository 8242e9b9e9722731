package muster.readiness.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Rows as a spreadsheet (RFC 4180): a column for every field, those inside others with a dot, and
 * lists in one cell. A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static String of(ArrayNode items) {
        var rows = new ArrayList<Map<String, String>>();
        var columns = new LinkedHashSet<String>();
        for (var item : items) {
            var row = new LinkedHashMap<String, String>();
            flatten("", item, row);
            rows.add(row);
            columns.addAll(row.keySet());
        }
        var out = new StringBuilder();
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            if (!columns.isEmpty()) {
                printer.printRecord(columns);
            }
            for (var row : rows) {
                printer.printRecord(columns.stream().map(c -> row.getOrDefault(c, "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void flatten(String name, JsonNode node, Map<String, String> row) {
        if (node.isObject()) {
            for (var field : node.properties()) {
                flatten(
                        name.isEmpty() ? field.getKey() : name + "." + field.getKey(),
                        field.getValue(),
                        row);
            }
        } else {
            row.put(name, cell(node));
        }
    }

    private static String cell(JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        if (node.isNumber() || node.isBoolean()) {
            return node.asString();
        }
        return safe(node.isArray() ? list(node) : node.asString());
    }

    private static String list(JsonNode node) {
        List<String> parts = new ArrayList<>();
        for (var element : node) {
            parts.add(
                    element.isObject()
                            ? element.properties().stream()
                                    .map(f -> f.getKey() + " " + text(f.getValue()))
                                    .collect(Collectors.joining(", "))
                            : text(element));
        }
        return String.join("; ", parts);
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asString() : node.toString();
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
