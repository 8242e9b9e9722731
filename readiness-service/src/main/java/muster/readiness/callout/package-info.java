/**
 * Mobilisations at any instant: who was called and answers, who and what is there, the verdict by
 * wave, and what would mend it soonest. Proved by {@code MobilisationsProjectionTest}.
 */
@NullMarked
package muster.readiness.callout;

import org.jspecify.annotations.NullMarked;
