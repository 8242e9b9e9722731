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
import tools.jackson.databind.node.ObjectNode;

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
    private static String unit = "";
    private static String reminder = "";
    private static long raised;
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
                                                quoted(OFFICERS),
                                                now.minus(10, ChronoUnit.MINUTES),
                                                now.plus(6, ChronoUnit.HOURS)))
                        .id();
        admin.command(
                "RecordMuster",
                "{\"deployment\":\"%s\",\"at\":\"%s\"}"
                        .formatted(deployment, now.minus(1, ChronoUnit.MINUTES)));
        var formed =
                admin.command(
                        "FormSerial",
                        """
                        {"operation": "No Notice", "callsign": "S1", "at": "%s",
                         "serial": {"constables": [%s]}}\
                        """
                                .formatted(now, quoted(OFFICERS)));
        unit = formed.id();
        head = formed.sequence();
        mobilisation =
                admin.get("/api/mobilisations?operation=" + CODE)
                        .at("/items/0/mobilisation")
                        .asString();
        remind(now);
    }

    private static String quoted(List<String> officers) {
        return String.join(",", officers.stream().map(officer -> '"' + officer + '"').toList());
    }

    /** Of those who don't reply; of its messages one arrives, and one does not. */
    private static void remind(Instant now) {
        var due = admin.get("/api/due?kind=NO_REPLY&atLeast=" + head).at("/items/0");
        assertThat(due.path("subject").asString()).isEqualTo(mobilisation);
        var answer =
                admin.command(
                        "RaiseReminder",
                        ((ObjectNode) due)
                                .remove(List.of("reminder", "dueAt", "until"))
                                .toString());
        reminder = answer.id();
        raised = answer.sequence();
        delivery("\"channel\": \"EMAIL\", \"attempt\": 1");
        var later = now.plus(1, ChronoUnit.HOURS);
        var refused = "\"failure\": \"REFUSED\", \"status\": 503";
        delivery(
                "\"channel\": \"WEBHOOK\", \"attempt\": 1, \"nextAt\": \"%s\", %s"
                        .formatted(later, refused));
        delivery("\"channel\": \"WEBHOOK\", \"attempt\": 2, " + refused);
        head =
                admin.command(
                                "RetryMessage",
                                "{\"reminder\": \"%s\", \"channel\": \"WEBHOOK\"}"
                                        .formatted(reminder))
                        .sequence();
    }

    private static void delivery(String what) {
        admin.command("RecordDelivery", "{\"reminder\": \"%s\", %s}".formatted(reminder, what));
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
                "/api/units?operation=" + CODE,
                "/api/units/{unit}",
                "/api/reminders?kind=NO_REPLY",
                "/api/due?kind=RELEASE_DUE&until={tomorrow}",
                "/api/messages?state=DELIVERED");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyAnswerThatNamesItSaysThatItIsAnExercise(String query) {
        var answer =
                admin.get(filled(query) + (query.contains("?") ? "&" : "?") + "atLeast=" + head);
        assertThat(names(answer)).as(query + " names it").isTrue();
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

    @Test
    void everyEventOfAReminderOfItSaysSo() {
        var events =
                StreamSupport.stream(
                                admin.get("/api/feed?limit=1000&after=" + (raised - 1))
                                        .spliterator(),
                                false)
                        .filter(event -> event.at("/data/reminder").asString("").equals(reminder))
                        .toList();
        assertThat(events)
                .extracting(event -> event.path("type").asString())
                .containsExactly(
                        "muster.reminder.ReminderRaised.v1",
                        "muster.reminder.MessageDelivered.v1",
                        "muster.reminder.DeliveryFailed.v1",
                        "muster.reminder.MessageSetAside.v1",
                        "muster.reminder.MessageRetried.v1");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.path("exercise").asBoolean()).isTrue());
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
                "/units/{unit}",
                "/reminders?kind=NO_REPLY",
                "/messages?state=DELIVERED",
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
        assertThat(shown).as(page + " names it").containsAnyOf(EXERCISE, deployment, mobilisation);
        // the style sheet writes it in capitals, and so it is printed
        assertThat(shown.toLowerCase(Locale.UK))
                .as(page)
                .containsAnyOf(">exercise", "exercise ", "exercise:");
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
        var readiness = admin.get("/api/readiness/WMP?at=" + at + "&atLeast=" + head);
        return readiness.get("available");
    }

    private static String filled(String address) {
        return address.replace("{deployment}", deployment)
                .replace("{mobilisation}", mobilisation)
                .replace("{unit}", unit)
                .replace("{tomorrow}", Instant.now().plus(1, ChronoUnit.DAYS).toString());
    }

    /** Whatever names the exercise where neither it nor what it is part of says that it is one. */
    private static List<String> silent(JsonNode node, boolean said) {
        boolean says = said || isSaid(node) || isSaid(node.path("unit"));
        var silent = new ArrayList<String>();
        if (!says && namesItself(node)) {
            silent.add(node.toString());
        }
        node.forEach(child -> silent.addAll(silent(child, says)));
        return silent;
    }

    private static boolean isSaid(JsonNode node) {
        return node.path("exercise").asBoolean(false);
    }

    private static boolean names(JsonNode node) {
        return namesItself(node) || node.valueStream().anyMatch(ExerciseIT::names);
    }

    /** The exercise, or what is part of it. */
    private static boolean namesItself(JsonNode node) {
        return Stream.of("operation", "request", "deployment", "mobilisation", "unit", "subject")
                .map(field -> node.path(field).asString(""))
                .anyMatch(code ->
                        code.startsWith(EXERCISE)
                                || List.of(deployment, mobilisation, unit).contains(code));
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
