package muster.edge.mobilisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is entered of an officer or a carrier. */
enum What {
    ARRIVED("Arrived"),
    COMING("Coming"),
    NOT_COMING("Not coming"),
    CARRIER("Carrier arrived");

    private final String words;

    What(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it is written: "NOT_COMING", "not coming". */
    static Optional<What> of(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return Arrays.stream(values()).filter(what -> what.name().equals(code)).findFirst();
    }
}
