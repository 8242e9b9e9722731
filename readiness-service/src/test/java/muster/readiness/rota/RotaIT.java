package muster.readiness.rota;

import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;
import static muster.readiness.Story.at;
import static muster.readiness.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import muster.contract.AbstractionId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.RotaEntryId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.AccreditationWithdrawn;
import muster.contract.accreditation.AccreditationEvents.OfficerAccredited;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerEvents.OfficerAbstracted;
import muster.contract.officer.OfficerEvents.OfficerRetired;
import muster.contract.rota.CommandRole;
import muster.contract.rota.RotaEvents.CommanderRostered;
import muster.readiness.Service;
import muster.readiness.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RotaIT {

    private static Service service;
    private static long head;

    @BeforeAll
    static void start() {
        service = new Service();
        service.record(Story.force(WMP, "West Midlands"), Story.force(DCP, "South West"));
        for (int i = 1; i <= 6; i++) {
            service.record(
                    Story.officer("WMP-" + i, WMP, Rank.SUPERINTENDENT),
                    new OfficerAccredited(
                            new OfficerId("WMP-" + i),
                            WMP,
                            Skill.GOLD_COMMANDER,
                            day("2024-01-01"),
                            day("2024-12-31")));
        }
        service.record(
                Story.operation("G7", DCP, false),
                Story.request("G7-1", DCP, 1, "2024-06-15T06:00:00Z", "2024-06-16T08:00:00Z"),
                Story.operation("Drill", DCP, true),
                Story.request("Drill-1", DCP, 1, "2024-06-16T06:00:00Z", "2024-06-17T08:00:00Z"));
        for (int i = 1; i <= 6; i++) {
            service.record(gold(i, "2024-06-1" + i));
        }
        service.record(
                new AccreditationWithdrawn(
                        new OfficerId("WMP-1"),
                        WMP,
                        Skill.GOLD_COMMANDER,
                        day("2024-06-11"),
                        "by the board"));
        service.record(
                new OfficerAbstracted(
                        AbstractionId.of(new OfficerId("WMP-2"), 1),
                        new OfficerId("WMP-2"),
                        WMP,
                        AbstractionKind.SICK,
                        day("2024-06-13"),
                        null));
        service.record(new OfficerRetired(new OfficerId("WMP-3"), WMP, day("2024-06-14")));
        service.record(
                Story.deployed(
                        "D-AAAAAAAA",
                        "G7-1",
                        DCP,
                        WMP,
                        "2024-06-15T06:00:00Z",
                        "2024-06-15T08:00:00Z",
                        "WMP-4"));
        service.record(
                Story.deployed(
                        "D-CCCCCCCC",
                        "Drill-1",
                        DCP,
                        WMP,
                        "2024-06-16T06:00:00Z",
                        "2024-06-17T08:00:00Z",
                        true,
                        "WMP-6"));
        head =
                service.record(
                        Story.deployed(
                                "D-BBBBBBBB",
                                "G7-1",
                                DCP,
                                WMP,
                                "2024-06-16T07:00:00Z",
                                "2024-06-16T08:00:00Z",
                                "WMP-5"));
    }

    private static CommanderRostered gold(int number, String on) {
        return new CommanderRostered(
                new RotaEntryId("R-0000000" + number),
                WMP,
                CommandRole.GOLD,
                new OfficerId("WMP-" + number),
                at(on + "T07:00:00Z"),
                at(day(on).plusDays(1) + "T07:00:00Z"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode rota(String query) {
        return service.json("/api/rota/WMP?" + query + "&atLeast=" + head);
    }

    @ParameterizedTest
    @CsvSource({
        "R-00000001, WITHDRAWN",
        "R-00000002, ABSTRACTED",
        "R-00000003, NOT_IN_FORCE",
        "R-00000004, ALREADY_DEPLOYED",
        "R-00000005, ''",
        // an exercise
        "R-00000006, ''"
    })
    void whoWasPutOnAndCanNoLongerBeThereIsFoundWithWhy(String entry, String reason) {
        var answer = rota("from=2024-06-11&to=2024-06-17&at=2024-06-11T09:00:00Z");
        var reasons =
                stream(answer.get("entries"))
                        .filter(e -> e.get("entry").asString().equals(entry))
                        .flatMap(e -> stream(e.get("reasons")))
                        .map(r -> r.get("reason").asString())
                        .toList();
        assertThat(reasons).isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
        assertThat(
                        stream(answer.get("findings"))
                                .filter(f -> f.get("finding").asString().equals("CANNOT_COMMAND"))
                                .anyMatch(f -> f.get("entries").get(0).asString().equals(entry)))
                .isEqualTo(!reason.isEmpty());
    }

    @Test
    void theHandoverBelongsToWhoComesOn() {
        var on = rota("from=2024-06-11&to=2024-06-17&at=2024-06-12T07:00:00Z").get("roles").get(0);
        assertThat(stream(on.get("onNow")).map(e -> e.get("officer").asString()))
                .containsExactly("WMP-2");
        assertThat(
                        rota("from=2024-06-01&to=2024-06-01&at=2024-06-12T06:59:59.999Z")
                                .get("roles")
                                .get(0)
                                .get("onNow")
                                .get(0)
                                .get("officer")
                                .asString())
                .as("who is on does not depend on the days that are shown")
                .isEqualTo("WMP-1");
    }

    @Test
    void everyForceHasARowWithWhoIsOnAndItsGaps() {
        var rows = service.json("/api/rota?at=2024-06-12T09:00:00Z&atLeast=" + head).get("items");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).at("/onNow/GOLD").toString()).isEqualTo("[\"WMP-2\"]");
        assertThat(rows.get(1).at("/onNow/SILVER")).isEmpty();
        // Gold after the last entry, and each of the other three for the whole fortnight
        assertThat(rows.get(1).get("gaps").asInt()).isEqualTo(4);
        assertThat(rows.get(0).get("gaps").asInt()).isEqualTo(4);
    }

    @Test
    void theEntriesAreASpreadsheetToo() {
        var csv = service.get("/api/rota/WMP?from=2024-06-11&to=2024-06-17&format=csv").body();
        assertThat(csv.lines()).hasSize(7);
        assertThat(csv.lines().findFirst()).contains("entry,role,officer,from,to,reasons");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/rota/NOBODY, 404",
        "/api/rota/wmp, 422",
        "/api/rota/WMP?from=2024-06-02&to=2024-06-01, 422",
        "/api/rota/WMP?from=2024-06-01&to=2024-09-02, 422",
        "/api/rota/WMP?limit=1, 422"
    })
    void whatCannotBeMeantIsRefused(String path, int status) {
        assertThat(service.get(path).statusCode()).isEqualTo(status);
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
