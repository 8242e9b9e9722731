/**
 * Whom of a force to book on which course for the most PSUs by a day, and how far that gets the
 * force. Looks at two views, the officers' and the courses', and belongs to neither. Proved by
 * {@code AssignmentProperties} and {@code PlannerTest}.
 */
@NullMarked
package muster.readiness.training;

import org.jspecify.annotations.NullMarked;
