package muster.mobilisation.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Tells whether two bodies are the same JSON value, personal data left out. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String command, JsonNode body) {
        var canonical = new StringBuilder(command).append(' ');
        write(body, canonical, true);
        return sha256(canonical.toString());
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    // 1.0 and 1 are one JSON number
    private static BigDecimal canonical(BigDecimal number) {
        try {
            return number.stripTrailingZeros();
        } catch (ArithmeticException _) {
            // an exponent at the very edge, which no field takes
            return number;
        }
    }

    private static void write(JsonNode node, StringBuilder to, boolean outermost) {
        if (node.isObject()) {
            to.append('{');
            for (var name : new TreeSet<>(node.propertyNames())) {
                if (!outermost || !name.equals("personal")) {
                    to.append(muster.wire.Json.MAPPER.writeValueAsString(name)).append(':');
                    write(node.get(name), to, false);
                    to.append(',');
                }
            }
            to.append('}');
        } else if (node.isArray()) {
            to.append('[');
            for (var item : node) {
                write(item, to, false);
                to.append(',');
            }
            to.append(']');
        } else if (node.isNumber()) {
            to.append(canonical(node.decimalValue()));
        } else {
            to.append(node);
        }
    }
}
