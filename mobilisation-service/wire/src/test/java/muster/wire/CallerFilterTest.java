package muster.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Over HTTP, as the gateway calls. */
class CallerFilterTest {

    private static final String SECRET = "a secret of sixteen and more";
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static DisposableServer server;

    @BeforeAll
    static void start() {
        var handler =
                WebHttpHandlerBuilder.webHandler(CallerFilterTest::answer)
                        .filter(new CallerFilter(SECRET))
                        .exceptionHandler(new ProblemHandler(_ -> Optional.empty()))
                        .build();
        server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .port(0)
                        .handle(new ReactorHttpHandlerAdapter(handler))
                        .bindNow(WITHIN);
    }

    @AfterAll
    static void stop() {
        server.disposeNow(WITHIN);
    }

    /** Says who called. */
    private static Mono<Void> answer(ServerWebExchange exchange) {
        var open = exchange.getRequest().getPath().value().startsWith("/actuator/health");
        var text = open ? "open" : Caller.of(exchange).toString();
        var response = exchange.getResponse();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
    }

    private static HttpResponse<String> send(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .timeout(WITHIN);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> vouched(String role, String force) {
        return send(
                "/api/forces",
                "Authorization",
                "Bearer " + SECRET,
                "Muster-User",
                "somebody",
                "Muster-Role",
                role,
                "Muster-Force",
                force);
    }

    private static void isTurnedAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("/problems/not-signed-in");
    }

    @Test
    void whoTheGatewayVouchesForIsTheCaller() {
        assertThat(vouched("RICC", "WMP").body())
                .isEqualTo("Caller[user=somebody, role=RICC, force=WMP]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer another secret of sixteen", "Basic " + SECRET})
    void whoDoesNotKnowTheSecretIsTurnedAway(String authorization) {
        isTurnedAway(send("/api/forces", "Authorization", authorization));
    }

    @ParameterizedTest
    @CsvSource({"BOSS,WMP", "ricc,WMP", "'',WMP", "RICC,wmp", "RICC,''", "RICC,WMP-1"})
    void aRoleOrForceThatThereIsNotIsTurnedAway(String role, String force) {
        isTurnedAway(vouched(role, force));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness"})
    void healthIsOpen(String path) {
        assertThat(send(path).body()).isEqualTo("open");
    }
}
