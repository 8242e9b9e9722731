package muster.edge.mobilisation;

import java.util.Locale;

/** How it stands, as it is said; each has a shape of its own. */
public enum Verdict {
    PASSED("Passed"),
    ON_COURSE("On course"),
    AT_RISK("At risk"),
    FAILED("Failed");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Of what styles it. */
    public String style() {
        return "muster-sign--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
