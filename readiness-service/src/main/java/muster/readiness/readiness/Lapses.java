package muster.readiness.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import muster.contract.DayRange;
import muster.contract.DayRanges;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.DeployGuard;
import muster.contract.deployment.Refusal;
import muster.contract.officer.OfficerHistory;
import org.jspecify.annotations.Nullable;

/**
 * Who stops being deployable because a mandatory skill expires: the earliest of the four. A skill
 * that expires while another has expired before, or that is renewed already, ends nothing.
 */
final class Lapses {

    /**
     * An officer's last day.
     *
     * @param skill that expires; where several do, the first
     * @param alsoLapsing the others that expire on the same day; absent where there are none
     * @param remainsDeployableUntil the officer's last day if all these were renewed; absent where
     *     nothing else expires, or nothing else is in date
     */
    record Row(
            LocalDate on,
            OfficerId officer,
            Rank rank,
            Skill skill,
            @Nullable List<Skill> alsoLapsing,
            @Nullable LocalDate remainsDeployableUntil) {

        /** In the order in which they are listed. */
        String key() {
            return on + " " + officer;
        }
    }

    private Lapses() {}

    /** By day and officer; of those who serve in a PSU, as everywhere that officers are counted. */
    static List<Row> of(
            ForceId force, DayRange period, Collection<OfficerHistory> officers, Extensions made) {
        var rows = new ArrayList<Row>();
        for (var officer : officers) {
            var registration = officer.registration();
            if (registration == null || !expiresIn(period, officer, made)) {
                continue;
            }
            for (var days : officer.deployable(made).ranges()) {
                var on = days.last();
                var rank = officer.rankOn(on);
                if (period.contains(on)
                        && rank != null
                        && rank.servesInPsu()
                        && force.equals(officer.forceOn(on))) {
                    var expiring = expiring(officer, made, on);
                    if (!expiring.isEmpty()) {
                        rows.add(row(on, registration.officer(), rank, expiring, officer, made));
                    }
                }
            }
        }
        rows.sort(Comparator.comparing(Row::key));
        return rows;
    }

    /** Quickly told, and true of few: adding up the days of everybody takes much longer. */
    private static boolean expiresIn(DayRange period, OfficerHistory officer, Extensions made) {
        for (var award : officer.awards()) {
            if (period.contains(officer.expiryOf(award, made).on())) {
                return true;
            }
        }
        return false;
    }

    /** As the deploy guard tells them, who would stay a day longer. */
    private static List<Skill> expiring(OfficerHistory officer, Extensions made, LocalDate on) {
        return DeployGuard.accreditationReasons(officer, made, new DayRange(on, on.plusDays(1)))
                .stream()
                .filter(reason -> reason.reason() == Refusal.Kind.LAPSES_DURING)
                .map(Refusal.Reason::skill)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static Row row(
            LocalDate on,
            OfficerId code,
            Rank rank,
            List<Skill> expiring,
            OfficerHistory officer,
            Extensions made) {
        var others = new HashSet<>(Skill.MANDATORY);
        others.removeAll(expiring);
        var days = DayRanges.ALL;
        for (var skill : others) {
            days = days.and(officer.inDate(skill, made));
        }
        var until = days.containing(on).map(DayRange::last).orElse(on);
        return new Row(
                on,
                code,
                rank,
                expiring.getFirst(),
                expiring.size() > 1 ? expiring.subList(1, expiring.size()) : null,
                until.isAfter(on) && until.isBefore(DayRange.ALWAYS.last()) ? until : null);
    }
}
