/**
 * How much the officers of a force are away, who is over the limits set for it, and how the load is
 * shared. Away is the time of real deployments, wherever to, from their beginning until the return,
 * or the planned end while none is recorded; times that overlap count once, exercises are counted
 * apart, and arrivals at a mobilisation are left out, as nobody records when those leave it. Looked
 * at on a local day, whole: the hours in the 7 and 28 days that end with it, started hours in full;
 * how many days in a row up to it have any time away; the shortest rest before a deployment that
 * began in those 7 days, in full hours; deployments with any time in the 12 months that end with
 * it, and the days they touched. A finding is what lies beyond a limit of the policy that holds on
 * its day: over on the day itself, or within 28 days after it if what is planned lasts to its
 * planned end. The load is shared among the officers who were deployable on the day or went in the
 * 12 months. Read from the officers, without a view of its own. Proved by {@code
 * FatigueProperties}, against a model that looks at every minute, and {@code ForceFatigueTest}.
 */
@NullMarked
package muster.readiness.fatigue;

import org.jspecify.annotations.NullMarked;
