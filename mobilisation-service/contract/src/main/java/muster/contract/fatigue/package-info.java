/**
 * Warnings of fatigue as policy: what is more than an officer should be away, and who set it from
 * when. A warning stops nobody: the deploy guard does not ask it. Proved by {@code
 * FatiguePoliciesTest}.
 */
@NullMarked
package muster.contract.fatigue;

import org.jspecify.annotations.NullMarked;
