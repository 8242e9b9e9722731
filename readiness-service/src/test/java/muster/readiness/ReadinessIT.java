package muster.readiness;

import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import muster.contract.AbstractionId;
import muster.contract.Event;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerEvents.AbstractionEnded;
import muster.contract.officer.OfficerEvents.OfficerAbstracted;
import muster.contract.officer.OfficerEvents.OfficerErased;
import muster.contract.request.RequestEvents.UnitsCommitted;
import muster.contract.request.RequestEvents.UnitsOffered;
import muster.wire.Json;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole service over HTTP. */
class ReadinessIT {

    private static Service service;
    private static long head;

    @BeforeAll
    static void start() {
        service = new Service();
        var events = new ArrayList<Event>();
        events.add(Story.force(WMP, "West Midlands"));
        events.add(Story.force(DCP, "South West"));
        events.add(Story.regionalShare(WMP, "2024-01-01"));
        for (int i = 0; i < 25; i++) {
            var rank = i == 0 ? Rank.INSPECTOR : i < 4 ? Rank.SERGEANT : Rank.CONSTABLE;
            var code = "WMP-" + (1000 + i);
            events.addAll(Story.deployable(code, WMP, rank, "2024-01-01", "2024-12-31"));
            if (i > 21) {
                events.add(Story.award(code, Skill.CARRIER_DRIVER, "2024-01-01", "2026-12-31"));
            }
        }
        events.add(Story.operation("Golden Orb", DCP, false));
        var request = new RequestId("Golden Orb-1");
        events.add(
                Story.request(
                        "Golden Orb-1", DCP, 2, "2024-06-10T06:00:00Z", "2024-06-12T18:00:00Z"));
        events.add(new UnitsOffered(request, request.operation(), DCP, WMP, 2, null, "why not"));
        events.add(new UnitsCommitted(request, request.operation(), DCP, WMP, 2, null, null));
        events.add(
                Story.deployed(
                        "D-AAAAAAAA",
                        "Golden Orb-1",
                        DCP,
                        WMP,
                        "2024-06-10T06:00:00Z",
                        "2024-06-12T18:00:00Z",
                        "WMP-1000",
                        "WMP-1001"));
        head = service.record(events);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whoeverTheGatewayDoesNotVouchForIsTurnedAway() {
        for (var path :
                List.of(
                        "/api/forces",
                        "/api/readiness",
                        "/api/readiness/WMP",
                        "/api/readiness/WMP/officers",
                        "/api/readiness/WMP/forecast",
                        "/api/readiness/WMP/forecast/skills",
                        "/api/forecast",
                        "/api/readiness/WMP/lapses",
                        "/api/policies",
                        "/api/history",
                        "/api/officers/WMP-1000",
                        "/api/operations",
                        "/api/operations/G7",
                        "/api/requests",
                        "/api/requests/G7-1",
                        "/api/requests/G7-1/proposal",
                        "/api/readiness/WMP/proposal",
                        "/api/deployments",
                        "/api/deployments/D-AAAAAAAA",
                        "/api/ledger",
                        "/api/ledger/operations/G7",
                        "/api/feed",
                        "/api/feed/stream",
                        "/actuator/prometheus")) {
            var uri = service.request(path).build().uri();
            var answer = Service.send(HttpRequest.newBuilder(uri));
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/forces?limit=0",
                "/api/forces?cursor=nonsense!",
                "/api/forces?limit=1&limit=2",
                "/api/readiness?on=2024-02-30",
                "/api/readiness?on=2024-02-03&at=2024-02-03T00:00:00Z",
                "/api/readiness/wmp",
                "/api/readiness/WMP?at=yesterday",
                "/api/readiness/WMP?at=2024-01-31T06:00:00",
                "/api/readiness/WMP?asKnownAt=x",
                "/api/readiness/WMP?color=red",
                "/api/readiness/WMP?atLeast=-1",
                "/api/readiness/WMP/officers?state=ASLEEP",
                "/api/readiness/WMP/officers?rank=boss",
                "/api/readiness/WMP/forecast?from=2024-01-01&to=2030-01-01",
                "/api/readiness/WMP/forecast?from=2024-01-02&to=2024-01-01",
                "/api/readiness/WMP/forecast?limit=3",
                "/api/readiness/WMP/forecast?courses=all",
                "/api/forecast?to=2199-12-31",
                "/api/readiness/WMP/forecast?cursor=azpXTVA",
                "/api/readiness/WMP/lapses?from=2024-01-02&to=2024-01-01",
                "/api/officers/1234",
                "/api/operations/G7-1",
                "/api/requests?state=LOST",
                "/api/requests?open=false",
                "/api/requests?force=wmp",
                "/api/deployments?request=G7",
                "/api/requests/G7",
                "/api/deployments/X",
                "/api/requests/G7/proposal?donorForce=WMP",
                "/api/requests/Golden%20Orb-1/proposal",
                "/api/requests/Golden%20Orb-1/proposal?donorForce=WMP&psus=0",
                "/api/readiness/WMP/proposal",
                "/api/readiness/WMP/proposal?from=2024-06-10T06:00:00Z",
                "/api/readiness/WMP/proposal?from=2024-06-10T06:00:00Z&to=2024-06-10T06:00:00Z",
                "/api/readiness/WMP/proposal?from=2024-06-10T06:00:00Z&to=2024-06-10T07:00:00Z&psus=0",
                "/api/operations?state=open",
                "/api/requests/Golden%20Orb-1/proposal?donorForce=WMP&psus=41",
                "/api/requests/Golden%20Orb-1/proposal?donorForce=WMP&officers=3",
                "/api/requests/Golden%20Orb-1/proposal?donorForce=WMP&from=2024-06-10T05:59:00Z",
                "/api/requests/Golden%20Orb-1/proposal?donorForce=WMP&to=2024-06-12T18:00:01Z",
                "/api/requests/Golden%20Orb-1/proposal?donorForce=WMP&to=2024-06-10T06:00:00Z",
                "/api/ledger?from=2024-01-02&to=2024-01-01",
                "/api/ledger?exceptional=maybe",
                "/api/ledger?unit=BUS",
                "/api/feed?after=-1",
                "/api/feed?types=OfficersDanced",
                "/api/feed?atLeast=x",
                "/api/feed/stream?after=x"
            })
    void whatCannotBeMeantIsNamedAsInvalid(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        var problem = Json.MAPPER.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/invalid");
        assertThat(problem.get("errors").size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/api/readiness/XYZ",
                "/api/readiness/XYZ/officers",
                "/api/readiness/XYZ/forecast",
                "/api/readiness/XYZ/lapses",
                "/api/readiness/XYZ?asKnownAt=2030-01-01T00:00:00Z",
                "/api/officers/WMP-9999",
                "/api/operations/Nowhere",
                "/api/requests/Nowhere-1",
                "/api/requests?force=XYZ",
                "/api/requests/Nowhere-1/proposal?donorForce=WMP",
                "/api/readiness/XYZ/proposal?from=2024-06-10T06:00:00Z&to=2024-06-10T07:00:00Z",
                "/api/requests/Golden%20Orb-1/proposal?donorForce=XYZ",
                "/api/deployments?request=Nowhere-1",
                "/api/deployments/D-ZZZZZZZZ",
                "/api/ledger?force=XYZ",
                "/api/ledger/operations/Nowhere"
            })
    void whatNobodyKnowsIsNotFound(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(Json.MAPPER.readTree(answer.body()).get("type").asString())
                .isEqualTo("/problems/not-found");
    }

    @Test
    void aViewThatIsBehindSaysSoAndWhenToComeBack() {
        var answer = service.get("/api/forces?atLeast=" + (head + 1_000_000));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/projection-behind");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/feed", "/api/feed/stream", "/api/history", "/api/policies"})
    void whatComesFromTheLogWaitsForASequenceToo(String path) {
        var of = path.equals("/api/history") ? "&officer=WMP-1000" : "";
        var answer = service.get(path + "?atLeast=" + (head + 1_000_000) + of);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/projection-behind");
    }

    @Test
    void lapsesArePagedByDayAndOfficer() {
        var asked = "/api/readiness/WMP/lapses?from=2024-12-01&to=2024-12-31&atLeast=" + head;
        var all = service.json(asked);
        assertThat(all.get("items").size()).isEqualTo(25);
        var first = service.json(asked + "&limit=20");
        var rest = service.json(asked + "&cursor=" + first.get("next").asString());
        assertThat(rest.get("items").size()).isEqualTo(5);
        assertThat(rest.get("items").get(4)).isEqualTo(all.get("items").get(24));
        assertThat(rest.get("next").isNull()).isTrue();
    }

    @Test
    void anOperationSaysWhereItsListsGoOn() {
        var many = new ArrayList<Event>();
        many.add(Story.operation("Many", DCP, false));
        for (int i = 1; i <= 201; i++) {
            many.add(
                    Story.request(
                            "Many-" + i, DCP, 1, "2024-06-10T06:00:00Z", "2024-06-12T18:00:00Z"));
        }
        long there = service.record(many);
        var operation = service.json("/api/operations/Many?atLeast=" + there);
        assertThat(operation.get("requests").size()).isEqualTo(200);
        assertThat(operation.has("deploymentsNext")).isFalse();
        var cursor = operation.get("requestsNext").asString();
        var rest = service.json("/api/requests?operation=Many&cursor=" + cursor);
        assertThat(rest.get("items").size()).isOne();
        assertThat(rest.get("items").get(0).get("request").asString()).isEqualTo("Many-201");
    }

    @Test
    void readinessOfAForceIsCountedByDay() {
        var day = service.json("/api/readiness/WMP?on=2024-06-09&atLeast=" + head);
        assertThat(day.get("target").get("total").asInt()).isEqualTo(1326);
        assertThat(day.get("requirement").get("psus").asString()).isEqualTo("17.67");
        assertThat(day.get("available").get("psus").asInt()).isEqualTo(1);
        assertThat(day.get("available").get("drivers").asInt()).isEqualTo(3);
        assertThat(day.get("available").get("limitingFactor").asString()).isEqualTo("INSPECTORS");
        var away = service.json("/api/readiness/WMP?on=2024-06-10");
        assertThat(away.get("deployable").get("total").asInt()).isEqualTo(25);
        assertThat(away.get("available").get("inspectors").asInt()).isZero();
        assertThat(away.get("committed").get("psus").asString()).isEqualTo("1.92");
        var before = service.json("/api/readiness/WMP?at=2024-06-10T05:59:59Z");
        assertThat(before.get("available").get("inspectors").asInt()).isOne();
        var during = service.json("/api/readiness/WMP?at=2024-06-10T06:00:00Z");
        assertThat(during.get("available").get("inspectors").asInt()).isZero();
    }

    @Test
    void everyOtherQueryAnswers() {
        for (var path :
                List.of(
                        "/api/forces",
                        "/api/readiness?on=2024-06-10",
                        "/api/readiness?region=South%20West",
                        "/api/readiness/WMP?asKnownAt=2030-01-01T00:00:00Z",
                        "/api/readiness/WMP/officers?state=NOT_DEPLOYABLE",
                        "/api/readiness/WMP/forecast?from=2024-06-01&to=2025-06-01",
                        "/api/readiness/WMP/forecast?courses=booked",
                        "/api/readiness/WMP/forecast/skills?skill=AFO",
                        "/api/forecast?region=South%20West",
                        "/api/readiness/WMP/lapses?from=2024-06-01&to=2025-06-01",
                        "/api/officers/WMP-1000",
                        "/api/operations",
                        "/api/operations/golden%20orb",
                        "/api/requests?state=DEPLOYED",
                        "/api/requests?open=true&force=WMP&operation=golden%20orb",
                        "/api/deployments?request=golden%20orb-1",
                        "/api/requests/golden%20orb-1/proposal?donorForce=DCP",
                        "/api/requests/GOLDEN%20ORB-1",
                        "/api/deployments?operation=golden%20orb&force=WMP",
                        "/api/deployments/D-AAAAAAAA",
                        "/api/ledger",
                        "/api/ledger?force=OTHER",
                        "/api/ledger?force=WMP&from=2024-06-11&to=2024-06-11&exceptional=exclude",
                        "/api/ledger/operations/golden%20orb")) {
            var answer = service.json(path + (path.contains("?") ? "&" : "?") + "atLeast=" + head);
            assertThat(answer.get("upTo").asLong()).as(path).isGreaterThanOrEqualTo(head);
        }
        for (var path :
                List.of("/api/feed?after=0&limit=3", "/actuator/health", "/actuator/prometheus")) {
            var answer = service.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsOpenIsAskedForInOneCallAndByForce() {
        for (var query : List.of("", "&force=WMP", "&force=DCP", "&state=DEPLOYED")) {
            var open = service.json("/api/requests?open=true&atLeast=" + head + query);
            assertThat(open.get("items").size()).as(query).isOne();
            var request = open.get("items").get(0);
            assertThat(request.get("state").asString()).isEqualTo("DEPLOYED");
            assertThat(request.get("mustered").asInt()).isZero();
        }
        assertThat(service.json("/api/requests?open=true&state=OFFERED").get("items").size())
                .isZero();
    }

    @Test
    void whoIsProposedMayGoAndWhatIsRecordedCountsAtOnce() {
        var asked = "/api/requests/Golden%20Orb-1/proposal?donorForce=WMP&atLeast=";
        var proposal = service.json(asked + head);
        // two sergeants are left at home
        assertThat(proposal.get("psus").asInt()).isOne();
        assertThat(proposal.get("proposed").size()).isEqualTo(16);
        assertThat(proposal.get("spare").size()).isEqualTo(7);
        assertThat(proposal.get("formable").toString())
                .isEqualTo("{\"psus\":0,\"serials\":2,\"limitingFactor\":\"INSPECTORS\"}");
        assertThat(proposal.get("unavailableCount").asInt()).isEqualTo(2);
        assertThat(proposal.get("unavailableByReason").toString())
                .isEqualTo("{\"ALREADY_DEPLOYED\":2}");
        var first = proposal.get("proposed").get(0);
        assertThat(first.get("officer").asString()).isEqualTo("WMP-1002");
        assertThat(first.get("serial").asString()).isEqualTo("1.1");

        long ill =
                service.record(
                        new OfficerAbstracted(
                                AbstractionId.of(new OfficerId("WMP-1002"), 1),
                                new OfficerId("WMP-1002"),
                                WMP,
                                AbstractionKind.SICK,
                                Story.day("2024-06-12"),
                                Story.day("2024-06-12")));
        var after = service.json(asked + ill);
        assertThat(after.get("proposed").size()).isEqualTo(8);
        assertThat(after.get("unavailable").get(2).get("reasons").get(0).get("reason").asString())
                .isEqualTo("ABSTRACTED");
        var before = service.json(asked + ill + "&to=2024-06-11T23:00:00Z");
        assertThat(before.get("proposed").size()).isEqualTo(16);
        service.record(
                new AbstractionEnded(
                        AbstractionId.of(new OfficerId("WMP-1002"), 1),
                        new OfficerId("WMP-1002"),
                        WMP,
                        Story.day("2024-06-12")));
    }

    @Test
    void officersAreProposedForNoRequestToo() {
        var times = "from=2024-06-10T06:00:00Z&to=2024-06-12T18:00:00Z";
        var free = service.json("/api/readiness/WMP/proposal?" + times + "&atLeast=" + head);
        var forRequest = service.json("/api/requests/Golden%20Orb-1/proposal?donorForce=WMP");
        assertThat(free.get("proposed")).isEqualTo(forRequest.get("proposed"));
        assertThat(free.get("unavailableByReason"))
                .isEqualTo(forRequest.get("unavailableByReason"));
        assertThat(free.has("request")).isFalse();
        var exercise = service.json("/api/readiness/WMP/proposal?exercise=true&" + times);
        assertThat(exercise.get("unavailableCount").asInt())
                .as("a real deployment is not in the way of an exercise")
                .isZero();
    }

    @Test
    void operationsAreAskedForByState() {
        var all = service.json("/api/operations?atLeast=" + head).get("items").size();
        var open = service.json("/api/operations?state=OPEN").get("items").size();
        var closed = service.json("/api/operations?state=CLOSED").get("items").size();
        assertThat(open).isPositive();
        assertThat(open + closed).isEqualTo(all);
    }

    @Test
    void anyOfficerIsFoundByHowTheCodeBegins() {
        assertThat(codes("WMP-101"))
                .hasSizeGreaterThan(1)
                .allMatch(code -> code.startsWith("WMP-101"));
        assertThat(codes("WMP-1010")).containsExactly("WMP-1010");
        assertThat(codes("WMP-1")).hasSize(codes("WMP-").size());
        assertThat(codes("DCP-")).isEmpty();
        var first = service.json("/api/readiness/WMP/officers?startsWith=WMP-101&limit=1");
        var second =
                service.json(
                        "/api/readiness/WMP/officers?startsWith=WMP-101&limit=1&cursor="
                                + first.get("next").asString());
        assertThat(second.get("items").get(0).get("officer").asString()).isEqualTo("WMP-1011");
    }

    private List<String> codes(String begin) {
        var codes = new ArrayList<String>();
        service.json("/api/readiness/WMP/officers?startsWith=" + begin)
                .get("items")
                .forEach(officer -> codes.add(officer.get("officer").asString()));
        return codes;
    }

    @Test
    void theDeploymentsOfARequestAreFoundByIt() {
        var sent = service.json("/api/deployments?request=golden%20orb-1&atLeast=" + head);
        assertThat(sent.get("items").size()).isOne();
        assertThat(sent.get("items").get(0).get("officers").asInt()).isEqualTo(2);
        assertThat(sent.get("items").get(0).get("returned").asInt()).isZero();
        assertThat(service.json("/api/deployments?request=golden%20orb-1&force=WMP").get("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/forces",
                "/api/readiness",
                "/api/readiness/WMP/officers",
                "/api/readiness/WMP/forecast",
                "/api/readiness/WMP/forecast/skills",
                "/api/forecast",
                "/api/readiness/WMP/lapses?from=2024-12-01&to=2024-12-31",
                "/api/operations",
                "/api/requests",
                "/api/policies",
                "/api/history?operation=golden%20orb",
                "/api/ledger"
            })
    void whatAPlannerPastesIntoASpreadsheetIsAlsoCsv(String path) {
        var answer = Service.send(service.request(path).header("Accept", "text/csv"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.body().lines().count()).isGreaterThan(1);
    }

    @Test
    void whoAnOfficerIsIsShownOnTheirPageUntilTheyAreErased() {
        var code = "WMP-1005";
        var people = service.client().getDatabase("personal").getCollection("officers");
        people.insertOne(
                new Document("_id", code)
                        .append("name", "Alex Example")
                        .append("phone", null)
                        .append("email", "alex@example.org"));
        var before = service.json("/api/officers/" + code);
        assertThat(before.get("personal").get("name").asString()).isEqualTo("Alex Example");
        assertThat(before.get("personal").get("email").asString()).isEqualTo("alex@example.org");
        assertThat(service.get("/api/readiness/WMP/officers").body()).doesNotContain("Alex");
        assertThat(service.get("/api/feed?after=0").body()).doesNotContain("Alex");

        long erased =
                service.record(
                        new OfficerErased(new OfficerId(code), WMP, "asked to be forgotten"));
        // from the commit on, even while the write side has not carried the erasure out
        var between = service.json("/api/officers/" + code + "?atLeast=" + erased);
        assertThat(between.toString()).doesNotContain("Alex");
        people.deleteOne(new Document("_id", code));
        var after = service.json("/api/officers/" + code);
        assertThat(after.get("erased").asBoolean()).isTrue();
        assertThat(after.hasNonNull("personal")).isFalse();
        assertThat(after.get("accreditations").size()).isPositive();
    }
}
