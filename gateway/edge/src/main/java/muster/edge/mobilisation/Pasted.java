package muster.edge.mobilisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import muster.edge.line.Moments;
import muster.edge.page.Words;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * Replies and arrivals as they were pasted, typed or scanned: a line is either collar numbers, with
 * or without the force, or one of them with what is to be recorded and its time or reason, or a
 * number of serials.
 */
record Pasted(List<Entry> right, List<Wrong> wrong) {

    /** So many at once. */
    static final int MOST = 1_000;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreSurroundingSpaces(true).get();
    private static final Pattern CODE =
            Pattern.compile("([A-Z][A-Z0-9]{1,9}-)?[A-Z]*[0-9][A-Z0-9]*");
    private static final Pattern HOW_MANY = Pattern.compile("[0-9]{1,4}");
    private static final Pattern SERIALS =
            Pattern.compile("([0-9]+)\\s+serials?", Pattern.CASE_INSENSITIVE);
    private static final Words WORDS = new Words();
    private static final String HEADER = "officer";

    /**
     * What can't be recorded.
     *
     * @param text the part of the line
     */
    record Wrong(int line, String text, String why) {}

    /**
     * What holds of every line that does not say otherwise.
     *
     * @param force whose officers they are
     * @param what is recorded of a number that stands alone
     * @param detail a time or a reason; blank if none is meant
     * @param answered when the replies were given
     * @param started when the call was: times are the first after it
     */
    record Given(
            String force,
            What what,
            String detail,
            Instant answered,
            Instant started,
            Instant now) {}

    Pasted {
        right = List.copyOf(right);
        wrong = List.copyOf(wrong);
    }

    static Pasted of(String text, Given given) {
        var reader = new Reader(given);
        var lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            reader.line(i + 1, lines[i].strip());
        }
        return new Pasted(reader.right, reader.wrong);
    }

    /** The right ones, a line each, that mean the same whenever they are read. */
    public String settled() {
        return String.join("\n", right.stream().map(Entry::settled).toList());
    }

    /** The wrong ones, to be mended. */
    public String rest() {
        return String.join("\n", wrong.stream().map(Wrong::text).toList());
    }

    /** Such as "10 arrived, 2 not coming". */
    public String told() {
        return Arrays.stream(What.values())
                .map(what ->
                        new Count(
                                what,
                                right.stream()
                                        .filter(entry -> entry.what() == what)
                                        .mapToLong(Entry::number)
                                        .sum()))
                .filter(count -> count.number() > 0)
                .map(Count::toString)
                .collect(Collectors.joining(", "));
    }

    private record Count(What what, long number) {
        @Override
        public String toString() {
            return switch (what) {
                case CARRIER -> WORDS.count(number, "carrier arrived", "carriers arrived");
                case SERIALS -> WORDS.count(number, "serial arrived", "serials arrived");
                case ARRIVED, COMING, NOT_COMING ->
                        number + " " + what.words().toLowerCase(Locale.UK);
            };
        }
    }

    /** With what the service refused. */
    Pasted without(List<Wrong> refused) {
        var still = new ArrayList<>(right);
        still.removeIf(entry ->
                refused.stream()
                        .anyMatch(
                                no -> no.line() == entry.line() && no.text().equals(entry.text())));
        var all = new ArrayList<>(wrong);
        all.addAll(refused);
        all.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return new Pasted(still, all);
    }

    private static final class Reader {

        private final Given given;
        private final List<Entry> right = new ArrayList<>();
        private final List<Wrong> wrong = new ArrayList<>();

        private Reader(Given given) {
            this.given = given;
        }

        private void line(int number, String line) {
            if (line.isEmpty()) {
                return;
            }
            var serials = SERIALS.matcher(line);
            if (serials.matches()) {
                entry(number, line, What.SERIALS, serials.group(1), "");
                return;
            }
            try (var parser = CSVParser.parse(line.replace('\t', ','), FORMAT)) {
                parser.forEach(found -> fields(number, line, found.toList()));
            } catch (IOException | UncheckedIOException no) {
                wrong.add(new Wrong(number, line, "A quote is not closed, or stands alone"));
            }
        }

        private void fields(int number, String line, List<String> fields) {
            if (fields.getFirst().equalsIgnoreCase(HEADER)) {
                return;
            }
            var what = fields.size() < 2 ? null : What.of(fields.get(1)).orElse(null);
            if (what != null) {
                var detail = fields.size() < 3 ? "" : fields.get(2);
                entry(number, line, what, fields.getFirst(), detail);
                return;
            }
            Arrays.stream(line.split("[\\s,;]+", -1))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> entry(number, word, given.what(), word, ""));
        }

        private void entry(int number, String text, What what, String typed, String said) {
            var detail = said.isBlank() ? given.detail() : said;
            try {
                right.add(meant(number, text, what, code(what, typed), detail));
            } catch (Unclear unclear) {
                wrong.add(new Wrong(number, text, unclear.why()));
            }
        }

        private String code(What what, String typed) {
            var code = typed.toUpperCase(Locale.ROOT);
            if (what == What.SERIALS) {
                if (!HOW_MANY.matcher(code).matches()) {
                    throw new Unclear("“" + typed + "” is no number of serials, such as 3");
                }
                return code;
            }
            if (!CODE.matcher(code).matches()) {
                throw new Unclear(
                        "“"
                                + typed
                                + "” is no collar number. Expected one such as 1001 or "
                                + given.force()
                                + "-1001, then ARRIVED, COMING, NOT_COMING or nothing");
            }
            return code.contains("-") ? code : given.force() + "-" + code;
        }

        private Entry meant(int number, String text, What what, String code, String detail) {
            return switch (what) {
                case ARRIVED, CARRIER, SERIALS -> {
                    var at = detail.isBlank() ? given.now() : time(detail);
                    if (at.isAfter(given.now())) {
                        throw new Unclear(
                                "That is still to come. Who has arrived has done so by now");
                    }
                    yield new Entry(number, text, what, code, at, null, null);
                }
                case COMING -> {
                    if (detail.isBlank()) {
                        throw new Unclear("When is the officer expected? Give the time");
                    }
                    yield new Entry(number, text, what, code, given.answered(), time(detail), null);
                }
                case NOT_COMING -> {
                    if (detail.isBlank()) {
                        throw new Unclear("Why does the officer not come? Give the reason");
                    }
                    yield new Entry(number, text, what, code, given.answered(), null, detail);
                }
            };
        }

        private Instant time(String detail) {
            var typed = Pasted.time(detail, given.started(), given.now());
            if (typed.at() == null) {
                throw new Unclear(String.valueOf(typed.error()));
            }
            return typed.at();
        }
    }

    /** A time as the command line takes it, or an instant, of a mobilisation. */
    static Moments.Typed time(String typed, Instant started, Instant now) {
        var instant = instant(typed);
        return instant != null
                ? new Moments.Typed(typed, instant, null)
                // the minute of the call itself included
                : Moments.next(typed, started.truncatedTo(ChronoUnit.MINUTES).minusNanos(1), now);
    }

    private static @Nullable Instant instant(String typed) {
        return typed.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z") ? Instant.parse(typed) : null;
    }

    /** Why an entry can't be meant; within this file alone. */
    private static final class Unclear extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Unclear(String why) {
            super(why, null, false, false);
        }

        private String why() {
            return String.valueOf(getMessage());
        }
    }
}
