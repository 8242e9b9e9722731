package muster.edge.officer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import muster.edge.officer.Officer.Accreditation;

/**
 * Awards as a reader wants them: of each skill the one that lasts longest, then all before it.
 *
 * @param current one for each skill, in the order in which they expire
 * @param earlier newest first
 */
record Qualifications(List<Held> current, List<Held> earlier) {

    /** An award, and in words how it stands on a day. */
    record Held(Accreditation award, String standing) {}

    private static final int DAYS_TOLD = 60;

    static Qualifications of(List<Accreditation> awards, LocalDate today) {
        // what is withdrawn counts for less than anything that is not
        var lasting =
                Comparator.comparing((Accreditation a) -> a.withdrawnOn() == null)
                        .thenComparing(Accreditation::expiresOn)
                        .thenComparing(Accreditation::awardedOn);
        var latest =
                awards.stream()
                        .collect(
                                Collectors.toMap(
                                        Accreditation::skill,
                                        award -> award,
                                        (a, b) -> lasting.compare(a, b) < 0 ? b : a));
        var current =
                latest.values().stream()
                        .sorted(
                                Comparator.comparing(Accreditation::expiresOn)
                                        .thenComparing(Accreditation::skill))
                        .map(award -> new Held(award, standing(award, today)))
                        .toList();
        var earlier =
                awards.stream()
                        .filter(award -> !Objects.equals(latest.get(award.skill()), award))
                        .sorted(Comparator.comparing(Accreditation::awardedOn).reversed())
                        .map(award -> new Held(award, standing(award, today)))
                        .toList();
        return new Qualifications(current, earlier);
    }

    static String standing(Accreditation award, LocalDate today) {
        var withdrawn = award.withdrawnOn();
        if (withdrawn != null && !withdrawn.isAfter(today)) {
            return "Withdrawn";
        }
        if (award.awardedOn().isAfter(today)) {
            return "Not yet awarded";
        }
        long days = ChronoUnit.DAYS.between(today, award.expiresOn());
        if (days < 0) {
            return "Lapsed " + distance(award.expiresOn(), today, -days) + " ago";
        }
        return days == 0
                ? "In date, today for the last time"
                : "In date for " + distance(today, award.expiresOn(), days) + " more";
    }

    private static String distance(LocalDate from, LocalDate to, long days) {
        return days < DAYS_TOLD
                ? days + (days == 1 ? " day" : " days")
                : ChronoUnit.MONTHS.between(from, to.plusDays(1)) + " months";
    }
}
