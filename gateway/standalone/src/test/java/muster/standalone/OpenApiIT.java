package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.contract.Catalogue;
import muster.standalone.description.Examples;
import muster.wire.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is really answered is what the descriptions say. */
class OpenApiIT {

    private static final String BASE = "https://muster.test/";

    @TempDir static Path data;

    private static final Map<String, String> CREATED = new HashMap<>();
    private static Standalone standalone;
    private static Caller admin;
    private static JsonNode openApi;
    private static SchemaRegistry closed;
    private static long head;

    @BeforeAll
    static void tellTheExamples() throws Exception {
        standalone = Running.withoutStory(data);
        admin = new Caller(standalone.address(), "admin");
        openApi = admin.get("/openapi.json");
        var documents = new HashMap<String, String>();
        documents.put(BASE + "openapi.json", close(openApi));
        for (var event : Catalogue.EVENTS) {
            var file = "schemas/" + event.publishedName() + ".json";
            documents.put(BASE + file, close(admin.get("/" + file)));
        }
        closed =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder ->
                                builder.schemaRegistryConfig(
                                                SchemaRegistryConfig.builder()
                                                        .formatAssertionsEnabled(true)
                                                        .build())
                                        .schemas(documents));
        for (var example : Examples.all()) {
            var body = withCreated(example.body().toString());
            var wouldBe = admin.send(example.command() + "?dryRun=true", body, null);
            conforms("/api/commands/" + example.command(), "post", wouldBe);
            var answer = admin.command(example.command(), body);
            conforms("/api/commands/" + example.command(), "post", answer);
            assertThat(types(wouldBe.body())).isEqualTo(types(answer.body()));
            if (example.creates() != null) {
                CREATED.put(example.creates(), answer.id());
            }
            head = answer.sequence();
        }
    }

    private static List<String> types(JsonNode answer) {
        return answer.get("events").valueStream().map(e -> e.get("type").asString()).toList();
    }

    @AfterAll
    static void stop() {
        admin.close();
        standalone.close();
    }

    /** Ids of the examples as they really are. */
    private static String withCreated(String text) {
        var real = text;
        for (var id : CREATED.entrySet()) {
            real = real.replace(id.getKey(), id.getValue());
        }
        return real;
    }

    /** In the test nothing may be answered that is not described; callers must bear it. */
    private static String close(JsonNode document) {
        closeObjects(document);
        return document.toString();
    }

    private static void closeObjects(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asString("").equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        if (node.isContainer()) {
            node.valueStream().forEach(OpenApiIT::closeObjects);
        }
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsRouted() throws Exception {
        var routes = new TreeSet<String>();
        for (var application : applications()) {
            application
                    .getBeanProvider(RouterFunction.class)
                    .forEach(router -> router.accept(collecting(routes)));
        }
        var described = new TreeSet<String>();
        for (var path : openApi.get("paths").propertyNames()) {
            for (var method : openApi.at("/paths").get(path).propertyNames()) {
                var address = path.startsWith("/api/commands/") ? "/api/commands/{name}" : path;
                if (path.startsWith("/api/")) {
                    described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + address);
                }
            }
        }
        assertThat(routes).isEqualTo(described).hasSizeGreaterThan(10);
    }

    @SuppressWarnings("unchecked")
    private static List<ConfigurableApplicationContext> applications() throws Exception {
        var running = Standalone.class.getDeclaredField("running");
        running.setAccessible(true);
        return ((Deque<AutoCloseable>) running.get(standalone))
                .stream()
                        .filter(ConfigurableApplicationContext.class::isInstance)
                        .map(ConfigurableApplicationContext.class::cast)
                        .toList();
    }

    /** Collects the routes of a service. */
    private static RouterFunctions.Visitor collecting(Set<String> found) {
        var method = new StringBuilder();
        var itself = new RouterFunctions.Visitor[1];
        itself[0] =
                (RouterFunctions.Visitor)
                        Proxy.newProxyInstance(
                                OpenApiIT.class.getClassLoader(),
                                new Class<?>[] {
                                    RouterFunctions.Visitor.class, RequestPredicates.Visitor.class
                                },
                                (_, visited, with) -> {
                                    switch (visited.getName()) {
                                        case "route" ->
                                                ((RequestPredicate) with[0])
                                                        .accept(
                                                                (RequestPredicates.Visitor)
                                                                        itself[0]);
                                        case "method" -> {
                                            method.setLength(0);
                                            method.append(((Set<?>) with[0]).iterator().next());
                                        }
                                        case "path" -> found.add(method + " " + with[0]);
                                        case "and", "startAnd", "endAnd", "attributes" -> {}
                                        default ->
                                                throw new IllegalStateException(
                                                        "A route of another kind: " + visited);
                                    }
                                    return null;
                                });
        return itself[0];
    }

    static Stream<String> queries() {
        return QUERIES.entrySet().stream()
                .flatMap(query -> query.getValue().stream().map(q -> query.getKey() + " " + q));
    }

    /** Every query of the document, with what is asked. */
    private static final Map<String, List<String>> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("/api/forces", List.of("/api/forces", "/api/forces?limit=1&region=London"));
        QUERIES.put("/api/readiness", List.of("/api/readiness", "/api/readiness?on=2024-06-01"));
        QUERIES.put(
                "/api/readiness/{force}",
                List.of(
                        "/api/readiness/WMP",
                        "/api/readiness/MPS",
                        "/api/readiness/WMP?on=2024-06-01",
                        "/api/readiness/WMP?at=2024-06-01T12:00:00Z",
                        "/api/readiness/WMP?on=2024-06-01&asKnownAt=2199-01-01T00:00:00Z"));
        QUERIES.put(
                "/api/readiness/{force}/explanation",
                List.of(
                        "/api/readiness/WMP/explanation?figure=/available/psus",
                        "/api/readiness/WMP/explanation?figure=/requirement/share&on=2024-06-01",
                        "/api/readiness/WMP/explanation?figure=/deployable/inspectors"));
        QUERIES.put(
                "/api/readiness/{force}/difference",
                List.of(
                        "/api/readiness/WMP/difference?asKnownAt=2024-01-01T00:00:00Z",
                        "/api/readiness/WMP/difference?on=2024-06-01"
                                + "&asKnownAt=2024-01-01T00:00:00Z"
                                + "&comparedWith=2199-01-01T00:00:00Z"));
        QUERIES.put(
                "/api/readiness/{force}/officers",
                List.of(
                        "/api/readiness/WMP/officers?on=2024-06-01&limit=1",
                        "/api/readiness/WMP/officers?state=NOT_DEPLOYABLE&on=2024-06-01"));
        QUERIES.put(
                "/api/readiness/{force}/forecast",
                List.of(
                        "/api/readiness/WMP/forecast?from=2024-06-01&to=2024-06-05",
                        "/api/readiness/WMP/forecast?courses=booked"));
        QUERIES.put(
                "/api/readiness/{force}/forecast/skills",
                List.of("/api/readiness/WMP/forecast/skills?from=2024-06-01&to=2024-06-05"));
        QUERIES.put(
                "/api/forecast",
                List.of(
                        "/api/forecast?from=2024-06-01&to=2024-06-05",
                        "/api/forecast?region=Nowhere"));
        QUERIES.put(
                "/api/readiness/{force}/lapses",
                List.of("/api/readiness/WMP/lapses?from=2024-01-01&to=2199-01-01"));
        QUERIES.put(
                "/api/cadres",
                List.of(
                        "/api/cadres?on=2024-06-01",
                        "/api/cadres?force=WMP&region=London",
                        "/api/cadres?force=WMP&asKnownAt=2199-01-01T00:00:00Z"));
        QUERIES.put(
                "/api/cadres/{force}/{cadre}/officers",
                List.of(
                        "/api/cadres/WMP/PROTEST_REMOVAL/officers?on=2024-03-01",
                        "/api/cadres/WMP/PROTEST_REMOVAL/officers?on=2026-03-01"));
        QUERIES.put(
                "/api/capability-return",
                List.of("/api/capability-return", "/api/capability-return?on=2024-06-01"));
        QUERIES.put("/api/skill-sets", List.of("/api/skill-sets"));
        QUERIES.put("/api/policies", List.of("/api/policies"));
        QUERIES.put(
                "/api/fatigue/{force}",
                List.of(
                        "/api/fatigue/WMP?on=2024-06-06",
                        "/api/fatigue/WMP?on=2024-06-03&warned=true&limit=1"));
        QUERIES.put(
                "/api/fatigue/{force}/officers/{officer}",
                List.of("/api/fatigue/WMP/officers/WMP-1234?on=2024-06-06"));
        QUERIES.put("/api/fatigue-policies", List.of("/api/fatigue-policies"));
        QUERIES.put(
                "/api/what-if",
                List.of(
                        "/api/what-if?send=WMP,1,2024-06-01T06:00Z,2024-06-03T18:00Z",
                        "/api/what-if?send=WMP,2,2024-06-10T06:00Z,2024-06-11T18:00Z"
                                + "&send=WMP,1,2024-06-10T06:00Z,2024-06-11T18:00Z,OTHER"));
        QUERIES.put("/api/tours-of-duty", List.of("/api/tours-of-duty"));
        QUERIES.put(
                "/api/history",
                List.of(
                        "/api/history?operation=Golden%20Orb&limit=200",
                        "/api/history?request=Golden%20Orb-1",
                        "/api/history?deployment=D-7K3M9QXA",
                        "/api/history?mobilisation=M-7K3M9QXA",
                        "/api/history?officer=WMP-1234",
                        "/api/history?demand=P-7K3M9QXA",
                        "/api/history?force=WMP",
                        "/api/history?policy=true",
                        "/api/history?skillSets=true",
                        "/api/history?toursOfDuty=true",
                        "/api/history?reminderPolicies=true",
                        "/api/history?fatiguePolicies=true",
                        "/api/history?waves=true"));
        QUERIES.put(
                "/api/officers/{officer}",
                List.of(
                        "/api/officers/WMP-1234",
                        "/api/officers/WMP-1235",
                        "/api/officers/WMP-1236",
                        "/api/officers/WMP-1237"));
        QUERIES.put("/api/operations", List.of("/api/operations", "/api/operations?force=MPS"));
        QUERIES.put("/api/operations/{operation}", List.of("/api/operations/Golden%20Orb"));
        QUERIES.put(
                "/api/requests",
                List.of(
                        "/api/requests",
                        "/api/requests?state=DEPLOYED",
                        "/api/requests?open=true&force=WMP"));
        QUERIES.put(
                "/api/requests/{request}",
                List.of("/api/requests/Golden%20Orb-1", "/api/requests/Golden%20Orb-2"));
        QUERIES.put(
                "/api/requests/{request}/proposal",
                List.of(
                        "/api/requests/Golden%20Orb-1/proposal?donorForce=WMP",
                        "/api/requests/Golden%20Orb-2/proposal?donorForce=WMP"));
        QUERIES.put(
                "/api/deployments",
                List.of(
                        "/api/deployments",
                        "/api/deployments?force=WMP",
                        "/api/deployments?request=Golden%20Orb-1"));
        QUERIES.put(
                "/api/deployments/{deployment}",
                List.of("/api/deployments/D-7K3M9QXA", "/api/deployments/D-8L4N0RYB"));
        QUERIES.put(
                "/api/mobilisations",
                List.of("/api/mobilisations", "/api/mobilisations?force=WMP&open=true"));
        QUERIES.put(
                "/api/mobilisations/{mobilisation}",
                List.of(
                        "/api/mobilisations/M-7K3M9QXA",
                        "/api/mobilisations/M-7K3M9QXA?at=2024-06-05T06:30:00Z"));
        QUERIES.put(
                "/api/mobilisations/{mobilisation}/officers",
                List.of(
                        "/api/mobilisations/M-7K3M9QXA/officers",
                        "/api/mobilisations/M-7K3M9QXA/officers?state=NOT_COMING"));
        QUERIES.put(
                "/api/mobilisations/{mobilisation}/callable",
                List.of("/api/mobilisations/M-7K3M9QXA/callable?limit=5"));
        QUERIES.put(
                "/api/mobilisation-requirements",
                List.of(
                        "/api/mobilisation-requirements",
                        "/api/mobilisation-requirements?force=WMP"));
        QUERIES.put(
                "/api/ledger",
                List.of(
                        "/api/ledger",
                        "/api/ledger?force=WMP&from=2024-01-01",
                        "/api/ledger?asKnownAt=2199-01-01T00:00:00Z"));
        QUERIES.put(
                "/api/ledger/operations/{operation}",
                List.of("/api/ledger/operations/Golden%20Orb"));
        QUERIES.put("/api/due", List.of("/api/due", "/api/due?force=WMP&kind=LAPSE"));
        QUERIES.put("/api/reminders", List.of("/api/reminders", "/api/reminders?force=WMP"));
        QUERIES.put("/api/messages", List.of("/api/messages", "/api/messages?state=DEAD"));
        QUERIES.put("/api/reminder-policies", List.of("/api/reminder-policies"));
        QUERIES.put(
                "/api/readiness/{force}/proposal",
                List.of(
                        "/api/readiness/WMP/proposal?psus=1&from=2024-06-01T06:00:00Z"
                                + "&to=2024-06-02T06:00:00Z"));
        QUERIES.put("/api/courses", List.of("/api/courses", "/api/courses?skill=FIRST_AID"));
        QUERIES.put("/api/courses/{course}", List.of("/api/courses/C-7K3M9QXA"));
        QUERIES.put("/api/courses/{course}/bookings", List.of("/api/courses/C-7K3M9QXA/bookings"));
        QUERIES.put(
                "/api/demand",
                List.of(
                        "/api/demand?from=2199-06-01&to=2199-06-30",
                        "/api/demand?from=2024-06-01&to=2024-06-05&force=MPS",
                        "/api/demand?region=London"));
        QUERIES.put(
                "/api/demand/{demand}",
                List.of("/api/demand/P-7K3M9QXA", "/api/demand/P-8L4N0RYB"));
        QUERIES.put("/api/course-plan", List.of("/api/course-plan?force=WMP"));
        QUERIES.put("/api/rota", List.of("/api/rota"));
        QUERIES.put("/api/rota/{force}", List.of("/api/rota/WMP?from=2024-06-01"));
        QUERIES.put(
                "/api/operations/{operation}/decisions",
                List.of("/api/operations/Golden%20Orb/decisions"));
        QUERIES.put("/api/fleet", List.of("/api/fleet"));
        QUERIES.put("/api/fleet/{force}", List.of("/api/fleet/WMP"));
        QUERIES.put("/api/fleet/{force}/carriers", List.of("/api/fleet/WMP/carriers"));
        QUERIES.put("/api/units", List.of("/api/units?operation=Golden%20Orb"));
        QUERIES.put("/api/units/{unit}", List.of("/api/units/U-7K3M9QXA"));
        QUERIES.put(
                "/api/operations/{operation}/unit-proposal",
                List.of("/api/operations/Golden%20Orb/unit-proposal?kind=PSU"));
        QUERIES.put("/api/feed", List.of("/api/feed?after=0&limit=1000", "/api/feed?after=9999"));
    }

    @Test
    void everyDescribedQueryIsAsked() {
        assertThat(
                        openApi.get("paths").properties().stream()
                                .filter(path -> path.getValue().has("get"))
                                .map(Map.Entry::getKey)
                                .filter(path -> path.startsWith("/api/"))
                                .filter(path -> !path.equals("/api/feed/stream")))
                .containsExactlyInAnyOrderElementsOf(QUERIES.keySet());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void answersAreAsDescribed(String query) {
        var path = query.substring(0, query.indexOf(' '));
        var asked = withCreated(query.substring(query.indexOf(' ') + 1));
        if (!path.equals("/api/feed")) {
            admin.get("/api/forces?atLeast=" + head);
            admin.get("/api/operations?atLeast=" + head);
            admin.get("/api/ledger?atLeast=" + head);
        }
        var answer = admin.ask(asked);
        assertThat(answer.status()).as(asked + " " + answer.body()).isEqualTo(200);
        conforms(path, "get", answer);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void theParametersAreThoseThatAreRead(String path) {
        var all =
                openApi.get("paths").properties().stream()
                        .filter(p -> p.getKey().startsWith("/api/") && p.getValue().has("get"))
                        .flatMap(p -> parameters(p.getKey()).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        var asked = withCreated(usual(path)).replaceAll("\\?.*", "");
        // refused before anything is read, so that all the names are judged at once
        var names = all.stream().map(n -> n + "=%00").collect(Collectors.joining("&"));
        var answer = admin.ask(asked + "?nonsense=1&" + names);
        assertThat(answer.status()).isEqualTo(422);
        conforms(path, "get", answer);
        var unknown =
                answer.body()
                        .get("errors")
                        .valueStream()
                        .filter(e -> e.get("message").asString().equals("is not a known parameter"))
                        .map(e -> e.get("field").asString())
                        .collect(Collectors.toCollection(TreeSet::new));
        var known = new TreeSet<>(all);
        known.removeAll(unknown);
        assertThat(unknown).contains("nonsense");
        assertThat(known).isEqualTo(new TreeSet<>(parameters(path)));
    }

    static Stream<String> paths() {
        return Stream.concat(QUERIES.keySet().stream(), Stream.of("/api/feed/stream"));
    }

    private static String usual(String path) {
        return QUERIES.getOrDefault(path, List.of(path)).getFirst();
    }

    private static List<String> parameters(String path) {
        return openApi.at("/paths")
                .get(path)
                .get("get")
                .get("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("in").asString().equals("query"))
                .map(parameter -> parameter.get("name").asString())
                .toList();
    }

    @Test
    void aListIsAlsoASpreadsheet() throws Exception {
        for (var path : openApi.get("paths").properties()) {
            var content = path.getValue().at("/get/responses/200/content");
            if (content.has("text/csv")) {
                var asked = withCreated(usual(path.getKey()));
                var answer =
                        admin.client()
                                .send(
                                        admin.request(asked).header("Accept", "text/csv").build(),
                                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("text/csv");
            }
        }
    }

    @Test
    void everyEventIsAsItsSchemaSaysAndEveryTypeIsSeen() {
        var seen = new TreeSet<String>();
        for (var event : admin.get("/api/feed?after=0&limit=1000")) {
            var type = event.get("type").asString();
            seen.add(type);
            assertThat(event.get("dataschema").asString()).endsWith("/schemas/" + type + ".json");
            validate("schemas/" + type + ".json", event.get("data"));
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.EVENTS.stream().map(Catalogue.EventType::publishedName).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RegisterForce   | 400 | {
                    RegisterForce   | 400 | {"force": "WMP", "force": "WMP"}
                    RegisterForce   | 409 | {"force": "WMP", "name": "Again", "region": "X"}
                    RegisterForce   | 422 | {"force": "wmp", "name": 3}
                    RegisterForce   | 422 | {"unheardOf": 1}
                    RegisterOfficer | 422 | {"officer": "XYZ-1", "force": "XYZ", "rank": "SERGEANT"}
                    DeployOfficers  | 409 | {"operation": "Golden Orb", "donorForce": "WMP", "officers": ["WMP-1235", "WMP-9"], "from": "2024-06-05T06:00:00Z", "to": "2024-06-06T18:00:00Z"}
                    CancelRequest   | 409 | {"request": "Golden Orb-2", "reason": "Again"}
                    RecordReturn    | 409 | {"deployment": "D-7K3M9QXA", "at": "2024-06-04T20:00:00Z"}
                    """)
    void refusalsAreAsDescribed(String command, int status, String body) {
        var answer = admin.send(command, withCreated(body), null);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        conforms("/api/commands/" + command, "post", answer);
    }

    @Test
    void aKeyUsedForAnotherBodyIsRefusedAsDescribed() {
        admin.send(
                "RegisterForce",
                "{\"force\": \"KENT\", \"name\": \"Kent\", \"region\": \"SE\"}",
                "k");
        var answer =
                admin.send(
                        "RegisterForce",
                        "{\"force\": \"ESSEX\", \"name\": \"E\", \"region\": \"SE\"}",
                        "k");
        assertThat(answer.status()).isEqualTo(422);
        conforms("/api/commands/RegisterForce", "post", answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner", "ricc"})
    void whoMayNotIsToldAsDescribed(String user) {
        try (var caller = new Caller(standalone.address(), user)) {
            var answer = caller.send("EraseOfficer", "{}", null);
            assertThat(answer.status()).isEqualTo(403);
            conforms("/api/commands/EraseOfficer", "post", answer);
        }
    }

    @Test
    void whoIsNotSignedInIsToldAsDescribed() throws Exception {
        var request =
                HttpRequest.newBuilder(java.net.URI.create(standalone.address() + "/api/forces"));
        var answer = admin.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        conforms("/api/forces", "get", new Caller.Answer(401, Json.MAPPER.readTree(answer.body())));
    }

    @Test
    void anotherMediaTypeIsRefusedAsDescribed() throws Exception {
        for (var path : List.of("/api/commands/RegisterForce", "/api/commands")) {
            var request =
                    admin.request(path)
                            .header("Content-Type", "text/plain")
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build();
            var answer = admin.client().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(415);
            conforms(path, "post", new Caller.Answer(415, Json.MAPPER.readTree(answer.body())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/readiness/{force}, /api/readiness/NOBODY, 404",
        "/api/readiness/{force}, /api/readiness/x, 422",
        "/api/readiness/{force}, /api/readiness/WMP?atLeast=999999, 503",
        "/api/officers/{officer}, /api/officers/WMP-9, 404",
        "/api/operations/{operation}, /api/operations/Nothing, 404",
        "/api/requests/{request}, /api/requests/Nothing-1, 404",
        "/api/deployments/{deployment}, /api/deployments/D-00000000, 404",
        "/api/mobilisations/{mobilisation}, /api/mobilisations/M-00000000, 404",
        "/api/mobilisations/{mobilisation}, /api/mobilisations/M-1, 422",
        "/api/mobilisations, /api/mobilisations?open=false, 422",
        "/api/mobilisation-requirements, /api/mobilisation-requirements?force=NOBODY, 404",
        "/api/readiness/{force}/forecast, /api/readiness/WMP/forecast?limit=1, 422",
        "/api/readiness/{force}/explanation, /api/readiness/WMP/explanation?figure=/name, 404",
        "/api/readiness/{force}/explanation, /api/readiness/WMP/explanation, 422",
        "/api/readiness/{force}/difference, /api/readiness/WMP/difference, 422",
        "/api/readiness/{force}/forecast/skills, /api/readiness/NOBODY/forecast/skills, 404",
        "/api/forecast, /api/forecast?courses=all, 422",
        "/api/what-if, /api/what-if?send=x, 422",
        "/api/readiness/{force}/lapses, /api/readiness/NOBODY/lapses, 404",
        "/api/demand, /api/demand?force=NOBODY, 404",
        "/api/demand, /api/demand?force=WMP&region=London, 422",
        "/api/demand/{demand}, /api/demand/P-00000000, 404",
        "/api/demand/{demand}, /api/demand/P-1, 422",
        "/api/requests/{request}/proposal, /api/requests/Golden%20Orb-1/proposal, 422",
        "/api/history, /api/history, 422",
        "/api/history, /api/history?officer=WMP-9, 404",
        "/api/cadres, /api/cadres?force=NOBODY, 404",
        "/api/cadres/{force}/{cadre}/officers, /api/cadres/WMP/FIRST_AID/officers, 422",
        "/api/feed, /api/feed?atLeast=999999, 503",
        "/api/ledger, /api/ledger?force=NOBODY, 404",
        "/api/ledger/operations/{operation}, /api/ledger/operations/Nothing, 404",
        "/api/feed, /api/feed?types=Nothing, 422",
        "/api/feed/stream, /api/feed/stream?after=x, 422"
    })
    void questionsThatCannotBeAnsweredAreToldAsDescribed(String path, String asked, int status) {
        var answer = admin.ask(asked);
        assertThat(answer.status()).as(asked + " " + answer.body()).isEqualTo(status);
        conforms(path, "get", answer);
    }

    @Test
    void bulkAnswersAreAsDescribed() {
        var force = "{\"force\": \"SURREY\", \"name\": \"Surrey\", \"region\": \"SE\"}";
        var lines =
                new ArrayList<>(
                        List.of(
                                "{\"command\": \"RegisterForce\", \"body\": " + force + "}",
                                "{\"command\": \"RegisterForce\", \"body\": {}}",
                                "{\"command\": \"Nothing\", \"body\": {}}",
                                "{"));
        var text = String.join("\n", lines) + "\n";
        for (var query : List.of("?dryRun=true", "", "")) {
            var answers = admin.bulk(text, query);
            assertThat(answers).hasSize(lines.size() + 1);
            answers.forEach(line -> validate("openapi.json#/components/schemas/BulkAnswer", line));
        }
    }

    @Test
    void anUnknownCommandIsNotFound() {
        var answer = admin.send(URLEncoder.encode("Nothing", StandardCharsets.UTF_8), "{}", null);
        assertThat(answer.status()).isEqualTo(404);
        validate("openapi.json#/components/schemas/Problem", answer.body());
    }

    private static void conforms(String path, String method, Caller.Answer answer) {
        var responses = openApi.at("/paths").get(path).get(method).get("responses");
        var status = String.valueOf(answer.status());
        assertThat(responses.has(status)).as(path + " does not describe " + status).isTrue();
        var pointer = "/paths/" + path.replace("~", "~0").replace("/", "~1");
        pointer = pointer + "/" + method + "/responses/" + status;
        var response = responses.get(status);
        if (response.has("$ref")) {
            pointer = response.get("$ref").asString().substring(1);
            response = openApi.at(pointer);
        }
        var type = response.get("content").propertyNames().iterator().next();
        var schema = response.get("content").get(type).get("schema");
        // problems may say more than is described
        var place =
                schema.has("$ref")
                        ? schema.get("$ref").asString().substring(1)
                        : pointer + "/content/" + type.replace("/", "~1") + "/schema";
        validate("openapi.json#" + place, answer.body());
    }

    private static void validate(String schema, JsonNode value) {
        assertThat(closed.getSchema(SchemaLocation.of(BASE + schema)).validate(value))
                .as(schema + " " + value)
                .isEmpty();
    }
}
