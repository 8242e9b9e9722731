package muster.edge.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import muster.edge.page.Words;

/**
 * What chosen officers make: 1 inspector, 3 sergeants and 21 constables, of whom 3 drive, are a
 * PSU.
 *
 * @param constables drivers included
 */
public record Count(int inspectors, int sergeants, int constables, int drivers) {

    private static final int SERGEANTS = 3;
    private static final int CONSTABLES = 21;
    private static final int DRIVERS = 3;
    private static final Words WORDS = new Words();

    public static Count of(Collection<Proposal.Officer> officers) {
        return new Count(
                with(officers, "INSPECTOR"),
                with(officers, "SERGEANT"),
                with(officers, "CONSTABLE"),
                (int) officers.stream().filter(Proposal.Officer::driver).count());
    }

    private static int with(Collection<Proposal.Officer> officers, String rank) {
        return (int) officers.stream().filter(o -> o.rank().equals(rank)).count();
    }

    public int officers() {
        return inspectors + sergeants + constables;
    }

    /** Whole ones. */
    public int psus() {
        return Math.min(
                Math.min(inspectors, sergeants / SERGEANTS),
                Math.min(constables / CONSTABLES, drivers / DRIVERS));
    }

    /** Such as "1 inspector, 3 sergeants, 21 constables of whom 3 drivers". */
    public String officersInWords() {
        return WORDS.count(inspectors, "inspector")
                + ", "
                + WORDS.count(sergeants, "sergeant")
                + ", "
                + WORDS.count(constables, "constable")
                + " of whom "
                + WORDS.count(drivers, "driver");
    }

    /** Such as "1 PSU complete" or "No PSU complete: 1 sergeant and 2 drivers short". */
    public String psusInWords() {
        int whole = psus();
        var complete = whole == 0 ? "No PSU" : WORDS.count(whole, "PSU");
        int over = officers() - whole * (1 + SERGEANTS + CONSTABLES);
        if (over == 0 && whole > 0) {
            return complete + " complete";
        }
        var next = whole + 1;
        var missing = new ArrayList<String>();
        missing(missing, next - inspectors, "inspector");
        missing(missing, next * SERGEANTS - sergeants, "sergeant");
        missing(missing, next * CONSTABLES - constables, "constable");
        missing(missing, next * DRIVERS - drivers, "driver");
        return whole == 0
                ? complete + " complete: " + joined(missing) + " short"
                : complete
                        + " complete and "
                        + WORDS.count(over, "officer")
                        + " over; for another "
                        + joined(missing)
                        + " short";
    }

    private static void missing(List<String> missing, int number, String one) {
        if (number > 0) {
            missing.add(WORDS.count(number, one));
        }
    }

    private static String joined(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    @Override
    public String toString() {
        return officersInWords() + ": " + psusInWords();
    }
}
