/**
 * The ledger: what a force supplied and received over a period, and where that leaves it. Proved by
 * {@code PositionTest} and {@code EveryPageIT}.
 */
@NullMarked
package muster.edge.ledger;

import org.jspecify.annotations.NullMarked;
