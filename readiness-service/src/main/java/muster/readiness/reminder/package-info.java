/**
 * What falls due, by day, what was raised of it, and what became of the messages: the outbox of the
 * gateway. Asking what is due reads the lists of some days, never all officers. Proved by {@code
 * DueProjectionTest} and {@code DueProperties}.
 */
@NullMarked
package muster.readiness.reminder;

import org.jspecify.annotations.NullMarked;
