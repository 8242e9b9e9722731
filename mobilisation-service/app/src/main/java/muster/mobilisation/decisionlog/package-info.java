/**
 * Keeps the decision log of an operation: what its commanders decided, why, and on whose authority.
 * How commands become events is in {@code muster.mobilisation.decision}. Proved by {@code
 * DecisionLogDeciderTest}.
 */
@NullMarked
package muster.mobilisation.decisionlog;

import org.jspecify.annotations.NullMarked;
