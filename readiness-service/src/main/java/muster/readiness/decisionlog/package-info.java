/**
 * The decision log of an operation: what was decided, why and on whose authority, in the order in
 * which it was decided, with what was withdrawn since; read from the log itself. Proved by {@code
 * DecisionLogIT}.
 */
@NullMarked
package muster.readiness.decisionlog;

import org.jspecify.annotations.NullMarked;
