/**
 * Books places on the courses of the regional training centre and records who passed. A place is an
 * absence of kind {@code COURSE} that the same decision makes, so that the deploy guard and
 * readiness have one rule for everybody who is away; to cancel takes the absence back as a whole,
 * to move makes another. A pass awards by the rules of {@code accreditation}, and a corrected
 * result corrects the awards by them, in one commit. Prerequisites are the centre's matter: who may
 * not pass, fails. Proved by {@code CourseDeciderTest}.
 */
@NullMarked
package muster.mobilisation.course;

import org.jspecify.annotations.NullMarked;
