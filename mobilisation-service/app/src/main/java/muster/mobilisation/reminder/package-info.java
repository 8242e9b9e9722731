/**
 * Raises reminders, each once whoever sends them and however often, keeps what became of the
 * messages that carry them, and sets when to remind. Proved by {@code ReminderDeciderTest}.
 */
@NullMarked
package muster.mobilisation.reminder;

import org.jspecify.annotations.NullMarked;
