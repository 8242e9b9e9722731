package muster.readiness.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import muster.commitlog.NewEvent;
import muster.contract.Rank;
import muster.readiness.Events;
import muster.readiness.Histories;
import muster.readiness.Service;
import muster.readiness.Story;
import muster.wire.Json;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

class RunningViewIT {

    private Service service;

    @BeforeEach
    void start() {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static JsonNode json(ConfigurableApplicationContext application, String path) {
        var answer = Service.send(Service.request(application, path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    @Test
    void anEventThatCannotBeFoldedStopsItsViewWhichSaysSo() {
        service.record(Story.force(Story.WMP, "West Midlands"));
        long good = service.record(Story.officer("WMP-1", Story.WMP, Rank.SERGEANT));
        var unknown =
                new NewEvent(
                        "officer.OfficerDanced", 1, Instant.EPOCH, Set.of("x"), new BsonDocument());
        Events.append(service.log(), null, List.of(unknown));
        service.record(Story.officer("WMP-2", Story.WMP, Rank.SERGEANT));
        var behind = service.get("/api/forces?atLeast=" + (good + 1));
        assertThat(behind.statusCode()).isEqualTo(503);
        var answer = service.json("/api/forces");
        assertThat(answer.get("upTo").asLong()).isEqualTo(good);
        assertThat(answer.get("stopped").get("sequence").asLong()).isEqualTo(good + 1);
        assertThat(answer.get("items").size()).isOne();
        service.stop();
        service.start();
        assertThat(service.json("/api/officers/WMP-1").get("upTo").asLong()).isEqualTo(good);
    }

    @Test
    void itGoesOnWhereItStoodAfterARestart() {
        long head = service.record(Histories.of(31, 400));
        var before = service.json("/api/readiness?on=2024-01-31&atLeast=" + head);
        service.stop();
        var more = service.record(Story.force(new muster.contract.ForceId("PSOS"), "Scotland"));
        service.start();
        var after = service.json("/api/readiness?on=2024-01-31&atLeast=" + more);
        assertThat(after.get("items").size()).isEqualTo(before.get("items").size() + 1);
        for (var row : before.get("items")) {
            assertThat(after.get("items")).contains(row);
        }
    }

    @Test
    void ofTwoInstancesOneWritesAndTheOtherTakesOver() throws InterruptedException {
        var first = service.start();
        var second = service.start();
        try {
            long head = service.record(Histories.of(41, 400));
            for (var instance : List.of(first, second)) {
                assertThat(json(instance, "/api/forces?atLeast=" + head).get("upTo").asLong())
                        .isEqualTo(head);
            }
            var before = json(second, "/api/readiness/WMP?on=2024-01-31");
            first.close();
            long more = service.record(Story.officer("WMP-9", Story.WMP, Rank.SERGEANT));
            for (var view : second.getBeansOfType(RunningView.class).values()) {
                assertThat(view.await(more, Duration.ofSeconds(30))).isTrue();
            }
            var after = json(second, "/api/readiness/WMP?on=2024-01-31");
            assertThat(after.get("trained")).isEqualTo(before.get("trained"));
        } finally {
            first.close();
        }
    }
}
