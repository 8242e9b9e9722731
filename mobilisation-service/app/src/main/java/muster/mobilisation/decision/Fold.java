package muster.mobilisation.decision;

import java.util.function.BiFunction;
import muster.contract.Event;

/** What the events of one tag add up to. The state is immutable: it is cached and shared. */
public record Fold<S>(S initial, BiFunction<S, Event, S> evolve) {}
