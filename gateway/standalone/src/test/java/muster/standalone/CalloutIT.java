package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import muster.contract.Days;
import muster.contract.Skill;
import muster.standalone.DrillOf800.Entry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Mobilisations through the gateway: who is called, what is told of them, and who may ask. */
class CalloutIT {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final DrillOf800 DRILL = new DrillOf800();

    @TempDir private static Path data;
    private static Standalone standalone;
    private static Caller operator;

    @BeforeAll
    static void register() {
        standalone = Running.withoutStory(data);
        operator = new Caller(standalone.address(), "operator");
        try (var admin = new Caller(standalone.address(), "admin")) {
            admin.command(
                    "RegisterForce",
                    "{\"force\": \"WMP\", \"name\": \"West Midlands\", \"region\": \"M\"}");
            var answers =
                    admin.bulk(
                            DRILL.registrations().collect(Collectors.joining("\n", "", "\n")), "");
            assertThat(answers.getLast().get("refused").asInt()).isZero();
        }
        operator.command(
                "OpenOperation",
                """
                {"operation": "Drill", "name": "A drill", "hostForce": "WMP", "kind": "SPONTANEOUS",\
                 "from": "2026-03-28", "exercise": true}\
                """);
    }

    @AfterAll
    static void stop() {
        operator.close();
        standalone.close();
    }

    /** Typed in minute by minute, a third of it long afterwards and in any order. */
    @Test
    void theVerdictIsRightAtEveryMinuteOfADrillOf800InWhateverOrderItIsTypedIn() {
        long seed = System.nanoTime();
        System.out.println("Seed of the drill: " + seed);
        var random = new Random(seed);
        var mobilisation =
                operator.command(
                                "StartMobilisation",
                                """
                                {"operation": "Drill", "force": "WMP", "rvp": "Hamlin Way",\
                                 "at": "%s", "waves": [\
                                {"wave": "AT_ONCE", "withinMinutes": 15, "needed": {"psus": 1,\
                                 "sergeants": 2}},\
                                {"wave": "HOUR", "withinMinutes": 60, "needed": {"inspectors": 10,\
                                 "sergeantsAndConstables": 600, "drivers": 40, "carriers": 9}}]}\
                                """
                                        .formatted(DrillOf800.CALL))
                        .id();
        var late = new ArrayList<Entry>();
        var entries = DRILL.happen(mobilisation, random);
        long last = 0;
        for (int minute = DrillOf800.EARLIEST; minute <= DrillOf800.MINUTES; minute++) {
            for (var entry : entries) {
                if (entry.minute() == minute) {
                    // nobody answers on record before being called on record
                    if (entry.isCall() || random.nextInt(3) > 0) {
                        last = type(entry);
                    } else {
                        late.add(entry);
                    }
                }
            }
            if (minute >= 0) {
                isToldAsItIs(
                        mobilisation, minute, last, "seed %d, as it was typed".formatted(seed));
            }
        }
        Collections.shuffle(late, random);
        for (var entry : late) {
            last = type(entry);
        }
        for (int minute = 0; minute <= DrillOf800.MINUTES; minute++) {
            isToldAsItIs(mobilisation, minute, last, "seed %d, afterwards".formatted(seed));
        }
    }

    private static long type(Entry entry) {
        long before = System.nanoTime();
        long sequence = operator.command(entry.command(), entry.body()).sequence();
        if (entry.isCall()) {
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(TEN_SECONDS);
        }
        DRILL.typed(entry);
        return sequence;
    }

    private static void isToldAsItIs(String mobilisation, int minute, long last, String when) {
        var answer =
                operator.get(
                        "/api/mobilisations/%s?at=%s&atLeast=%d"
                                .formatted(mobilisation, DrillOf800.at(minute), last));
        assertThat(told(answer))
                .as("%s, minute %d", when, minute)
                .isEqualTo(new ModelOfDrill(DRILL, minute).told());
    }

    private static List<String> told(JsonNode answer) {
        var lines = new ArrayList<String>();
        lines.add(answer.get("verdict").asString());
        var counts = answer.get("counts");
        lines.add(
                "%d called, %d coming, %d not coming, %d no reply, %d arrived, %d unnamed"
                        .formatted(
                                counts.get("called").asInt(),
                                counts.get("coming").asInt(),
                                counts.get("notComing").asInt(),
                                counts.get("noReply").asInt(),
                                counts.get("arrived").asInt(),
                                counts.get("unnamed").asInt()));
        lines.add(
                "%d carriers declared, %d arrived"
                        .formatted(
                                counts.get("carriersDeclared").asInt(),
                                counts.get("carriersArrived").asInt()));
        for (var wave : answer.get("waves")) {
            lines.add(wave.get("wave").asString() + " " + wave.get("verdict").asString());
            lines.add(
                    "forms %d, expected %d, limited by %s, %d without it"
                            .formatted(
                                    wave.get("formable").get("psus").asInt(),
                                    wave.get("projected").get("psus").asInt(),
                                    wave.get("limitingFactor").asString(),
                                    wave.get("withoutIt").asInt()));
            wave.get("components").forEach(component -> lines.add(component(component)));
            wave.get("soonest").forEach(soonest -> lines.add(soonest(soonest)));
        }
        return lines;
    }

    private static String component(JsonNode component) {
        return "%s required %d, %s, arrived %d, projected %d, missing %d, %s"
                .formatted(
                        component.get("component").asString(),
                        component.get("required").asInt(),
                        component.path("called").isNumber()
                                ? "called %d, coming %d, not coming %d, no reply %d"
                                        .formatted(
                                                component.get("called").asInt(),
                                                component.get("coming").asInt(),
                                                component.get("notComing").asInt(),
                                                component.get("noReply").asInt())
                                : "nobody called",
                        component.get("arrived").asInt(),
                        component.get("projected").asInt(),
                        component.get("missing").asInt(),
                        component.get("verdict").asString());
    }

    private static String soonest(JsonNode soonest) {
        return "%s short of %d: late %s, %d silent, %d not called, %d not declared, %d unfit"
                .formatted(
                        soonest.get("component").asString(),
                        soonest.get("shortfall").asInt(),
                        soonest.get("late")
                                .valueStream()
                                .map(late ->
                                        late.get("officer").asString()
                                                + " "
                                                + late.get("expectedAt").asString())
                                .toList(),
                        soonest.get("unanswered").asInt(),
                        soonest.get("notCalled").asInt(),
                        soonest.get("notDeclared").asInt(),
                        soonest.get("unfit").asInt());
    }

    @Test
    void whoCouldBeCalledIsWhoMayGoAndHasNotBeen() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (var admin = new Caller(standalone.address(), "admin")) {
            admin.command(
                    "RegisterForce",
                    "{\"force\": \"STAFFS\", \"name\": \"Staffordshire\", \"region\": \"M\"}");
            // the first has lapsed, the second is on leave; the third is called, the fourth comes
            for (int number = 1; number <= 5; number++) {
                sergeant(admin, "STAFFS-" + number, number == 1 ? 800 : 30, now);
            }
            admin.command(
                    "AbstractOfficer",
                    """
                    {"officer": "STAFFS-2", "kind": "LEAVE", "from": "%s", "to": "%s"}\
                    """
                            .formatted(Days.of(now).minusDays(1), Days.of(now).plusDays(1)));
            var drill = mobilised(admin, "Flood drill", true, now);
            var real = mobilised(admin, "Flood", false, now);
            assertThat(callable(admin, drill)).containsExactly("STAFFS-5");
            assertThat(callable(admin, real)).containsExactly("STAFFS-5");
            assertThat(nearest(admin, drill)).containsExactly("STAFFS-5");
            assertThat(nearest(admin, real)).containsExactly("STAFFS-5");
            long deployed =
                    admin.command(
                                    "DeployOfficers",
                                    """
                                    {"operation": "Flood", "donorForce": "STAFFS",\
                                     "officers": ["STAFFS-5"], "from": "%s", "to": "%s"}\
                                    """
                                            .formatted(now.minusSeconds(60), now.plusSeconds(7200)))
                            .sequence();
            admin.get("/api/officers/STAFFS-5?atLeast=" + deployed);
            assertThat(callable(admin, drill)).containsExactly("STAFFS-5");
            assertThat(nearest(admin, drill)).containsExactly("STAFFS-5");
            assertThat(callable(admin, real)).isEmpty();
            assertThat(nearest(admin, real)).isEmpty();
        }
    }

    private static void sergeant(Caller admin, String officer, int daysAgo, Instant now) {
        admin.command(
                "RegisterOfficer",
                "{\"officer\": \"%s\", \"force\": \"STAFFS\", \"rank\": \"SERGEANT\"}"
                        .formatted(officer));
        for (var skill : Skill.MANDATORY) {
            admin.command(
                    "AccreditOfficer",
                    "{\"officer\": \"%s\", \"skill\": \"%s\", \"awardedOn\": \"%s\"}"
                            .formatted(officer, skill, Days.of(now).minusDays(daysAgo)));
        }
    }

    private static String mobilised(Caller admin, String operation, boolean exercise, Instant now) {
        admin.command(
                "OpenOperation",
                """
                {"operation": "%s", "name": "%s", "hostForce": "STAFFS", "kind": "SPONTANEOUS",\
                 "from": "%s", "exercise": %s}\
                """
                        .formatted(operation, operation, Days.of(now).minusDays(1), exercise));
        var call = now.minusSeconds(1200);
        var mobilisation =
                admin.command(
                                "StartMobilisation",
                                """
                                {"operation": "%s", "force": "STAFFS", "at": "%s",\
                                 "waves": [{"wave": "HOUR", "withinMinutes": 60,\
                                 "needed": {"sergeants": 3}}]}\
                                """
                                        .formatted(operation, call))
                        .id();
        admin.command(
                "CallOutOfficers",
                """
                {"mobilisation": "%s", "wave": "HOUR", "means": "PHONE", "at": "%s",\
                 "officers": ["STAFFS-3"]}\
                """
                        .formatted(mobilisation, call));
        long last =
                admin.command(
                                "RecordArrivals",
                                """
                                {"mobilisation": "%s", "at": "%s", "officers": ["STAFFS-4"]}\
                                """
                                        .formatted(mobilisation, call.plusSeconds(60)))
                        .sequence();
        admin.get("/api/officers/STAFFS-4?atLeast=" + last);
        admin.get("/api/mobilisations?atLeast=" + last);
        return mobilisation;
    }

    private static List<String> callable(Caller admin, String mobilisation) {
        return admin.get("/api/mobilisations/" + mobilisation + "/callable?rank=SERGEANT")
                .get("items")
                .valueStream()
                .map(officer -> officer.get("officer").asString())
                .toList();
    }

    private static List<String> nearest(Caller admin, String mobilisation) {
        return admin.get("/api/mobilisations/" + mobilisation)
                .get("waves")
                .get(0)
                .get("soonest")
                .valueStream()
                .filter(soonest -> soonest.get("component").asString().equals("SERGEANTS"))
                .flatMap(soonest -> soonest.get("nearest").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void theClockOfADrillAcrossTheChangeToSummerTimeRunsInElapsedMinutes() {
        try (var admin = new Caller(standalone.address(), "admin")) {
            admin.command(
                    "OpenOperation",
                    """
                    {"operation": "Spring", "name": "A drill", "hostForce": "WMP",\
                     "kind": "SPONTANEOUS", "from": "2026-03-28", "exercise": true}\
                    """);
            var started =
                    admin.command(
                            "StartMobilisation",
                            """
                            {"operation": "Spring", "force": "WMP",\
                             "at": "2026-03-29T00:30:00+00:00"}\
                            """);
            var answer =
                    admin.get(
                            "/api/mobilisations/"
                                    + started.id()
                                    + "?at=2026-03-29T02:00:00%2B01:00&atLeast="
                                    + started.sequence());
            assertThat(answer.get("elapsedSeconds").asInt()).isEqualTo(30 * 60);
            var hour = answer.get("waves").get(1);
            // 02:30 by the clock of that night
            assertThat(hour.get("deadline").asString()).isEqualTo("2026-03-29T01:30:00Z");
            assertThat(hour.get("remainingSeconds").asInt()).isEqualTo(30 * 60);
        }
    }

    @Test
    void onlyAnAdminSaysWhatIsAskedOfForcesAndOnlyWhoMayCallsThemOut() {
        var requirement =
                """
                {"force": "WMP", "effectiveFrom": "2027-01-01", "waves": [{"wave": "HOUR",\
                 "withinMinutes": 60, "needed": {"psus": 3}}]}\
                """;
        var start =
                """
                {"operation": "Drill", "force": "WMP", "at": "2026-03-29T00:30:00Z"}\
                """;
        for (var user : List.of("operator", "planner", "ricc")) {
            try (var caller = new Caller(standalone.address(), user)) {
                assertThat(caller.send("SetMobilisationRequirement", requirement, null).status())
                        .as(user)
                        .isEqualTo(403);
            }
        }
        for (var user : List.of("planner", "ricc")) {
            try (var caller = new Caller(standalone.address(), user)) {
                assertThat(caller.send("StartMobilisation", start, null).status())
                        .as(user)
                        .isEqualTo(403);
            }
        }
        try (var admin = new Caller(standalone.address(), "admin")) {
            long set = admin.command("SetMobilisationRequirement", requirement).sequence();
            var items =
                    admin.get("/api/mobilisation-requirements?force=WMP&atLeast=" + set)
                            .get("items");
            assertThat(items.size()).isEqualTo(2);
            assertThat(items.get(0).get("default").asBoolean()).isTrue();
            assertThat(items.get(1).get("inForce").asBoolean()).isFalse();
        }
    }
}
