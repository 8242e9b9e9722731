package muster.contract;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The shapes of codes. */
final class Codes {

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private Codes() {}

    static void require(String pattern, String value, String what) {
        if (!PATTERNS.computeIfAbsent(pattern, Pattern::compile).matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "is not the code of " + what + ": it must look like " + pattern);
        }
    }
}
