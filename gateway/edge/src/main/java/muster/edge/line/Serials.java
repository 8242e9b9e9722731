package muster.edge.line;

import tools.jackson.databind.node.ObjectNode;

/**
 * Whole serials, counted: a sergeant, six constables and one who drives them (2014, footnote 7).
 */
public final class Serials {

    private static final int SERGEANTS = 1;
    private static final int CONSTABLES = 7;
    private static final int DRIVERS = 1;

    private Serials() {}

    /** Counts so many of them besides whoever is counted already. */
    public static void count(long serials, ObjectNode headcount) {
        more(headcount, "sergeants", serials * SERGEANTS);
        more(headcount, "constables", serials * CONSTABLES);
        more(headcount, "drivers", serials * DRIVERS);
    }

    private static void more(ObjectNode headcount, String field, long more) {
        headcount.put(field, headcount.path(field).asLong() + more);
    }
}
