package muster.contract.deployment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.contract.DayRange;
import muster.contract.DayRanges;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.Refusal.Reason;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.OfficerHistory.Award;

/**
 * Who may go, and who may not and why: in date on every local day that is touched in all that those
 * must hold who are sent so, absent on none, in the donor force on all, and on no other deployment
 * at the time. An exercise neither blocks nor is blocked by a real deployment.
 */
public final class DeployGuard {

    private DeployGuard() {}

    /**
     * Every reason against sending the officer from one instant to another; empty if there is none.
     */
    public static List<Reason> reasons(
            OfficerHistory officer,
            Extensions extensions,
            SentAs as,
            ForceId donorForce,
            Instant from,
            Instant to,
            boolean exercise) {
        return reasons(
                officer, extensions, as, donorForce, Days.touched(from, to), from, to, exercise);
    }

    /** For the days that a longer stay adds: those it touches and the shorter one did not. */
    public static List<Reason> reasonsAgainstStaying(
            OfficerHistory officer,
            Extensions extensions,
            SentAs as,
            ForceId donorForce,
            Instant oldTo,
            Instant newTo,
            boolean exercise) {
        var lastDayBefore = Days.of(oldTo.minusNanos(1));
        var lastDay = Days.of(newTo.minusNanos(1));
        if (!officer.isRegistered()) {
            return List.of(Reason.unknown());
        }
        if (!lastDay.isAfter(lastDayBefore)) {
            return alreadyDeployed(officer, oldTo, newTo, exercise);
        }
        return reasons(
                officer,
                extensions,
                as,
                donorForce,
                new DayRange(lastDayBefore.plusDays(1), lastDay),
                oldTo,
                newTo,
                exercise);
    }

    /** What keeps an officer from being deployable on the days, accreditations alone. */
    public static List<Reason> accreditationReasons(
            OfficerHistory officer, Extensions extensions, DayRange days) {
        return Skill.MANDATORY.stream()
                .flatMap(skill -> notInDate(officer, extensions, skill, days).stream())
                .toList();
    }

    /** The same for skills that are each asked for on some of the days. */
    public static List<Reason> accreditationReasons(
            OfficerHistory officer,
            Extensions extensions,
            Map<Skill, DayRanges> required,
            DayRange days) {
        var meant = new DayRanges(List.of(days));
        return required.entrySet().stream()
                .flatMap(skill ->
                        skill.getValue().and(meant).ranges().stream()
                                .flatMap(asked ->
                                        notInDate(officer, extensions, skill.getKey(), asked)
                                                .stream())
                                .limit(1))
                .toList();
    }

    /** The absences that touch the days. */
    public static List<Reason> abstractionReasons(OfficerHistory officer, DayRange days) {
        var reasons = new ArrayList<Reason>();
        for (var abstraction : officer.abstractions()) {
            abstraction
                    .days()
                    .filter(absent -> absent.overlaps(days))
                    .ifPresent(absent ->
                            reasons.add(
                                    Reason.abstracted(
                                            abstraction.id(),
                                            Days.start(absent.first()),
                                            absent.last().equals(DayRange.ALWAYS.last())
                                                    ? null
                                                    : Days.start(absent.last().plusDays(1)))));
        }
        return reasons;
    }

    /** The other deployments, of the same kind, at the time. */
    public static List<Reason> alreadyDeployed(
            OfficerHistory officer, Instant from, Instant to, boolean exercise) {
        return officer.stints().stream()
                .filter(s -> s.exercise() == exercise && s.overlaps(from, to))
                .map(s -> Reason.alreadyDeployed(s.deployment(), s.from(), s.until()))
                .toList();
    }

    private static List<Reason> reasons(
            OfficerHistory officer,
            Extensions extensions,
            SentAs as,
            ForceId donorForce,
            DayRange days,
            Instant from,
            Instant to,
            boolean exercise) {
        if (!officer.isRegistered()) {
            return List.of(Reason.unknown());
        }
        var reasons =
                new ArrayList<>(
                        accreditationReasons(officer, extensions, as.required(donorForce), days));
        notNationallyDeployable(officer, as, days).ifPresent(reasons::add);
        reasons.addAll(abstractionReasons(officer, days));
        reasons.addAll(alreadyDeployed(officer, from, to, exercise));
        notInForce(officer, donorForce, days).ifPresent(reasons::add);
        return List.copyOf(reasons);
    }

    private static Optional<Reason> notNationallyDeployable(
            OfficerHistory officer, SentAs as, DayRange days) {
        return switch (as) {
            case SentAs.InPsus _ -> Optional.empty();
            case SentAs.Specialists(Skill cadre, boolean nationally, _) ->
                    !nationally || officer.nationallyDeployable(cadre).containsAll(days)
                            ? Optional.empty()
                            : Optional.of(Reason.notNationallyDeployable(cadre));
        };
    }

    /** What is wrong with one skill on the days. */
    public static Optional<Reason> notInDate(
            OfficerHistory officer, Extensions extensions, Skill skill, DayRange days) {
        var inDate = officer.inDate(skill, extensions);
        var atStart = inDate.containing(days.first());
        if (atStart.isEmpty()) {
            return Optional.of(notInDateAtStart(officer, extensions, skill, days.first()));
        }
        var last = atStart.get().last();
        if (!last.isBefore(days.last())) {
            return Optional.empty();
        }
        return Optional.of(
                endsByExpiry(officer, extensions, skill, last)
                        ? Reason.lapsesDuring(skill, last)
                        : Reason.withdrawn(skill, last.plusDays(1)));
    }

    private static Reason notInDateAtStart(
            OfficerHistory officer, Extensions extensions, Skill skill, LocalDate start) {
        record End(LocalDate last, boolean withdrawn) {}
        return serving(officer, skill).stream()
                .filter(award -> !award.awardedOn().isAfter(start))
                .map(award -> {
                    var expiry = officer.expiryOf(award, extensions).on();
                    var withdrawn = award.withdrawnOn();
                    return withdrawn != null && !withdrawn.isAfter(expiry)
                            ? new End(withdrawn.minusDays(1), true)
                            : new End(expiry, false);
                })
                .max(Comparator.comparing(End::last).thenComparing(end -> !end.withdrawn()))
                .map(end ->
                        end.withdrawn()
                                ? Reason.withdrawn(skill, end.last().plusDays(1))
                                : Reason.lapsed(skill, end.last()))
                .orElse(Reason.neverHeld(skill));
    }

    private static boolean endsByExpiry(
            OfficerHistory officer, Extensions extensions, Skill skill, LocalDate last) {
        return serving(officer, skill).stream()
                .anyMatch(award ->
                        officer.expiryOf(award, extensions).on().equals(last)
                                && officer.daysOf(award, extensions)
                                        .filter(days -> days.last().equals(last))
                                        .isPresent());
    }

    private static List<Award> serving(OfficerHistory officer, Skill skill) {
        var serving = skill.servedBy();
        return officer.awards().stream().filter(a -> serving.contains(a.skill())).toList();
    }

    /** Unless the officer is in the force on every one of the days. */
    public static Optional<Reason> notInForce(
            OfficerHistory officer, ForceId donorForce, DayRange days) {
        var inForce = officer.daysIn(donorForce);
        if (inForce.containsAll(days)) {
            return Optional.empty();
        }
        var firstElsewhere =
                inForce.containing(days.first())
                        .map(range -> range.last().plusDays(1))
                        .orElse(days.first());
        return Optional.of(Reason.notInForce(officer.forceOn(firstElsewhere)));
    }
}
