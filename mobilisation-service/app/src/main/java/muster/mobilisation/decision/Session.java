package muster.mobilisation.decision;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.commitlog.Boundary;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.Event;
import org.jspecify.annotations.Nullable;

/**
 * The situation of one command, or of several that are decided in order, each seeing the ones
 * before it although none is stored yet. States come from a cache and are brought up to date by
 * reading only what is new; a stale one does no harm, as the append is conditional.
 */
final class Session implements Situation {

    /** A state, and the sequence up to which it has seen its tag's events. */
    record Known(Object state, long upTo) {}

    private final CommitLog log;
    private final EventReader reader;
    private final Cache<String, Known> cache;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Fold<?>> folds = new HashMap<>();
    private final Map<String, List<Event>> accepted = new HashMap<>();
    private final Set<String> readByThisCommand = new HashSet<>();
    private Facts facts;

    Session(CommitLog log, EventReader reader, Cache<String, Known> cache, Facts facts) {
        this.log = log;
        this.reader = reader;
        this.cache = cache;
        this.facts = facts;
    }

    void next(Facts nextFacts) {
        readByThisCommand.clear();
        facts = nextFacts;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public <S> S know(Fold<S> fold, String tag) {
        return state(knowAll(fold, List.of(tag)), tag);
    }

    @Override
    @SuppressWarnings("unchecked") // a tag is read by one fold alone
    public <S> Map<String, S> knowAll(Fold<S> fold, Collection<String> tags) {
        var cold = new HashMap<String, Known>();
        var warm = new HashMap<String, Known>();
        for (var tag : tags) {
            readByThisCommand.add(tag);
            if (!known.containsKey(tag)) {
                var cached = cache.getIfPresent(tag);
                if (cached == null) {
                    cold.put(tag, new Known(fold.initial(), 0));
                } else {
                    warm.put(tag, cached);
                }
            }
        }
        bringUpToDate(fold, cold);
        bringUpToDate(fold, warm);
        var states = new HashMap<String, S>();
        for (var tag : tags) {
            states.put(tag, (S) stateOf(tag));
        }
        return states;
    }

    /** What the current command has read: its condition. */
    Boundary boundary() {
        return Boundary.of(readByThisCommand.toArray(String[]::new));
    }

    /** The sequence that everything the current command has read is true at. */
    long after() {
        return readByThisCommand.stream()
                .mapToLong(tag -> known.get(tag) == null ? 0 : upTo(tag))
                .min()
                .orElse(0);
    }

    /** Lets the commands that follow see these events. */
    void accept(List<Event> events) {
        for (var event : events) {
            for (var tag : event.tags()) {
                accepted.computeIfAbsent(tag, t -> new ArrayList<>()).add(event);
                var before = known.get(tag);
                var fold = folds.get(tag);
                if (before != null && fold != null) {
                    known.put(tag, new Known(evolved(fold, before.state(), event), before.upTo()));
                }
            }
        }
    }

    /** After the append: what was read and has not changed is true at this sequence. */
    void remember(Collection<String> tags, long sequence) {
        for (var tag : tags) {
            var state = known.get(tag);
            if (state != null) {
                cache.put(tag, new Known(state.state(), sequence));
            }
        }
    }

    Set<String> tagsRead() {
        return Set.copyOf(readByThisCommand);
    }

    private <S> void bringUpToDate(Fold<S> fold, Map<String, Known> from) {
        if (from.isEmpty()) {
            return;
        }
        long after = from.values().stream().mapToLong(Known::upTo).min().orElse(0);
        var slice = log.read(Boundary.of(from.keySet().toArray(String[]::new)), after);
        Map<String, Object> states = new HashMap<>();
        from.forEach((tag, before) -> states.put(tag, before.state()));
        for (var recorded : slice.events()) {
            Event event = null;
            for (var tag : recorded.tags()) {
                var before = from.get(tag);
                if (before != null && recorded.sequence() > before.upTo()) {
                    event = event == null ? (Event) reader.read(recorded) : event;
                    states.put(tag, evolved(fold, states.get(tag), event));
                }
            }
        }
        states.forEach((tag, state) -> {
            folds.put(tag, fold);
            cache.put(tag, new Known(state, slice.upTo()));
            Object now = state;
            for (var event : accepted.getOrDefault(tag, List.of())) {
                now = evolved(fold, now, event);
            }
            known.put(tag, new Known(now, slice.upTo()));
        });
    }

    private long upTo(String tag) {
        var state = known.get(tag);
        return state == null ? 0 : state.upTo();
    }

    @SuppressWarnings("unchecked") // a tag is read by one fold alone
    private static <S> Object evolved(Fold<S> fold, @Nullable Object state, Event event) {
        return (Object) fold.evolve().apply((S) state, event);
    }

    private Object stateOf(String tag) {
        var state = known.get(tag);
        if (state == null) {
            throw new IllegalStateException("Every tag asked for was read");
        }
        return state.state();
    }

    private static <S> S state(Map<String, S> states, String tag) {
        var state = states.get(tag);
        if (state == null) {
            throw new IllegalStateException("No state for " + tag);
        }
        return state;
    }
}
