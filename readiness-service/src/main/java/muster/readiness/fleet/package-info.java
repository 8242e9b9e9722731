/**
 * Carriers: which a force has in service, where each was declared to be, and what is missing from
 * the declaration of the tour of duty. Proved by {@code FleetProjectionTest}.
 */
@NullMarked
package muster.readiness.fleet;

import org.jspecify.annotations.NullMarked;
