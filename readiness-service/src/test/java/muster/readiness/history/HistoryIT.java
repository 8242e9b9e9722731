package muster.readiness.history;

import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;
import static muster.readiness.Story.at;
import static muster.readiness.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import muster.contract.AidId;
import muster.contract.DemandId;
import muster.contract.DeploymentId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.callout.CalloutEvents.MobilisationRequirementSet;
import muster.contract.callout.Needed;
import muster.contract.callout.Wave;
import muster.contract.demand.DemandEvents.DemandExpected;
import muster.contract.demand.DemandEvents.DemandRevised;
import muster.contract.demand.DemandKind;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.fatigue.FatigueEvents.FatiguePolicySet;
import muster.contract.fleet.FleetEvents.ToursOfDutySet;
import muster.contract.force.ForceEvents.PolicySet;
import muster.contract.historicaid.AidUnit;
import muster.contract.historicaid.HistoricAidEvents.HistoricAidRecorded;
import muster.contract.operation.OperationEvents.OperationClosed;
import muster.contract.reminder.ReminderEvents.ReminderPolicySet;
import muster.contract.reminder.ReminderKind;
import muster.contract.request.RequestEvents.UnitsCommitted;
import muster.contract.request.RequestEvents.UnitsOffered;
import muster.readiness.Service;
import muster.readiness.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HistoryIT {

    private static final RequestId ASKED = new RequestId("G7-1");
    private static final String FROM = "2024-06-10T06:00:00Z";
    private static final String TO = "2024-06-12T18:00:00Z";

    private static Service service;
    private static long head;

    @BeforeAll
    static void start() {
        service = new Service();
        service.record(Story.force(WMP, "West Midlands"), Story.force(DCP, "South West"));
        service.record(Story.regionalShare(WMP, "2024-01-01"));
        service.record(new PolicySet(Skill.FIRST_AID, 24, day("2024-01-01"), null));
        service.record(new PolicySet(Skill.FIRST_AID, 36, day("2024-01-01"), WMP));
        service.record(
                new ToursOfDutySet(null, day("2024-01-01"), List.of(LocalTime.of(6, 0))),
                new ToursOfDutySet(DCP, day("2024-02-01"), List.of(LocalTime.of(7, 0))));
        service.record(
                new ReminderPolicySet(ReminderKind.LAPSE, List.of(30), day("2024-01-01"), DCP));
        service.record(new FatiguePolicySet(DCP, day("2024-01-01"), 72, 4, 12, 6));
        var waves =
                List.of(
                        new Wave(
                                "HALF_HOUR",
                                30,
                                new Needed(1, null, null, null, null, null, null, null)));
        service.record(new MobilisationRequirementSet(null, day("2024-01-01"), waves));
        service.record(new MobilisationRequirementSet(WMP, day("2024-01-01"), waves));
        service.record(Story.officer("WMP-1", WMP, Rank.CONSTABLE));
        service.record(Story.operation("G7", DCP, false));
        service.record(Story.operation("COP26", DCP, false));
        expect();
        service.record(Story.request("G7-1", DCP, 2, FROM, TO));
        service.record(Story.request("G7-2", DCP, 2, FROM, TO));
        service.record(Story.request("COP26-1", DCP, 2, FROM, TO));
        var operation = ASKED.operation();
        service.record(
                new UnitsOffered(ASKED, operation, DCP, WMP, 2, null, "by telephone"),
                new UnitsCommitted(ASKED, operation, DCP, WMP, 1, null, null));
        service.record(Story.deployed("D-AAAAAAAA", "G7-1", DCP, WMP, FROM, TO, "WMP-1"));
        service.record(
                new OfficersReturned(
                        new DeploymentId("D-AAAAAAAA"),
                        operation,
                        ASKED,
                        DCP,
                        WMP,
                        List.of(new OfficerId("WMP-1")),
                        at(TO),
                        null));
        service.record(
                new HistoricAidRecorded(
                        new AidId("A-AAAAAAAA"),
                        WMP,
                        DCP,
                        operation,
                        day("2024-06-10"),
                        day("2024-06-12"),
                        AidUnit.OFFICER,
                        258,
                        "2022 p40",
                        false));
        head = service.record(new OperationClosed(operation, DCP, day("2024-07-01")));
    }

    /** What is expected and becomes COP26. */
    private static void expect() {
        var demand = new DemandId("P-AAAAAAAA");
        var kind = DemandKind.CONFERENCE;
        var first = day("2024-06-10");
        var last = day("2024-06-12");
        service.record(new DemandExpected(demand, kind, "Talks", DCP, first, last, 2));
        var became = new OperationId("COP26");
        service.record(new DemandRevised(demand, kind, "Talks", DCP, first, last, 2, became));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode history(String query) {
        return service.json("/api/history?" + query + "&atLeast=" + head);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    operation=g7          | OperationClosed HistoricAidRecorded OfficersReturned OfficersDeployed UnitsCommitted UnitsOffered PSUsRequested PSUsRequested OperationOpened
                    operation=COP26       | PSUsRequested DemandRevised OperationOpened
                    demand=P-AAAAAAAA     | DemandRevised DemandExpected
                    request=G7-1          | OfficersReturned OfficersDeployed UnitsCommitted UnitsOffered PSUsRequested
                    deployment=D-AAAAAAAA | OfficersReturned OfficersDeployed
                    officer=WMP-1         | OfficersReturned OfficersDeployed OfficerRegistered
                    force=WMP             | MobilisationRequirementSet PolicySet RequirementSet ForceRegistered
                    force=DCP             | FatiguePolicySet ReminderPolicySet ToursOfDutySet ForceRegistered
                    policy=true           | PolicySet PolicySet
                    toursOfDuty=true      | ToursOfDutySet ToursOfDutySet
                    reminderPolicies=true | ReminderPolicySet
                    fatiguePolicies=true  | FatiguePolicySet
                    waves=true            | MobilisationRequirementSet MobilisationRequirementSet
                    """)
    void whatHappenedIsToldNewestFirst(String of, String types) {
        var told = history(of);
        assertThat(String.join(" ", types(told))).isEqualTo(types);
        assertThat(told.get("next").isNull()).isTrue();
        assertThat(told.get("upTo").asLong()).isGreaterThanOrEqualTo(head);
    }

    private static List<String> types(JsonNode told) {
        return told.get("items").valueStream().map(e -> e.get("type").asString()).toList();
    }

    @Test
    void anEventSaysWhoRecordedItAndWhatItHolds() {
        var offered = history("request=G7-1").get("items").get(3);
        assertThat(offered.get("data").get("reason").asString()).isEqualTo("by telephone");
        assertThat(offered.get("by").toString())
                .isEqualTo("{\"user\":\"somebody\",\"role\":\"OPERATOR\",\"force\":\"WMP\"}");
        assertThat(offered.get("commandName").asString()).isEqualTo("Test");
        assertThat(offered.get("occurredAt").asString()).isEqualTo("2024-01-01T00:00:00Z");
        for (var field : List.of("sequence", "id", "recordedAt", "command")) {
            assertThat(offered.hasNonNull(field)).as(field).isTrue();
        }
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        var all = history("operation=G7");
        var paged = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = history("operation=G7&limit=2" + cursor);
            page.get("items").forEach(paged::add);
            cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(paged).isEqualTo(all.get("items").valueStream().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "policy=false",
                "policy=true&toursOfDuty=true",
                "operation=G7&request=G7-1",
                "force=wmp",
                "officer=1",
                "demand=1",
                "deployment=X",
                "request=G7",
                "operation=G7&cursor=azpYWA",
                "operation=G7&color=red"
            })
    void whatCannotBeMeantIsRefused(String query) {
        assertThat(service.get("/api/history?" + query).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operation=Nowhere",
                "request=G7-9",
                "deployment=D-ZZZZZZZZ",
                "officer=WMP-9",
                "demand=P-ZZZZZZZZ",
                "force=XYZ"
            })
    void whatNobodyKnowsHasNoHistory(String query) {
        assertThat(service.get("/api/history?" + query).statusCode()).isEqualTo(404);
    }
}
