/**
 * How a command becomes events: the slice reads what it needs, its pure decider answers, and the
 * events are appended on condition that nothing it read has changed meanwhile; else it decides
 * again. Proved by {@code DecisionsIT}.
 */
@NullMarked
package muster.mobilisation.decision;

import org.jspecify.annotations.NullMarked;
