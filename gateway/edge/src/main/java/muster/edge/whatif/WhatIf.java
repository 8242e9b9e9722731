package muster.edge.whatif;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import muster.edge.fatigue.Finding;
import muster.edge.page.Words;
import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;

/** What would be, as the service tells it. */
record WhatIf(
        String send,
        String force,
        String name,
        @Nullable String hostForce,
        Instant from,
        Instant to,
        int asked,
        int sent,
        int formable,
        String limitingFactor,
        List<Cover> days,
        Cover worst,
        List<Officer> officers,
        List<Lapse> lapses,
        List<Other> others) {

    private static final Words WORDS = new Words();
    private static final int SERIALS_PER_PSU = 3;

    /** As the service answers it. */
    record Answer(List<WhatIf> whatIfs, Long upTo, Listed.@Nullable Stopped stopped) {}

    record Strength(int total, int psus, int serials, String limitingFactor) {}

    record Cover(
            LocalDate on,
            Strength available,
            Strength left,
            BigDecimal committed,
            @Nullable Owed requirement,
            @Nullable Owed localNeed) {}

    record Owed(String basis, BigDecimal psus, int serials, int shortfall) {

        /** Such as "Met" or "20 PSUs and 2 serials short". */
        public String said() {
            if (shortfall == 0) {
                return "Met";
            }
            int psus = shortfall / SERIALS_PER_PSU;
            int serials = shortfall % SERIALS_PER_PSU;
            var parts =
                    Stream.of(
                                    psus == 0 ? "" : WORDS.count(psus, "PSU"),
                                    serials == 0 ? "" : WORDS.count(serials, "serial"))
                            .filter(part -> !part.isEmpty())
                            .toList();
            return String.join(" and ", parts) + " short";
        }
    }

    record Officer(
            String officer,
            String rank,
            int psu,
            @Nullable String serial,
            boolean drives,
            List<Expiry> expiries,
            Strain strain) {

        public boolean warned() {
            return !expiries.isEmpty() || !strain.findings().isEmpty();
        }
    }

    record Expiry(String skill, LocalDate on) {}

    record Strain(
            int hoursIn7Days,
            int hoursIn28Days,
            int consecutiveDays,
            @Nullable Integer restHours,
            int deploymentsIn12Months,
            List<Finding> findings) {}

    record Lapse(LocalDate on, String officer, String rank, List<String> skills, boolean sent) {}

    record Other(
            String force,
            String name,
            int formable,
            String limitingFactor,
            int sent,
            Cover worst) {}

    /** Such as "10 PSUs from WMP to DCP". */
    public String title() {
        return "%s from %s%s"
                .formatted(
                        WORDS.count(asked, "PSU"),
                        force,
                        hostForce == null ? "" : " to " + hostForce);
    }

    /** Those with findings or expiries first, else in the order of the proposal. */
    public List<Officer> first(int most) {
        return officers.stream()
                .sorted(Comparator.comparing(officer -> !officer.warned()))
                .limit(most)
                .toList();
    }

    public long tired() {
        return officers.stream().filter(one -> !one.strain().findings().isEmpty()).count();
    }

    /** As it would be asked of another force. */
    public String instead(String other) {
        return other + send.substring(send.indexOf(','));
    }
}
