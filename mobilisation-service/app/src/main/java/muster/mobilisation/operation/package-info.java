/** Opens and closes operations. Proved by {@code OperationDeciderTest}. */
@NullMarked
package muster.mobilisation.operation;

import org.jspecify.annotations.NullMarked;
