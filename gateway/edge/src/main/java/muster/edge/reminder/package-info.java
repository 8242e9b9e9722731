/**
 * Reminders: raises what has fallen due, each once however many gateways run, sends it by e-mail
 * and to web hooks until it is taken or set aside, and shows both. Proved by {@code RemindersIT},
 * {@code MessagesIT} and {@code MessageSettingsTest}.
 */
@NullMarked
package muster.edge.reminder;

import org.jspecify.annotations.NullMarked;
