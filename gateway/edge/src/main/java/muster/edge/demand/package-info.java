/**
 * The calendar of demand: which events and operations are expected to need PSUs, against what is
 * available, and where they clash, for planners who see it coming. Proved by {@code
 * CalendarSaidTest} and {@code EveryPageIT}.
 */
@NullMarked
package muster.edge.demand;

import org.jspecify.annotations.NullMarked;
