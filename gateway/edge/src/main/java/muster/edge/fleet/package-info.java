/**
 * Carriers: every force's fleet, where each carrier was declared to be, what the declaration lacks,
 * and the form that declares a whole tour of duty at once. Proved by {@code FleetIT} in the
 * standalone.
 */
@NullMarked
package muster.edge.fleet;

import org.jspecify.annotations.NullMarked;
