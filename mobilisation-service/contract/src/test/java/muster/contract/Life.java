package muster.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import muster.contract.accreditation.AccreditationEvents;
import muster.contract.accreditation.AccreditationEvents.AccreditationCorrected;
import muster.contract.accreditation.AccreditationEvents.AccreditationWithdrawn;
import muster.contract.accreditation.AccreditationEvents.ExtensionRevoked;
import muster.contract.accreditation.AccreditationEvents.OfficerAccredited;
import muster.contract.accreditation.AccreditationEvents.QualificationsExtended;
import muster.contract.accreditation.Extensions;
import muster.contract.cadre.CadreEvents;
import muster.contract.cadre.CadreEvents.CadreSet;
import muster.contract.cadre.CadreEvents.NationalDeployableSet;
import muster.contract.cadre.Cadres;
import muster.contract.deployment.DeployGuard;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.DeploymentExtended;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.deployment.Refusal.Reason;
import muster.contract.deployment.SentAs;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerEvents.AbstractionEnded;
import muster.contract.officer.OfficerEvents.OfficerAbstracted;
import muster.contract.officer.OfficerEvents.OfficerPromoted;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.contract.officer.OfficerEvents.OfficerRetired;
import muster.contract.officer.OfficerEvents.OfficerTransferred;
import muster.contract.officer.OfficerHistory;
import org.jspecify.annotations.Nullable;

/** One officer's life, told event by event, and what the guard says of it. */
public final class Life {

    public static final OfficerId OFFICER = new OfficerId("WMP-1234");
    public static final ForceId WMP = new ForceId("WMP");
    public static final ForceId DCP = new ForceId("DCP");
    public static final OperationId G7 = new OperationId("G7");

    private OfficerHistory history = OfficerHistory.UNKNOWN;
    private Extensions extensions = Extensions.NONE;
    private Cadres cadres = Cadres.USUAL;
    private int abstractions;

    /** A constable of West Midlands with nothing else on record. */
    public static Life ofConstable() {
        return new Life().then(new OfficerRegistered(OFFICER, WMP, Rank.CONSTABLE));
    }

    /** A constable with every mandatory skill, awarded and expiring on these days. */
    public static Life ofDeployable(String awardedOn, String expiresOn) {
        var life = ofConstable();
        Skill.MANDATORY.forEach(skill -> life.awarded(skill, awardedOn, expiresOn));
        return life;
    }

    public Life then(Event event) {
        history = history.evolve(event);
        if (event instanceof AccreditationEvents e) {
            extensions = extensions.evolve(e);
        }
        if (event instanceof CadreEvents e) {
            cadres = cadres.evolve(e);
        }
        return this;
    }

    public Life awarded(Skill skill, String on, String until) {
        return then(new OfficerAccredited(OFFICER, WMP, skill, day(on), day(until)));
    }

    public Life withdrawn(Skill skill, String on) {
        return then(new AccreditationWithdrawn(OFFICER, WMP, skill, day(on), "for cause"));
    }

    public Life corrected(
            Skill skill, String awardedOn, @Nullable String to, @Nullable String expiresOn) {
        return then(
                new AccreditationCorrected(
                        OFFICER,
                        WMP,
                        skill,
                        day(awardedOn),
                        to == null ? null : day(to),
                        expiresOn == null ? null : day(expiresOn),
                        "typed wrong"));
    }

    public Life extended(
            int number,
            Skill skill,
            String from,
            String to,
            String period,
            @Nullable List<ForceId> forces) {
        return then(
                new QualificationsExtended(
                        extension(number),
                        "NPCC",
                        List.of(skill),
                        forces,
                        day(from),
                        day(to),
                        Period.parse(period)));
    }

    public Life revoked(int number) {
        return then(new ExtensionRevoked(extension(number)));
    }

    public Life absent(String from, @Nullable String to) {
        abstractions++;
        return then(
                new OfficerAbstracted(
                        AbstractionId.of(OFFICER, abstractions),
                        OFFICER,
                        WMP,
                        AbstractionKind.SICK,
                        day(from),
                        to == null ? null : day(to)));
    }

    /** The last absence ends. */
    public Life back(String on) {
        return then(
                new AbstractionEnded(
                        AbstractionId.of(OFFICER, abstractions), OFFICER, WMP, day(on)));
    }

    public Life promoted(Rank rank, String on) {
        return then(new OfficerPromoted(OFFICER, WMP, rank, day(on)));
    }

    public Life transferred(ForceId force, String on) {
        return then(new OfficerTransferred(OFFICER, force, day(on), WMP));
    }

    public Life retired(String on) {
        return then(new OfficerRetired(OFFICER, WMP, day(on)));
    }

    public Life deployed(int number, String from, String to) {
        return deployed(number, from, to, false);
    }

    public Life exercised(int number, String from, String to) {
        return deployed(number, from, to, true);
    }

    private Life deployed(int number, String from, String to, boolean exercise) {
        return then(
                new OfficersDeployed(
                        deployment(number),
                        G7,
                        null,
                        DCP,
                        WMP,
                        List.of(OFFICER),
                        Instant.parse(from),
                        Instant.parse(to),
                        null,
                        false,
                        exercise));
    }

    public Life returned(int number, String at) {
        return then(
                new OfficersReturned(
                        deployment(number),
                        G7,
                        null,
                        DCP,
                        WMP,
                        List.of(OFFICER),
                        Instant.parse(at),
                        null));
    }

    public Life staying(int number, String to) {
        return then(
                new DeploymentExtended(
                        deployment(number),
                        G7,
                        null,
                        DCP,
                        WMP,
                        List.of(OFFICER),
                        Instant.parse(to)));
    }

    public Life cancelled(int number) {
        return then(
                new DeploymentCancelled(
                        deployment(number), G7, null, DCP, WMP, List.of(OFFICER), "in error"));
    }

    public Life nationally(Skill cadre, boolean deployable, String on) {
        return then(
                new NationalDeployableSet(OFFICER, WMP, cadre, deployable, day(on), "assessed"));
    }

    /** What a cadre asks for, from a day on, in a force or in all. */
    public Life cadre(Skill cadre, String from, @Nullable ForceId force, Skill... requires) {
        return then(new CadreSet(cadre, List.of(requires), day(from), force));
    }

    public Cadres cadres() {
        return cadres;
    }

    public OfficerHistory history() {
        return history;
    }

    public Extensions extensions() {
        return extensions;
    }

    /** What is against sending the officer for West Midlands. */
    public List<Reason> reasons(String from, String to) {
        return reasons(from, to, false);
    }

    public List<Reason> reasonsAgainstExercise(String from, String to) {
        return reasons(from, to, true);
    }

    private List<Reason> reasons(String from, String to, boolean exercise) {
        return reasons(new SentAs.InPsus(), from, to, exercise);
    }

    /** What is against sending the officer with a cadre. */
    public List<Reason> reasons(Skill cadre, boolean nationally, String from, String to) {
        return reasons(new SentAs.Specialists(cadre, nationally, cadres), from, to, false);
    }

    private List<Reason> reasons(SentAs as, String from, String to, boolean exercise) {
        return DeployGuard.reasons(
                history, extensions, as, WMP, Instant.parse(from), Instant.parse(to), exercise);
    }

    public List<Reason> reasonsAgainstStaying(String oldTo, String newTo) {
        return reasonsAgainstStaying(new SentAs.InPsus(), oldTo, newTo);
    }

    public List<Reason> reasonsAgainstStaying(
            Skill cadre, boolean nationally, String oldTo, String newTo) {
        return reasonsAgainstStaying(
                new SentAs.Specialists(cadre, nationally, cadres), oldTo, newTo);
    }

    private List<Reason> reasonsAgainstStaying(SentAs as, String oldTo, String newTo) {
        return DeployGuard.reasonsAgainstStaying(
                history, extensions, as, WMP, Instant.parse(oldTo), Instant.parse(newTo), false);
    }

    public static DeploymentId deployment(int number) {
        return new DeploymentId("D-%08d".formatted(number));
    }

    public static ExtensionId extension(int number) {
        return new ExtensionId("E-%08d".formatted(number));
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
