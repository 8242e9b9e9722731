/**
 * Calls a force out for an operation or a drill: who is called and answers, who and what arrives,
 * and what it came to when it ends. Late entries are normal. Proved by {@code CalloutDeciderTest}.
 */
@NullMarked
package muster.mobilisation.callout;

import org.jspecify.annotations.NullMarked;
