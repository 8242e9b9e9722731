/**
 * Sets what cadres ask for, how many a force is to have, and who may be sent nationally. Proved by
 * {@code CadreDeciderTest}.
 */
@NullMarked
package muster.mobilisation.cadre;

import org.jspecify.annotations.NullMarked;
