/**
 * Forms units of officers who are deployed, or called out and coming or there, changes them and
 * stands them down; nobody and no carrier is in two at once. Proved by {@code UnitDeciderTest} and
 * {@code CalledOutDeciderTest}.
 */
@NullMarked
package muster.mobilisation.unit;

import org.jspecify.annotations.NullMarked;
