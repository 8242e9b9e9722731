/**
 * Puts commanders on a force's rota, takes them off and swaps them. Proved by {@code
 * RotaDeciderTest}.
 */
@NullMarked
package muster.mobilisation.rota;

import org.jspecify.annotations.NullMarked;
