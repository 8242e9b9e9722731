/**
 * Sends named officers, all or none, and follows them until they are home. Proved by {@code
 * DeploymentDeciderTest}.
 */
@NullMarked
package muster.mobilisation.deployment;

import org.jspecify.annotations.NullMarked;
