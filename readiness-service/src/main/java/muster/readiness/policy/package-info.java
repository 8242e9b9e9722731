/**
 * How long awards last: every policy that was ever set beside the default it replaces, read from
 * the log itself. Proved by {@code PolicyIT}.
 */
@NullMarked
package muster.readiness.policy;

import org.jspecify.annotations.NullMarked;
