package muster.edge.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.edge.page.Uk;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;

/** A page of the ledger, as the service tells it, with the totals of all of its pages. */
record Ledger(
        List<Entry> entries,
        Totals totals,
        String position,
        OfficerDays officerDays,
        @Nullable String next,
        long upTo,
        Listed.@Nullable Stopped stopped) {

    /**
     * Aid of one force to another.
     *
     * @param from a day, or an instant where officers were named; so {@code to}
     */
    record Entry(
            String id,
            @Nullable String operation,
            String donorForce,
            String hostForce,
            String from,
            String to,
            BigDecimal psuEquivalents,
            @Nullable Long officerDays,
            String unit,
            long amount,
            @Nullable String cadre,
            String source,
            boolean exceptional) {

        private static final String DEPLOYED = "D-";
        private static final Uk UK = new Uk();

        /** Such as "1 April 2011 to 31 March 2013". */
        public String period() {
            if (from.contains("T")) {
                return UK.period(Instant.parse(from), Instant.parse(to));
            }
            var first = UK.shortDay(LocalDate.parse(from));
            return from.equals(to) ? first : first + " to " + UK.shortDay(LocalDate.parse(to));
        }

        /** Whether it stands for officers that were deployed by name. */
        public boolean named() {
            return id.startsWith(DEPLOYED);
        }
    }

    /** By unit, and as PSU equivalents. */
    record Totals(Amounts supplied, Amounts received, Amounts net) {}

    record Amounts(BigDecimal PSU, BigDecimal OFFICER, BigDecimal EQUIVALENT) {}

    record OfficerDays(long supplied, long received, long net) {}

    Ledger {
        entries = List.copyOf(entries);
    }
}
