/**
 * The calendar of the regional training centre: courses with their places, who is booked, and what
 * came of it. Proved by {@code CourseProjectionTest}.
 */
@NullMarked
package muster.readiness.course;

import org.jspecify.annotations.NullMarked;
