/**
 * Registers officers and follows their rank, force and absences. Proved by {@code
 * OfficerDeciderTest}.
 */
@NullMarked
package muster.mobilisation.officer;

import org.jspecify.annotations.NullMarked;
