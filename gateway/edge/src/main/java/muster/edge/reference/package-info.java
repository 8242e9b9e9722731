/**
 * What everything else is measured by: the forces, what each owes on which basis, how long awards
 * last, what cadres ask for, when tours of duty begin, when to remind, at what to warn of fatigue,
 * and what is asked of a force that is called out; who set it and when. An administrator sets it
 * here. Proved by {@code FormsTest} and {@code RequirementsTest}.
 */
@NullMarked
package muster.edge.reference;

import org.jspecify.annotations.NullMarked;
