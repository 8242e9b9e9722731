package muster.edge.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which instant a page is asked for: an instant of the API, or local time as a browser's picker
 * gives it.
 *
 * @param at absent where nothing was asked, or nothing that is one instant
 * @param error what is wrong with it
 * @param either the two it may be, on the night the clocks go back
 */
public record Instants(@Nullable Instant at, @Nullable String error, List<Instant> either) {

    private static final DateTimeFormatter PICKED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(Uk.ZONE);

    public Instants {
        either = List.copyOf(either);
    }

    public static Instants read(@Nullable String asked, Instant now) {
        if (asked == null || asked.isBlank()) {
            return new Instants(null, null, List.of());
        }
        try {
            return asked.strip().endsWith("Z")
                    ? known(Instant.parse(asked.strip()), now)
                    : local(LocalDateTime.parse(asked.strip()), now);
        } catch (DateTimeParseException no) {
            return wrong("“" + asked + "” is not a day and a time. Pick both");
        }
    }

    /** As a picker takes it. */
    public static String picked(Instant at) {
        return PICKED.format(at);
    }

    /** What a picker is filled with again. */
    public @Nullable String field() {
        return at == null ? null : picked(at);
    }

    private static Instants local(LocalDateTime local, Instant now) {
        var offsets = Uk.ZONE.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 ->
                    wrong(
                            "There is no %s on that day: the clocks go forward then"
                                    .formatted(local.toLocalTime()));
            case 1 -> known(local.toInstant(offsets.getFirst()), now);
            default ->
                    new Instants(
                            null,
                            "%s comes twice on that day, since the clocks go back. Choose one"
                                    .formatted(local.toLocalTime()),
                            offsets.stream().map(local::toInstant).toList());
        };
    }

    private static Instants known(Instant at, Instant now) {
        return at.isAfter(now)
                ? wrong("That is still to come. Pick a time that has passed")
                : new Instants(at, null, List.of());
    }

    private static Instants wrong(String why) {
        return new Instants(null, why, List.of());
    }
}
