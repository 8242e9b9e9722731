package muster.edge.reminder;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import muster.edge.reminder.MessageSettings.Hook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Web hooks by the Standard Webhooks rules: a call each, its id the reminder's, signed with every
 * secret of the hook. What is answered beside the status is not read, and no redirect followed.
 */
final class WebHooks implements Way {

    private static final Logger LOG = LoggerFactory.getLogger(WebHooks.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String TYPE = "muster.reminder.ReminderRaised.v1";

    private final HttpClient client;
    private final MessageSettings settings;
    private final @Nullable URI publicUrl;
    private final Clock clock;

    WebHooks(HttpClient client, MessageSettings settings, @Nullable URI publicUrl, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return "WEBHOOK";
    }

    @Override
    public Set<String> forces() {
        return settings.hooks().keySet();
    }

    @Override
    public Sent send(Message message) {
        var hook =
                Objects.requireNonNull(
                        settings.hooks().get(message.force()), "asked for those alone");
        var body = body(message);
        long timestamp = clock.instant().getEpochSecond();
        var status =
                client.headers(headers ->
                                headers.set("Content-Type", "application/json")
                                        .set("webhook-id", message.reminder())
                                        .set("webhook-timestamp", timestamp)
                                        .set(
                                                "webhook-signature",
                                                signatures(
                                                        hook, message.reminder(), timestamp, body)))
                        .post()
                        .uri(hook.url())
                        .send(ByteBufFlux.fromString(Mono.just(body)))
                        .response()
                        .map(HttpClientResponse::status)
                        .map(answered -> answered.code())
                        .timeout(settings.patience())
                        .onErrorResume(failure -> {
                            LOG.warn(
                                    "{} was not taken: {}",
                                    message.reminder(),
                                    failure.getClass().getName());
                            return Mono.empty();
                        })
                        .block(settings.patience().multipliedBy(2));
        if (status == null) {
            return Sent.unreachable();
        }
        return status >= 200 && status < 300 ? new Sent.Taken() : Sent.refused(status);
    }

    private String body(Message message) {
        var body = MAPPER.createObjectNode();
        body.put("type", TYPE).put("timestamp", message.raisedAt().toString());
        var data = body.putObject("data");
        data.put("reminder", message.reminder());
        data.put("kind", message.kind());
        data.put("force", message.force());
        data.put("subject", message.subject());
        if (message.skill() != null) {
            data.put("skill", message.skill());
        }
        data.put("at", message.at().toString());
        data.put("dueAt", message.dueAt().toString());
        data.put("exercise", message.exercise());
        if (publicUrl != null) {
            data.put("link", publicUrl.resolve(message.page()).toString());
        }
        return MAPPER.writeValueAsString(body);
    }

    static String signatures(Hook hook, String id, long timestamp, String body) {
        var all = new StringBuilder();
        try {
            for (var secret : hook.secrets()) {
                all.append(all.isEmpty() ? "" : " ")
                        .append(new Webhook(secret).sign(id, timestamp, body));
            }
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
        return all.toString();
    }
}
