package muster.readiness.query;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import muster.contract.CourseId;
import muster.contract.DayRange;
import muster.contract.DemandId;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.Invalid;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The parameters of one query. Each may be given once, but for {@link #several}, unknown ones are
 * refused, and all that is wrong is told at once: read every parameter, then call {@link #done}.
 * Days and instants lie between 1900 and 2200.
 */
public final class Asked {

    public static final int MOST = 200;
    private static final int USUAL = 100;
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 800;
    private static final int LONGEST = 2_000;
    private static final String CURSOR = "k:";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int FIRST_YEAR = 1900;
    private static final int END_YEAR = 2200;

    private final MultiValueMap<String, String> given;
    private final Set<String> known = new HashSet<>(Set.of("atLeast"));
    private final List<Invalid.Fault> faults = new ArrayList<>();

    public Asked(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /** The sequence the answer must have seen. */
    public @Nullable Long atLeast() {
        return number("atLeast");
    }

    public @Nullable LocalDate day(String name) {
        return read(
                name,
                text -> {
                    var day = LocalDate.parse(text);
                    if (day.getYear() < FIRST_YEAR || day.getYear() >= END_YEAR) {
                        throw new IllegalArgumentException("must be a day between 1900 and 2200");
                    }
                    return day;
                },
                "must be a day such as 2024-01-31");
    }

    /**
     * The days from {@code from}, today unless given, to {@code to}: 90 unless given, at most 800.
     */
    public DayRange ahead(LocalDate today) {
        var given = day("from");
        var from = given == null ? today : given;
        var last = day("to");
        var to = last == null ? from.plusDays(USUAL_DAYS - 1) : last;
        if (to.isBefore(from)) {
            fault("to", "must not be before from");
            return new DayRange(from, from);
        }
        if (to.isAfter(from.plusDays(MOST_DAYS - 1))) {
            fault("to", "is too far: at most " + MOST_DAYS + " days");
        }
        return new DayRange(from, to);
    }

    public @Nullable Instant instant(String name) {
        return read(
                name,
                Asked::instantOf,
                "must be an instant with a zone, such as 2024-01-31T06:00:00Z");
    }

    /**
     * An instant as it stands in an address.
     *
     * @throws DateTimeException when it is none
     * @throws IllegalArgumentException when it lies too far off
     */
    public static Instant instantOf(String text) {
        // a plus sign that nobody escaped arrives as a blank
        var at = OffsetDateTime.parse(text.replace(' ', '+'));
        if (at.getYear() < FIRST_YEAR || at.getYear() >= END_YEAR) {
            throw new IllegalArgumentException("must lie between 1900 and 2200");
        }
        return at.toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    public @Nullable Long number(String name) {
        return read(name, Asked::whole, "must be a whole number");
    }

    private static Long whole(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a whole number");
        }
        return Long.valueOf(text);
    }

    public @Nullable Boolean flag(String name) {
        return read(
                name,
                text ->
                        switch (text) {
                            case "true" -> true;
                            case "false" -> false;
                            default -> throw new IllegalArgumentException("must be true or false");
                        },
                "must be true or false");
    }

    public @Nullable ForceId force(String name) {
        return read(name, ForceId::new, "must be a force");
    }

    public @Nullable OfficerId officer(String name) {
        return read(name, OfficerId::new, "must be an officer");
    }

    public @Nullable OperationId operation(String name) {
        return read(name, OperationId::new, "must be an operation");
    }

    public @Nullable RequestId request(String name) {
        return read(name, RequestId::new, "must be a request");
    }

    public @Nullable DeploymentId deployment(String name) {
        return read(name, DeploymentId::new, "must be a deployment");
    }

    public @Nullable MobilisationId mobilisation(String name) {
        return read(name, MobilisationId::new, "must be a mobilisation");
    }

    public @Nullable CourseId course(String name) {
        return read(name, CourseId::new, "must be a course");
    }

    public @Nullable DemandId demand(String name) {
        return read(name, DemandId::new, "must be a demand");
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        return read(
                name,
                text -> {
                    for (var value : type.getEnumConstants()) {
                        if (value.name().equals(text)) {
                            return value;
                        }
                    }
                    throw new IllegalArgumentException(
                            "must be one of "
                                    + Arrays.stream(type.getEnumConstants())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", ")));
                },
                "is not known");
    }

    public @Nullable String text(String name) {
        return read(name, text -> text, "must be a text");
    }

    /** How many to answer: 1 to {@link #MOST}, more is capped. */
    public int limit() {
        return limit(USUAL, MOST);
    }

    public int limit(int usual, int most) {
        var limit = number("limit");
        if (limit != null && limit < 1) {
            fault("limit", "must be at least 1");
        }
        return limit == null ? usual : (int) Math.max(1, Math.min(limit, most));
    }

    /** The key behind which to go on; empty at the beginning. */
    public String cursor() {
        var key =
                read(
                        "cursor",
                        text -> {
                            var decoded = decode(text);
                            if (!decoded.startsWith(CURSOR)) {
                                throw new DateTimeException("not ours");
                            }
                            return decoded.substring(CURSOR.length());
                        },
                        "is not a cursor: take it from next of the answer before");
        return key == null ? "" : key;
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new DateTimeException("not ours", notBase64);
        }
    }

    public static String cursorAt(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((CURSOR + key).getBytes(StandardCharsets.UTF_8));
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    public void fault(String name, String message) {
        faults.add(new Invalid.Fault(name, message));
    }

    /**
     * Every parameter has been read.
     *
     * @throws Invalid when one was wrong, or was not read because nobody knows it
     */
    public void done() {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> fault(shown(name), "is not a known parameter"));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static String shown(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100);
    }

    private <T> @Nullable T read(String name, Function<String, T> parse, String otherwise) {
        known.add(name);
        var values = given.get(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            fault(name, "must be given once");
            return null;
        }
        return parsed(name, "", values.getFirst(), parse, otherwise);
    }

    /** What may be given several times, in the order given; a fault says which of them it is. */
    public <T> List<T> several(String name, int most, Function<String, T> parse, String otherwise) {
        known.add(name);
        var values = given.getOrDefault(name, List.of());
        if (values.size() > most) {
            fault(name, "may be given " + most + " times at most");
            return List.of();
        }
        var all = new ArrayList<T>();
        for (int i = 0; i < values.size(); i++) {
            var which = values.size() == 1 ? "" : "number " + (i + 1) + " ";
            var one = parsed(name, which, values.get(i), parse, otherwise);
            if (one != null) {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    private <T> @Nullable T parsed(
            String name,
            String which,
            @Nullable String text,
            Function<String, T> parse,
            String otherwise) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            fault(name, which + otherwise);
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            fault(name, which + otherwise);
        } catch (IllegalArgumentException e) {
            fault(name, which + (e.getMessage() == null ? otherwise : e.getMessage()));
        }
        return null;
    }
}
