package muster.edge.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.AtomTransition;
import org.antlr.v4.runtime.atn.RangeTransition;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.SetTransition;
import org.jspecify.annotations.Nullable;

/**
 * What the grammar expects after some words, found by walking its state machine: the generated
 * parser knows only what it expects at the first mistake, not what could follow a line that is
 * complete already.
 */
final class Expected {

    /**
     * A word that may come.
     *
     * @param type of its token
     * @param rule the innermost part of the grammar it belongs to
     */
    record Next(int type, int rule) {}

    /** Where a walk goes on once the rule it is in ends. */
    private record Frame(ATNState follow, int rule, @Nullable Frame outer) {}

    private final List<Integer> words;
    private final Set<Next> next = new LinkedHashSet<>();
    private int furthest;

    private Expected(List<Integer> words) {
        this.words = words;
    }

    /**
     * @param understood how many of the words the grammar takes
     * @param next what may follow them
     */
    record After(int understood, Set<Next> next) {

        After {
            next = Collections.unmodifiableSet(new LinkedHashSet<>(next));
        }

        boolean complete() {
            return next.stream().anyMatch(n -> n.type() == Token.EOF);
        }
    }

    /** After tokens of these types. */
    static After after(List<Integer> types) {
        var walk = new Expected(new ArrayList<>(types));
        walk.walk(
                LineParser._ATN.ruleToStartState[LineParser.RULE_line],
                LineParser.RULE_line,
                null,
                0);
        return new After(walk.furthest, walk.next);
    }

    // Every loop of the grammar takes a word each time, so that the walk ends.
    private void walk(ATNState state, int rule, @Nullable Frame outer, int at) {
        if (state instanceof RuleStopState) {
            if (outer != null) {
                walk(outer.follow(), outer.rule(), outer.outer(), at);
            }
            return;
        }
        for (var transition : state.getTransitions()) {
            switch (transition) {
                case RuleTransition called ->
                        walk(
                                called.target,
                                called.ruleIndex,
                                new Frame(called.followState, rule, outer),
                                at);
                case AtomTransition _, SetTransition _, RangeTransition _ -> {
                    note(transition.label().toList(), rule, at);
                    if (at < words.size() && transition.label().contains(words.get(at))) {
                        walk(transition.target, rule, outer, at + 1);
                    }
                }
                default -> {
                    if (transition.isEpsilon()) {
                        walk(transition.target, rule, outer, at);
                    }
                }
            }
        }
    }

    private void note(List<Integer> types, int rule, int at) {
        if (at > furthest) {
            furthest = at;
            next.clear();
        }
        if (at == furthest) {
            types.forEach(type -> next.add(new Next(type, rule)));
        }
    }
}
