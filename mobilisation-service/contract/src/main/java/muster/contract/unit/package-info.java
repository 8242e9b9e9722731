/**
 * Formed units: PSUs and serials of deployed officers, of one force or of several, with the
 * carriers allotted to them. Proved by {@code CompositionTest}.
 */
@NullMarked
package muster.contract.unit;

import org.jspecify.annotations.NullMarked;
