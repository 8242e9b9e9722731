/**
 * Deploying: an operator chooses a PSU's worth of officers for a commitment, from complete serials
 * that are proposed, and sees who can't go and why. Proved by {@code CountTest} and {@code
 * ChoiceTest}.
 */
@NullMarked
package muster.edge.deploy;

import org.jspecify.annotations.NullMarked;
