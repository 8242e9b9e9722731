/**
 * Officers by collar number: rank, force, absences, and the one fold of an officer's life that both
 * the deploy guard and the readiness views read. Proved by {@code OfficerHistoryTest}.
 */
@NullMarked
package muster.contract.officer;

import org.jspecify.annotations.NullMarked;
