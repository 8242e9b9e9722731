package muster.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is wrong with a command, so that a caller reads all of it at once. Text is 1 to
 * 2,000 characters without control characters; lists have 1 to 1,000 entries without repeats; days
 * lie between the years 1900 and 2200.
 */
public final class Checks {

    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_LIST = 1_000;
    private static final int LARGEST_QUANTITY = 100_000;

    private final List<Invalid.Fault> faults = new ArrayList<>();

    public static Checks check() {
        return new Checks();
    }

    public Checks present(String field, @Nullable Object value) {
        return must(value != null, field, "is missing");
    }

    public Checks text(String field, @Nullable String value) {
        return present(field, value).optionalText(field, value);
    }

    public Checks optionalText(String field, @Nullable String value) {
        if (value == null) {
            return this;
        }
        must(!value.isBlank(), field, "must not be empty");
        must(
                value.length() <= LONGEST_TEXT,
                field,
                "must have at most " + LONGEST_TEXT + " characters");
        return must(
                value.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF)),
                field,
                "must not have control characters");
    }

    public Checks day(String field, @Nullable LocalDate value) {
        return present(field, value).optionalDay(field, value);
    }

    public Checks optionalDay(String field, @Nullable LocalDate value) {
        return must(
                value == null || (value.getYear() >= 1900 && value.getYear() < 2200),
                field,
                "must be a day between 1900 and 2200");
    }

    public Checks instant(String field, java.time.@Nullable Instant value) {
        present(field, value);
        return must(
                value == null || Days.isSensible(value), field, "must lie between 1900 and 2200");
    }

    /** Inclusive days: {@code to} may be {@code from}. */
    public Checks days(@Nullable LocalDate from, @Nullable LocalDate to) {
        day("from", from).optionalDay("to", to);
        return must(
                from == null || to == null || !to.isBefore(from), "to", "must not be before from");
    }

    /** A span of time, its end not included. */
    public Checks span(java.time.@Nullable Instant from, java.time.@Nullable Instant to) {
        instant("from", from).instant("to", to);
        return must(from == null || to == null || from.isBefore(to), "to", "must be after from");
    }

    public Checks quantity(String field, @Nullable Integer value) {
        return must(
                value == null || (value >= 1 && value <= LARGEST_QUANTITY),
                field,
                "must be a whole number from 1 to " + LARGEST_QUANTITY);
    }

    public Checks list(String field, @Nullable List<?> values) {
        return present(field, values).optionalList(field, values);
    }

    public Checks optionalList(String field, @Nullable List<?> values) {
        if (values == null) {
            return this;
        }
        must(
                !values.isEmpty() && values.size() <= LONGEST_LIST,
                field,
                "must have 1 to " + LONGEST_LIST + " entries");
        must(values.stream().allMatch(v -> v != null), field, "must not have empty entries");
        return must(
                new HashSet<>(values).size() == values.size(), field, "must not repeat an entry");
    }

    public Checks must(boolean holds, String field, String message) {
        if (!holds) {
            faults.add(new Invalid.Fault(field, message));
        }
        return this;
    }

    public void done() {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
