/**
 * Pools of specialists: what each asks its officers to hold, as policy from a day on, how many a
 * force is to have, and who may be sent nationally. Proved by {@code CadresTest}.
 */
@NullMarked
package muster.contract.cadre;

import org.jspecify.annotations.NullMarked;
