/**
 * What happened to an operation, a request, a deployment, an officer, a force, its rota or the
 * policies, and who recorded it: read from the log itself, newest first. Proved by {@code
 * HistoryIT}.
 */
@NullMarked
package muster.readiness.history;

import org.jspecify.annotations.NullMarked;
