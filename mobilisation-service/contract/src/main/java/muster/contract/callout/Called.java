package muster.contract.callout;

import java.time.LocalDate;
import muster.contract.DayRange;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.DeployGuard;
import muster.contract.officer.OfficerHistory;

/**
 * Somebody who was called or arrived, as known then.
 *
 * @param driver a constable who may drive a carrier
 * @param psuCommander an inspector trained to lead a PSU
 * @param deployable every mandatory accreditation in date and not absent on the day of the call;
 *     who is not counts for nothing and is named
 */
public record Called(
        OfficerId officer, Rank rank, boolean driver, boolean psuCommander, boolean deployable) {

    /** A registered officer on a local day. */
    public static Called on(
            LocalDate day, OfficerId officer, OfficerHistory history, Extensions extensions) {
        var rank = history.rankOn(day);
        if (rank == null) {
            throw new IllegalArgumentException(officer + " is not registered");
        }
        var thatDay = new DayRange(day, day);
        return new Called(
                officer,
                rank,
                rank == Rank.CONSTABLE
                        && history.inDate(Skill.CARRIER_DRIVER, extensions).containsAll(thatDay),
                rank == Rank.INSPECTOR
                        && history.inDate(Skill.PSU_COMMANDER, extensions).containsAll(thatDay),
                DeployGuard.accreditationReasons(history, extensions, thatDay).isEmpty()
                        && DeployGuard.abstractionReasons(history, thatDay).isEmpty());
    }
}
