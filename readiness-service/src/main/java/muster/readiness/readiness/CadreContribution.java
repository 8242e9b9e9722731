package muster.readiness.readiness;

import java.util.List;
import java.util.function.BiConsumer;
import muster.contract.DayRanges;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.cadre.Cadres;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.OfficerHistory.Award;
import muster.contract.officer.OfficerHistory.Service;

/** What one officer adds to the numbers of cadres, of the forces served in, as differences. */
final class CadreContribution {

    private final OfficerHistory officer;
    private final Extensions extensions;
    private final Cadres cadres;

    private CadreContribution(OfficerHistory officer, Extensions extensions, Cadres cadres) {
        this.officer = officer;
        this.extensions = extensions;
        this.cadres = cadres;
    }

    /**
     * Of an officer.
     *
     * @param times 1 to add, -1 to take away what was added
     */
    static void of(
            OfficerHistory officer,
            Extensions extensions,
            Cadres cadres,
            int times,
            CadreSeries.Changes changes) {
        var joined = joined(officer);
        if (!officer.isRegistered() || joined.isEmpty()) {
            return;
        }
        var contribution = new CadreContribution(officer, extensions, cadres);
        var absent = officer.abstracted();
        var away = Contribution.daysAway(officer);
        for (var force : officer.service().stream().map(Service::force).distinct().toList()) {
            for (var cadre : joined) {
                contribution.add(
                        cadre,
                        force,
                        absent,
                        away,
                        (number, days) -> changes.add(force, cadre, number, days, times));
            }
        }
    }

    /** The cadres an officer was ever in. */
    static List<Skill> joined(OfficerHistory officer) {
        return officer.awards().stream()
                .map(Award::skill)
                .filter(Skill::isCadre)
                .distinct()
                .sorted()
                .toList();
    }

    private void add(
            Skill cadre,
            ForceId force,
            DayRanges absent,
            DayRanges away,
            BiConsumer<CadreNumber, DayRanges> sink) {
        var served = officer.daysIn(force);
        var deployable = deployable(cadre, force, served);
        var national = officer.nationallyDeployable(cadre);
        sink.accept(CadreNumber.STRENGTH, served.and(officer.memberOf(cadre)));
        sink.accept(CadreNumber.IN_DATE, served.and(officer.inDate(cadre, extensions)));
        sink.accept(CadreNumber.DEPLOYABLE, deployable);
        sink.accept(CadreNumber.AVAILABLE, deployable.without(absent).without(away));
        sink.accept(CadreNumber.NATIONALLY_DEPLOYABLE, deployable.and(national));
        if (cadre == Skill.PROTEST_REMOVAL) {
            var onTheGround =
                    deployable.without(deployable(Skill.PROTEST_REMOVAL_AT_HEIGHT, force, served));
            sink.accept(CadreNumber.NOT_AT_HEIGHT, onTheGround);
            sink.accept(CadreNumber.NOT_AT_HEIGHT_NATIONALLY, onTheGround.and(national));
        }
    }

    private DayRanges deployable(Skill cadre, ForceId force, DayRanges served) {
        return served.and(officer.holding(cadres.required(cadre, force), extensions));
    }
}
