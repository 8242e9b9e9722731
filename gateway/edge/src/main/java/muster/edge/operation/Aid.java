package muster.edge.operation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a force gave an operation, as the ledger has it.
 *
 * @param psus recorded as PSUs, {@code officers} as officers; an entry has one or the other
 */
record Aid(
        String donorForce,
        long psus,
        long officers,
        BigDecimal psuEquivalents,
        long officerDays,
        long entries) {

    /** An entry of the ledger, as the service tells it. */
    record Entry(
            String donorForce,
            String unit,
            long amount,
            BigDecimal psuEquivalents,
            @Nullable Long officerDays) {

        private Aid aid() {
            boolean psu = unit.equals("PSU");
            return new Aid(
                    donorForce,
                    psu ? amount : 0,
                    psu ? 0 : amount,
                    psuEquivalents,
                    officerDays == null ? 0 : officerDays,
                    1);
        }
    }

    /** A page of the ledger. */
    record Ledger(List<Entry> entries, @Nullable String next) {}

    /** A line for each donor, by name. */
    static List<Aid> byDonor(List<Entry> entries) {
        var lines = new TreeMap<String, Aid>();
        entries.forEach(entry -> lines.merge(entry.donorForce(), entry.aid(), Aid::and));
        return new ArrayList<>(lines.values());
    }

    private Aid and(Aid other) {
        return new Aid(
                donorForce,
                psus + other.psus,
                officers + other.officers,
                psuEquivalents.add(other.psuEquivalents),
                officerDays + other.officerDays,
                entries + other.entries);
    }
}
