/**
 * What if a force sent PSUs away, without storing anything: what is left at home against local need
 * and requirement, who lapses meanwhile, how much those sent would be away, and who of the region
 * could give instead. The rules:
 *
 * <ul>
 *   <li>Sent are complete PSUs alone, of the officers whom the proposal would name in its order, as
 *       many as can be given of those asked for. Whoever goes passes the deploy guard for the whole
 *       time, so nobody of them is absent or deployed elsewhere, and none lapses before the end.
 *   <li>Everything else is as if that deployment were recorded: an officer who is away at any time
 *       of a local day is not available on it (residual cover), carriers are those in service
 *       wherever they are, and what is promised to others without names stands beside and is not
 *       taken off.
 *   <li>Local need and requirement are those in force on each day. The shortfall is in serials,
 *       which are exact: what is owed less three for every whole PSU left and the serials left
 *       over.
 *   <li>The worst day is the first with the fewest PSUs left, then the fewest serials.
 *   <li>Whoever of the force has a last deployable day among those days lapses meanwhile, at home
 *       or away; for those sent every other qualification that runs out is told too.
 *   <li>The other forces of the region, without the one that receives, are each asked the same.
 *       Whoever can give more of what is asked goes first; then whoever is left less short of local
 *       need, then of the requirement, then with more PSUs; then by code.
 *   <li>What is asked side by side are alternatives: each is answered as if nobody else went.
 * </ul>
 *
 * <p>Read from the officers, without a view of its own. Proved by {@code WhatIfProperties}, against
 * a model that asks every officer about every day and against the deployment recorded in earnest.
 */
@NullMarked
package muster.readiness.whatif;

import org.jspecify.annotations.NullMarked;
