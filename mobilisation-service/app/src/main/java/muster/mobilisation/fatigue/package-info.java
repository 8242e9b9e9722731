/**
 * Sets from which day on officers are warned of fatigue, and at what, for one force or for all.
 * Proved by {@code FatigueDeciderTest}.
 */
@NullMarked
package muster.mobilisation.fatigue;

import org.jspecify.annotations.NullMarked;
