package muster.mobilisation.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import muster.contract.Checks;
import muster.mobilisation.decision.Answer;
import muster.mobilisation.decision.Dispatch;
import muster.wire.Caller;
import muster.wire.Json;
import muster.wire.Problem;
import muster.wire.ProblemHandler;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One bulk call. Lines that have arrived are decided together, in order, and answered line by line;
 * the last answer is the totals. A line without a key gets one from its content and its place among
 * equal lines, so that the same file sent twice changes nothing.
 */
final class Bulk {

    private static final int MOST_TOGETHER = 250;

    /** A line as it is sent. */
    record Sent(String command, @Nullable String key, JsonNode body) {
        Sent {
            Checks.check().text("command", command).present("body", body).done();
            Reading.key(key, "key");
        }
    }

    private record Read(long line, @Nullable Dispatch dispatch, @Nullable Problem problem) {}

    private final Lines lines;
    private final Caller caller;
    private final Intake intake;
    private final Reading reading;
    private final ProblemHandler problems;
    private final @Nullable Function<Dispatch, Answer> dryRun;
    private final Map<String, Integer> equalLines = new HashMap<>();
    private final Queue<String> ready = new ArrayDeque<>();
    private boolean ended;
    private long total;
    private long stored;
    private long unchanged;
    private long refused;

    Bulk(
            Lines lines,
            Caller caller,
            Intake intake,
            Reading reading,
            ProblemHandler problems,
            boolean dryRun) {
        this.lines = lines;
        this.caller = caller;
        this.intake = intake;
        this.reading = reading;
        this.problems = problems;
        this.dryRun = dryRun ? intake.dryRun() : null;
    }

    /** The next line of the answer; empty after the totals. */
    Optional<String> next() {
        try {
            while (ready.isEmpty() && !ended) {
                advance();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(ready.poll());
    }

    void close() {
        lines.close();
    }

    private void advance() throws IOException {
        var together = new ArrayList<Read>();
        var line = lines.next();
        while (line != null) {
            if (!line.isBlank()) {
                together.add(read(line));
            }
            boolean more = together.size() < MOST_TOGETHER && lines.hasArrived();
            if (!more) {
                break;
            }
            line = lines.next();
        }
        try {
            answer(together);
        } catch (RuntimeException e) {
            // what follows would fare no better, and out of order it would be wrong
            for (var read : together) {
                say(read.line(), problems.problem(e));
            }
            finish();
            return;
        }
        if (line == null) {
            finish();
        }
    }

    private void answer(List<Read> together) {
        var dispatches = new ArrayList<Dispatch>();
        for (var read : together) {
            if (read.dispatch() != null) {
                dispatches.add(read.dispatch());
            }
        }
        var answers =
                dryRun != null
                        ? dispatches.stream().map(dryRun).toList()
                        : dispatches.isEmpty() ? List.<Answer>of() : intake.send(dispatches);
        int answered = 0;
        for (var read : together) {
            if (read.problem() != null) {
                say(read.line(), read.problem());
            } else {
                say(read.line(), answers.get(answered++));
            }
        }
    }

    private Read read(Lines.Line line) {
        var content = line.content();
        if (content == null) {
            return new Read(
                    line.number(),
                    null,
                    Problem.of(
                            "too-large",
                            "Too large",
                            413,
                            "A line has at most " + Lines.LONGEST + " bytes."));
        }
        try {
            var sent = Json.bind(Json.read(content), Sent.class);
            var type = Reading.type(sent.command());
            Authority.require(caller, type.name());
            var dispatch = reading.dispatch(type, sent.body(), key(sent), caller);
            return new Read(line.number(), dispatch, null);
        } catch (RuntimeException e) {
            return new Read(line.number(), null, problems.problem(e));
        }
    }

    private String key(Sent sent) {
        if (sent.key() != null) {
            return sent.key();
        }
        var content = Fingerprint.of(sent.command(), sent.body());
        int place = equalLines.merge(content, 1, Integer::sum);
        return "line:" + content + ":" + place;
    }

    private void say(long line, Answer answer) {
        switch (answer) {
            case Answer.Stored(var receipt) -> {
                stored++;
                say(line, Map.of("status", 200, "sequence", receipt.sequence()));
            }
            case Answer.Unchanged(var receipt) -> {
                unchanged++;
                var body = new LinkedHashMap<String, Object>();
                body.put("status", 200);
                body.put("sequence", receipt.sequence());
                body.put("unchanged", receipt.sequence());
                say(line, body);
            }
            case Answer.WouldStore _ -> {
                stored++;
                say(line, Map.of("status", 200));
            }
            case Answer.WouldChangeNothing _ -> {
                unchanged++;
                say(line, Map.of("status", 200));
            }
            case Answer.Refused(var problem) -> say(line, problem);
        }
    }

    private void say(long line, Problem problem) {
        refused++;
        say(line, problem.body());
    }

    private void say(long line, Map<String, Object> body) {
        total++;
        var answer = new LinkedHashMap<String, Object>();
        answer.put("line", line);
        answer.putAll(body);
        ready.add(Json.MAPPER.writeValueAsString(answer) + "\n");
    }

    private void finish() {
        ended = true;
        var totals = new LinkedHashMap<String, Object>();
        totals.put("total", total);
        totals.put("stored", stored);
        totals.put("unchanged", unchanged);
        totals.put("refused", refused);
        ready.add(Json.MAPPER.writeValueAsString(totals) + "\n");
    }
}
