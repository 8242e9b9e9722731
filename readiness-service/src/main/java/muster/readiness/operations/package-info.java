/**
 * Operations, the requests for aid they made and what became of them, and the deployments that
 * went: what a board shows. Proved by {@code ReadinessIT}.
 */
@NullMarked
package muster.readiness.operations;

import org.jspecify.annotations.NullMarked;
