package muster.readiness.readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import muster.contract.AbstractionId;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.DeploymentId;
import muster.contract.ExtensionId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.cadre.Cadres;
import muster.contract.deployment.DeployGuard;
import muster.contract.deployment.Refusal;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerEvents;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.Personal;
import muster.readiness.readiness.Numbers.When;
import org.jspecify.annotations.Nullable;

/** What is answered about officers. */
final class Officers {

    /** What a list of officers can be narrowed to. */
    enum Shown {
        TRAINED,
        DEPLOYABLE,
        AVAILABLE,
        NOT_DEPLOYABLE
    }

    record Row(
            OfficerId officer,
            ForceId force,
            Rank rank,
            boolean trained,
            boolean deployable,
            boolean available,
            List<Skill> skills,
            List<Refusal.Reason> reasons) {}

    /** The first has no day: it counts from the beginning. In no force after retirement. */
    record Posting(@Nullable LocalDate on, @Nullable ForceId force) {}

    /** As with postings. */
    record Ranked(@Nullable LocalDate on, Rank rank) {}

    /**
     * An award.
     *
     * @param expiresOn the last day it is valid, after any extension
     * @param extendedExpiresOn the same, only where an extension moved it
     * @param withdrawnOn the first day without it
     */
    record Accreditation(
            Skill skill,
            LocalDate awardedOn,
            LocalDate originalExpiresOn,
            @Nullable LocalDate extendedExpiresOn,
            LocalDate expiresOn,
            @Nullable ExtensionId extension,
            @Nullable LocalDate withdrawnOn,
            boolean inDate) {}

    /**
     * Part in a cadre.
     *
     * @param nationalSince from when the latest status holds; absent where none was set by then
     */
    record InCadre(
            Skill cadre,
            boolean inDate,
            boolean deployable,
            boolean nationallyDeployable,
            @Nullable LocalDate nationalSince) {}

    record Absence(
            AbstractionId abstraction,
            AbstractionKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate endedOn) {}

    record Part(
            DeploymentId deployment,
            OperationId operation,
            ForceId hostForce,
            ForceId donorForce,
            Instant from,
            Instant to,
            @Nullable Instant returnedAt,
            boolean exercise,
            boolean overdue) {}

    record Officer(
            OfficerId officer,
            @Nullable ForceId force,
            @Nullable Rank rank,
            boolean retired,
            boolean erased,
            Instant at,
            boolean trained,
            boolean deployable,
            boolean available,
            List<Refusal.Reason> reasons,
            List<Posting> forces,
            List<Ranked> ranks,
            List<Accreditation> accreditations,
            List<InCadre> cadres,
            List<Absence> abstractions,
            List<Part> deployments,
            @Nullable Personal personal) {}

    private final Extensions extensions;
    private final Cadres cadres;

    Officers(Extensions extensions, Cadres cadres) {
        this.extensions = extensions;
        this.cadres = cadres;
    }

    /**
     * An officer as a row of a force's list; null when the officer is not of the force that day, or
     * not what is asked for. Who is above inspector is shown only when the rank is asked for, or
     * nothing is, so that the list agrees with the counts.
     */
    @Nullable Row row(
            OfficerHistory officer,
            ForceId force,
            LocalDate on,
            @Nullable Shown state,
            @Nullable Rank rank,
            @Nullable Skill skill) {
        var ranked = officer.rankOn(on);
        var registration = officer.registration();
        if (registration == null
                || ranked == null
                || !force.equals(officer.forceOn(on))
                || (rank != null && rank != ranked)
                || (state != null && rank == null && !ranked.servesInPsu())
                || (skill != null && !officer.inDate(skill, extensions).contains(on))) {
            return null;
        }
        var reasons = reasons(officer, new When(on, null));
        boolean trained = officer.trained(extensions).contains(on);
        boolean deployable = officer.deployable(extensions).contains(on);
        boolean available = reasons.isEmpty();
        boolean shown =
                switch (state) {
                    case null -> true;
                    case TRAINED -> trained;
                    case DEPLOYABLE -> deployable;
                    case AVAILABLE -> available;
                    case NOT_DEPLOYABLE -> !deployable;
                };
        return shown
                ? new Row(
                        registration.officer(),
                        force,
                        ranked,
                        trained,
                        deployable,
                        available,
                        skills(officer, on),
                        reasons)
                : null;
    }

    private List<Skill> skills(OfficerHistory officer, LocalDate on) {
        return officer.awards().stream()
                .filter(a -> officer.daysOf(a, extensions).filter(d -> d.contains(on)).isPresent())
                .map(OfficerHistory.Award::skill)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Refusal.Reason> reasons(OfficerHistory officer, When when) {
        var days = new DayRange(when.day(), when.day());
        var reasons = new ArrayList<>(DeployGuard.accreditationReasons(officer, extensions, days));
        reasons.addAll(DeployGuard.abstractionReasons(officer, days));
        reasons.addAll(DeployGuard.alreadyDeployed(officer, when.start(), when.end(), false));
        return List.copyOf(reasons);
    }

    /** Everything about an officer, and how ready at an instant. */
    Officer officer(
            OfficerHistory officer,
            OfficerEvents.OfficerRegistered registration,
            Instant at,
            @Nullable Personal personal) {
        var day = Days.of(at);
        var force = officer.forceOn(day);
        var rank = officer.rankOn(day);
        var reasons = new ArrayList<>(reasons(officer, new When(null, at)));
        if (force == null) {
            reasons.add(Refusal.Reason.notInForce(null));
        }
        return new Officer(
                registration.officer(),
                force,
                rank,
                force == null,
                officer.erased(),
                at,
                force != null && officer.trained(extensions).contains(day),
                force != null && officer.deployable(extensions).contains(day),
                reasons.isEmpty(),
                List.copyOf(reasons),
                postings(officer, registration),
                ranks(officer, registration),
                officer.awards().stream().map(a -> accreditation(officer, a, day)).toList(),
                cadres(officer, force, day),
                officer.abstractions().stream()
                        .map(a -> new Absence(a.id(), a.kind(), a.from(), a.to(), a.endedOn()))
                        .toList(),
                officer.stints().stream().map(s -> part(s, at)).toList(),
                personal);
    }

    private static List<Posting> postings(
            OfficerHistory officer, OfficerEvents.OfficerRegistered registration) {
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(null, registration.force()));
        officer.postings().forEach(p -> postings.add(new Posting(p.on(), p.force())));
        return List.copyOf(postings);
    }

    private static List<Ranked> ranks(
            OfficerHistory officer, OfficerEvents.OfficerRegistered registration) {
        var ranks = new ArrayList<Ranked>();
        ranks.add(new Ranked(null, registration.rank()));
        officer.promotions().forEach(p -> ranks.add(new Ranked(p.on(), p.rank())));
        return List.copyOf(ranks);
    }

    private Accreditation accreditation(
            OfficerHistory officer, OfficerHistory.Award award, LocalDate day) {
        var expiry = officer.expiryOf(award, extensions);
        return new Accreditation(
                award.skill(),
                award.awardedOn(),
                award.expiresOn(),
                expiry.extension() == null ? null : expiry.on(),
                expiry.on(),
                expiry.extension(),
                award.withdrawnOn(),
                officer.daysOf(award, extensions).filter(d -> d.contains(day)).isPresent());
    }

    /** Those the officer is in on a day, in a force. */
    private List<InCadre> cadres(OfficerHistory officer, @Nullable ForceId force, LocalDate day) {
        if (force == null) {
            return List.of();
        }
        return Cadres.ALL.stream()
                .filter(cadre -> officer.memberOf(cadre).contains(day))
                .map(cadre ->
                        new InCadre(
                                cadre,
                                officer.inDate(cadre, extensions).contains(day),
                                officer.holding(cadres.required(cadre, force), extensions)
                                        .contains(day),
                                officer.nationallyDeployable(cadre).contains(day),
                                officer.nationals().stream()
                                        .filter(n -> n.cadre() == cadre && !n.on().isAfter(day))
                                        .map(OfficerHistory.National::on)
                                        .reduce((_, later) -> later)
                                        .orElse(null)))
                .toList();
    }

    private static Part part(OfficerHistory.Stint stint, Instant at) {
        return new Part(
                stint.deployment(),
                stint.operation(),
                stint.hostForce(),
                stint.donorForce(),
                stint.from(),
                stint.to(),
                stint.returnedAt(),
                stint.exercise(),
                stint.returnedAt() == null && !stint.to().isAfter(at));
    }
}
