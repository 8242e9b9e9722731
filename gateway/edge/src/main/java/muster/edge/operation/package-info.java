/**
 * Operations, their requests and the deployments that answer them: what was asked, who offered,
 * refused and sent, and how far each officer has come. Proved by {@code AidTest} and {@code
 * EveryPageIT}.
 */
@NullMarked
package muster.edge.operation;

import org.jspecify.annotations.NullMarked;
