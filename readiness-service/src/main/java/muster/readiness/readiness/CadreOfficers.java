package muster.readiness.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.cadre.Cadres;
import muster.contract.deployment.DeployGuard;
import muster.contract.deployment.Refusal;
import muster.contract.officer.OfficerHistory;
import org.jspecify.annotations.Nullable;

/** Who is in a force's cadre on a day, and how ready. */
record CadreOfficers(
        ForceId force, Skill cadre, LocalDate on, Extensions extensions, Cadres cadres) {

    /**
     * An officer of a cadre.
     *
     * @param lapses what the cadre asks for and is in date, soonest first
     * @param reasons against a deployment with the cadre on the day, but for the national status
     */
    record Row(
            OfficerId officer,
            Rank rank,
            boolean inDate,
            boolean deployable,
            boolean available,
            boolean nationallyDeployable,
            List<Lapse> lapses,
            List<Refusal.Reason> reasons) {}

    /** The last day a skill is in date. */
    record Lapse(Skill skill, LocalDate on) {}

    /** The list of officers that who may be in it are on. */
    static String list(ForceId force, Skill cadre) {
        return force + "|" + cadre;
    }

    /** Null when the officer is not in the cadre, or not in the force, that day. */
    @Nullable Row row(OfficerHistory officer) {
        var registration = officer.registration();
        var rank = officer.rankOn(on);
        if (registration == null
                || rank == null
                || !force.equals(officer.forceOn(on))
                || !officer.memberOf(cadre).contains(on)) {
            return null;
        }
        var day = new DayRange(on, on);
        var missing =
                DeployGuard.accreditationReasons(
                        officer, extensions, cadres.required(cadre, force), day);
        var reasons = new ArrayList<>(missing);
        reasons.addAll(DeployGuard.abstractionReasons(officer, day));
        reasons.addAll(
                DeployGuard.alreadyDeployed(
                        officer, Days.start(on), Days.start(on.plusDays(1)), false));
        return new Row(
                registration.officer(),
                rank,
                officer.inDate(cadre, extensions).contains(on),
                missing.isEmpty(),
                reasons.isEmpty(),
                missing.isEmpty() && officer.nationallyDeployable(cadre).contains(on),
                lapses(officer),
                List.copyOf(reasons));
    }

    private List<Lapse> lapses(OfficerHistory officer) {
        return cadres.requires(cadre, force, on).stream()
                .flatMap(skill ->
                        officer.inDate(skill, extensions).containing(on).stream()
                                .map(days -> new Lapse(skill, days.last())))
                .sorted(Comparator.comparing(Lapse::on).thenComparing(Lapse::skill))
                .toList();
    }
}
