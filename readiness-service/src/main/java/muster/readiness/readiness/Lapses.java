package muster.readiness.readiness;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Who stops being deployable because a mandatory skill expires: the earliest of the four. A skill
 * that expires while another has expired before, or that is renewed already, ends nothing. Kept as
 * a document a force and month, so that who lapses next is read without looking at any officer.
 */
final class Lapses {

    static final Kind<Month> MONTHS = Kind.of("lapses", Month.class);

    private static final int MONTHS_AT_ONCE = 64;

    /** In the order of {@link Row#key}. */
    public record Month(List<Row> rows) {}

    /**
     * An officer's last day.
     *
     * @param skill that expires; where several do, the first
     * @param alsoLapsing the others that expire on the same day; absent where there are none
     * @param remainsDeployableUntil the officer's last day if all these were renewed; absent where
     *     nothing else expires, or nothing else is in date
     */
    public record Row(
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

    /** Of one officer, while in a force and in a period. */
    static List<Row> of(OfficerHistory officer, Extensions made, ForceId force, DayRange period) {
        var rows = new ArrayList<Row>();
        of(
                officer,
                made,
                (month, row) -> {
                    if (period.contains(row.on())
                            && month.equals(key(force, YearMonth.from(row.on())))) {
                        rows.add(row);
                    }
                });
        return rows;
    }

    private static String key(ForceId force, YearMonth month) {
        return force.value() + "|" + month;
    }

    /**
     * The first in a period, by day and officer; of those who serve in a PSU, as everywhere that
     * officers are counted.
     *
     * @param after only those whose key is behind this one
     */
    static List<Row> first(
            Snapshot snapshot, ForceId force, DayRange period, String after, int most) {
        var rows = new ArrayList<Row>();
        var last = YearMonth.from(period.last());
        int atOnce = 1;
        for (var month = YearMonth.from(period.first());
                rows.size() < most && !month.isAfter(last);
                month = month.plusMonths(atOnce), atOnce = Math.min(2 * atOnce, MONTHS_AT_ONCE)) {
            var keys = new ArrayList<String>();
            for (int i = 0; i < atOnce && !month.plusMonths(i).isAfter(last); i++) {
                keys.add(key(force, month.plusMonths(i)));
            }
            snapshot.getAll(MONTHS, keys).values().stream()
                    .flatMap(found -> found.rows().stream())
                    .filter(row -> period.contains(row.on()) && row.key().compareTo(after) > 0)
                    .limit(most - rows.size())
                    .forEach(rows::add);
        }
        return rows;
    }

    /** Lapses that wait to be kept or dropped, of all forces. */
    static final class Changes {

        /** By month and row; null for a row that is no more. */
        private final Map<String, Map<String, @Nullable Row>> months = new HashMap<>();

        void replace(
                @Nullable OfficerHistory before,
                Extensions madeBefore,
                @Nullable OfficerHistory now,
                Extensions made) {
            if (before != null && now != null && made.equals(madeBefore) && same(before, now)) {
                return;
            }
            if (before != null) {
                of(before, madeBefore, (month, row) -> month(month).put(row.key(), null));
            }
            if (now != null) {
                of(now, made, (month, row) -> month(month).put(row.key(), row));
            }
        }

        /** As of most who are sent or absent: adding up the days of everybody takes long. */
        private static boolean same(OfficerHistory before, OfficerHistory now) {
            return Objects.equals(before.registration(), now.registration())
                    && before.postings().equals(now.postings())
                    && before.promotions().equals(now.promotions())
                    && before.awards().equals(now.awards());
        }

        private Map<String, @Nullable Row> month(String key) {
            return months.computeIfAbsent(key, _ -> new HashMap<>());
        }

        void addTo(Documents documents) {
            months.forEach((key, changes) -> {
                var known = documents.get(MONTHS, key);
                var rows = new TreeMap<String, Row>();
                if (known != null) {
                    known.rows().forEach(row -> rows.put(row.key(), row));
                }
                changes.forEach((place, row) -> {
                    if (row == null) {
                        rows.remove(place);
                    } else {
                        rows.put(place, row);
                    }
                });
                // also where nothing differs: a writer that died may have left a later version
                documents.put(MONTHS, key, new Month(List.copyOf(rows.values())));
            });
        }
    }

    private static void of(OfficerHistory officer, Extensions made, BiConsumer<String, Row> taker) {
        var registration = officer.registration();
        if (registration == null) {
            return;
        }
        for (var days : officer.deployable(made).ranges()) {
            var on = days.last();
            var rank = officer.rankOn(on);
            var force = officer.forceOn(on);
            if (rank != null && rank.servesInPsu() && force != null) {
                var expiring = expiring(officer, made, on);
                if (!expiring.isEmpty()) {
                    taker.accept(
                            key(force, YearMonth.from(on)),
                            row(on, registration.officer(), rank, expiring, officer, made));
                }
            }
        }
    }

    /** As the deploy guard tells them, who would stay a day longer. */
    private static List<Skill> expiring(OfficerHistory officer, Extensions made, LocalDate on) {
        return DeployGuard.accreditationReasons(officer, made, new DayRange(on, on.plusDays(1)))
                .stream()
                .filter(reason -> reason.reason() == Refusal.Kind.LAPSES_DURING)
                .map(Refusal.Reason::skill)
                .filter(Objects::nonNull)
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
