/**
 * Registers forces and sets what they owe and how long awards last. Proved by {@code
 * ForceDeciderTest}.
 */
@NullMarked
package muster.mobilisation.force;

import org.jspecify.annotations.NullMarked;
