/**
 * The calendar of demand: events that are expected to need PSUs, from when they are heard of until
 * they become operations or are withdrawn. A demand is of whole days, as the days of a match are
 * known months before its hours are. Proved by {@code DemandDeciderTest}.
 */
@NullMarked
package muster.contract.demand;

import org.jspecify.annotations.NullMarked;
