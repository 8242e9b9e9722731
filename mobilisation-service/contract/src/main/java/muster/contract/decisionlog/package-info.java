/**
 * Decision logs: what was decided in an operation, why, and on whose authority. Proved by {@code
 * DecisionLogDeciderTest}.
 */
@NullMarked
package muster.contract.decisionlog;

import org.jspecify.annotations.NullMarked;
