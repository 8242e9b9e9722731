/**
 * Takes commands over HTTP, one by one and in bulk: reads them strictly, asks whether the caller
 * may, has them decided, and says what became of them. Proved by {@code CommandsIT}.
 */
@NullMarked
package muster.mobilisation.intake;

import org.jspecify.annotations.NullMarked;
