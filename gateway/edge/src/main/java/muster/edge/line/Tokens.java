package muster.edge.line;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/** The words of a line, and which of them is the first that can't stand where it does. */
record Tokens(String text, List<Token> words) {

    /** As many as a line may have: 1,000 officers and what is said of them. */
    private static final int MOST = 1_100;

    Tokens {
        words = List.copyOf(words);
    }

    static Tokens of(String text) {
        var lexer = new LineLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        var words = new ArrayList<Token>(lexer.getAllTokens());
        return new Tokens(text, words);
    }

    TokenSource source() {
        return new ListTokenSource(words);
    }

    /** The types of the first words. */
    List<Integer> types(int count) {
        return words.stream().limit(count).map(Token::getType).toList();
    }

    /**
     * Whether it is a line.
     *
     * @throws Mistake at the first word that can't stand where it does
     */
    void check() {
        if (words.size() > MOST) {
            throw new Mistake(0, text.length(), "The line is too long. Name fewer officers");
        }
        var expected = Expected.after(types(MOST));
        if (expected.understood() == words.size()) {
            if (!expected.complete()) {
                throw new Mistake(
                        text.length(),
                        text.length(),
                        "Expected " + list(expected.next()) + " next");
            }
            return;
        }
        var wrong = words.get(expected.understood());
        var at = wrong.getStartIndex();
        var to = wrong.getStopIndex() + 1;
        if (wrong.getType() == LineParser.UNCLOSED) {
            throw new Mistake(at, to, "The quote is not closed. Expected “\"” at the end of it");
        }
        throw new Mistake(
                at,
                to,
                "“" + wrong.getText() + "” can't stand here. Expected " + list(expected.next()));
    }

    /** What may come, as people say it: "a number", "from or to". */
    static String list(Set<Expected.Next> next) {
        if (next.stream().anyMatch(each -> each.type() == LineParser.OPEN)) {
            return "a command such as req, offer or deploy";
        }
        var spoken = new LinkedHashSet<String>();
        next.forEach(each -> spoken.add(spoken(each)));
        var all = List.copyOf(spoken);
        return all.size() == 1
                ? all.getFirst()
                : String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
    }

    private static String spoken(Expected.Next next) {
        return switch (next.type()) {
            case Token.EOF -> "the end of the line";
            case LineParser.NUMBER ->
                    switch (next.rule()) {
                        case LineParser.RULE_operation, LineParser.RULE_newOperation ->
                                "an operation";
                        case LineParser.RULE_ofMonth -> "a day";
                        case LineParser.RULE_year -> "a year";
                        default -> "a number";
                    };
            case LineParser.TIME -> "a time such as 06:00";
            case LineParser.DATE, LineParser.TODAY, LineParser.TOMORROW, LineParser.YESTERDAY ->
                    "a day";
            case LineParser.CHOICE -> "a number such as #1";
            case LineParser.DEPLOYMENT -> "a deployment";
            case LineParser.MOBILISATION -> "a mobilisation such as M-7K3M9QXA";
            case LineParser.WORD, LineParser.CODE, LineParser.QUOTED -> part(next.rule());
            default ->
                    next.rule() == LineParser.RULE_weekday
                            ? "a day"
                            : next.rule() == LineParser.RULE_month
                                    ? "a month"
                                    : "“" + keyword(next.type()) + "”";
        };
    }

    private static String part(int rule) {
        return switch (rule) {
            case LineParser.RULE_operation, LineParser.RULE_newOperation -> "an operation";
            case LineParser.RULE_request -> "a request such as G7-1";
            case LineParser.RULE_force -> "a force such as WMP";
            case LineParser.RULE_officer -> "an officer such as WMP-1234";
            case LineParser.RULE_callsign -> "a callsign such as PSU1";
            case LineParser.RULE_carrier -> "a carrier such as WMP-PC01";
            case LineParser.RULE_course -> "a course such as C-7K3M9QXA";
            case LineParser.RULE_demand -> "a demand such as P-7K3M9QXA";
            case LineParser.RULE_eventKind -> "a kind such as football";
            case LineParser.RULE_rank -> "a rank such as inspector";
            case LineParser.RULE_skill -> "a skill such as first_aid";
            case LineParser.RULE_wave -> "a wave such as one_hour";
            default -> "text in quotes";
        };
    }

    /** The word of the grammar that a token stands for. */
    static String keyword(int type) {
        return LineParser.VOCABULARY.getSymbolicName(type).toLowerCase(Locale.ROOT);
    }
}
