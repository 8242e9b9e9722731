/**
 * Mobilisations against the clock: the verdict as it stands or stood at any minute, on a page and
 * on a wall; who was called, answered and arrived; and the entry of replies and arrivals by the
 * hundred. Proved by {@code PastedTest} and {@code DrillIT}.
 */
@NullMarked
package muster.edge.mobilisation;

import org.jspecify.annotations.NullMarked;
