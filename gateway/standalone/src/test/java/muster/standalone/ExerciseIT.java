package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The story's exercise, with officers deployed to it, through every query and page it appears in:
 * each says that it is one, and nothing of it reaches the ledger or real readiness.
 */
class ExerciseIT {

    private static final String EXERCISE = "No Notice";
    private static final String CODE = "No%20Notice";
    private static final List<String> OFFICERS = List.of("WMP-1101", "WMP-1102", "WMP-1103");

    private static Running muster;
    private static Caller admin;
    private static String deployment = "";
    private static String mobilisation = "";
    private static JsonNode readyBefore;
    private static long head;

    @BeforeAll
    static void start() {
        muster = new Running();
        admin = muster.as("admin");
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        readyBefore = ready(now.plus(1, ChronoUnit.HOURS));
        admin.command(
                "OfferUnits", "{\"request\":\"No Notice-1\",\"donorForce\":\"STAFFS\",\"psus\":1}");
        admin.command(
                "CommitUnits",
                "{\"request\":\"No Notice-1\",\"donorForce\":\"STAFFS\",\"psus\":1}");
        deployment =
                admin.command(
                                "DeployOfficers",
                                """
                                {"operation": "No Notice", "donorForce": "WMP", "officers": [%s],
                                 "from": "%s", "to": "%s"}\
                                """
                                        .formatted(
                                                String.join(
                                                        ",",
                                                        OFFICERS.stream()
                                                                .map(o -> '"' + o + '"')
                                                                .toList()),
                                                now.minus(10, ChronoUnit.MINUTES),
                                                now.plus(6, ChronoUnit.HOURS)))
                        .id();
        head =
                admin.command(
                                "RecordMuster",
                                "{\"deployment\":\"%s\",\"at\":\"%s\"}"
                                        .formatted(deployment, now.minus(1, ChronoUnit.MINUTES)))
                        .sequence();
        mobilisation =
                admin.get("/api/mobilisations?operation=" + CODE)
                        .at("/items/0/mobilisation")
                        .asString();
    }

    @AfterAll
    static void stop() {
        admin.close();
        muster.close();
    }

    static Stream<String> queries() {
        return Stream.of(
                "/api/operations?limit=200",
                "/api/operations/" + CODE,
                "/api/operations/" + CODE + "/decisions",
                "/api/requests?operation=" + CODE,
                "/api/requests/" + CODE + "-1",
                "/api/requests/" + CODE + "-1/proposal?donorForce=STAFFS",
                "/api/deployments?operation=" + CODE,
                "/api/deployments/{deployment}",
                "/api/mobilisations",
                "/api/mobilisations/{mobilisation}",
                "/api/history?operation=" + CODE,
                "/api/history?request=" + CODE + "-1",
                "/api/history?deployment={deployment}",
                "/api/history?officer=WMP-1101",
                "/api/officers/WMP-1101",
                "/api/units?operation=" + CODE);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyAnswerThatNamesItSaysThatItIsAnExercise(String query) {
        var answer =
                admin.get(filled(query) + (query.contains("?") ? "&" : "?") + "atLeast=" + head);
        assertThat(silent(answer, false)).as(query).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyRowOfASpreadsheetThatNamesItSaysThatItIsAnExercise(String query) {
        var lines = text(filled(query), "text/csv").lines().toList();
        var columns = List.of(lines.getFirst().split(",", -1));
        assertThat(columns).as(query).contains("exercise");
        var rows = lines.stream().skip(1).filter(row -> row.contains(EXERCISE)).toList();
        assertThat(rows).as(query).allSatisfy(row -> assertThat(row).contains("true"));
    }

    static Stream<String> lists() {
        return Stream.of(
                "/api/operations?limit=200",
                "/api/operations/" + CODE + "/decisions",
                "/api/requests?operation=" + CODE,
                "/api/deployments?operation=" + CODE,
                "/api/mobilisations",
                "/api/mobilisations/{mobilisation}/officers",
                "/api/history?operation=" + CODE);
    }

    @Test
    void everyEventOfTheFeedThatIsPartOfItSaysSo() {
        // both operations are of the story's last hours
        long after = admin.get("/api/operations?limit=1").get("upTo").asLong() - 2_000;
        var events =
                StreamSupport.stream(
                                admin.get(
                                                "/api/feed?after=%s&limit=1000&operation=%s"
                                                        .formatted(after, CODE))
                                        .spliterator(),
                                false)
                        .toList();
        assertThat(events).hasSizeGreaterThan(5);
        assertThat(events)
                .allSatisfy(event -> assertThat(event.path("exercise").asBoolean()).isTrue());
        for (var event :
                admin.get("/api/feed?after=%s&limit=1000&operation=Biotas".formatted(after))) {
            assertThat(event.has("exercise")).as(event.toString()).isFalse();
        }
    }

    static Stream<String> pages() {
        return Stream.of(
                "/board",
                "/operations",
                "/operations/" + CODE,
                "/requests/" + CODE + "-1",
                "/deployments/{deployment}",
                "/deploy?request=" + CODE + "-1&donorForce=WMP",
                "/officers/WMP-1101",
                "/feed",
                "/mobilisations",
                "/mobilisations/{mobilisation}",
                "/mobilisations/{mobilisation}/officers",
                "/mobilisations/{mobilisation}/wall",
                "/mobilisations/{mobilisation}/entry");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageThatShowsItSaysExercise(String page) {
        var shown = text(filled(page), "text/html");
        assertThat(shown).as(page + " names it").containsAnyOf(EXERCISE, deployment);
        // the style sheet writes it in capitals, and so it is printed
        assertThat(shown.toLowerCase(Locale.UK)).as(page).containsAnyOf(">exercise", "exercise ");
    }

    @Test
    void theLedgerKnowsNothingOfIt() {
        assertThat(admin.get("/api/ledger/operations/" + CODE).get("entries")).isEmpty();
        assertThat(admin.get("/api/ledger?limit=200&atLeast=" + head).toString())
                .doesNotContain(EXERCISE);
    }

    @Test
    void whoIsAtItIsReadyAllTheSame() {
        assertThat(ready(Instant.now().plus(1, ChronoUnit.HOURS))).isEqualTo(readyBefore);
        var officer = admin.get("/api/officers/WMP-1101?atLeast=" + head);
        assertThat(officer.get("available").asBoolean()).isTrue();
    }

    private static JsonNode ready(Instant at) {
        var readiness = admin.get("/api/readiness/WMP?at=" + at);
        return readiness.get("available");
    }

    private static String filled(String address) {
        return address.replace("{deployment}", deployment).replace("{mobilisation}", mobilisation);
    }

    /** Whatever names the exercise where neither it nor what it is part of says that it is one. */
    private static List<String> silent(JsonNode node, boolean said) {
        boolean says = said || node.path("exercise").asBoolean(false);
        var silent = new ArrayList<String>();
        if (!says && (names(node, "operation") || names(node, "request"))) {
            silent.add(node.toString());
        }
        node.forEach(child -> silent.addAll(silent(child, says)));
        return silent;
    }

    private static boolean names(JsonNode node, String field) {
        return node.path(field).asString("").startsWith(EXERCISE);
    }

    private static String text(String path, String type) {
        try {
            var answer =
                    admin.client()
                            .send(
                                    admin.request(path).header("Accept", type).GET().build(),
                                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
