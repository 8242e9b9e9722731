package muster.contract.officer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import muster.contract.AbstractionId;
import muster.contract.DayRange;
import muster.contract.DayRanges;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents;
import muster.contract.accreditation.Extensions;
import muster.contract.cadre.CadreEvents;
import muster.contract.deployment.DeploymentEvents;
import org.jspecify.annotations.Nullable;

/**
 * An officer's life as the events tell it: the one fold that the deploy guard decides by and the
 * readiness views count by.
 *
 * @param registration absent while nobody has registered the officer
 */
public record OfficerHistory(
        OfficerEvents.@Nullable OfficerRegistered registration,
        List<Posting> postings,
        List<Promotion> promotions,
        List<Award> awards,
        List<Abstraction> abstractions,
        List<Stint> stints,
        List<National> nationals,
        boolean erased) {

    public static final OfficerHistory UNKNOWN =
            new OfficerHistory(
                    null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false);

    /** From a day on in a force; in none after retirement. */
    public record Posting(LocalDate on, @Nullable ForceId force) {}

    public record Promotion(LocalDate on, Rank rank) {}

    /**
     * A skill given for a time.
     *
     * @param withdrawnOn the first day without it, if it was withdrawn
     */
    public record Award(
            Skill skill,
            LocalDate awardedOn,
            LocalDate expiresOn,
            @Nullable LocalDate withdrawnOn) {}

    /**
     * An absence.
     *
     * @param endedOn the first day back, if an end was recorded
     */
    public record Abstraction(
            AbstractionId id,
            AbstractionKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate endedOn) {

        /** The days of absence; none if the end was put before the beginning. */
        public Optional<DayRange> days() {
            var last = to == null ? DayRange.ALWAYS.last() : to;
            if (endedOn != null && endedOn.isBefore(last.plusDays(1))) {
                last = endedOn.minusDays(1);
            }
            return last.isBefore(from) ? Optional.empty() : Optional.of(new DayRange(from, last));
        }
    }

    /** Part in a deployment. */
    public record Stint(
            DeploymentId deployment,
            OperationId operation,
            ForceId hostForce,
            ForceId donorForce,
            Instant from,
            Instant to,
            @Nullable Instant returnedAt,
            boolean exercise) {

        /** When the officer is free again: home, or at the planned end while nobody says so. */
        public Instant until() {
            return returnedAt == null ? to : returnedAt;
        }

        public boolean overlaps(Instant otherFrom, Instant otherTo) {
            return from.isBefore(otherTo) && otherFrom.isBefore(until());
        }
    }

    /** From a day on to be sent with a cadre when the national centre asks, or not. */
    public record National(LocalDate on, Skill cadre, boolean deployable) {}

    /** Days with one force and one rank. */
    public record Service(DayRange days, ForceId force, Rank rank) {}

    public boolean isRegistered() {
        return registration != null;
    }

    /** Events of other capabilities leave the officer as is. */
    public OfficerHistory evolve(Event event) {
        return switch (event) {
            case OfficerEvents e -> evolve(e);
            case AccreditationEvents e -> evolve(e);
            case DeploymentEvents e -> evolve(e);
            case CadreEvents.NationalDeployableSet e -> nationally(e);
            default -> this;
        };
    }

    private OfficerHistory evolve(OfficerEvents event) {
        return switch (event) {
            case OfficerEvents.OfficerRegistered e ->
                    new OfficerHistory(
                            e,
                            postings,
                            promotions,
                            awards,
                            abstractions,
                            stints,
                            nationals,
                            erased);
            case OfficerEvents.OfficerPromoted e ->
                    new OfficerHistory(
                            registration,
                            postings,
                            inOrder(
                                    promotions,
                                    new Promotion(e.on(), e.rank()),
                                    Comparator.comparing(Promotion::on)),
                            awards,
                            abstractions,
                            stints,
                            nationals,
                            erased);
            case OfficerEvents.OfficerTransferred e -> posted(e.on(), e.force());
            case OfficerEvents.OfficerRetired e -> posted(e.on(), null);
            case OfficerEvents.OfficerErased _ ->
                    new OfficerHistory(
                            registration,
                            postings,
                            promotions,
                            awards,
                            abstractions,
                            stints,
                            nationals,
                            true);
            case OfficerEvents.OfficerAbstracted e ->
                    withAbstractions(
                            added(
                                    abstractions,
                                    new Abstraction(
                                            e.abstraction(), e.kind(), e.from(), e.to(), null)));
            case OfficerEvents.AbstractionEnded e ->
                    withAbstractions(
                            mapped(
                                    abstractions,
                                    a ->
                                            a.id().equals(e.abstraction())
                                                    ? new Abstraction(
                                                            a.id(), a.kind(), a.from(), a.to(),
                                                            e.on())
                                                    : a));
        };
    }

    private OfficerHistory evolve(AccreditationEvents event) {
        return switch (event) {
            case AccreditationEvents.Awarded e ->
                    withAwards(
                            added(
                                    awards,
                                    new Award(e.skill(), e.awardedOn(), e.expiresOn(), null)));
            case AccreditationEvents.AccreditationWithdrawn e ->
                    withAwards(mapped(awards, a -> a.skill() == e.skill() ? cut(a, e.on()) : a));
            case AccreditationEvents.AccreditationCorrected e -> withAwards(corrected(e));
            case AccreditationEvents.QualificationsExtended _,
                    AccreditationEvents.ExtensionRevoked _ ->
                    this;
        };
    }

    private OfficerHistory evolve(DeploymentEvents event) {
        return switch (event) {
            case DeploymentEvents.OfficersDeployed e ->
                    withStints(
                            added(
                                    stints,
                                    new Stint(
                                            e.deployment(),
                                            e.operation(),
                                            e.hostForce(),
                                            e.donorForce(),
                                            e.from(),
                                            e.to(),
                                            null,
                                            e.exercise())));
            case DeploymentEvents.OfficersReturned e ->
                    concerns(e.officers())
                            ? withStints(
                                    mapped(
                                            stints,
                                            s ->
                                                    s.deployment().equals(e.deployment())
                                                            ? until(s, s.to(), e.at())
                                                            : s))
                            : this;
            case DeploymentEvents.DeploymentExtended e ->
                    concerns(e.officers())
                            ? withStints(
                                    mapped(
                                            stints,
                                            s ->
                                                    s.deployment().equals(e.deployment())
                                                            ? until(s, e.to(), s.returnedAt())
                                                            : s))
                            : this;
            case DeploymentEvents.DeploymentCancelled e ->
                    withStints(
                            stints.stream()
                                    .filter(s -> !s.deployment().equals(e.deployment()))
                                    .toList());
            case DeploymentEvents.DeployGuardOverridden _,
                    DeploymentEvents.OfficersMustered _,
                    DeploymentEvents.OfficersReleased _,
                    DeploymentEvents.OfficersRecalled _ ->
                    this;
        };
    }

    public @Nullable ForceId forceOn(LocalDate day) {
        var force = registration == null ? null : registration.force();
        for (var posting : postings) {
            if (!posting.on().isAfter(day)) {
                force = posting.force();
            }
        }
        return force;
    }

    public @Nullable Rank rankOn(LocalDate day) {
        var rank = registration == null ? null : registration.rank();
        for (var promotion : promotions) {
            if (!promotion.on().isAfter(day)) {
                rank = promotion.rank();
            }
        }
        return rank;
    }

    /** Every stretch of days in one force at one rank, in order. */
    public List<Service> service() {
        var changes = new ArrayList<LocalDate>();
        changes.add(DayRange.ALWAYS.first());
        postings.forEach(p -> changes.add(p.on()));
        promotions.forEach(p -> changes.add(p.on()));
        var starts = changes.stream().distinct().sorted().toList();
        var service = new ArrayList<Service>();
        for (int i = 0; i < starts.size(); i++) {
            var first = starts.get(i);
            var last =
                    i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : DayRange.ALWAYS.last();
            var force = forceOn(first);
            var rank = rankOn(first);
            if (force != null && rank != null) {
                service.add(new Service(new DayRange(first, last), force, rank));
            }
        }
        return List.copyOf(service);
    }

    /** The days in a force. */
    public DayRanges daysIn(ForceId force) {
        return DayRanges.of(
                service().stream()
                        .filter(s -> s.force().equals(force))
                        .map(Service::days)
                        .toList());
    }

    /** The last day of an award, after extensions and before any withdrawal. */
    public Extensions.Expiry expiryOf(Award award, Extensions extensions) {
        return extensions.expiryOf(award.skill(), award.expiresOn(), this::forceOn);
    }

    /** The days an award counts, after extensions and withdrawal. */
    public Optional<DayRange> daysOf(Award award, Extensions extensions) {
        var last = expiryOf(award, extensions).on();
        var withdrawn = award.withdrawnOn();
        if (withdrawn != null && !withdrawn.isAfter(last)) {
            last = withdrawn.minusDays(1);
        }
        return last.isBefore(award.awardedOn())
                ? Optional.empty()
                : Optional.of(new DayRange(award.awardedOn(), last));
    }

    /**
     * The days a skill is in date: the union of its awards and of those of skills that serve as it.
     */
    public DayRanges inDate(Skill skill, Extensions extensions) {
        var serving = skill.servedBy();
        return DayRanges.of(
                awards.stream()
                        .filter(a -> serving.contains(a.skill()))
                        .flatMap(a -> daysOf(a, extensions).stream())
                        .toList());
    }

    /** Public order level 2 in date. */
    public DayRanges trained(Extensions extensions) {
        return inDate(Skill.PUBLIC_ORDER_LEVEL_2, extensions);
    }

    /** Every mandatory accreditation in date (board paper of 2024, paragraph 125). */
    public DayRanges deployable(Extensions extensions) {
        var days = DayRanges.ALL;
        for (var skill : Skill.MANDATORY) {
            days = days.and(inDate(skill, extensions));
        }
        return days;
    }

    /** The days on which all is in date that is asked for on them. */
    public DayRanges holding(Map<Skill, DayRanges> required, Extensions extensions) {
        var days = DayRanges.ALL;
        for (var skill : required.entrySet()) {
            days = days.without(skill.getValue().without(inDate(skill.getKey(), extensions)));
        }
        return days;
    }

    /** From the award of a cadre's skill on, whether in date or not, until it is withdrawn. */
    public DayRanges memberOf(Skill cadre) {
        return DayRanges.of(
                awards.stream()
                        .filter(a -> a.skill() == cadre)
                        .flatMap(a -> {
                            var end = a.withdrawnOn();
                            return until(a.awardedOn(), end == null ? null : end.minusDays(1));
                        })
                        .toList());
    }

    /** The days with the status; without it until it is set. */
    public DayRanges nationallyDeployable(Skill cadre) {
        var set = nationals.stream().filter(n -> n.cadre() == cadre).toList();
        var days = new ArrayList<DayRange>();
        for (int i = 0; i < set.size(); i++) {
            if (set.get(i).deployable()) {
                var next = i + 1 < set.size() ? set.get(i + 1).on().minusDays(1) : null;
                until(set.get(i).on(), next).forEach(days::add);
            }
        }
        return DayRanges.of(days);
    }

    /** The days of any absence. */
    public DayRanges abstracted() {
        return DayRanges.of(abstractions.stream().flatMap(a -> a.days().stream()).toList());
    }

    /** Exercises never touch real readiness. */
    public List<Stint> realStints() {
        return stints.stream().filter(s -> !s.exercise()).toList();
    }

    private boolean concerns(List<OfficerId> officers) {
        return registration != null && officers.contains(registration.officer());
    }

    private List<Award> corrected(AccreditationEvents.AccreditationCorrected correction) {
        var result = new ArrayList<Award>();
        for (var award : awards) {
            if (award.skill() != correction.skill()
                    || !award.awardedOn().equals(correction.awardedOn())) {
                result.add(award);
            } else if (correction.correctedAwardedOn() != null
                    && correction.correctedExpiresOn() != null) {
                result.add(
                        new Award(
                                award.skill(),
                                correction.correctedAwardedOn(),
                                correction.correctedExpiresOn(),
                                award.withdrawnOn()));
            }
        }
        return List.copyOf(result);
    }

    private static Award cut(Award award, LocalDate on) {
        var earlier = award.withdrawnOn() == null || on.isBefore(award.withdrawnOn());
        return earlier ? new Award(award.skill(), award.awardedOn(), award.expiresOn(), on) : award;
    }

    private static Stint until(Stint s, Instant to, @Nullable Instant returnedAt) {
        return new Stint(
                s.deployment(),
                s.operation(),
                s.hostForce(),
                s.donorForce(),
                s.from(),
                to,
                returnedAt,
                s.exercise());
    }

    private OfficerHistory posted(LocalDate on, @Nullable ForceId force) {
        return new OfficerHistory(
                registration,
                inOrder(postings, new Posting(on, force), Comparator.comparing(Posting::on)),
                promotions,
                awards,
                abstractions,
                stints,
                nationals,
                erased);
    }

    private OfficerHistory withAwards(List<Award> changed) {
        return new OfficerHistory(
                registration,
                postings,
                promotions,
                changed,
                abstractions,
                stints,
                nationals,
                erased);
    }

    private OfficerHistory withAbstractions(List<Abstraction> changed) {
        return new OfficerHistory(
                registration, postings, promotions, awards, changed, stints, nationals, erased);
    }

    private OfficerHistory withStints(List<Stint> changed) {
        return new OfficerHistory(
                registration,
                postings,
                promotions,
                awards,
                abstractions,
                changed,
                nationals,
                erased);
    }

    private OfficerHistory nationally(CadreEvents.NationalDeployableSet event) {
        return new OfficerHistory(
                registration,
                postings,
                promotions,
                awards,
                abstractions,
                stints,
                inOrder(
                        nationals,
                        new National(event.on(), event.cadre(), event.deployable()),
                        Comparator.comparing(National::on)),
                erased);
    }

    private static Stream<DayRange> until(LocalDate first, @Nullable LocalDate last) {
        var end = last == null ? DayRange.ALWAYS.last() : last;
        return end.isBefore(first) ? Stream.empty() : Stream.of(new DayRange(first, end));
    }

    private static <T> List<T> added(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }

    // stable: of two on one day the later recorded comes last, and counts
    private static <T> List<T> inOrder(List<T> list, T one, Comparator<T> order) {
        var more = new ArrayList<>(list);
        more.add(one);
        more.sort(order);
        return List.copyOf(more);
    }

    private static <T> List<T> mapped(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
