/**
 * Fatigue and fairness: how much the officers of a force are away, who is over a limit, and how the
 * load is shared, for planners who share it. Proved by {@code FatigueSaidTest} and {@code
 * EveryPageIT}.
 */
@NullMarked
package muster.edge.fatigue;

import org.jspecify.annotations.NullMarked;
