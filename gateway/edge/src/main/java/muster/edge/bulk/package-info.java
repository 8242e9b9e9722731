/**
 * Many commands from one file: tried first, then recorded, with what is refused line by line. The
 * file goes through as it comes and is held nowhere. Proved by {@code StepsTest} and {@code
 * EveryPageIT}.
 */
@NullMarked
package muster.edge.bulk;

import org.jspecify.annotations.NullMarked;
