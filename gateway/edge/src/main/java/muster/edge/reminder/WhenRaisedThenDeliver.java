package muster.edge.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import muster.edge.EdgeMetric;
import muster.edge.identity.Role;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Outcome;
import muster.edge.reminder.Way.Sent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what was raised and not delivered, and records what became of it. A message that was sent
 * and not recorded, because the process ended between, is sent again: at least once, under the same
 * id. The outbox is a view of the log, so that nothing is kept here.
 */
final class WhenRaisedThenDeliver {

    private static final Logger LOG = LoggerFactory.getLogger(WhenRaisedThenDeliver.class);
    private static final int TOGETHER = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Ask ask;
    private final List<Way> ways;
    private final MessageSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;

    /** What this gateway has recorded, the next round has to see: else it would send it again. */
    private final AtomicLong recorded = new AtomicLong();

    WhenRaisedThenDeliver(
            Ask ask, List<Way> ways, MessageSettings settings, MeterRegistry metrics, Clock clock) {
        this.ask = ask;
        this.ways = ways;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    void run() {
        for (var way : ways) {
            for (var force : way.forces()) {
                try {
                    deliver(way, force);
                } catch (Refused problem) {
                    // the next force's messages go all the same
                    LOG.warn("{} to {}: {}", way.channel(), force, problem.getMessage());
                }
            }
        }
    }

    /**
     * Until nothing waits, or the receiver takes nothing: then the others wait for the next run.
     */
    private void deliver(Way way, String force) {
        var waiting = waiting(way, force);
        while (!waiting.isEmpty()) {
            long before = recorded.get();
            for (var message : waiting) {
                var sent = message.comesTooLate(now()) ? new Sent.TooLate() : way.send(message);
                record(message, sent);
                if (sent instanceof Sent.NotTaken) {
                    return;
                }
            }
            // all were recorded by another gateway, which goes on with them
            waiting = recorded.get() > before ? waiting(way, force) : List.of();
        }
    }

    private List<Message> waiting(Way way, String force) {
        var address =
                Address.of("/api/messages")
                        .with("state", "UNDELIVERED")
                        .with("channel", way.channel())
                        .with("force", force)
                        .with("waitingAt", now())
                        .with("limit", TOGETHER)
                        .with("atLeast", recorded.get());
        return Objects.requireNonNull(
                        ask.list(Role.itself(), address, Message.class).block(PATIENCE))
                .items();
    }

    /** Another gateway may have recorded this attempt: then it is refused, and nothing is lost. */
    private void record(Message message, Sent sent) {
        int attempt = message.attempts() + 1;
        var body = MAPPER.createObjectNode();
        body.put("reminder", message.reminder()).put("channel", message.channel());
        body.put("attempt", attempt);
        var told =
                switch (sent) {
                    case Sent.Taken _ -> "delivered";
                    case Sent.TooLate _ -> {
                        body.put("failure", "TOO_LATE");
                        yield "set-aside";
                    }
                    case Sent.NotTaken(var failure, var status) -> {
                        var nextAt = nextAt(attempt);
                        body.put("failure", failure);
                        if (status != null) {
                            body.put("status", status);
                        }
                        if (nextAt != null) {
                            body.put("nextAt", nextAt.toString());
                        }
                        yield nextAt == null ? "set-aside" : "failed";
                    }
                };
        EdgeMetric.MESSAGES.count(metrics, message.channel().toLowerCase(Locale.UK), told);
        var key = message.reminder() + " " + message.channel() + " " + attempt;
        var outcome = ask.command(Role.itself(), "RecordDelivery", body, key).block(PATIENCE);
        if (outcome instanceof Outcome.Recorded done) {
            recorded.accumulateAndGet(done.sequence(), Math::max);
        }
    }

    /** When to try again, twice as late each time; null after the last attempt. */
    private @Nullable Instant nextAt(int attempt) {
        if (attempt >= settings.attempts()) {
            return null;
        }
        var backOff = new ExponentialBackOff(settings.firstRetry().toMillis(), 2);
        backOff.setMaxInterval(settings.longestRetry().toMillis());
        var execution = backOff.start();
        long millis = execution.nextBackOff();
        for (int before = 1; before < attempt; before++) {
            millis = execution.nextBackOff();
        }
        return now().plusMillis(millis);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
