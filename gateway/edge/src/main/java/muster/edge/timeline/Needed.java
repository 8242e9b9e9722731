package muster.edge.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import muster.edge.page.Words;
import tools.jackson.databind.JsonNode;

/** What a wave of a mobilisation may ask for, as the service names it and as people say it. */
public enum Needed {
    PSUS("psus", "PSU", "PSUs"),
    PSU_COMMANDERS("psuCommanders", "PSU commander", "PSU commanders"),
    INSPECTORS("inspectors", "inspector", "inspectors"),
    SERGEANTS("sergeants", "sergeant", "sergeants"),
    CONSTABLES("constables", "constable", "constables"),
    SERGEANTS_AND_CONSTABLES(
            "sergeantsAndConstables", "sergeant or constable", "sergeants and constables"),
    DRIVERS("drivers", "driver", "drivers"),
    CARRIERS("carriers", "carrier", "carriers");

    private static final Words WORDS = new Words();

    private final String field;
    private final String one;
    private final String several;

    Needed(String field, String one, String several) {
        this.field = field;
        this.one = one;
        this.several = several;
    }

    public String field() {
        return field;
    }

    /** Such as "PSU commanders". */
    public String label() {
        return several.substring(0, 1).toUpperCase(Locale.UK) + several.substring(1);
    }

    /** A wave, such as "Immediate within 15 minutes (3 PSUs, 5 carriers)". */
    public static String told(JsonNode wave) {
        var numbers = wave.path("needed");
        var needed =
                Arrays.stream(values())
                        .filter(each -> numbers.hasNonNull(each.field))
                        .map(each ->
                                WORDS.count(
                                        numbers.path(each.field).asLong(), each.one, each.several))
                        .collect(Collectors.joining(", "));
        return "%s within %s (%s)"
                .formatted(
                        WORDS.rank(wave.path("wave").asString("")),
                        WORDS.count(wave.path("withinMinutes").asLong(), "minute"),
                        needed.isEmpty() ? "nothing" : needed);
    }
}
