package muster.edge.line;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import muster.edge.deploy.Proposal;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a line would record, or why it would not.
 *
 * @param sentence what would be recorded, and {@code more} what else with it
 * @param send what records exactly that; absent where nothing can be recorded
 * @param wrong the word that can't be meant
 * @param choices lines of which one is meant
 * @param refusal what the service says no with
 * @param proposal the officers it would send, where they were not named
 */
record Preview(
        String line,
        State state,
        @Nullable String sentence,
        List<String> more,
        @Nullable Send send,
        @Nullable Wrong wrong,
        List<Choice> choices,
        @Nullable Refusal refusal,
        @Nullable Proposed proposal) {

    enum State {
        READY,
        WRONG,
        CHOOSE,
        REFUSED
    }

    /**
     * A command as it would be sent.
     *
     * @param key with which it is recorded once, however often it is sent
     */
    record Send(String command, ObjectNode body, String key) {

        static Send of(String command, ObjectNode body) {
            return new Send(command, body, UUID.randomUUID().toString());
        }
    }

    /** A word of the line from one place to another, the last not included. */
    record Wrong(int from, int to, String what) {}

    record Choice(String line, String text) {}

    /**
     * Officers who were chosen for the line.
     *
     * @param others the page on which to choose others
     * @param count what they make
     */
    record Proposed(String others, String count, List<Proposal.Group> groups) {}

    Preview {
        more = List.copyOf(more);
        choices = List.copyOf(choices);
    }

    static Preview wrong(String line, Mistake mistake) {
        return new Preview(
                line,
                State.WRONG,
                null,
                List.of(),
                null,
                new Wrong(mistake.from(), mistake.to(), mistake.what()),
                List.of(),
                null,
                null);
    }

    static Preview refused(String line, Refusal refusal) {
        return new Preview(
                line, State.REFUSED, null, List.of(), null, null, List.of(), refusal, null);
    }

    static Preview choose(String line, List<Choice> choices) {
        return new Preview(line, State.CHOOSE, null, List.of(), null, null, choices, null, null);
    }

    static Preview ready(String line, String sentence, Send send, @Nullable Proposed proposal) {
        return new Preview(
                line,
                State.READY,
                sentence,
                Sentences.more(send.body()),
                send,
                null,
                List.of(),
                null,
                proposal);
    }

    /** This one, which says that it is part of an exercise if it is. */
    Preview ofExercise(boolean exercise) {
        return telling(exercise ? "EXERCISE: never in the ledger or in readiness" : "");
    }

    /** This one, which says something more before all else; nothing if it is empty. */
    Preview telling(String first) {
        if (first.isEmpty()) {
            return this;
        }
        var told = new ArrayList<String>();
        told.add(first);
        told.addAll(more);
        return new Preview(line, state, sentence, told, send, wrong, choices, refusal, proposal);
    }

    /** This one, now that the service said no. */
    Preview refused(Refusal no) {
        return new Preview(
                line, State.REFUSED, sentence, more, null, null, List.of(), no, proposal);
    }

    // For the page, which marks the word

    public String before() {
        return wrong == null ? "" : line.substring(0, wrong.from());
    }

    public String word() {
        return wrong == null ? "" : line.substring(wrong.from(), wrong.to());
    }

    public String after() {
        return wrong == null ? "" : line.substring(wrong.to());
    }
}
