/**
 * Courses of the regional training centre: who has a place, who passed. A place is an absence of
 * kind {@code COURSE} for its days, and a pass an award, each an event of its own capability beside
 * the course's: the deploy guard and readiness know no courses. Proved by {@code
 * CourseDeciderTest}.
 */
@NullMarked
package muster.contract.course;

import org.jspecify.annotations.NullMarked;
