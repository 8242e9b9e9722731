/**
 * Deployments: the named officers that go, from muster to return, and the PSUs a pool can form.
 * Proved by {@code FormationTest}.
 */
@NullMarked
package muster.contract.deployment;

import org.jspecify.annotations.NullMarked;
