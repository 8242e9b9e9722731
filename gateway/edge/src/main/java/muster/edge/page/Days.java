package muster.edge.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a day as a person types it: 31/1/2024, 2024-01-31, 31 January 2024. */
public final class Days {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    // the one spells September short as Sept, the other as Sep
    private static final List<DateTimeFormatter> WRITTEN =
            Stream.of(Locale.UK, Locale.US)
                    .map(locale ->
                            new DateTimeFormatterBuilder()
                                    .parseCaseInsensitive()
                                    .appendPattern(
                                            "[d/M/uuuu][uuuu-MM-dd][d MMMM uuuu][d MMM uuuu]")
                                    .toFormatter(locale)
                                    .withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    /**
     * What was typed, and what it means.
     *
     * @param text to be shown again
     * @param day absent where nothing was typed, or nothing that is a day
     * @param error what to do about it, if it is wrong
     */
    public record Typed(String text, @Nullable LocalDate day, @Nullable String error) {

        public boolean wrong() {
            return error != null;
        }
    }

    private Days() {}

    public static Typed read(@Nullable String text) {
        var typed = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (typed.isEmpty()) {
            return new Typed("", null, null);
        }
        return WRITTEN.stream()
                .flatMap(format -> parse(typed, format).stream())
                .findFirst()
                .map(day -> day.isBefore(FIRST) || day.isAfter(LAST) ? far(typed) : known(day))
                .orElseGet(() ->
                        new Typed(
                                typed,
                                null,
                                "“" + typed + "” is not a date. Enter a day such as 31/1/2024"));
    }

    private static Typed known(LocalDate day) {
        return new Typed(new Uk().picked(day), day, null);
    }

    private static Typed far(String typed) {
        return new Typed(typed, null, "The year must lie between 1900 and 2199. Enter another day");
    }

    private static Optional<LocalDate> parse(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(typed, format));
        } catch (DateTimeParseException notSo) {
            return Optional.empty();
        }
    }
}
