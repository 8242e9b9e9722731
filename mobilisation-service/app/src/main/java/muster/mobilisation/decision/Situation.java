package muster.mobilisation.decision;

import java.util.Collection;
import java.util.Map;

/**
 * What a decision can know. Whatever it reads here becomes the condition of its append, so a slice
 * reads all it decides by and nothing else.
 */
public interface Situation {

    /** The state that the events with this tag add up to. */
    <S> S know(Fold<S> fold, String tag);

    /** The same for many tags at once. */
    <S> Map<String, S> knowAll(Fold<S> fold, Collection<String> tags);

    Facts facts();
}
