/**
 * The read side: what callers ask is kept ready in views that follow the log, and the log itself is
 * handed on as a feed. Proved by {@code ReadinessIT}.
 */
@NullMarked
package muster.readiness;

import org.jspecify.annotations.NullMarked;
