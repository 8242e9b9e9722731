package muster.edge.line;

import muster.edge.line.LineParser.HeadsContext;
import muster.edge.line.LineParser.MeansContext;
import muster.edge.line.LineParser.OfRankContext;
import org.jspecify.annotations.Nullable;

/** The words of a call-out and of what arrives, as the services spell them. */
final class Called {

    private Called() {}

    /** Of the contract, whose codes the words are. */
    static String means(MeansContext means) {
        return LineParser.VOCABULARY.getSymbolicName(means.getStart().getType());
    }

    static @Nullable String rank(@Nullable OfRankContext rank) {
        if (rank == null || rank.officers() != null) {
            return null;
        }
        return rank.INSPECTORS() != null
                ? "INSPECTOR"
                : rank.SERGEANTS() != null ? "SERGEANT" : "CONSTABLE";
    }

    /** The field of a headcount; none for serials, which are several. */
    static @Nullable String heads(HeadsContext heads) {
        if (heads.serials() != null) {
            return null;
        }
        if (heads.INSPECTORS() != null) {
            return "inspectors";
        }
        if (heads.COMMANDERS() != null) {
            return "psuCommanders";
        }
        if (heads.SERGEANTS() != null) {
            return "sergeants";
        }
        return heads.CONSTABLES() != null ? "constables" : "drivers";
    }
}
