package muster.edge.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import muster.edge.EdgeMetric;
import muster.edge.identity.Role;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks what is due and raises it. The key is the reminder's code, so that after a restart, or with
 * another gateway at work, each is raised once.
 */
final class WhenDueThenRaise {

    private static final Logger LOG = LoggerFactory.getLogger(WhenDueThenRaise.class);
    private static final int TOGETHER = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> FIELDS =
            List.of("kind", "force", "subject", "skill", "at", "time", "exercise");

    private final Ask ask;
    private final MeterRegistry metrics;

    WhenDueThenRaise(Ask ask, MeterRegistry metrics) {
        this.ask = ask;
        this.metrics = metrics;
    }

    /** Until nothing is due, or others raise it. */
    void run() {
        try {
            long seen = 0;
            while (seen >= 0) {
                var due = due(seen);
                seen = due.isEmpty() ? -1 : raise(due);
            }
        } catch (Refused problem) {
            // a service is away: the next round raises it
            LOG.warn("Not all that is due was raised: {}", problem.getMessage());
        }
    }

    private List<JsonNode> due(long seen) {
        var address =
                Address.of("/api/due")
                        .with("limit", TOGETHER)
                        .with("atLeast", seen == 0 ? null : seen);
        return Objects.requireNonNull(
                        ask.list(Role.itself(), address, JsonNode.class).block(PATIENCE))
                .items();
    }

    /** Returns the sequence up to which it stored or found them, negative when it did neither. */
    private long raise(List<JsonNode> due) {
        var lines = due.stream().map(WhenDueThenRaise::line).collect(Collectors.joining("\n"));
        var sent =
                DefaultDataBufferFactory.sharedInstance.wrap(
                        lines.getBytes(StandardCharsets.UTF_8));
        long upTo = -1;
        var answers = ask.bulk(Role.itself(), false, Flux.just(sent)).collectList().block(PATIENCE);
        for (var answer : Objects.requireNonNull(answers)) {
            upTo = Math.max(upTo, answer.path("sequence").asLong(-1));
            if (answer.has("total")) {
                EdgeMetric.REMINDERS.count(metrics, answer.path("stored").asDouble());
            }
        }
        return upTo;
    }

    private static String line(JsonNode due) {
        var line = MAPPER.createObjectNode();
        line.put("command", "RaiseReminder").put("key", due.path("reminder").asString());
        var body = line.putObject("body");
        FIELDS.stream().filter(due::has).forEach(field -> body.set(field, due.get(field)));
        return MAPPER.writeValueAsString(line);
    }
}
