/**
 * An officer's record: what the officer is qualified for and until when, why they can't go if they
 * can't, where they have been. Proved by {@code QualificationsTest}.
 */
@NullMarked
package muster.edge.officer;

import org.jspecify.annotations.NullMarked;
