/**
 * Carriers: which a force has in service, and where each was declared to be at the start of a tour
 * of duty. Proved by {@code ToursOfDutyTest}.
 */
@NullMarked
package muster.contract.fleet;

import org.jspecify.annotations.NullMarked;
