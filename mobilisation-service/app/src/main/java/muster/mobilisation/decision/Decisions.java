package muster.mobilisation.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.commitlog.Commit;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.commitlog.NewEvent;
import muster.commitlog.Outcome;
import muster.commitlog.PayloadCodec;
import muster.commitlog.Proposal;
import muster.contract.Catalogue;
import muster.contract.Command;
import muster.contract.Event;
import muster.wire.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Decides commands and stores what they make. Two that touch the same things are decided one after
 * the other, on whatever nodes; others don't wait for each other.
 */
public final class Decisions {

    private static final int CACHED_STATES = 200_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 10;

    private final CommitLog log;
    private final PayloadCodec codec;
    private final EventReader reader;
    private final Map<Class<?>, Slice<?>> slices;
    private final Runnable retried;
    private final Cache<String, Session.Known> cache =
            Caffeine.newBuilder().maximumSize(CACHED_STATES).build();
    private final SecureRandom random = new SecureRandom();

    /** Counts each decision taken again through {@code retried}. */
    public Decisions(
            CommitLog log,
            PayloadCodec codec,
            EventReader reader,
            List<Slice<?>> slices,
            Runnable retried) {
        this.log = log;
        this.codec = codec;
        this.reader = reader;
        this.retried = retried;
        this.slices =
                Catalogue.COMMANDS.stream()
                        .collect(
                                Collectors.toMap(
                                        Catalogue.CommandType::type,
                                        type -> sliceFor(type, slices)));
    }

    /** One command, stored when this returns. */
    public Answer decide(Dispatch dispatch) {
        return decideInOrder(List.of(dispatch)).getFirst();
    }

    /** Several in order, each seeing the ones before it; an answer each. */
    public List<Answer> decideInOrder(List<Dispatch> dispatches) {
        var answers = new ArrayList<Answer>();
        var deadline = Instant.now().plus(PATIENCE);
        while (answers.size() < dispatches.size()) {
            int before = answers.size();
            answers.addAll(attempt(dispatches.subList(before, dispatches.size())));
            if (answers.size() > before) {
                deadline = Instant.now().plus(PATIENCE);
            } else {
                retried.run();
                if (Instant.now().isAfter(deadline)) {
                    answers.add(new Answer.Refused(tooContended()));
                }
            }
        }
        return List.copyOf(answers);
    }

    /** Checks commands in order and stores nothing; a later call sees the ones before it. */
    public Function<Dispatch, Answer> dryRun() {
        // no append follows that would learn what another node has stored
        log.catchUp();
        var keys = new HashMap<String, Dispatch>();
        var session = new Session(log, reader, cache, new Facts(Instant.EPOCH, this::newCode));
        return dispatch -> {
            var earlier = stored(List.of(dispatch)).get(dispatch.keyOrId());
            if (earlier != null) {
                return again(earlier, dispatch);
            }
            var twin = keys.get(dispatch.keyOrId());
            if (twin != null) {
                return twin.fingerprint().equals(dispatch.fingerprint())
                        ? new Answer.WouldChangeNothing()
                        : new Answer.Refused(keyReused("by an earlier line"));
            }
            return switch (decide(dispatch, session)) {
                case Decision.Rejected(Problem problem) -> new Answer.Refused(problem);
                case Decision.Accepted accepted -> {
                    keys.put(dispatch.keyOrId(), dispatch);
                    session.accept(accepted.events());
                    yield new Answer.WouldStore(accepted.events());
                }
            };
        };
    }

    // stops at the first command that another writer's events have overtaken
    private List<Answer> attempt(List<Dispatch> dispatches) {
        var session = new Session(log, reader, cache, new Facts(Instant.EPOCH, this::newCode));
        var earlier = stored(dispatches);
        var proposals = new ArrayList<Proposal>();
        var reads = new ArrayList<Set<String>>();
        var plan = new ArrayList<Function<List<Outcome>, Answer>>();
        var proposedAt = new HashMap<Integer, Integer>();
        var inThisGroup = new HashMap<String, Integer>();
        boolean overtaken = false;
        for (var dispatch : dispatches) {
            var commit = earlier.get(dispatch.keyOrId());
            var twin = inThisGroup.get(dispatch.keyOrId());
            if (commit != null) {
                plan.add(outcomes -> again(commit, dispatch));
            } else if (twin != null) {
                plan.add(outcomes -> again(commitOf(outcomes.get(twin)), dispatch));
            } else {
                switch (decide(dispatch, session)) {
                    case Decision.Rejected(Problem problem) -> {
                        overtaken = isOvertaken(session);
                        // the reason may be this very command, stored by another call meanwhile
                        var since = stored(List.of(dispatch)).get(dispatch.keyOrId());
                        if (!overtaken) {
                            plan.add(outcomes ->
                                    since == null
                                            ? new Answer.Refused(problem)
                                            : again(since, dispatch));
                        }
                    }
                    case Decision.Accepted accepted -> {
                        int index = proposals.size();
                        proposals.add(proposal(dispatch, accepted, session));
                        reads.add(session.tagsRead());
                        session.accept(accepted.events());
                        inThisGroup.put(dispatch.keyOrId(), index);
                        proposedAt.put(plan.size(), index);
                        plan.add(outcomes -> answer(outcomes.get(index), dispatch));
                    }
                }
            }
            if (overtaken) {
                break;
            }
        }
        var outcomes = proposals.isEmpty() ? List.<Outcome>of() : log.append(proposals);
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < plan.size(); i++) {
            var index = proposedAt.get(i);
            if (index != null && outcomes.get(index) instanceof Outcome.Conflict) {
                break;
            }
            answers.add(plan.get(i).apply(outcomes));
            if (index != null && outcomes.get(index) instanceof Outcome.Duplicate) {
                break;
            }
        }
        remember(session, reads, outcomes);
        return answers;
    }

    // nothing checks a refusal at the append, and another node may know better
    private boolean isOvertaken(Session session) {
        log.catchUp();
        return !log.read(session.boundary(), session.after()).events().isEmpty();
    }

    private void remember(Session session, List<Set<String>> reads, List<Outcome> outcomes) {
        // with more than one command a state may already hold events of a later one
        if (outcomes.size() == 1
                && outcomes.getFirst() instanceof Outcome.Appended(Commit commit)) {
            session.remember(reads.getFirst(), commit.events().getLast().sequence());
        }
    }

    private Decision decide(Dispatch dispatch, Session session) {
        session.next(new Facts(dispatch.occurredAt(), this::newCode));
        return decide(dispatch.command(), slices.get(dispatch.type().type()), session);
    }

    private static <C extends Command> Decision decide(
            Command command, @Nullable Slice<C> slice, Situation situation) {
        if (slice == null) {
            throw new IllegalStateException("No slice answers " + command.getClass());
        }
        return slice.decide(slice.family().cast(command), situation);
    }

    private Proposal proposal(Dispatch dispatch, Decision.Accepted accepted, Session session) {
        var events =
                accepted.events().stream().map(e -> newEvent(e, dispatch.occurredAt())).toList();
        var caller = dispatch.caller();
        var actor = new HashMap<String, String>();
        actor.put("user", caller.user());
        actor.put("role", caller.role().name());
        if (caller.force() != null) {
            actor.put("force", caller.force().value());
        }
        return new Proposal(
                dispatch.id(),
                dispatch.type().name(),
                dispatch.keyOrId(),
                dispatch.fingerprint(),
                actor,
                accepted.created(),
                events,
                session.boundary(),
                session.after(),
                dispatch.origin() == null ? null : dispatch.occurredAt(),
                dispatch.origin(),
                dispatch.note());
    }

    private NewEvent newEvent(Event event, Instant occurredAt) {
        return codec.newEvent((Record) event, occurredAt, event.tags());
    }

    private Map<String, Commit> stored(List<Dispatch> dispatches) {
        var keys = new ArrayList<String>();
        for (var dispatch : dispatches) {
            if (dispatch.key() != null) {
                keys.add(dispatch.key());
            }
        }
        return log.byKeys(keys);
    }

    private static Answer answer(Outcome outcome, Dispatch dispatch) {
        return switch (outcome) {
            case Outcome.Appended(Commit commit) -> new Answer.Stored(Receipt.of(commit));
            case Outcome.Duplicate(Commit commit) -> again(commit, dispatch);
            case Outcome.Conflict _ -> throw new IllegalStateException("Conflicts are retried");
        };
    }

    private static Answer again(Commit earlier, Dispatch dispatch) {
        var same =
                earlier.header().name().equals(dispatch.type().name())
                        && earlier.header().fingerprint().equals(dispatch.fingerprint());
        return same
                ? new Answer.Unchanged(Receipt.of(earlier))
                : new Answer.Refused(keyReused("as event " + earlier.lastSequence()));
    }

    private static Problem keyReused(String where) {
        return Problem.of(
                "key-reused",
                "The idempotency key was used before",
                422,
                "Another command was stored under this key, "
                        + where
                        + ". Nothing was stored now. Send this one under a key of its own.");
    }

    private static Commit commitOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended(Commit commit) -> commit;
            case Outcome.Duplicate(Commit commit) -> commit;
            case Outcome.Conflict _ -> throw new IllegalStateException("Conflicts are retried");
        };
    }

    private static Problem tooContended() {
        return Problem.of(
                "contended",
                "Others changed the same things again and again",
                503,
                "Nothing was stored. Send the command again.");
    }

    private String newCode() {
        return random.ints(CODE_LENGTH, 0, CODE_LETTERS.length())
                .mapToObj(i -> String.valueOf(CODE_LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    private static Slice<?> sliceFor(Catalogue.CommandType type, List<Slice<?>> slices) {
        return slices.stream()
                .filter(slice -> slice.family().isAssignableFrom(type.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No slice answers " + type.name()));
    }
}
