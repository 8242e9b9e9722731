package muster.readiness.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import muster.contract.Event;
import muster.contract.Rank;
import muster.readiness.Histories;
import muster.readiness.Service;
import muster.readiness.Story;
import muster.wire.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FeedIT {

    private static final int EVENTS = 1_500;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Service service;

    @BeforeAll
    static void start() {
        service = new Service();
        service.record(Story.force(Story.WMP, "West Midlands"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static List<JsonNode> batch(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var events = new ArrayList<JsonNode>();
        Json.MAPPER.readTree(answer.body()).forEach(events::add);
        return events;
    }

    private static String next(HttpResponse<String> answer) {
        var link = answer.headers().firstValue("Link").orElseThrow();
        return link.substring(1, link.indexOf('>'));
    }

    @Test
    void everySequenceComesOnceAndInOrderByBatchAndByStreamWhileEventsAreWritten()
            throws Exception {
        long seed = 7;
        var history = Histories.of(seed, EVENTS);
        long first = service.log().head() + 1;
        long last = service.log().head() + history.size();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var batches = threads.submit(() -> byBatch(first - 1, last));
            var readers = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < 3; i++) {
                var random = new Random(seed + i);
                readers.add(() -> byStream(first - 1, last, random));
            }
            var streams = readers.stream().map(threads::submit).toList();
            for (int i = 0; i < history.size(); ) {
                int to = Math.min(history.size(), i + 7);
                service.record(history.subList(i, to));
                i = to;
            }
            var all = LongStream.rangeClosed(first, last).boxed().toList();
            assertThat(batches.get(60, TimeUnit.SECONDS)).isEqualTo(all);
            for (var stream : streams) {
                assertThat(stream.get(60, TimeUnit.SECONDS)).isEqualTo(all);
            }
        }
    }

    private static List<Long> byBatch(long after, long last) {
        var seen = new ArrayList<Long>();
        var path = "/api/feed?limit=83&wait=5&after=" + after;
        while (seen.isEmpty() || seen.getLast() < last) {
            var answer = service.get(path);
            batch(answer).forEach(e -> seen.add(Long.valueOf(e.get("sequence").asString())));
            path = next(answer);
        }
        return seen;
    }

    /** Hangs up after a random number of events, and resumes. */
    private static List<Long> byStream(long after, long last, Random random)
            throws IOException, InterruptedException {
        var seen = new ArrayList<Long>();
        long resume = after;
        while (resume < last) {
            var request =
                    service.request("/api/feed/stream")
                            .header("Last-Event-ID", Long.toString(resume))
                            .build();
            int most = 1 + random.nextInt(400);
            try (var lines = HTTP.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
                var ids = lines.filter(line -> line.startsWith("id: ")).iterator();
                for (int i = 0; i < most && resume < last; i++) {
                    resume = Long.parseLong(ids.next().substring("id: ".length()));
                    seen.add(resume);
                }
            }
        }
        return seen;
    }

    @Test
    void eachEventIsACloudEventToAnIndependentReader() {
        long head = service.record(Story.officer("WMP-77", Story.WMP, Rank.SERGEANT));
        var event = batch(service.get("/api/feed?after=" + (head - 1))).getFirst();
        var format = new JsonFormat();
        var read = format.deserialize(event.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read.getSource()).hasToString("/muster/WMP");
        assertThat(read.getType()).isEqualTo("muster.officer.OfficerRegistered.v1");
        assertThat(read.getSubject()).isEqualTo("WMP-77");
        assertThat(read.getDataSchema())
                .hasToString(
                        "http://127.0.0.1:8080/schemas/muster.officer.OfficerRegistered.v1.json");
        assertThat(read.getExtension("sequence")).isEqualTo(String.format("%020d", head));
        assertThat(read.getExtension("actorrole")).isEqualTo("OPERATOR");
        assertThat(event.toString()).doesNotContain("somebody");
    }

    @Test
    void aFilteredFeedGoesOnPastWhatItSkipped() {
        List<Event> events =
                List.of(
                        Story.operation("Op Filter", Story.DCP, false),
                        Story.officer("WMP-78", Story.WMP, Rank.SERGEANT),
                        Story.officer("DCP-78", Story.DCP, Rank.SERGEANT));
        long head = service.record(events);
        var from = "&after=" + (head - 3);
        assertThat(batch(service.get("/api/feed?operation=op%20filter" + from))).hasSize(1);
        assertThat(batch(service.get("/api/feed?force=WMP" + from))).hasSize(1);
        assertThat(batch(service.get("/api/feed?types=OfficerRegistered" + from))).hasSize(2);
        var answer = service.get("/api/feed?types=RequirementSet" + from);
        assertThat(batch(answer)).isEmpty();
        assertThat(next(answer)).contains("after=" + head).contains("types=RequirementSet");
        assertThat(batch(service.get("/api/feed?after=" + (head + 50)))).isEmpty();
    }
}
