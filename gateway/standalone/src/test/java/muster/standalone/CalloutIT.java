package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.contract.Skill;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A drill of 800 officers through the gateway, typed in minute by minute and not in order, against
 * a slow model that looks at the list of facts alone.
 */
class CalloutIT {

    private static final int MINUTES = 75;
    private static final Instant CALL = Instant.parse("2026-03-29T00:30:00Z");

    @TempDir private static Path data;
    private static Standalone standalone;
    private static Caller operator;
    private static long seed;

    /** One officer of the drill, and everything that ever happened to the officer. */
    private static final class Officer {
        final String code;
        final String rank;
        final boolean driver;
        final boolean commander;
        final boolean deployable;
        int called = Integer.MAX_VALUE;
        final Map<Integer, Integer> expected = new HashMap<>();
        int arrived = Integer.MAX_VALUE;

        Officer(int number) {
            code = "WMP-" + (1000 + number);
            rank = number < 14 ? "INSPECTOR" : number < 120 ? "SERGEANT" : "CONSTABLE";
            driver = rank.equals("CONSTABLE") && number % 5 == 0;
            commander = rank.equals("INSPECTOR") && number < 12;
            deployable = number % 40 != 39;
        }
    }

    /** Minutes to what was typed in then. */
    private record Entry(int minute, String command, String body) {}

    private static final List<Officer> OFFICERS =
            IntStream.range(0, 800).mapToObj(Officer::new).toList();
    private static final int[] COUNTED_CONSTABLES = new int[MINUTES + 1];

    @BeforeAll
    static void register() {
        seed = System.nanoTime();
        System.out.println("Seed of the drill: " + seed);
        standalone =
                Standalone.start(
                        new Settings(0, data, Caller.PASSWORD, false),
                        new PrintStream(
                                OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        operator = new Caller(standalone.address(), "operator");
        try (var admin = new Caller(standalone.address(), "admin")) {
            admin.command(
                    "RegisterForce",
                    "{\"force\": \"WMP\", \"name\": \"West Midlands\", \"region\": \"M\"}");
        }
        var lines =
                OFFICERS.stream()
                        .flatMap(CalloutIT::registration)
                        .collect(Collectors.joining("\n"));
        var answers = operator.bulk(lines + "\n", "");
        assertThat(answers.getLast().get("refused").asInt()).isZero();
        operator.command(
                "OpenOperation",
                """
                {"operation": "Drill", "name": "A drill", "hostForce": "WMP", "kind": "SPONTANEOUS",\
                 "from": "2026-03-28", "exercise": true}\
                """);
    }

    private static Stream<String> registration(Officer officer) {
        var skills = new ArrayList<>(Skill.MANDATORY.stream().map(Skill::name).toList());
        if (!officer.deployable) {
            skills.removeLast();
        }
        if (officer.driver) {
            skills.add("CARRIER_DRIVER");
        }
        if (officer.commander) {
            skills.add("PSU_COMMANDER");
        }
        return Stream.concat(
                Stream.of(
                        """
                        {"command": "RegisterOfficer", "body": {"officer": "%s", "force": "WMP",\
                         "rank": "%s"}}\
                        """
                                .formatted(officer.code, officer.rank)),
                skills.stream()
                        .map(skill ->
                                """
                                {"command": "AccreditOfficer", "body": {"officer": "%s",\
                                 "skill": "%s", "awardedOn": "2025-09-01"}}\
                                """
                                        .formatted(officer.code, skill)));
    }

    @AfterAll
    static void stop() {
        operator.close();
        standalone.close();
    }

    private static String at(int minute) {
        return CALL.plus(Duration.ofMinutes(minute)).toString();
    }

    @Test
    void theVerdictIsRightAtEveryMinuteOfADrillOf800InWhateverOrderItIsTypedIn() {
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
                                 "sergeantsAndConstables": 600, "drivers": 40}}]}\
                                """
                                        .formatted(at(0)))
                        .id();
        call(mobilisation, 0, "AT_ONCE", OFFICERS.stream().filter(o -> index(o) % 9 == 0).toList());
        call(mobilisation, 2, "HOUR", OFFICERS.stream().filter(o -> index(o) % 9 != 0).toList());
        var entries = happen(mobilisation, random);
        // two thirds are typed in as they happen, one third long afterwards and in any order
        var late = new ArrayList<Entry>();
        for (var entry : entries) {
            if (random.nextInt(3) == 0) {
                late.add(entry);
            } else {
                operator.command(entry.command(), entry.body());
            }
        }
        Collections.shuffle(late, random);
        long last = 0;
        for (var entry : late) {
            last = operator.command(entry.command(), entry.body()).sequence();
        }
        operator.get("/api/mobilisations?atLeast=" + last);
        for (int minute = 0; minute <= MINUTES; minute++) {
            var answer = operator.get("/api/mobilisations/" + mobilisation + "?at=" + at(minute));
            var model = new Model(minute);
            assertThat(told(answer)).as("seed %d, minute %d", seed, minute).isEqualTo(model.told());
        }
    }

    private static int index(Officer officer) {
        return OFFICERS.indexOf(officer);
    }

    private static void call(String mobilisation, int minute, String wave, List<Officer> whom) {
        for (var officer : whom) {
            officer.called = minute;
        }
        long before = System.nanoTime();
        operator.command(
                "CallOutOfficers",
                """
                {"mobilisation": "%s", "wave": "%s", "means": "TEXT_MESSAGE", "at": "%s",\
                 "officers": [%s]}\
                """
                        .formatted(
                                mobilisation,
                                wave,
                                at(minute),
                                whom.stream()
                                        .map(o -> "\"" + o.code + "\"")
                                        .collect(Collectors.joining(","))));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    // replies and arrivals of a minute are one command each, as an operator types them
    private static List<Entry> happen(String mobilisation, Random random) {
        var replies = new HashMap<Integer, List<String>>();
        var arrivals = new HashMap<Integer, List<String>>();
        for (var officer : OFFICERS) {
            for (int n = random.nextInt(3); n > 0; n--) {
                int minute = officer.called + random.nextInt(30);
                if (officer.expected.containsKey(minute)) {
                    continue;
                }
                boolean coming = random.nextInt(8) > 0;
                int expected = coming ? minute + random.nextInt(45) : -1;
                officer.expected.put(minute, expected);
                replies.computeIfAbsent(minute, _ -> new ArrayList<>())
                        .add(
                                coming
                                        ? "{\"officer\": \"%s\", \"answer\": \"COMING\", \"expectedAt\": \"%s\"}"
                                                .formatted(officer.code, at(expected))
                                        : "{\"officer\": \"%s\", \"answer\": \"NOT_COMING\", \"reason\": \"Ill\"}"
                                                .formatted(officer.code));
            }
            if (random.nextInt(10) > 0) {
                officer.arrived = random.nextInt(72);
                arrivals.computeIfAbsent(officer.arrived, _ -> new ArrayList<>())
                        .add("\"" + officer.code + "\"");
            }
        }
        var entries = new ArrayList<Entry>();
        for (int minute = 0; minute <= MINUTES; minute++) {
            var answered = replies.getOrDefault(minute, List.of());
            if (!answered.isEmpty()) {
                entries.add(
                        new Entry(
                                minute,
                                "RecordReplies",
                                "{\"mobilisation\": \"%s\", \"at\": \"%s\", \"replies\": [%s]}"
                                        .formatted(
                                                mobilisation,
                                                at(minute),
                                                String.join(",", answered))));
            }
            int unnamed = minute % 7 == 3 ? 1 + random.nextInt(4) : 0;
            COUNTED_CONSTABLES[minute] = unnamed;
            var there = arrivals.getOrDefault(minute, List.of());
            if (!there.isEmpty() || unnamed > 0) {
                entries.add(
                        new Entry(
                                minute,
                                "RecordArrivals",
                                "{\"mobilisation\": \"%s\", \"at\": \"%s\"%s%s}"
                                        .formatted(
                                                mobilisation,
                                                at(minute),
                                                there.isEmpty()
                                                        ? ""
                                                        : ", \"officers\": ["
                                                                + String.join(",", there)
                                                                + "]",
                                                unnamed == 0
                                                        ? ""
                                                        : ", \"headcount\": {\"constables\": "
                                                                + unnamed
                                                                + "}")));
            }
        }
        return entries;
    }

    private static List<String> told(JsonNode answer) {
        var lines = new ArrayList<String>();
        lines.add(answer.get("verdict").asString());
        var counts = answer.get("counts");
        lines.add(
                "%d called, %d coming, %d not coming, %d no reply, %d arrived"
                        .formatted(
                                counts.get("called").asInt(),
                                counts.get("coming").asInt(),
                                counts.get("notComing").asInt(),
                                counts.get("noReply").asInt(),
                                counts.get("arrived").asInt()));
        for (var wave : answer.get("waves")) {
            lines.add(wave.get("wave").asString() + " " + wave.get("verdict").asString());
            for (var component : wave.get("components")) {
                lines.add(
                        "%s required %d, arrived %d, projected %d, missing %d, %s"
                                .formatted(
                                        component.get("component").asString(),
                                        component.get("required").asInt(),
                                        component.get("arrived").asInt(),
                                        component.get("projected").asInt(),
                                        component.get("missing").asInt(),
                                        component.get("verdict").asString()));
            }
        }
        return lines;
    }

    /** The rules again, from the facts alone and one officer at a time. */
    private static final class Model {

        private final int now;

        Model(int now) {
            this.now = now;
        }

        List<String> told() {
            var atOnce = wave("AT_ONCE", 15);
            var hour = wave("HOUR", 60);
            var lines = new ArrayList<String>();
            lines.add(worst(List.of(first(atOnce), first(hour))));
            int called = 0;
            int coming = 0;
            int notComing = 0;
            int silent = 0;
            int arrived = counted(now);
            for (var officer : OFFICERS) {
                called += officer.called <= now ? 1 : 0;
                if (officer.arrived <= now) {
                    arrived++;
                } else if (officer.called <= now) {
                    var reply = reply(officer);
                    silent += reply == null ? 1 : 0;
                    notComing += reply != null && reply < 0 ? 1 : 0;
                    coming += reply != null && reply >= 0 ? 1 : 0;
                }
            }
            lines.add(
                    "%d called, %d coming, %d not coming, %d no reply, %d arrived"
                            .formatted(called, coming, notComing, silent, arrived));
            lines.addAll(atOnce);
            lines.addAll(hour);
            return lines;
        }

        private static String first(List<String> wave) {
            return wave.getFirst().substring(wave.getFirst().indexOf(' ') + 1);
        }

        private @org.jspecify.annotations.Nullable Integer reply(Officer officer) {
            for (int minute = now; minute >= 0; minute--) {
                if (officer.expected.containsKey(minute)) {
                    return officer.expected.get(minute);
                }
            }
            return null;
        }

        private int counted(int until) {
            int sum = 0;
            for (int minute = 0; minute <= until; minute++) {
                sum += COUNTED_CONSTABLES[minute];
            }
            return sum;
        }

        private boolean isThere(Officer officer, int deadline) {
            return officer.arrived <= Math.min(now, deadline);
        }

        private boolean isExpected(Officer officer, int deadline) {
            if (officer.arrived <= now || now > deadline) {
                return false;
            }
            var reply = reply(officer);
            return reply != null && reply >= now && reply <= deadline;
        }

        private int[] count(String what, int deadline) {
            int there = 0;
            int expected = 0;
            for (var officer : OFFICERS) {
                boolean counts =
                        officer.deployable
                                && switch (what) {
                                    case "PSU_COMMANDERS" -> officer.commander;
                                    case "INSPECTORS" -> officer.rank.equals("INSPECTOR");
                                    case "SERGEANTS" -> officer.rank.equals("SERGEANT");
                                    case "CONSTABLES" -> officer.rank.equals("CONSTABLE");
                                    case "DRIVERS" -> officer.driver;
                                    default -> !officer.rank.equals("INSPECTOR");
                                };
                there += counts && isThere(officer, deadline) ? 1 : 0;
                expected += counts && isExpected(officer, deadline) ? 1 : 0;
            }
            if (what.equals("CONSTABLES") || what.equals("SERGEANTS_AND_CONSTABLES")) {
                there += counted(Math.min(now, deadline));
            }
            return new int[] {there, there + expected};
        }

        private List<String> wave(String name, int deadline) {
            var lines = new ArrayList<String>();
            var verdicts = new ArrayList<String>();
            var required = new java.util.LinkedHashMap<String, Integer>();
            if (name.equals("AT_ONCE")) {
                required.put("PSUS", 1);
                required.put("PSU_COMMANDERS", 1);
                required.put("INSPECTORS", 1);
                required.put("SERGEANTS", 3);
                required.put("CONSTABLES", 21);
                required.put("DRIVERS", 3);
                required.put("CARRIERS", 3);
            } else {
                required.put("INSPECTORS", 10);
                required.put("SERGEANTS_AND_CONSTABLES", 600);
                required.put("DRIVERS", 40);
            }
            required.forEach((what, needed) -> {
                // no carrier is declared and none comes, so no PSU is whole
                var is =
                        what.equals("PSUS") || what.equals("CARRIERS")
                                ? new int[] {0, 0}
                                : count(what, deadline);
                var verdict =
                        is[0] >= needed
                                ? "PASSED"
                                : now > deadline
                                        ? "FAILED"
                                        : is[1] >= needed ? "ON_COURSE" : "AT_RISK";
                verdicts.add(verdict);
                lines.add(
                        "%s required %d, arrived %d, projected %d, missing %d, %s"
                                .formatted(
                                        what,
                                        needed,
                                        is[0],
                                        is[1],
                                        Math.max(0, needed - is[0]),
                                        verdict));
            });
            lines.addFirst(name + " " + worst(verdicts));
            return lines;
        }

        private static String worst(List<String> verdicts) {
            for (var verdict : List.of("FAILED", "AT_RISK", "ON_COURSE")) {
                if (verdicts.contains(verdict)) {
                    return verdict;
                }
            }
            return "PASSED";
        }
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
