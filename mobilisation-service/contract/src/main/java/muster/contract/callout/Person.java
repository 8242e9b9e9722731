package muster.contract.callout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import muster.contract.callout.Reply.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was called out or arrived, and what is on record of it, in whatever order it was
 * typed in.
 *
 * @param who as known at the earliest call or arrival
 * @param since when that was
 */
public record Person(
        Called who,
        Instant since,
        List<Call> calls,
        List<Answered> answers,
        @Nullable Instant arrivedAt) {

    public Person {
        calls = List.copyOf(calls);
        answers = List.copyOf(answers);
    }

    /** A call for a wave. */
    public record Call(String wave, Means means, Instant at) {}

    /** A reply, with when it was given. */
    public record Answered(Reply reply, Instant at) {}

    /** How somebody stands at an instant; each stands in one way. */
    public enum Standing {
        NOT_CALLED,
        NO_REPLY,
        COMING,
        NOT_COMING,
        ARRIVED
    }

    static Person called(Called who, Call call) {
        return new Person(who, call.at(), List.of(call), List.of(), null);
    }

    static Person arrived(Called who, Instant at) {
        return new Person(who, at, List.of(), List.of(), at);
    }

    /** What another entry about the same officer adds. */
    Person and(Person other) {
        boolean earlier = other.since.isBefore(since);
        return new Person(
                earlier ? other.who : who,
                earlier ? other.since : since,
                joined(calls, other.calls),
                joined(answers, other.answers),
                other.arrivedAt == null ? arrivedAt : other.arrivedAt);
    }

    Person answering(Answered answer) {
        return new Person(who, since, calls, joined(answers, List.of(answer)), arrivedAt);
    }

    Person notArrived() {
        return new Person(who, since, calls, answers, null);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** The first call stays the first, whichever came after it. */
    public Optional<Call> firstCall(Instant at) {
        return calls.stream()
                .filter(call -> !call.at().isAfter(at))
                .min(Comparator.comparing(Call::at));
    }

    boolean isCalledFor(List<String> waves, Instant at) {
        return calls.stream()
                .anyMatch(call -> !call.at().isAfter(at) && waves.contains(call.wave()));
    }

    /** The latest reply given by then; of two of one instant, that recorded later. */
    public @Nullable Reply reply(Instant at) {
        Answered latest = null;
        for (var answer : answers) {
            if (!answer.at().isAfter(at)
                    && (latest == null || !answer.at().isBefore(latest.at()))) {
                latest = answer;
            }
        }
        return latest == null ? null : latest.reply();
    }

    public boolean hasArrived(Instant by) {
        return arrivedAt != null && !arrivedAt.isAfter(by);
    }

    public Standing standing(Instant at) {
        if (hasArrived(at)) {
            return Standing.ARRIVED;
        }
        if (firstCall(at).isEmpty()) {
            return Standing.NOT_CALLED;
        }
        var reply = reply(at);
        if (reply == null) {
            return Standing.NO_REPLY;
        }
        return reply.answer() == Answer.COMING ? Standing.COMING : Standing.NOT_COMING;
    }

    /** When somebody who is on the way is expected. */
    Optional<Instant> expected(Instant at) {
        var reply = reply(at);
        return standing(at) == Standing.COMING && reply != null
                ? Optional.ofNullable(reply.expectedAt())
                : Optional.empty();
    }

    /** On the way, and due by now. */
    boolean isOverdue(Instant at) {
        return expected(at).filter(expected -> expected.isBefore(at)).isPresent();
    }
}
