package muster.contract.callout;

import muster.contract.OfficerId;
import muster.contract.Rank;

/**
 * Somebody who was called or arrived, as known then.
 *
 * @param driver a constable who may drive a carrier
 * @param psuCommander an inspector trained to lead a PSU
 * @param deployable every mandatory accreditation in date and not absent on the day of the call;
 *     who is not counts for nothing and is named
 */
public record Called(
        OfficerId officer, Rank rank, boolean driver, boolean psuCommander, boolean deployable) {}
