/**
 * Proposes whom to form into a PSU or a serial: of those who are deployed for an operation, or
 * called out and coming or there, and in no unit, with carriers that were declared fit. What is
 * proposed is taken as it is. Proved by {@code UnitProposalTest}.
 */
@NullMarked
package muster.readiness.forming;

import org.jspecify.annotations.NullMarked;
