package muster.edge.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import muster.edge.line.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * One more what-if as it was typed.
 *
 * @param errors what to do about it, by field
 * @param send as the API takes it; absent while something is wrong
 */
record Draft(
        String force,
        String psus,
        String from,
        String to,
        String host,
        Map<String, String> errors,
        @Nullable String send) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final int MOST_PSUS = 100;
    private static final int MOST_DAYS = 60;

    static final Draft EMPTY = new Draft("", "", "", "", "", Map.of(), null);

    static Draft read(MultiValueMap<String, String> given, Instant now) {
        var force = typed(given, "force");
        var psus = typed(given, "psus");
        var host = typed(given, "host");
        var errors = new LinkedHashMap<String, String>();
        if (force.isEmpty()) {
            errors.put("force", "Choose the force that sends them");
        }
        if (!isNumberOfPsus(psus)) {
            errors.put("psus", "Enter how many PSUs, from 1 to " + MOST_PSUS);
        }
        var from = moment(given, "from", "when they go, such as fri 06:00", now, now, errors);
        var begins = from.at();
        var to =
                moment(
                        given,
                        "to",
                        "when they come home, such as mon 18:00",
                        begins == null ? now : begins,
                        now,
                        errors);
        var ends = to.at();
        if (begins != null
                && ends != null
                && Duration.between(begins, ends).compareTo(Duration.ofDays(MOST_DAYS - 1)) > 0) {
            errors.put("to", "Enter a time within " + (MOST_DAYS - 1) + " days of when they go");
        }
        if (!force.isEmpty() && force.equals(host)) {
            errors.put("host", "Choose another force than the one that sends them");
        }
        return new Draft(
                force,
                psus,
                from.text(),
                to.text(),
                host,
                Map.copyOf(errors),
                errors.isEmpty()
                        ? "%s,%s,%s,%s%s"
                                .formatted(
                                        force, psus, begins, ends, host.isEmpty() ? "" : "," + host)
                        : null);
    }

    private static String typed(MultiValueMap<String, String> given, String name) {
        var text = given.getFirst(name);
        return text == null ? "" : text.strip();
    }

    private static boolean isNumberOfPsus(String text) {
        return NUMBER.matcher(text).matches()
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= MOST_PSUS;
    }

    private static Moments.Typed moment(
            MultiValueMap<String, String> given,
            String name,
            String wanted,
            Instant after,
            Instant now,
            Map<String, String> errors) {
        var text = typed(given, name);
        if (text.isEmpty()) {
            errors.put(name, "Enter " + wanted);
            return new Moments.Typed("", null, null);
        }
        var typed = Moments.next(text, after, now);
        if (typed.error() != null) {
            errors.put(name, typed.error());
        }
        return typed;
    }
}
