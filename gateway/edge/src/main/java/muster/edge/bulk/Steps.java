package muster.edge.bulk;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes of the answers, a line each, what a person is shown while they come. */
final class Steps {

    /** A page may not grow with the file: a browser reads it only once it has sent everything. */
    static final int MOST_REFUSALS = 100;

    private static final int PROGRESS = 500;

    /** What is shown next. */
    sealed interface Step {

        /** So many lines are done. */
        record Progress(long lines) implements Step {}

        /** A line that was refused. */
        record Refused(long line, String title, String why) implements Step {}

        /** How it ended. */
        record Totals(long total, long stored, long unchanged, long refused) implements Step {}

        /** It ended before everything was answered. */
        record BrokenOff(long lines) implements Step {}

        /** For templates. */
        default String kind() {
            return getClass().getSimpleName();
        }
    }

    private long lines;
    private long refused;
    private boolean ended;

    /** What an answer adds to the page, which mostly is nothing. */
    List<Step> of(JsonNode answer) {
        if (answer.has("total")) {
            ended = true;
            return List.of(
                    new Step.Totals(
                            answer.path("total").asLong(),
                            answer.path("stored").asLong(),
                            answer.path("unchanged").asLong(),
                            answer.path("refused").asLong()));
        }
        lines++;
        if (answer.path("status").asInt() >= 400 && ++refused <= MOST_REFUSALS) {
            return List.of(
                    new Step.Refused(
                            answer.path("line").asLong(),
                            answer.path("title").asString(""),
                            why(answer)));
        }
        return lines % PROGRESS == 0 ? List.of(new Step.Progress(lines)) : List.of();
    }

    /** What to say at the end, if the totals have not come. */
    @Nullable Step missing() {
        return ended ? null : new Step.BrokenOff(lines);
    }

    private static String why(JsonNode answer) {
        var fields =
                answer.path("errors")
                        .valueStream()
                        .map(e ->
                                e.path("field").asString("") + " " + e.path("message").asString(""))
                        .collect(Collectors.joining("; "));
        return fields.isEmpty() ? answer.path("detail").asString("") : fields;
    }
}
