package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import muster.contract.Days;
import muster.contract.Skill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each reminder is raised once: with two gateways at work, and through {@code kill -9}. */
class RemindersIT {

    private static final int ROUNDS = 5;
    private static final int KILLS = 6;
    private static final int OFFICERS = 30;
    private static final int MOST_MILLIS_ALIVE = 900;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path data;

    /** Skills that lapse in twenty days: the reminder of thirty days is due, and no other. */
    private static List<String> lapsing(Caller caller, int round) {
        var lines = new StringBuilder();
        var awarded = Days.of(Instant.now()).minusDays(300);
        var expected = new ArrayList<String>();
        for (int i = 0; i < OFFICERS; i++) {
            var officer = "WMP-R" + round + "N" + i;
            lines.append(
                    """
                    {"command": "RegisterOfficer", "body": {"officer": "%s", "force": "WMP", "rank": "CONSTABLE"}}
                    """
                            .formatted(officer));
            lines.append(
                    """
                    {"command": "AccreditOfficer", "body": {"officer": "%s", "skill": "FIRST_AID", "awardedOn": "%s", "expiresOn": "%s"}}
                    """
                            .formatted(officer, awarded, Days.of(Instant.now()).plusDays(20)));
            expected.add("LAPSE " + officer + " 30");
        }
        var totals = caller.bulk(lines.toString(), "").getLast();
        assertThat(totals.get("refused").asInt()).as(totals.toString()).isZero();
        return expected;
    }

    private static void force(Caller caller, String code) {
        caller.command(
                "RegisterForce",
                "{\"force\": \"%s\", \"name\": \"%s Police\", \"region\": \"M\"}"
                        .formatted(code, code));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void twoGatewaysThatRaiseAtOnceRaiseEachOnce() throws Exception {
        try (var gateways = new Gateways(data)) {
            var one = gateways.start(Map.of(), Clock.systemUTC());
            var other = gateways.start(Map.of(), Clock.systemUTC());
            var expected = new ArrayList<String>(othersThanLapses(one.admin()));
            for (int round = 0; round < ROUNDS; round++) {
                expected.addAll(lapsing(one.admin(), round));
                // both find the same: the view has seen all of it
                one.admin().get("/api/due?atLeast=" + events(one.admin()).size());
                var together = new CyclicBarrier(2);
                var racing =
                        List.of(one, other).stream()
                                .map(gateway ->
                                        CompletableFuture.runAsync(
                                                () -> {
                                                    meet(together);
                                                    gateway.reminders().raise();
                                                },
                                                Thread::startVirtualThread))
                                .toList();
                for (var racer : racing) {
                    racer.get(1, TimeUnit.MINUTES);
                }
            }
            assertThat(raised(one.admin())).containsExactlyInAnyOrderElementsOf(expected);
            var everything = "/api/due?atLeast=" + events(one.admin()).size();
            assertThat(one.admin().get(everything).get("items")).isEmpty();
        }
    }

    /** One of each kind. */
    private static List<String> othersThanLapses(Caller caller) {
        force(caller, "WMP");
        force(caller, "DCP");
        var expected = new ArrayList<String>(aid(caller));
        expected.add(noDeclaration(caller));
        expected.add(noReply(caller));
        return expected;
    }

    /** Aid that began 50 days ago and has to be released within the hour. */
    private static List<String> aid(Caller caller) {
        var today = Days.of(Instant.now());
        caller.command(
                "OpenOperation",
                """
                {"operation": "Long", "name": "Long", "hostForce": "DCP", "kind": "PLANNED", "from": "%s"}
                """
                        .formatted(today.minusDays(60)));
        var nearing = deploy(caller, 1, today.minusDays(50), Instant.now().plusSeconds(2_000_000));
        var ending = deploy(caller, 2, today.minusDays(1), Instant.now().plusSeconds(3_600));
        return List.of(
                "AID_NEARING_EIGHT_WEEKS " + nearing + " 7", "RELEASE_DUE " + ending + " 120");
    }

    /** A force with a carrier, reminded as soon as its tour of duty of today began, an hour ago. */
    private static String noDeclaration(Caller caller) {
        var before = Days.of(Instant.now()).minusDays(2);
        caller.command(
                "SetReminderPolicy",
                "{\"kind\": \"NO_DECLARATION\", \"times\": [0], \"effectiveFrom\": \"%s\"}"
                        .formatted(before));
        caller.command(
                "SetToursOfDuty",
                "{\"force\": \"DCP\", \"begins\": [\"%s\"], \"effectiveFrom\": \"%s\"}"
                        .formatted(
                                LocalTime.now(Days.LONDON)
                                        .minusHours(1)
                                        .truncatedTo(ChronoUnit.MINUTES),
                                before));
        caller.command(
                "RegisterCarrier",
                "{\"carrier\": \"DCP-PC01\", \"force\": \"DCP\", \"on\": \"%s\"}"
                        .formatted(before));
        return "NO_DECLARATION DCP 0";
    }

    /** A drill, called twenty minutes ago; one of two has answered. */
    private static String noReply(Caller caller) {
        var called = Instant.now().minusSeconds(1_200);
        caller.command(
                "OpenOperation",
                """
                {"operation": "Drill", "name": "Drill", "hostForce": "WMP", "kind": "SPONTANEOUS", "from": "%s", "exercise": true}
                """
                        .formatted(Days.of(called).minusDays(1)));
        for (var officer : List.of("WMP-8001", "WMP-8002")) {
            caller.command(
                    "RegisterOfficer",
                    "{\"officer\": \"%s\", \"force\": \"WMP\", \"rank\": \"CONSTABLE\"}"
                            .formatted(officer));
        }
        var mobilisation =
                caller.command(
                                "StartMobilisation",
                                "{\"operation\": \"Drill\", \"force\": \"WMP\", \"at\": \"%s\"}"
                                        .formatted(called))
                        .id();
        caller.command(
                "CallOutOfficers",
                """
                {"mobilisation": "%s", "officers": ["WMP-8001", "WMP-8002"], "wave": "ONE_HOUR", "means": "PHONE", "at": "%s"}
                """
                        .formatted(mobilisation, called));
        caller.command(
                "RecordReplies",
                """
                {"mobilisation": "%s", "replies": [{"officer": "WMP-8001", "answer": "NOT_COMING", "reason": "Abroad"}], "at": "%s"}
                """
                        .formatted(mobilisation, called.plusSeconds(60)));
        return "NO_REPLY " + mobilisation + " 15";
    }

    private static String deploy(Caller caller, int number, LocalDate from, Instant to) {
        var officer = "WMP-" + number;
        caller.command(
                "RegisterOfficer",
                "{\"officer\": \"%s\", \"force\": \"WMP\", \"rank\": \"CONSTABLE\"}"
                        .formatted(officer));
        for (var skill : Skill.MANDATORY) {
            caller.command(
                    "AccreditOfficer",
                    """
                    {"officer": "%s", "skill": "%s", "awardedOn": "%s", "expiresOn": "%s"}
                    """
                            .formatted(officer, skill, from.minusDays(1), from.plusYears(1)));
        }
        return caller.command(
                        "DeployOfficers",
                        """
                        {"operation": "Long", "donorForce": "WMP", "officers": ["%s"], "from": "%s", "to": "%s"}
                        """
                                .formatted(officer, Days.start(from), to))
                .id();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void eachIsRaisedOnceThroughKillsOfTheProcess() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Seed of the kills: " + seed);
        var random = new Random(seed);
        var often = Map.of("MUSTER_EDGE_REMINDERS_EVERY", "PT0.05S");
        var expected = new ArrayList<String>();
        for (int round = 0; round < KILLS; round++) {
            try (var process = new Child(data, often);
                    var caller = new Caller(process.address(), "admin")) {
                if (round == 0) {
                    expected.addAll(othersThanLapses(caller));
                }
                expected.addAll(lapsing(caller, round));
                process.killAfter(random.nextInt(MOST_MILLIS_ALIVE));
            }
        }
        try (var process = new Child(data, often);
                var caller = new Caller(process.address(), "admin")) {
            var deadline = Instant.now().plus(PATIENCE);
            while (raised(caller).size() < expected.size() && Instant.now().isBefore(deadline)) {
                // the feed waits for what is not there yet
                caller.get("/api/feed?wait=1&after=" + events(caller).size());
            }
            caller.get("/api/due?atLeast=" + events(caller).size());
            assertThat(raised(caller)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** As "LAPSE WMP-1 30". */
    private static List<String> raised(Caller caller) {
        var raised = new ArrayList<String>();
        Set<String> codes = new HashSet<>();
        for (var event : events(caller)) {
            if (event.get("type").asString().equals("muster.reminder.ReminderRaised.v1")) {
                var about = event.get("data");
                assertThat(codes.add(about.get("reminder").asString())).isTrue();
                raised.add(
                        about.get("kind").asString()
                                + " "
                                + about.get("subject").asString()
                                + " "
                                + about.get("time").asInt());
            }
        }
        return raised;
    }

    private static List<JsonNode> events(Caller caller) {
        var events = new ArrayList<JsonNode>();
        while (true) {
            var page = caller.get("/api/feed?limit=1000&after=" + events.size());
            if (page.isEmpty()) {
                return events;
            }
            page.forEach(events::add);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
