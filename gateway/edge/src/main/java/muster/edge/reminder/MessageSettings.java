package muster.edge.reminder;

import com.standardwebhooks.Webhook;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where messages go, which is nobody's event. The mail server is {@code spring.mail}; without it or
 * without a mailbox no e-mail is sent, without a hook nothing goes to web hooks.
 *
 * @param from the sender of e-mails
 * @param mailboxes by force
 * @param hooks by force
 * @param attempts after which a message is set aside
 * @param firstRetry how long after the first attempt; then twice as long each time
 * @param longestRetry between two attempts
 * @param patience with a web hook
 */
@Validated
@ConfigurationProperties("muster.edge.messages")
record MessageSettings(
        @Nullable String from,
        @DefaultValue Map<String, String> mailboxes,
        @DefaultValue Map<String, Hook> hooks,
        @DefaultValue("10") @Min(1) int attempts,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("10s") Duration patience) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /**
     * A web hook.
     *
     * @param secrets each signs, so that a receiver can be given a new one before the old one goes
     */
    record Hook(URI url, List<String> secrets) {

        Hook {
            boolean secure = "https".equals(url.getScheme());
            boolean here = "http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost());
            if (url.getHost() == null || url.getUserInfo() != null || !(secure || here)) {
                throw new IllegalArgumentException(
                        "A web hook is reached by https, or on this machine");
            }
            if (secrets == null || secrets.isEmpty()) {
                throw new IllegalArgumentException("A web hook has a secret");
            }
            secrets.forEach(Webhook::new);
            secrets = List.copyOf(secrets);
        }

        @Override
        public String toString() {
            return "Hook[" + url.getHost() + "]";
        }
    }

    MessageSettings {
        mailboxes = byForce(mailboxes);
        hooks = byForce(hooks);
        if (from == null && !mailboxes.isEmpty()) {
            throw new IllegalArgumentException("muster.edge.messages.from is missing");
        }
    }

    // names of environment variables arrive in small letters
    private static <T> Map<String, T> byForce(Map<String, T> given) {
        var folded = new TreeMap<String, T>();
        given.forEach((force, value) -> folded.put(force.toUpperCase(Locale.UK), value));
        return Map.copyOf(folded);
    }

    @Override
    public String toString() {
        return "MessageSettings[" + mailboxes.keySet() + ", " + hooks.keySet() + "]";
    }
}
