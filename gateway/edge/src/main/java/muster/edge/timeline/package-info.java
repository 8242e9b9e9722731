/**
 * What was recorded of an operation, a request, a deployment, an officer or a force, in words: what
 * happened and when, and who recorded it how much later. Proved by {@code SentencesTest} and {@code
 * TimelineTest}.
 */
@NullMarked
package muster.edge.timeline;

import org.jspecify.annotations.NullMarked;
