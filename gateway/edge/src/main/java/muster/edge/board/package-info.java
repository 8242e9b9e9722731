/**
 * The board: where every open request stands, at a glance. Proved by {@code BoardTest} and {@code
 * EveryPageIT}.
 */
@NullMarked
package muster.edge.board;

import org.jspecify.annotations.NullMarked;
