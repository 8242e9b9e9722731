package muster.edge.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import muster.edge.reminder.MessageSettings.Hook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MessageSettingsTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static MessageSettings bound(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("muster.edge.messages", MessageSettings.class);
    }

    @Test
    void nothingIsSentUnlessItIsSetUp() {
        var none = bound(Map.of());
        assertThat(none.mailboxes()).isEmpty();
        assertThat(none.hooks()).isEmpty();
        assertThat(none.attempts()).isEqualTo(10);
        assertThat(none.firstRetry()).hasMinutes(1);
        assertThat(none.longestRetry()).hasHours(1);
    }

    @Test
    void forcesAreKnownByTheirCodesHoweverAnEnvironmentSpellsThem() {
        var settings =
                bound(
                        Map.of(
                                "muster.edge.messages.from",
                                "muster@example.org",
                                "muster.edge.messages.mailboxes.wmp",
                                "events@example.org",
                                "muster.edge.messages.hooks.dcp.url",
                                "https://example.org/hook",
                                "muster.edge.messages.hooks.dcp.secrets",
                                SECRET + "," + SECRET));
        assertThat(settings.mailboxes()).containsOnlyKeys("WMP");
        assertThat(settings.hooks())
                .hasEntrySatisfying("DCP", hook -> assertThat(hook.secrets()).hasSize(2));
        assertThat(settings.toString()).doesNotContain("whsec", "events@");
    }

    @Test
    void aMailboxNeedsASender() {
        assertThatThrownBy(() -> bound(Map.of("muster.edge.messages.mailboxes.WMP", "a@b.org")))
                .rootCause()
                .hasMessageContaining("from is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/hook",
                "http://10.0.0.1/hook",
                "ftp://example.org/hook",
                "https://somebody:secret@example.org/hook",
                "https:///hook",
                "/hook"
            })
    void aWebHookElsewhereIsReachedByHttpsAlone(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hook(URI.create(url), List.of(SECRET)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/hook",
                "http://127.0.0.1:99/hook",
                "http://localhost/hook"
            })
    void orOnThisMachine(String url) {
        assertThat(new Hook(URI.create(url), List.of(SECRET)).toString()).doesNotContain("whsec");
    }

    @Test
    void aSecretIsOneOfStandardWebhooks() {
        var url = URI.create("https://example.org/hook");
        assertThatIllegalArgumentException().isThrownBy(() -> new Hook(url, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hook(url, List.of("whsec_not base64!")));
    }

    /** The example of the Standard Webhooks libraries. */
    @Test
    void aSignatureIsTheOneOfTheStandard() {
        var hook = new Hook(URI.create("https://example.org/hook"), List.of(SECRET));
        assertThat(
                        WebHooks.signatures(
                                hook,
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1_614_265_330,
                                "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
