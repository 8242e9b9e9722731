/**
 * How a view lives: one ordered fold over the log with one writer, whose documents answer queries
 * at one sequence. A document keeps its two newest versions, so that a query reads all of them as
 * they were at the view's position, and a writer that died between two documents is made good by
 * the next. An event that can't be folded stops its view, which says so. Proved by {@code
 * RunningViewIT}.
 */
@NullMarked
package muster.readiness.view;

import org.jspecify.annotations.NullMarked;
