/**
 * Formed units: who is in each and of which force, what it lacks, and who has left it since by
 * going home. Proved by {@code UnitsProjectionTest}.
 */
@NullMarked
package muster.readiness.unit;

import org.jspecify.annotations.NullMarked;
