/**
 * Mobilisation: who is called out and how they answer, who and what has arrived, and the verdict on
 * it by wave, at any minute. Proved by {@code VerdictTest}.
 */
@NullMarked
package muster.contract.callout;

import org.jspecify.annotations.NullMarked;
