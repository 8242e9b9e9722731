package muster.readiness.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import muster.contract.DayRange;
import muster.contract.DayRanges;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.Component;
import muster.contract.deployment.DeployGuard;
import muster.contract.deployment.Formation;
import muster.contract.deployment.Formation.Pool;
import muster.contract.deployment.Refusal;
import muster.contract.deployment.SentAs;
import muster.contract.officer.OfficerHistory;
import org.jspecify.annotations.Nullable;

/**
 * Whom a force could send: complete serials of officers whom the deploy guard lets go. Whoever was
 * sent the longest ago goes first, who was never sent before all; of those, whoever was away on the
 * fewest days of the year; then by code. A driver walks only when there is no other constable left.
 *
 * @param request absent where they go for none
 * @param psus as asked for; absent where specialists are asked for
 * @param officers specialists as asked for; absent where PSUs are
 * @param unavailableCount how many cannot go, also those who are not listed
 * @param unavailableByReason how many cannot go for each reason; who has two counts twice
 * @param formable of all who can go; absent where specialists are asked for
 */
record Proposal(
        @Nullable RequestId request,
        ForceId donorForce,
        @Nullable Skill cadre,
        Instant from,
        Instant to,
        boolean exercise,
        @Nullable Integer psus,
        @Nullable Integer officers,
        List<Place> proposed,
        List<Candidate> spare,
        int unavailableCount,
        Map<Refusal.Kind, Integer> unavailableByReason,
        List<Unavailable> unavailable,
        @Nullable Formable formable) {

    /**
     * What is asked for.
     *
     * @param request absent where they go for none
     * @param units PSUs, or officers where specialists are asked for
     * @param limit how many of those who can't go are listed
     */
    record Wanted(
            @Nullable RequestId request,
            ForceId donorForce,
            Instant from,
            Instant to,
            SentAs as,
            boolean exercise,
            int units,
            int limit) {

        @Nullable Skill cadre() {
            return as instanceof SentAs.Specialists specialists ? specialists.cadre() : null;
        }
    }

    /** An officer in a place; an inspector is in no serial, a specialist in no PSU either. */
    record Place(
            OfficerId officer,
            Rank rank,
            boolean driver,
            boolean drives,
            @Nullable Integer psu,
            @Nullable String serial,
            @Nullable LocalDate lastDeployedOn,
            int daysDeployedThisYear) {}

    /** An officer who can go. */
    record Candidate(
            OfficerId officer,
            Rank rank,
            boolean driver,
            @Nullable LocalDate lastDeployedOn,
            int daysDeployedThisYear) {

        static final Comparator<Candidate> ORDER =
                Comparator.comparing(
                                Candidate::lastDeployedOn,
                                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .thenComparingInt(Candidate::daysDeployedThisYear)
                        .thenComparing(candidate -> candidate.officer().value());

        private Place in(@Nullable Integer psu, @Nullable String serial, boolean drives) {
            return new Place(
                    officer,
                    rank,
                    driver,
                    drives,
                    psu,
                    serial,
                    lastDeployedOn,
                    daysDeployedThisYear);
        }
    }

    record Unavailable(OfficerId officer, Rank rank, List<Refusal.Reason> reasons) {}

    record Formable(int psus, int serials, Component limitingFactor) {

        private static Formable of(Formation formation) {
            return new Formable(formation.psus(), formation.serials(), formation.limitingFactor());
        }
    }

    /** From officers in the order of their codes. */
    static Proposal of(Wanted wanted, Collection<OfficerHistory> officers, Extensions extensions) {
        var days = Days.touched(wanted.from(), wanted.to());
        var candidates = new ArrayList<Candidate>();
        var unavailable = new ArrayList<Unavailable>();
        int unavailableCount = 0;
        var byReason = new EnumMap<Refusal.Kind, Integer>(Refusal.Kind.class);
        for (var officer : officers) {
            var registration = officer.registration();
            var rank = officer.rankOn(days.first());
            if (registration == null || rank == null || !isMeant(officer, rank, wanted, days)) {
                continue;
            }
            var reasons =
                    DeployGuard.reasons(
                            officer,
                            extensions,
                            wanted.as(),
                            wanted.donorForce(),
                            wanted.from(),
                            wanted.to(),
                            wanted.exercise());
            if (reasons.isEmpty()) {
                candidates.add(
                        candidate(
                                officer,
                                registration.officer(),
                                wanted.from(),
                                wanted.to(),
                                wanted.exercise(),
                                extensions));
            } else {
                unavailableCount++;
                reasons.stream()
                        .map(Refusal.Reason::reason)
                        .distinct()
                        .forEach(reason -> byReason.merge(reason, 1, Integer::sum));
                if (unavailable.size() < wanted.limit()) {
                    unavailable.add(new Unavailable(registration.officer(), rank, reasons));
                }
            }
        }
        candidates.sort(Candidate.ORDER);
        var inPsus = wanted.cadre() == null;
        var proposed =
                inPsus ? serials(candidates, wanted.units()) : first(candidates, wanted.units());
        var places = proposed.stream().map(Place::officer).collect(Collectors.toSet());
        return new Proposal(
                wanted.request(),
                wanted.donorForce(),
                wanted.cadre(),
                wanted.from(),
                wanted.to(),
                wanted.exercise(),
                inPsus ? wanted.units() : null,
                inPsus ? null : wanted.units(),
                proposed,
                candidates.stream().filter(c -> !places.contains(c.officer())).toList(),
                unavailableCount,
                byReason,
                List.copyOf(unavailable),
                inPsus ? Formable.of(Formation.of(pool(candidates), null)) : null);
    }

    /**
     * In the force at some time of it, and of a rank that serves so, or in the cadre, in date or
     * not.
     */
    private static boolean isMeant(
            OfficerHistory officer, Rank rank, Wanted wanted, DayRange days) {
        var cadre = wanted.cadre();
        var suits =
                cadre == null ? rank.servesInPsu() : officer.memberOf(cadre).contains(days.first());
        return suits
                && officer.service().stream()
                        .anyMatch(s ->
                                s.force().equals(wanted.donorForce()) && s.days().overlaps(days));
    }

    /** An officer who can go then. */
    static Candidate candidate(
            OfficerHistory officer,
            OfficerId code,
            Instant from,
            Instant to,
            boolean exercise,
            Extensions extensions) {
        var days = Days.touched(from, to);
        var rank = Objects.requireNonNull(officer.rankOn(days.first()));
        LocalDate last = null;
        var away = new ArrayList<DayRange>();
        for (var stint : officer.stints()) {
            if (stint.exercise() == exercise && stint.from().isBefore(stint.until())) {
                var touched = Days.touched(stint.from(), stint.until());
                away.add(touched);
                if (stint.from().isBefore(from) && (last == null || touched.last().isAfter(last))) {
                    last = touched.last();
                }
            }
        }
        int year = days.first().getYear();
        var thisYear =
                new DayRanges(
                        List.of(
                                new DayRange(
                                        LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))));
        return new Candidate(
                code,
                rank,
                rank == Rank.CONSTABLE
                        && officer.inDate(Skill.CARRIER_DRIVER, extensions).containsAll(days),
                last,
                (int)
                        DayRanges.of(away).and(thisYear).ranges().stream()
                                .mapToLong(DayRange::length)
                                .sum());
    }

    private static List<Place> first(List<Candidate> candidates, int officers) {
        return candidates.stream().limit(officers).map(c -> c.in(null, null, false)).toList();
    }

    private static List<Place> serials(List<Candidate> candidates, int psus) {
        var inspectors = of(candidates, Rank.INSPECTOR);
        var sergeants = of(candidates, Rank.SERGEANT);
        var constables = of(candidates, Rank.CONSTABLE);
        var drivers = constables.stream().filter(Candidate::driver).toList();
        int serials =
                Math.min(
                        Math.min(psus * Formation.SERIALS_PER_PSU, sergeants.size()),
                        Math.min(
                                drivers.size(),
                                constables.size() / Formation.CONSTABLES_PER_SERIAL));
        var walking = new ArrayList<>(constables.stream().filter(c -> !c.driver()).toList());
        walking.addAll(drivers.subList(serials, drivers.size()));
        int walkingPerSerial = Formation.CONSTABLES_PER_SERIAL - Formation.DRIVERS_PER_SERIAL;
        var places = new ArrayList<Place>();
        for (int i = 0; i < serials; i++) {
            int psu = i / Formation.SERIALS_PER_PSU + 1;
            int ofPsu = i % Formation.SERIALS_PER_PSU + 1;
            var serial = psu + "." + ofPsu;
            if (ofPsu == 1 && psu <= inspectors.size()) {
                places.add(inspectors.get(psu - 1).in(psu, null, false));
            }
            places.add(sergeants.get(i).in(psu, serial, false));
            walking.subList(i * walkingPerSerial, (i + 1) * walkingPerSerial)
                    .forEach(c -> places.add(c.in(psu, serial, false)));
            places.add(drivers.get(i).in(psu, serial, true));
        }
        return List.copyOf(places);
    }

    private static List<Candidate> of(List<Candidate> candidates, Rank rank) {
        return candidates.stream().filter(c -> c.rank() == rank).toList();
    }

    private static Pool pool(List<Candidate> candidates) {
        return new Pool(
                of(candidates, Rank.INSPECTOR).size(),
                of(candidates, Rank.SERGEANT).size(),
                of(candidates, Rank.CONSTABLE).size(),
                (int) candidates.stream().filter(Candidate::driver).count());
    }
}
