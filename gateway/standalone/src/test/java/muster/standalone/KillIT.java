package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} in the middle of concurrent commands, again and again. */
class KillIT {

    private static final int ROUNDS = 20;
    private static final int CALLERS = 6;
    private static final int MOST_MILLIS_ALIVE = 700;

    @TempDir Path data;

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String[]> sent = new ConcurrentHashMap<>();

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void everyAcknowledgedCommandIsThereOnceAndViewsAgreeWithTheLog() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Seed of the kills: " + seed);
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            try (var process = new Child(data)) {
                var caller = new Caller(process.address(), "admin");
                if (round == 0) {
                    caller.command(
                            "RegisterForce",
                            "{\"force\": \"WMP\", \"name\": \"West Midlands\", \"region\": \"M\"}");
                } else {
                    check(caller);
                }
                killWhileCommanding(process, round, random.nextInt(MOST_MILLIS_ALIVE));
                caller.close();
            }
        }
        try (var process = new Child(data);
                var caller = new Caller(process.address(), "admin")) {
            check(caller);
            assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
            everythingSentCanBeSentAgain(caller);
        }
    }

    private void killWhileCommanding(Child process, int round, int millisAlive) throws Exception {
        var dead = new AtomicBoolean();
        var first = new CountDownLatch(1);
        var callers =
                IntStream.range(0, CALLERS)
                        .mapToObj(number ->
                                CompletableFuture.runAsync(
                                        () ->
                                                command(
                                                        process.address(),
                                                        round,
                                                        number,
                                                        dead,
                                                        first),
                                        Thread::startVirtualThread))
                        .toList();
        assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();
        process.killAfter(millisAlive);
        dead.set(true);
        for (var caller : callers) {
            caller.get(1, TimeUnit.MINUTES);
        }
    }

    private void command(
            String address, int round, int number, AtomicBoolean dead, CountDownLatch first) {
        try (var caller = new Caller(address, "admin")) {
            for (int n = 0; !dead.get(); n++) {
                var officer = "WMP-R" + round + "C" + number + "N" + n;
                send(
                        caller,
                        "RegisterOfficer",
                        officer,
                        """
                        {"officer": "%s", "force": "WMP", "rank": "CONSTABLE"}
                        """
                                .formatted(officer));
                first.countDown();
                send(
                        caller,
                        "AccreditOfficer",
                        officer + "-L2",
                        """
                        {"officer": "%s", "skill": "PUBLIC_ORDER_LEVEL_2", "awardedOn": "2026-06-01"}
                        """
                                .formatted(officer));
            }
        } catch (IOException e) {
            // killed: what was not acknowledged may be there or not
            assertThat(e).isNotNull();
        }
    }

    private void send(Caller caller, String name, String key, String body) throws IOException {
        sent.put(key, new String[] {name, body});
        var answer = caller.trySend(name, body, key);
        if (answer.status() == 200) {
            acknowledged.put(key, answer.sequence());
        }
    }

    private void check(Caller caller) {
        var events = feed(caller);
        for (int i = 0; i < events.size(); i++) {
            assertThat(Long.parseLong(events.get(i).get("sequence").asString())).isEqualTo(i + 1);
        }
        acknowledged.forEach((key, sequence) -> {
            var event = events.get(Math.toIntExact(sequence - 1));
            assertThat(event.get("data").get("officer").asString())
                    .isEqualTo(key.replace("-L2", ""));
        });
        assertThat(events.stream().map(e -> e.get("type") + " " + e.get("subject")))
                .doesNotHaveDuplicates();
        var live = caller.get("/api/readiness/WMP?on=2026-07-01&atLeast=" + events.size());
        long trained =
                events.stream()
                        .filter(e -> e.get("type").asString().contains("OfficerAccredited"))
                        .count();
        assertThat(live.get("trained").get("total").asLong()).isEqualTo(trained);
    }

    private void everythingSentCanBeSentAgain(Caller caller) {
        sent.forEach((key, command) -> {
            var again = caller.send(command[0], command[1], key);
            // an award of an officer whose registration was not stored is refused
            var expected = acknowledged.get(key);
            if (expected != null) {
                assertThat(again.sequence()).isEqualTo(expected);
            }
        });
    }

    private static List<JsonNode> feed(Caller caller) {
        var events = new ArrayList<JsonNode>();
        while (true) {
            var page = caller.get("/api/feed?limit=1000&after=" + events.size());
            if (page.isEmpty()) {
                return events;
            }
            StreamSupport.stream(page.spliterator(), false).forEach(events::add);
        }
    }
}
