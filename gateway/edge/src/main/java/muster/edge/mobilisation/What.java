package muster.edge.mobilisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is entered of an officer, a carrier or whole serials. */
enum What {
    ARRIVED("Arrived"),
    COMING("Coming"),
    NOT_COMING("Not coming"),
    CARRIER("Carrier arrived"),
    SERIALS("Serials arrived");

    /** What is entered by collar number; serials by how many. */
    static final List<What> NUMBERED = List.of(ARRIVED, COMING, NOT_COMING, CARRIER);

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
