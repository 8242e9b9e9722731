/**
 * Forces, the PSUs they owe, and the training target that follows from it (board paper of 2024,
 * paragraphs 123 and 124). Proved by {@code TrainingTargetTest}.
 */
@NullMarked
package muster.contract.force;

import org.jspecify.annotations.NullMarked;
