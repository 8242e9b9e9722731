package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message.RecipientType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import muster.contract.Days;
import muster.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A reminder leaves the house: to a real mail server and a real web hook, through failures. */
class MessagesIT {

    private static final byte[] OLD_SECRET =
            "an old secret of this very test".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEW_SECRET =
            "the new secret of this very test".getBytes(StandardCharsets.US_ASCII);

    @TempDir Path data;

    private final Instant now = Instant.now();
    private final Moving clock = new Moving(now);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(200);
    private HttpServer hook;
    private Gateways gateways;

    /** What arrived at the web hook. */
    record Received(String id, String timestamp, String signature, String body) {

        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }
    }

    /** A clock that a test moves. */
    private static final class Moving extends Clock {

        private volatile Instant at;

        Moving(Instant at) {
            this.at = at;
        }

        void pass(Duration time) {
            at = at.plus(time);
        }

        @Override
        public Instant instant() {
            return at;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void start() throws IOException {
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext(
                "/",
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    received.add(
                            new Received(
                                    headers.getFirst("webhook-id"),
                                    headers.getFirst("webhook-timestamp"),
                                    headers.getFirst("webhook-signature"),
                                    new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8)));
                    int status = answer.get();
                    if (status == 307) {
                        exchange.getResponseHeaders().set("Location", "/elsewhere");
                    }
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        hook.start();
        gateways = new Gateways(data);
    }

    @AfterEach
    void stop() throws IOException {
        gateways.close();
        hook.stop(0);
    }

    private static String secret(byte[] bytes) {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    private Gateways.Gateway withHook() {
        return withHook(Map.of());
    }

    private Gateways.Gateway withHook(Map<String, String> more) {
        var settings = new HashMap<>(more);
        var here = "muster.edge.messages.hooks.WMP.";
        settings.put(here + "url", "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook");
        settings.put(here + "secrets[0]", secret(NEW_SECRET));
        settings.put(here + "secrets[1]", secret(OLD_SECRET));
        return gateways.start(settings, clock);
    }

    /** An officer with a name and a phone, whose first aid lapses in twenty days. */
    private void raise(Gateways.Gateway gateway) {
        var admin = gateway.admin();
        admin.command(
                "RegisterForce", "{\"force\": \"WMP\", \"name\": \"West\", \"region\": \"M\"}");
        admin.command(
                "RegisterOfficer",
                """
                {"officer": "WMP-1234", "force": "WMP", "rank": "CONSTABLE",
                 "personal": {"name": "Pat Example", "phone": "0121 496 0000", "email": "pat@example.org"}}
                """);
        var awarded =
                admin.command(
                        "AccreditOfficer",
                        """
                        {"officer": "WMP-1234", "skill": "FIRST_AID", "awardedOn": "%s", "expiresOn": "%s"}
                        """
                                .formatted(Days.of(now).minusDays(300), Days.of(now).plusDays(20)));
        admin.get("/api/due?atLeast=" + awarded.sequence());
        gateway.reminders().raise();
    }

    /** The messages by one channel in a state, of a view that has seen everything. */
    private static JsonNode messages(Caller caller, String channel, String state) {
        long head = 0;
        while (true) {
            var page = caller.get("/api/feed?limit=1000&after=" + head);
            if (page.isEmpty()) {
                break;
            }
            head += page.size();
        }
        return caller.get(
                        "/api/messages?channel=%s&state=%s&atLeast=%d"
                                .formatted(channel, state, head))
                .get("items");
    }

    /** Returns when the view has seen it. */
    private static void retry(Gateways.Gateway gateway, JsonNode dead) {
        gateway.admin()
                .command(
                        "RetryMessage",
                        "{\"reminder\": \"%s\", \"channel\": \"WEBHOOK\"}"
                                .formatted(dead.get("reminder").asString()));
        assertThat(messages(gateway.admin(), "WEBHOOK", "UNDELIVERED")).hasSize(1);
    }

    private void verify(Received call, byte[] secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        var signed = call.id() + "." + call.timestamp() + "." + call.body();
        var expected =
                "v1,"
                        + Base64.getEncoder()
                                .encodeToString(
                                        mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        assertThat(call.signature().split(" ")).contains(expected);
        assertThat(Long.parseLong(call.timestamp())).isEqualTo(clock.instant().getEpochSecond());
    }

    private static void assertImpersonal(String text) {
        assertThat(text).doesNotContain("Pat", "Example", "0121", "496", "pat@");
    }

    @Test
    void aWebHookIsCalledOnceSignedWithEachOfItsSecrets() throws Exception {
        var gateway = withHook();
        raise(gateway);
        gateway.reminders().deliver();
        gateway.reminders().deliver();
        assertThat(received).hasSize(1);
        var call = received.getFirst();
        verify(call, NEW_SECRET);
        verify(call, OLD_SECRET);
        assertImpersonal(call.body());
        var told = call.json().get("data");
        assertThat(call.json().get("type").asString())
                .isEqualTo("muster.reminder.ReminderRaised.v1");
        assertThat(told.get("reminder").asString()).isEqualTo(call.id());
        assertThat(told.get("kind").asString()).isEqualTo("LAPSE");
        assertThat(told.get("subject").asString()).isEqualTo("WMP-1234");
        assertThat(told.get("link").asString())
                .isEqualTo("https://muster.example.org/officers/WMP-1234");
        assertThat(messages(gateway.admin(), "WEBHOOK", "DELIVERED")).hasSize(1);
        // nobody has set up e-mail
        assertThat(messages(gateway.admin(), "EMAIL", "UNDELIVERED")).hasSize(1);
    }

    @Test
    void aWebHookThatFailsIsCalledAgainLaterAndLaterUnderTheSameId() throws Exception {
        answer.set(500);
        var gateway = withHook();
        raise(gateway);
        gateway.reminders().deliver();
        gateway.reminders().deliver();
        assertThat(received).as("not again before a minute").hasSize(1);
        clock.pass(Duration.ofMinutes(1));
        gateway.reminders().deliver();
        clock.pass(Duration.ofMinutes(1));
        gateway.reminders().deliver();
        assertThat(received).as("not again before two more").hasSize(2);
        answer.set(200);
        clock.pass(Duration.ofMinutes(1));
        gateway.reminders().deliver();
        assertThat(received).hasSize(3);
        assertThat(received).extracting(Received::id).containsOnly(received.getFirst().id());
        verify(received.getLast(), NEW_SECRET);
        var delivered = messages(gateway.admin(), "WEBHOOK", "DELIVERED");
        assertThat(delivered.get(0).get("attempts").asInt()).isEqualTo(3);
    }

    @Test
    void aRedirectIsNotFollowed() {
        answer.set(307);
        var gateway = withHook();
        raise(gateway);
        gateway.reminders().deliver();
        assertThat(received).hasSize(1);
        var waiting = messages(gateway.admin(), "WEBHOOK", "UNDELIVERED").get(0);
        assertThat(waiting.get("status").asInt()).isEqualTo(307);
    }

    @Test
    void aDeadLetterIsShownAndDeliveredWhenAnAdminHasItTriedAgain() {
        answer.set(503);
        var gateway = withHook(Map.of("muster.edge.messages.attempts", "3"));
        raise(gateway);
        for (int attempt = 0; attempt < 5; attempt++) {
            gateway.reminders().deliver();
            clock.pass(Duration.ofHours(2));
        }
        assertThat(received).hasSize(3);
        var dead = messages(gateway.admin(), "WEBHOOK", "DEAD").get(0);
        assertThat(dead.get("attempts").asInt()).isEqualTo(3);
        assertThat(dead.get("failure").asString()).isEqualTo("REFUSED");
        answer.set(204);
        gateway.reminders().deliver();
        assertThat(received).hasSize(3);
        retry(gateway, dead);
        gateway.reminders().deliver();
        assertThat(received).hasSize(4);
        assertThat(messages(gateway.admin(), "WEBHOOK", "DELIVERED")).hasSize(1);
    }

    @Test
    void aChannelThatIsSetUpSendsWhatWasRaisedWithinTheDay() {
        raise(gateways.start(Map.of(), clock));
        clock.pass(Duration.ofHours(23));
        var gateway = withHook();
        gateway.reminders().deliver();
        assertThat(received).hasSize(1);
        assertThat(messages(gateway.admin(), "WEBHOOK", "DELIVERED")).hasSize(1);
    }

    @Test
    void aChannelThatIsSetUpSendsNoBacklogWhichAnAdminCanHaveSentAllTheSame() {
        raise(gateways.start(Map.of(), clock));
        clock.pass(Duration.ofHours(25));
        var gateway = withHook();
        gateway.reminders().deliver();
        assertThat(received).isEmpty();
        var late = messages(gateway.admin(), "WEBHOOK", "DEAD").get(0);
        assertThat(late.get("failure").asString()).isEqualTo("TOO_LATE");
        assertThat(messages(gateway.admin(), "EMAIL", "UNDELIVERED")).hasSize(1);
        retry(gateway, late);
        gateway.reminders().deliver();
        assertThat(received).hasSize(1);
    }

    @Test
    void anEmailArrivesThoughTheServerWasDownAndHoldsNoName() throws Exception {
        int port = freePort();
        var gateway =
                gateways.start(
                        Map.of(
                                "spring.mail.host",
                                "127.0.0.1",
                                "spring.mail.port",
                                String.valueOf(port),
                                "muster.edge.messages.from",
                                "muster@example.org",
                                "muster.edge.messages.mailboxes.WMP",
                                "events@wmp.example.org"),
                        clock);
        raise(gateway);
        gateway.reminders().deliver();
        var waiting = messages(gateway.admin(), "EMAIL", "UNDELIVERED").get(0);
        assertThat(waiting.get("failure").asString()).isEqualTo("UNREACHABLE");
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        try {
            clock.pass(Duration.ofMinutes(1));
            gateway.reminders().deliver();
            gateway.reminders().deliver();
            assertThat(server.getReceivedMessages()).hasSize(1);
            var mail = server.getReceivedMessages()[0];
            var reminder = waiting.get("reminder").asString();
            assertThat(mail.getRecipients(RecipientType.TO)[0])
                    .hasToString("events@wmp.example.org");
            assertThat(mail.getMessageID()).isEqualTo("<" + reminder + "@muster.invalid>");
            assertThat(mail.getSubject()).startsWith("Muster: First aid of WMP-1234 lapses after ");
            var text = (String) mail.getContent();
            assertThat(text).contains("https://muster.example.org/officers/WMP-1234", reminder);
            assertImpersonal(mail.getSubject() + text);
        } finally {
            server.stop();
        }
        assertThat(messages(gateway.admin(), "EMAIL", "DELIVERED")).hasSize(1);
    }

    @Test
    void aReminderOfAnExerciseSaysSo() throws Exception {
        int port = freePort();
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        try {
            var gateway =
                    withHook(
                            Map.of(
                                    "spring.mail.host",
                                    "127.0.0.1",
                                    "spring.mail.port",
                                    String.valueOf(port),
                                    "muster.edge.messages.from",
                                    "muster@example.org",
                                    "muster.edge.messages.mailboxes.WMP",
                                    "events@wmp.example.org"));
            var called = now.minus(Duration.ofMinutes(20));
            var admin = gateway.admin();
            admin.command(
                    "RegisterForce", "{\"force\": \"WMP\", \"name\": \"West\", \"region\": \"M\"}");
            admin.command(
                    "RegisterOfficer",
                    "{\"officer\": \"WMP-1\", \"force\": \"WMP\", \"rank\": \"CONSTABLE\"}");
            admin.command(
                    "OpenOperation",
                    """
                    {"operation": "Drill", "name": "Drill", "hostForce": "WMP", "kind": "SPONTANEOUS",
                     "from": "%s", "exercise": true}
                    """
                            .formatted(Days.of(called)));
            var drill =
                    admin.command(
                                    "StartMobilisation",
                                    "{\"operation\": \"Drill\", \"force\": \"WMP\", \"at\": \"%s\"}"
                                            .formatted(called))
                            .id();
            var callOut =
                    admin.command(
                            "CallOutOfficers",
                            """
                            {"mobilisation": "%s", "officers": ["WMP-1"], "wave": "ONE_HOUR",
                             "means": "PHONE", "at": "%s"}
                            """
                                    .formatted(drill, called));
            admin.get("/api/due?atLeast=" + callOut.sequence());
            gateway.reminders().raise();
            gateway.reminders().deliver();
            assertThat(server.getReceivedMessages()[0].getSubject())
                    .startsWith("Muster: EXERCISE: ");
            assertThat(received.getFirst().json().at("/data/exercise").asBoolean()).isTrue();
        } finally {
            server.stop();
        }
    }

    @Test
    void twoGatewaysDeliverAtLeastOnceAndRecordItOnce() throws Exception {
        var one = withHook();
        var other = withHook();
        raise(one);
        var racing =
                List.of(
                        Thread.startVirtualThread(one.reminders()::deliver),
                        Thread.startVirtualThread(other.reminders()::deliver));
        for (var racer : racing) {
            assertThat(racer.join(Duration.ofMinutes(1))).isTrue();
        }
        assertThat(received).hasSizeBetween(1, 2);
        assertThat(received).extracting(Received::id).containsOnly(received.getFirst().id());
        assertThat(messages(one.admin(), "WEBHOOK", "DELIVERED")).hasSize(1);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
