/**
 * Awards, renews, withdraws and corrects skills, and extends those of whole cohorts. Proved by
 * {@code AccreditationDeciderTest}.
 */
@NullMarked
package muster.mobilisation.accreditation;

import org.jspecify.annotations.NullMarked;
