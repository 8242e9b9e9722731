/**
 * Formed units: PSUs and serials of officers who are deployed or called out, of one force or of
 * several, with the carriers allotted to them. Proved by {@code CompositionTest}; who may be in
 * one, by {@code CalledOutDeciderTest}.
 */
@NullMarked
package muster.contract.unit;

import org.jspecify.annotations.NullMarked;
