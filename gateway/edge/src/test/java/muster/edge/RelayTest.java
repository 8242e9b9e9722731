package muster.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelayTest {

    private final StubService mobilisation =
            StubService.answering((request, response) ->
                    response.status(request.uri().contains("Refused") ? 409 : 200)
                            .header("Content-Type", "application/problem+json")
                            .header("X-Internal", "not for callers")
                            .sendString(Mono.just("{\"mobilisation\":true}")));
    private final StubService readiness =
            StubService.answering((request, response) ->
                    request.uri().contains("secret-not-taken")
                            ? response.status(401).send()
                            : response.header("Content-Type", "text/csv")
                                    .header("Link", "</api/feed?after=2>; rel=\"next\"")
                                    .header("ETag", "\"7\"")
                                    .header("Retry-After", "3")
                                    .sendString(Mono.just("readiness")));
    private final RunningEdge edge = RunningEdge.before(mobilisation.url(), readiness.url());

    @BeforeAll
    void theFirstCallOfAllChecksThePassword() throws Exception {
        assertThat(edge.get("/api/forces").statusCode()).isEqualTo(200);
    }

    @BeforeEach
    void forget() {
        mobilisation.asked().clear();
        readiness.asked().clear();
    }

    @AfterAll
    void stop() {
        edge.close();
        mobilisation.close();
        readiness.close();
    }

    @Test
    void whoeverIsUnknownReachesNoService() throws Exception {
        var answer = edge.send(edge.anonymous("/api/forces"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(RunningEdge.slug(answer)).isEqualTo("not-signed-in");
        assertThat(readiness.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/..%2f..",
                "/api/%2e%2e/actuator",
                "/api/../actuator/prometheus",
                "//api/forces",
                "/api//forces",
                "/api/commands%2FDeployOfficers",
                "/api/commands/..%2freadiness",
                "/api/commands/../readiness",
                "/api/commands;x=1/DeployOfficers",
                "/api/a\\b",
                "/api/%00",
                "/api/%zz",
                "/api/%",
                "/api/a|b",
                "/api/forces?a=|",
                "/api/forces?a=%",
                "http://elsewhere.example/api/forces",
                "*",
                "api/forces"
            })
    void anAddressThatCouldBeReadInTwoWaysIsRefusedAndReachesNoService(String path)
            throws Exception {
        var answer =
                edge.raw(
                        "GET " + path + " HTTP/1.1",
                        "Host: edge",
                        "Authorization: " + RunningEdge.basic("operator", RunningEdge.PASSWORD));

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"type\":\"/problems/");
        assertThat(mobilisation.asked()).isEmpty();
        assertThat(readiness.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/commands, mobilisation",
        "/api/commands/DeployOfficers, mobilisation",
        "/api/commands/a/b, mobilisation",
        "/api/%63ommands/DeployOfficers, mobilisation",
        "/api/commandsX, readiness",
        "/api/Commands/DeployOfficers, readiness",
        "/api/forces, readiness",
        "/api/feed/commands, readiness"
    })
    void commandsGoToMobilisationAndAllElseToReadiness(String path, String service)
            throws Exception {
        edge.get(path);

        var chosen = service.equals("mobilisation") ? mobilisation : readiness;
        assertThat(chosen.asked()).hasSize(1);
        assertThat(mobilisation.asked().size() + readiness.asked().size()).isEqualTo(1);
        assertThat(chosen.last().uri()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/operations/Golden%20Orb",
                "/api/readiness?on=2024-01-31&region=West%20Midlands",
                "/api/ledger?a=1+2&b=%2B&c=%C3%A9&d=&e&f=a/b?c&&g=%7C",
                "/api/feed?types=OfficersDeployed,PSUsRequested&types=x"
            })
    void pathAndQueryArriveAsTheCallerSentThem(String asked) throws Exception {
        edge.get(asked);

        assertThat(readiness.last().uri()).isEqualTo(asked);
    }

    @Test
    void whatACallerClaimsToBeIsDroppedAndTheEdgeVouchesForTheUser() throws Exception {
        edge.send(
                edge.asOperator("/api/commands/SetPolicy")
                        .header("Muster-Role", "ADMIN")
                        .header("muster-user", "admin")
                        .header("Muster-Force", "MPS")
                        .header("MUSTER-ANYTHING", "x")
                        .header("Cookie", "muster-session=stolen")
                        .header("X-Forwarded-For", "10.0.0.1")
                        .header("Idempotency-Key", "key-1")
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"skill\":\"FIRST_AID\"}")));

        var asked = mobilisation.last();
        assertThat(asked.headers().getAll("Muster-Role")).containsExactly("OPERATOR");
        assertThat(asked.headers().getAll("Muster-User")).containsExactly("operator");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + RunningEdge.SECRET);
        assertThat(asked.header("Idempotency-Key")).isEqualTo("key-1");
        assertThat(asked.header("Content-Type")).isEqualTo("application/json");
        assertThat(asked.header("Accept")).isEqualTo("application/json");
        assertThat(asked.headers().names())
                .noneMatch(name -> name.equalsIgnoreCase("Muster-Force"))
                .noneMatch(name -> name.equalsIgnoreCase("Muster-Anything"))
                .noneMatch(name -> name.equalsIgnoreCase("Cookie"))
                .noneMatch(name -> name.equalsIgnoreCase("X-Forwarded-For"));
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.body()).isEqualTo("{\"skill\":\"FIRST_AID\"}");
    }

    @Test
    void statusAndTheHeadersThatMatterComeBack() throws Exception {
        var answer = edge.get("/api/ledger");

        assertThat(answer.body()).isEqualTo("readiness");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv");
        assertThat(answer.headers().firstValue("Link")).isPresent();
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");

        var refused =
                edge.send(edge.asOperator("/api/commands/Refused").POST(BodyPublishers.noBody()));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).isEqualTo("{\"mobilisation\":true}");
        assertThat(refused.headers().firstValue("X-Internal")).isEmpty();
    }

    @Test
    void theMethodIsPassedOnAndAHeadHasNoBody() throws Exception {
        edge.send(edge.asOperator("/api/forces").DELETE());
        assertThat(readiness.last().method()).isEqualTo("DELETE");

        var answer =
                edge.send(edge.asOperator("/api/forces").method("HEAD", BodyPublishers.noBody()));
        assertThat(readiness.last().method()).isEqualTo("HEAD");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aServiceThatDoesNotTakeTheSecretIsUnavailableAndNotTheCallersFault() throws Exception {
        var answer = edge.get("/api/secret-not-taken");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(RunningEdge.slug(answer)).isEqualTo("service-unavailable");
    }

    @Test
    void aServiceThatCanNotBeReachedOrBreaksOffIsUnavailableForSomeSeconds() throws Exception {
        try (var breaking =
                        StubService.answering((request, _) -> {
                            request.withConnection(connection -> connection.dispose());
                            return Mono.never();
                        });
                var alone = RunningEdge.before(URI.create("http://127.0.0.1:9"), breaking.url())) {
            var unreachable =
                    alone.send(
                            alone.asOperator("/api/commands/X")
                                    .POST(BodyPublishers.ofString("{}")));
            assertThat(unreachable.statusCode()).isEqualTo(503);
            assertThat(RunningEdge.slug(unreachable)).isEqualTo("service-unavailable");
            assertThat(unreachable.headers().firstValue("Retry-After")).isPresent();

            var broken = alone.get("/api/forces");
            assertThat(broken.statusCode()).isEqualTo(503);
            assertThat(RunningEdge.slug(broken)).isEqualTo("service-unavailable");

            var posted = alone.send(alone.asOperator("/api/x").POST(BodyPublishers.ofString("{}")));
            assertThat(posted.statusCode()).isEqualTo(503);
            assertThat(breaking.asked().stream().filter(asked -> asked.method().equals("POST")))
                    .as("what may have been done is not sent again")
                    .hasSize(1);
        }
    }
}
