/**
 * Reminders of what falls due, each raised once, and the messages that carry them out of the house:
 * when they are due, and what became of each. Proved by {@code ReminderDeciderTest}.
 */
@NullMarked
package muster.contract.reminder;

import org.jspecify.annotations.NullMarked;
