package muster.readiness.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import muster.commitlog.CommitLog;
import muster.contract.Event;
import muster.readiness.Events;
import muster.readiness.Histories;
import muster.readiness.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What was known at a time is what a log that ended then would say. */
class AsKnownAtIT {

    private static final Duration APART = Duration.ofSeconds(90);
    private static final int COMMITS = 60;

    private record Recorded(List<Event> events, Instant at) {}

    @ParameterizedTest
    @ValueSource(longs = {61, 62})
    void asKnownAtATimeEqualsALogCutThereAndReplayed(long seed) {
        var random = new Random(seed);
        try (var whole = new Service()) {
            var recorded = record(whole, Histories.of(seed, 600), random);
            for (int i = 0; i < 3; i++) {
                var at = recorded.get(random.nextInt(recorded.size())).at();
                if (i == 2) {
                    at = at.minusMillis(1);
                }
                var cut = new ArrayList<Event>();
                for (var commit : recorded) {
                    if (!commit.at().isAfter(at)) {
                        cut.addAll(commit.events());
                    }
                }
                compare(whole, cut, at);
            }
        }
    }

    /** By two nodes in turn, whose clocks are apart. */
    private static List<Recorded> record(Service service, List<Event> events, Random random) {
        var recorded = new ArrayList<Recorded>();
        var database = service.client().getDatabase("log");
        var behind = Clock.offset(Clock.tick(Clock.system(ZoneOffset.UTC), MILLI), APART.negated());
        try (var late = CommitLog.open(database, behind)) {
            int size = events.size() / COMMITS;
            for (int i = 0; i < events.size(); i += size) {
                var some = events.subList(i, Math.min(events.size(), i + size));
                var node = random.nextBoolean() ? late : service.log();
                long last = Events.record(node, null, some);
                service.log().catchUp();
                var commit = service.log().commits(last - 1, 1).getFirst();
                recorded.add(new Recorded(some, commit.header().recordedAt()));
            }
        }
        return recorded;
    }

    private static final Duration MILLI = Duration.ofMillis(1);

    private static List<String> questions(String force, String on) {
        var questions = new ArrayList<String>();
        questions.add("/api/readiness/" + force + "?on=" + on);
        questions.add("/api/cadres?force=" + force + "&on=" + on);
        questions.add("/api/capability-return?force=" + force + "&on=" + on);
        questions.add("/api/ledger?limit=200&force=" + force + "&to=" + on);
        questions.add(
                "/api/readiness/" + force + "/explanation?figure=/deployable/constables&on=" + on);
        for (var cadre : Histories.CADRES) {
            questions.add("/api/cadres/" + force + "/" + cadre + "/officers?limit=200&on=" + on);
        }
        return questions;
    }

    private static void compare(Service whole, List<Event> events, Instant at) {
        try (var cut = new Service()) {
            long head = events.isEmpty() ? 0 : cut.record(events);
            for (var force : List.of("WMP", "DCP", "MPS")) {
                for (var on : List.of("2023-06-30", "2024-01-31", "2025-03-01")) {
                    for (var path : questions(force, on)) {
                        var known = (ObjectNode) whole.json(path + "&asKnownAt=" + at);
                        assertThat(Instant.parse(known.remove("asKnownAt").asString()))
                                .isEqualTo(at);
                        assertThat(known).as(path).isEqualTo(cut.json(path + "&atLeast=" + head));
                    }
                }
            }
        }
    }
}
