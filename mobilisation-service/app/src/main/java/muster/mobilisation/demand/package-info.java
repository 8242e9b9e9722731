/**
 * Keeps the calendar of demand: a planner says what is expected, of which host, on which days and
 * with how many PSUs, changes it as more is known, says which operation it became, and withdraws
 * what does not take place. Proved by {@code DemandDeciderTest}.
 */
@NullMarked
package muster.mobilisation.demand;

import org.jspecify.annotations.NullMarked;
