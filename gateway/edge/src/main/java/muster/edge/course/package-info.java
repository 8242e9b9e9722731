/**
 * The calendar of the regional training centre, a page for each course, and the one on which its
 * places are booked and its results recorded in bulk. Proved by {@code PastedTest}, {@code
 * CoursesIT} and {@code EveryPageIT}.
 */
@NullMarked
package muster.edge.course;

import org.jspecify.annotations.NullMarked;
