package muster.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import muster.standalone.Caller;
import muster.standalone.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.node.ObjectNode;

/** Every page in each of its states, at both widths: no barrier, no error, no breach, a picture. */
class EveryPageIT {

    private static final int MOST_BYTES = 300_000;
    private static final String WHAT_IF = "WMP,10,2026-12-05T06:00Z,2026-12-08T18:00Z,DCP";
    private static final Pattern ISO_DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");
    private static final Set<String> LOOKED_AT = new HashSet<>();
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    private static Running muster;
    private static String deployment = "";
    private static String mobilisation = "";
    private static String ended = "";
    private static String course = "";
    private static String unit = "";
    private static String demand = "";
    private static String ofDrill = "";
    private static final Map<String, Desk> DESKS = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        Chromium.browser();
        muster = new Running();
        try (var caller = muster.as("planner")) {
            var deployments = caller.get("/api/deployments?request=Biotas-1").get("items");
            deployment = deployments.get(0).get("deployment").asString();
            var courses = caller.get("/api/courses?skill=PUBLIC_ORDER_LEVEL_2").get("items");
            var units = caller.get("/api/units?operation=Biotas").get("items");
            unit = units.get(0).get("unit").asString();
            var drilled = caller.get("/api/units?operation=No%20Notice").get("items");
            ofDrill = drilled.get(0).get("unit").asString();
            course = courses.get(0).get("course").asString();
            var entries = caller.get("/api/demand?force=WARKS").get("entries");
            demand = entries.get(0).get("entry").asString();
        }
        remind();
        mobilise();
    }

    /** Some are raised; of one, the e-mail is delivered and the web hook given up. */
    private static void remind() {
        try (var caller = muster.as("admin")) {
            for (var due : caller.get("/api/due?limit=12").get("items")) {
                var body = ((ObjectNode) due).remove(List.of("reminder", "dueAt", "until"));
                caller.command("RaiseReminder", body.toString());
            }
            var raised = caller.get("/api/reminders?limit=1").get("items").get(0);
            var reminder = raised.get("reminder").asString();
            caller.command(
                    "RecordDelivery",
                    "{\"reminder\": \"%s\", \"channel\": \"EMAIL\", \"attempt\": 1}"
                            .formatted(reminder));
            caller.command(
                    "RecordDelivery",
                    """
                    {"reminder": "%s", "channel": "WEBHOOK", "attempt": 1, "failure": "REFUSED", "status": 410}
                    """
                            .formatted(reminder));
        }
    }

    /** Beside the drill of the story, which runs, one that has ended. */
    private static void mobilise() {
        try (var operator = muster.as("operator")) {
            var called = Instant.now().minus(Duration.ofMinutes(20));
            ended = started(operator, "WARKS", called);
            operator.command(
                    "EndMobilisation",
                    "{\"mobilisation\": \"%s\", \"at\": \"%s\"}".formatted(ended, Instant.now()));
            mobilisation =
                    operator.get("/api/mobilisations?operation=No%20Notice&force=WMP&open=true")
                            .get("items")
                            .get(0)
                            .get("mobilisation")
                            .asString();
        }
    }

    private static String started(Caller operator, String force, Instant called) {
        return operator.command(
                        "StartMobilisation",
                        """
                        {"operation": "No Notice", "force": "%s", "rvp": "Hamlin Way", "at": "%s"}\
                        """
                                .formatted(force, called))
                .id();
    }

    @AfterAll
    static void stop() {
        if (muster != null) {
            DESKS.values().forEach(Desk::close);
            muster.close();
        }
    }

    /** A page in a state: its name, who looks, its address, and the status it answers. */
    record State(String name, String user, String address, int status) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<State> states() {
        return Stream.of(
                new State("sign-in", "", "/sign-in", 200),
                new State("sign-in-wrong", "", "/sign-in?error", 200),
                new State("signed-out", "", "/sign-in?signed-out", 200),
                new State("board", "operator", "/board", 200),
                new State("board-of-an-operation", "operator", "/board?operation=Biotas", 200),
                new State(
                        "board-of-nothing", "operator", "/board?operation=COP26&force=WARKS", 200),
                new State("board-for-a-planner", "planner", "/board", 200),
                new State("operations", "operator", "/operations", 200),
                new State("operations-open", "operator", "/operations?state=OPEN", 200),
                new State("operation", "operator", "/operations/Biotas", 200),
                new State("operation-past", "operator", "/operations/G7", 200),
                new State("operation-exercise", "operator", "/operations/No%20Notice", 200),
                new State("operation-unknown", "operator", "/operations/nix", 404),
                new State("request-deployed", "operator", "/requests/Biotas-1", 200),
                new State("request-offered", "operator", "/requests/Biotas-3", 200),
                new State("request-untouched", "operator", "/requests/Biotas-6", 200),
                new State("request-to-deploy", "operator", "/requests/Biotas-2", 200),
                new State("request-unable-to-fill", "operator", "/requests/Biotas-4", 200),
                new State("request-cancelled", "operator", "/requests/Biotas-5", 200),
                new State("request-of-a-cadre", "operator", "/requests/Biotas-7", 200),
                new State("request-exercise", "operator", "/requests/No%20Notice-1", 200),
                new State("deployment", "operator", "/deployments/{deployment}", 200),
                new State("deployment-malformed", "operator", "/deployments/D-0", 422),
                new State("courses", "operator", "/courses", 200),
                new State("courses-past", "planner", "/courses?from=1/1/2020&to=1/2/2020", 200),
                new State("courses-wrong-day", "planner", "/courses?from=zz", 200),
                new State("course", "operator", "/courses/{course}", 200),
                new State("course-for-a-planner", "planner", "/courses/{course}", 200),
                new State("course-entry", "operator", "/courses/{course}/entry", 200),
                new State("course-entry-for-a-planner", "planner", "/courses/{course}/entry", 200),
                new State("course-malformed", "planner", "/courses/nix", 422),
                new State("course-unknown", "planner", "/courses/C-AAAAAAAA", 404),
                new State("course-plan-of-none", "planner", "/courses/plan", 200),
                new State("course-plan", "operator", "/courses/plan?force=WMP", 200),
                new State("course-plan-wrong-day", "planner", "/courses/plan?force=WMP&by=x", 200),
                new State("form-schedule", "operator", "/forms/schedule", 200),
                new State("rota", "operator", "/rota", 200),
                new State("rota-for-a-planner", "planner", "/rota", 200),
                new State("rota-of-a-force", "operator", "/rota/WMP", 200),
                new State("rota-of-a-force-for-a-planner", "planner", "/rota/WMP", 200),
                new State("rota-that-nobody-keeps", "operator", "/rota/DCP", 200),
                new State("rota-wrong-day", "operator", "/rota/WMP?on=31/2/2024", 200),
                new State("rota-unknown-force", "operator", "/rota/NOPE", 404),
                new State("form-rota", "operator", "/forms/rota?force=WMP", 200),
                new State("form-decide", "operator", "/forms/decide?operation=Biotas", 200),
                new State("ledger", "planner", "/ledger", 200),
                new State(
                        "ledger-2011-13",
                        "planner",
                        "/ledger?force=WMP&from=1/4/2011&to=31/3/2013&exceptional=exclude",
                        200),
                new State("ledger-of-an-operation", "planner", "/ledger?operation=G7", 200),
                new State(
                        "ledger-as-known-then",
                        "planner",
                        "/ledger?force=WMP&asKnownAt=2026-10-01T06:00",
                        200),
                new State(
                        "ledger-known-twice",
                        "planner",
                        "/ledger?force=WMP&asKnownAt=2026-10-25T01:30",
                        200),
                new State("ledger-wrong-day", "planner", "/ledger?from=zz", 200),
                new State("ledger-unknown-force", "planner", "/ledger?force=NOPE", 404),
                new State("feed", "ricc", "/feed", 200),
                new State("feed-earlier", "ricc", "/feed?before=100", 200),
                new State("feed-of-a-type", "ricc", "/feed?types=PSUsRequested", 200),
                new State("feed-malformed", "ricc", "/feed?before=x", 400),
                new State("import", "operator", "/import", 200),
                new State("import-for-a-planner", "planner", "/import", 200),
                new State("readiness", "planner", "/readiness", 200),
                new State(
                        "readiness-of-a-region",
                        "planner",
                        "/readiness?region=West%20Midlands&on=1/1/2024",
                        200),
                new State("readiness-wrong-day", "planner", "/readiness?on=31/2/2024", 200),
                new State("readiness-of-a-force", "planner", "/readiness/WMP", 200),
                new State(
                        "readiness-on-a-day",
                        "planner",
                        "/readiness/WMP?on=31%20January%202024",
                        200),
                new State("readiness-ahead", "planner", "/readiness/WMP?on=1/9/2027", 200),
                new State(
                        "difference",
                        "planner",
                        "/readiness/WMP/difference?asKnownAt=2026-10-01T06:00",
                        200),
                new State(
                        "difference-without-a-time",
                        "planner",
                        "/readiness/WMP/difference?asKnownAt=2199-10-01T06:00",
                        200),
                new State(
                        "explanation-of-psus",
                        "planner",
                        "/readiness/WMP/explanation?figure=/available/psus",
                        200),
                new State(
                        "explanation-by-officers",
                        "planner",
                        "/readiness/WMP/explanation?figure=/deployable/constables",
                        200),
                new State(
                        "explanation-of-nothing",
                        "planner",
                        "/readiness/WMP/explanation?figure=/committed/officers&on=2016-01-01",
                        200),
                new State(
                        "readiness-with-booked-courses",
                        "planner",
                        "/readiness/WMP?courses=booked",
                        200),
                new State(
                        "readiness-of-a-region-with-booked-courses",
                        "planner",
                        "/readiness?region=West%20Midlands&courses=booked",
                        200),
                new State("readiness-of-no-region", "planner", "/readiness?region=None", 200),
                new State(
                        "lapses-until-a-day",
                        "planner",
                        "/readiness/WMP/lapses?on=2026-11-25&until=2027-02-01",
                        200),
                new State(
                        "readiness-as-known",
                        "planner",
                        "/readiness/WMP?asKnownAt=2024-02-01T00:00:00Z",
                        200),
                new State("readiness-without-requirement", "planner", "/readiness/DCP", 200),
                new State("officers-of-a-force", "planner", "/readiness/WMP/officers", 200),
                new State(
                        "officers-not-deployable",
                        "planner",
                        "/readiness/WMP/officers?state=NOT_DEPLOYABLE&on=1/9/2027",
                        200),
                new State("lapses", "planner", "/readiness/WMP/lapses", 200),
                new State("lapses-wrong-day", "planner", "/readiness/WMP/lapses?on=x", 200),
                new State("cadres", "planner", "/cadres", 200),
                new State(
                        "cadres-of-a-region",
                        "planner",
                        "/cadres?region=West%20Midlands&on=31/1/2024",
                        200),
                new State("cadres-of-nobody", "planner", "/cadres?force=PSOS", 200),
                new State(
                        "cadres-as-known-at",
                        "planner",
                        "/cadres?on=31/1/2024&asKnownAt=2023-12-01T09:00:00Z",
                        200),
                new State(
                        "cadres-of-a-force-as-known-at",
                        "planner",
                        "/cadres/WMP?on=31/1/2024&asKnownAt=2023-12-01T09:00:00Z",
                        200),
                new State(
                        "cadre-as-known-at",
                        "planner",
                        "/cadres/WMP/PROTEST_REMOVAL?asKnownAt=2023-12-01T09:00:00Z",
                        200),
                new State(
                        "capability-return-as-known-at",
                        "planner",
                        "/capability-return?force=WMP&asKnownAt=2023-12-01T09:00:00Z",
                        200),
                new State("cadres-as-known-malformed", "planner", "/cadres?asKnownAt=then", 400),
                new State("cadres-wrong-day", "planner", "/cadres?on=31/2/2024", 200),
                new State("cadres-of-a-force", "planner", "/cadres/WMP", 200),
                new State("cadres-of-a-force-ahead", "planner", "/cadres/WMP?on=1/9/2027", 200),
                new State("cadres-unknown-force", "planner", "/cadres/NO", 404),
                new State("cadre", "planner", "/cadres/WMP/CTSFO", 200),
                new State("cadre-protest-removal", "planner", "/cadres/WMP/PROTEST_REMOVAL", 200),
                new State("cadre-empty", "planner", "/cadres/DCP/CBRN", 200),
                new State("cadre-unknown", "planner", "/cadres/WMP/FIRST_AID", 422),
                new State("capability-return", "planner", "/capability-return", 200),
                new State(
                        "capability-return-of-a-force",
                        "ricc",
                        "/capability-return?force=WMP&on=31/1/2024",
                        200),
                new State("officer-in-a-cadre", "operator", "/officers/WMP-1192", 200),
                new State("officer-search", "operator", "/officers", 200),
                new State("officer-search-wrong", "operator", "/officers?code=x", 200),
                new State("officer", "operator", "/officers/WMP-1234", 200),
                new State("officer-inspector", "operator", "/officers/WMP-6001", 200),
                new State("officer-retired", "operator", "/officers/WMP-1502", 200),
                new State("officer-deployed", "operator", "/officers/STAFFS-1001", 200),
                new State("officer-unknown", "operator", "/officers/WMP-0", 404),
                new State("unit", "operator", "/units/{unit}", 200),
                new State("unit-of-a-drill", "operator", "/units/{ofDrill}", 200),
                new State("unit-unknown", "operator", "/units/U-AAAAAAAA", 404),
                new State("form-psu", "operator", "/forms/form?operation=Biotas", 200),
                new State(
                        "form-psu-of-a-drill",
                        "operator",
                        "/forms/form?operation=No%20Notice&callsign=PSU2",
                        200),
                new State("form-serial", "operator", "/forms/serial?operation=No%20Notice", 200),
                new State("form-psu-unknown", "operator", "/forms/form?operation=Nothing", 200),
                new State("fleets", "operator", "/fleet", 200),
                new State("fleet", "operator", "/fleet/WMP", 200),
                new State("fleet-for-a-planner", "planner", "/fleet/WMP", 200),
                new State("fleet-at-a-time", "planner", "/fleet/WMP?at=2025-06-01T06:00:00Z", 200),
                new State("fleet-of-a-force-without", "operator", "/fleet/STAFFS", 200),
                new State("fleet-unknown", "operator", "/fleet/NOPE", 404),
                new State("fleet-declare", "operator", "/fleet/WMP/declare", 200),
                new State("form-declare", "operator", "/forms/declare", 200),
                new State("form-offroad", "operator", "/forms/offroad?carrier=WMP-PC03", 200),
                new State("reference", "operator", "/reference", 200),
                new State("reference-for-an-admin", "admin", "/reference", 200),
                new State("reference-of-a-force", "operator", "/reference/forces/WMP", 200),
                new State(
                        "reference-of-a-force-for-an-admin", "admin", "/reference/forces/WMP", 200),
                new State("policies", "operator", "/reference/policies", 200),
                new State("policies-for-an-admin", "admin", "/reference/policies", 200),
                new State("skill-sets", "operator", "/reference/cadres", 200),
                new State("skill-sets-for-an-admin", "admin", "/reference/cadres", 200),
                new State("tours-of-duty", "operator", "/reference/tours", 200),
                new State("tours-of-duty-for-an-admin", "admin", "/reference/tours", 200),
                new State("reminder-policies", "operator", "/reference/reminders", 200),
                new State("reminder-policies-for-an-admin", "admin", "/reference/reminders", 200),
                new State("fatigue-policy", "operator", "/reference/fatigue", 200),
                new State("fatigue-policy-for-an-admin", "admin", "/reference/fatigue", 200),
                new State("fatigue", "planner", "/fatigue", 200),
                new State("fatigue-of-a-force", "planner", "/fatigue/STAFFS", 200),
                new State("fatigue-warned", "planner", "/fatigue/STAFFS?warned=true", 200),
                new State("fatigue-warned-of-none", "planner", "/fatigue/WMP?warned=true", 200),
                new State("fatigue-of-a-force-without", "planner", "/fatigue/DCP", 200),
                new State("fatigue-wrong-day", "planner", "/fatigue/WMP?on=x", 200),
                new State("fatigue-unknown", "planner", "/fatigue/NOPE", 404),
                new State("what-if-nothing", "planner", "/what-if", 200),
                new State("what-if", "planner", "/what-if?send=" + WHAT_IF, 200),
                new State(
                        "what-if-side-by-side",
                        "planner",
                        "/what-if?send=%s&send=STAFFS,1,2026-12-05T06:00Z,2026-12-06T18:00Z"
                                        .formatted(WHAT_IF)
                                + "&send=WMP,40,2027-03-01T06:00Z,2027-03-20T18:00Z",
                        200),
                new State(
                        "what-if-wrong",
                        "planner",
                        "/what-if?send=%s&force=WMP&psus=0&from=x&to=&host=WMP".formatted(WHAT_IF),
                        200),
                new State("what-if-malformed", "planner", "/what-if?send=WMP", 422),
                new State("demand", "planner", "/demand", 200),
                new State("demand-that-clashes", "operator", "/demand?force=WARKS", 200),
                new State("demand-of-a-region", "ricc", "/demand?region=London", 200),
                new State("demand-wrong-day", "planner", "/demand?from=zz", 200),
                new State("demand-of-nobody", "planner", "/demand?force=NOPE", 404),
                new State("demand-one", "planner", "/demand/{demand}", 200),
                new State("demand-one-unknown", "planner", "/demand/P-AAAAAAAA", 404),
                new State("form-expect", "planner", "/forms/expect", 200),
                new State("waves", "operator", "/reference/waves", 200),
                new State("waves-for-an-admin", "admin", "/reference/waves", 200),
                new State("reference-unknown", "admin", "/reference/forces/NO", 404),
                new State("command-line", "operator", "/command-line", 200),
                new State("command-line-for-a-planner", "planner", "/command-line", 200),
                new State("form-request", "operator", "/forms/req", 200),
                new State("form-offer", "operator", "/forms/offer?request=Biotas-6", 200),
                new State("form-open", "operator", "/forms/open", 200),
                new State(
                        "form-national",
                        "operator",
                        "/forms/national?officer=WMP-1110&cadre=POLICE_LIAISON",
                        200),
                new State("form-unknown", "operator", "/forms/nonsense", 404),
                new State("deploy-which", "operator", "/deploy", 200),
                new State("deploy", "operator", "/deploy?request=Biotas-2&donorForce=WMP", 200),
                new State(
                        "deploy-exercise",
                        "operator",
                        "/deploy?request=No%20Notice-1&donorForce=WMP",
                        200),
                new State(
                        "deploy-a-cadre",
                        "operator",
                        "/deploy?request=Biotas-7&donorForce=WMP",
                        200),
                new State("reminders", "operator", "/reminders", 200),
                new State("reminders-for-an-admin", "admin", "/reminders", 200),
                new State(
                        "reminders-of-a-force",
                        "planner",
                        "/reminders?force=STAFFS&kind=LAPSE&state=OPEN",
                        200),
                new State("reminders-of-nothing", "operator", "/reminders?kind=NO_REPLY", 200),
                new State("reminders-unknown", "operator", "/reminders?force=NOPE", 404),
                new State("messages", "operator", "/messages", 200),
                new State("messages-set-aside", "admin", "/messages?state=DEAD", 200),
                new State("messages-delivered", "operator", "/messages?state=DELIVERED", 200),
                new State("mobilisations", "operator", "/mobilisations", 200),
                new State("mobilisations-for-a-planner", "planner", "/mobilisations", 200),
                new State("mobilisation", "operator", "/mobilisations/{mobilisation}", 200),
                new State("mobilisation-ended", "planner", "/mobilisations/{ended}", 200),
                new State(
                        "mobilisation-wrong-minute",
                        "planner",
                        "/mobilisations/{mobilisation}?at=2026-03-29T01:30",
                        200),
                new State(
                        "mobilisation-of-two-minutes",
                        "planner",
                        "/mobilisations/{mobilisation}?at=2025-10-26T01:30",
                        200),
                new State("mobilisation-unknown", "planner", "/mobilisations/M-00000000", 404),
                new State(
                        "mobilisation-wall", "planner", "/mobilisations/{mobilisation}/wall", 200),
                new State("mobilisation-wall-ended", "planner", "/mobilisations/{ended}/wall", 200),
                new State(
                        "mobilisation-officers",
                        "operator",
                        "/mobilisations/{mobilisation}/officers",
                        200),
                new State(
                        "mobilisation-officers-nobody",
                        "operator",
                        "/mobilisations/{ended}/officers?state=COMING",
                        200),
                new State(
                        "mobilisation-entry",
                        "operator",
                        "/mobilisations/{mobilisation}/entry",
                        200),
                new State(
                        "mobilisation-entry-for-a-planner",
                        "planner",
                        "/mobilisations/{mobilisation}/entry",
                        200),
                new State("form-arrive", "operator", "/forms/arrive", 200),
                new State("not-found", "operator", "/nowhere", 404));
    }

    @ParameterizedTest
    @MethodSource("states")
    void hasNoBarrierAndNoErrorAndLeavesAPicture(State state) {
        boolean first = LOOKED_AT.add(kind(state));
        for (int width : new int[] {Desk.WIDE, Desk.NARROW}) {
            var desk =
                    DESKS.computeIfAbsent(
                            state.user() + width,
                            _ ->
                                    state.user().isEmpty()
                                            ? Desk.unknown(muster.address(), width)
                                            : Desk.of(state.user(), muster.address(), width, true));
            desk.complaints().clear();
            var answer = desk.go(address(state));
            assertThat(answer.status()).isEqualTo(state.status());
            assertThat(desk.complaints())
                    .filteredOn(complaint -> !complaint.contains("status of " + state.status()))
                    .as(state + ": complaints of the browser")
                    .isEmpty();
            assertThat(bytes(desk.page())).as(state + ": bytes in all").isLessThan(MOST_BYTES);
            if (width == Desk.WIDE || first) {
                Sight.check(desk.page(), state + "-" + width);
            } else {
                Sight.checkShape(desk.page(), state + "-" + width);
            }
            leadsToTheLine(desk);
            if (width == Desk.WIDE) {
                assertThat(parts(withoutScript(state)))
                        .as(state + ": what is there without script")
                        .isEqualTo(parts(desk));
                assertThat(desk.page().locator("main").innerText())
                        .as(state + ": a day as no one here writes it")
                        .doesNotContainPattern(ISO_DAY);
                if (first) {
                    Sight.checkOtherMedia(desk.page(), state.name());
                }
                assertThat(Sight.errors(answer.text()))
                        .as(state + ": errors found by the HTML checker")
                        .isEmpty();
            }
        }
    }

    private static Desk withoutScript(State state) {
        var desk =
                DESKS.computeIfAbsent(
                        state.user() + " without script",
                        _ ->
                                state.user().isEmpty()
                                        ? Desk.unknown(muster.address(), Desk.WIDE)
                                        : Desk.of(
                                                state.user(), muster.address(), Desk.WIDE, false));
        assertThat(desk.go(address(state)).status()).isEqualTo(state.status());
        assertThat(desk.page().locator("h1").first().isVisible()).isTrue();
        return desk;
    }

    private static int parts(Desk desk) {
        return desk.page().locator("main :is(h1, form, summary, .govuk-table)").count();
    }

    /** From wherever the page put the cursor. */
    private static void leadsToTheLine(Desk desk) {
        if (desk.page().locator("#line").count() > 0) {
            desk.press("/");
            assertThat(desk.page().evaluate("document.activeElement.id")).isEqualTo("line");
        }
    }

    /** Pages that look alike: of the same part, and as deep. */
    private static String kind(State state) {
        var path = state.address().replaceAll("[?].*", "").split("/", -1);
        return path[1] + path.length;
    }

    static Stream<String> addresses() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("muster.edge").stream()
                .map(found ->
                        ClassUtils.resolveClassName(
                                String.valueOf(found.getBeanClassName()),
                                EveryPageIT.class.getClassLoader()))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, GetMapping.class))
                .filter(Objects::nonNull)
                .filter(mapping -> List.of(mapping.produces()).contains(MediaType.TEXT_HTML_VALUE))
                .flatMap(mapping -> Stream.of(mapping.path()))
                // leads to the page of one's role
                .filter(path -> !path.equals("/"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyAddressOfAPageIsAmongTheStates(String address) {
        var pattern = PathPatternParser.defaultInstance.parse(address);
        assertThat(states())
                .anyMatch(state ->
                        pattern.matches(
                                PathContainer.parsePath(state.address().replaceAll("[?].*", ""))));
    }

    private static String address(State state) {
        return state.address()
                .replace("{deployment}", deployment)
                .replace("{course}", course)
                .replace("{demand}", demand)
                .replace("{unit}", unit)
                .replace("{ofDrill}", ofDrill)
                .replace("{mobilisation}", mobilisation)
                .replace("{ended}", ended);
    }

    /** For Gold: what is on the sheet is what is on the page, and it is one sheet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/readiness/WMP",
                "/readiness/DCP",
                "/readiness/WMP?on=31/1/2024",
                "/capability-return?force=WMP"
            })
    void theStateOfReadinessPrintsOnOneSheet(String address) {
        try (var desk = Desk.of("planner", muster.address())) {
            desk.go(address);
            var sheet = desk.page().pdf(new Page.PdfOptions().setFormat("A4"));
            var pages = PAGE.matcher(new String(sheet, StandardCharsets.ISO_8859_1)).results();
            assertThat(pages.count()).isOne();
        }
    }

    /** Uncompressed, of the page and all it loads. */
    private static long bytes(Page page) {
        return ((Number)
                        page.evaluate(
                                "performance.getEntriesByType('resource').concat("
                                        + "performance.getEntriesByType('navigation'))"
                                        + ".reduce((sum, e) => sum + e.decodedBodySize, 0)"))
                .longValue();
    }
}
