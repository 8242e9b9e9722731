package muster.contract.callout;

import muster.contract.Checks;

/**
 * What must be at the rendezvous point within a time of the call.
 *
 * @param wave its name, such as {@code IMMEDIATE} or {@code ONE_HOUR}
 * @param withinMinutes of the call, 0 to 10,080
 */
public record Wave(String wave, Integer withinMinutes, Needed needed) {

    public static final int MOST_MINUTES = 7 * 24 * 60;

    public Wave {
        Checks.check()
                .must(
                        wave != null && wave.matches("[A-Z][A-Z0-9_]{0,29}"),
                        "wave",
                        "must be a name in capitals, such as ONE_HOUR")
                .present("withinMinutes", withinMinutes)
                .must(
                        withinMinutes == null
                                || (withinMinutes >= 0 && withinMinutes <= MOST_MINUTES),
                        "withinMinutes",
                        "must be 0 to " + MOST_MINUTES)
                .present("needed", needed)
                .done();
    }
}
