package muster.readiness.whatif;

import java.time.Instant;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.readiness.query.Asked;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed, as it stands in an address: {@code
 * WMP,10,2026-03-01T06:00Z,2026-03-04T18:00Z,DCP}.
 *
 * @param hostForce who receives them, where it matters
 */
record Send(ForceId force, int psus, Instant from, Instant to, @Nullable ForceId hostForce) {

    static final int MOST_PSUS = 100;
    static final int MOST_DAYS = 60;
    static final String LOOKS_LIKE =
            "must be the force, the PSUs, from and to, and the force that receives them if wanted,"
                    + " such as WMP,10,2026-03-01T06:00Z,2026-03-04T18:00Z,DCP";

    private static final int LEAST_PARTS = 4;

    Send {
        must(psus >= 1 && psus <= MOST_PSUS, "must send from 1 to " + MOST_PSUS + " PSUs");
        must(from.isBefore(to), "must end after it begins");
        must(
                Days.touched(from, to).length() <= MOST_DAYS,
                "must touch at most " + MOST_DAYS + " days");
        must(!force.equals(hostForce), "must go to another force");
    }

    private static void must(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static Send parse(String text) {
        var parts = text.split(",", -1);
        must(parts.length == LEAST_PARTS || parts.length == LEAST_PARTS + 1, LOOKS_LIKE);
        return new Send(
                new ForceId(parts[0]),
                number(parts[1]),
                Asked.instantOf(parts[2]),
                Asked.instantOf(parts[3]),
                parts.length == LEAST_PARTS ? null : new ForceId(parts[4]));
    }

    private static int number(String text) {
        must(text.matches("[0-9]{1,9}"), LOOKS_LIKE);
        return Integer.parseInt(text);
    }

    /** As it is parsed. */
    String address() {
        var address = "%s,%d,%s,%s".formatted(force, psus, from, to);
        return hostForce == null ? address : address + "," + hostForce;
    }
}
