package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import muster.wire.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the API answers with the story loaded, against the figures the papers print. */
class StoryIT {

    private static Running muster;
    private static Caller planner;
    private static JsonNode papers;

    @BeforeAll
    static void load() throws Exception {
        muster = new Running();
        planner = muster.as("planner");
        try (var figures = StoryIT.class.getResourceAsStream("/board-papers.json")) {
            papers = Json.MAPPER.readTree(figures);
        }
    }

    @AfterAll
    static void stop() {
        planner.close();
        muster.close();
    }

    @Test
    void everyCadreOfEveryForceHasAPage() throws Exception {
        var cadres = items(planner.get("/api/cadres")).toList();
        assertThat(cadres).hasSizeGreaterThan(100);
        for (var cadre : cadres) {
            var page =
                    "/cadres/"
                            + cadre.get("force").asString()
                            + "/"
                            + cadre.get("cadre").asString();
            var answer =
                    planner.client()
                            .send(
                                    planner.request(page)
                                            .header("Accept", "text/html")
                                            .GET()
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).contains(cadre.get("name").asString());
        }
    }

    @Test
    void carriersAreDeclaredForTheTourOfDutyButForOneAndOneIsUnfit() {
        var fleet = planner.get("/api/fleet/WMP");
        assertThat(fleet.get("counts").toString())
                .isEqualTo(
                        "{\"inService\":149,\"outOfService\":1,\"fit\":147,\"unfit\":1,"
                                + "\"undeclared\":1}");
        assertThat(fleet.get("findings").get(0).get("carriers").toString())
                .isEqualTo("[\"WMP-PC42\"]");
        var readiness = planner.get("/api/readiness/WMP");
        assertThat(readiness.get("carriers").get("declared").asInt()).isEqualTo(149);
        assertThat(readiness.get("deployable").get("limitingFactor").asString())
                .isNotEqualTo("CARRIERS");
        assertThat(
                        planner.get("/api/readiness/WMP?on=2024-01-31")
                                .get("deployable")
                                .get("limitingFactor")
                                .asString())
                .isEqualTo("INSPECTORS");
    }

    @Test
    void theFourForcesOfTheRegionAreThere() {
        var names =
                items(planner.get("/api/forces?limit=200"))
                        .filter(force -> force.get("region").asString().equals("West Midlands"))
                        .map(force -> force.get("name").asString().replace(" Police", ""));
        var printed = texts(papers.get("forces"));
        // the paper shortens Staffordshire's and Warwickshire's names alike
        assertThat(names).containsExactlyInAnyOrderElementsOf(printed);
    }

    @Test
    void requirementsStandWithTheirBases() {
        var requirements =
                StreamSupport.stream(
                                planner.get("/api/readiness/WMP?on=2024-01-31")
                                        .get("requirements")
                                        .spliterator(),
                                false)
                        .map(r -> r.get("basis").asString() + " " + r.get("psus"))
                        .toList();
        assertThat(requirements)
                .contains(
                        "NATIONAL_MOBILISATION 21",
                        "LOCAL_NEED 75",
                        "SPONTANEOUS_MUTUAL_AID 19",
                        "REGIONAL_SHARE 17.67");
        assertThat(printedRequirements())
                .contains(
                        "national mobilisation 21",
                        "local need 75",
                        "spontaneous mutual aid 19",
                        "regional share 17");
    }

    @Test
    void eachPapersRequirementIsTheOneInForceAtItsTime() {
        assertThat(basisOn("2013-09-30")).isEqualTo("NATIONAL_MOBILISATION 21");
        assertThat(basisOn("2016-08-31")).isEqualTo("SPONTANEOUS_MUTUAL_AID 19");
        assertThat(basisOn("2022-01-31")).isEqualTo("REGIONAL_SHARE 17");
        assertThat(basisOn("2024-01-31")).isEqualTo("REGIONAL_SHARE 17.67");
    }

    @Test
    void theTargetOf2024IsThePrintedOne() {
        var printed = requirement("2024-01");
        var answer = planner.get("/api/readiness/WMP?on=2024-01-31");
        assertThat(answer.get("requirement").get("serials")).isEqualTo(printed.get("serials"));
        for (var rank : List.of("constables", "sergeants", "inspectors", "total")) {
            assertThat(answer.get("target").get(rank))
                    .as(rank)
                    .isEqualTo(printed.get("targets").get(rank));
        }
    }

    @Test
    void constablesAndSergeantsOf2024AreJustUnderNinetyPerCentAndInspectorsTheConcern() {
        var answer = planner.get("/api/readiness/WMP?on=2024-01-31");
        var attainment = answer.get("attainment");
        for (var rank : List.of("constables", "sergeants")) {
            assertThat(attainment.get(rank).asDouble()).as(rank).isBetween(0.88, 0.8999);
        }
        assertThat(attainment.get("inspectors").asDouble())
                .isLessThan(attainment.get("constables").asDouble() - 0.05);
        for (var state : List.of("trained", "deployable", "available")) {
            assertThat(answer.get(state).get("limitingFactor").asString())
                    .as(state)
                    .isEqualTo("INSPECTORS");
        }
        assertThat(answer.get("deployable").get("total").asInt())
                .isLessThan(answer.get("trained").get("total").asInt());
        assertThat(answer.get("available").get("total").asInt())
                .isLessThan(answer.get("deployable").get("total").asInt());
    }

    @Test
    void theTargetAndAttainmentOf2022AreThePrintedOnes() {
        var printed = requirement("2022-01");
        var answer = planner.get("/api/readiness/WMP?on=2022-01-31");
        assertThat(answer.get("target").get("total")).isEqualTo(printed.get("trainingTarget"));
        assertThat(answer.get("attainment").get("total").asDouble())
                .isCloseTo(printed.get("attainment").asDouble(), within(0.005));
    }

    @Test
    void theExtensionOf2020KeepsOfficersTrainedWhileCoursesAreHalted() {
        int before =
                planner.get("/api/readiness/WMP?on=2020-02-29").get("trained").get("total").asInt();
        int during =
                planner.get("/api/readiness/WMP?on=2020-08-31").get("trained").get("total").asInt();
        assertThat(during).isGreaterThanOrEqualTo(before);
    }

    @Test
    void theMutualAidOfTheSpendingPeriodMakesWestMidlandsANetRecipient() {
        var ledger = planner.get("/api/ledger?force=WMP&from=2011-04-01&to=2013-03-31");
        var totals = ledger.get("totals");
        assertThat(totals.get("received").get("PSU").asInt()).isEqualTo(psus("received"));
        assertThat(totals.get("supplied").get("PSU").asInt()).isEqualTo(psus("supplied"));
        assertThat(totals.get("net").get("PSU").asInt()).isEqualTo(-22);
        assertThat(ledger.get("position").asString()).isEqualTo("NET_RECIPIENT");
    }

    @Test
    void theAidToTheSummitsIsThePrintedOne() {
        for (var operation : List.of("G7", "COP26")) {
            var entries = planner.get("/api/ledger/operations/" + operation).get("entries");
            assertThat(entries).hasSize(1);
            assertThat(entries.get(0).get("amount").asInt()).isEqualTo(officers(operation));
            assertThat(entries.get(0).get("unit").asString()).isEqualTo("OFFICER");
            assertThat(entries.get(0).get("donorForce").asString()).isEqualTo("WMP");
        }
    }

    @Test
    void theOperationsOfThePapersAreOnRecord() {
        for (var operation : List.of("G7", "COP26", "Golden%20Orb", "Paladin", "Pelkin")) {
            assertThat(planner.get("/api/operations/" + operation).get("name").asString())
                    .isNotBlank();
        }
    }

    @Test
    void aRequestIsInEachState() {
        var states =
                items(planner.get("/api/requests?operation=Biotas&limit=200"))
                        .map(request -> request.get("state").asString())
                        .toList();
        assertThat(states).contains("REQUESTED", "OFFERED", "COMMITTED", "DEPLOYED", "CANCELLED");
    }

    @Test
    void anExerciseTouchesNoLedger() {
        assertThat(planner.get("/api/ledger/operations/No%20Notice").get("entries")).isEmpty();
    }

    @Test
    void whatWasKnownAtTheTimeOfThePaperIsWhatThePaperSays() {
        var known = planner.get("/api/readiness/WMP?on=2024-01-31&asKnownAt=2024-01-31T12:00:00Z");
        var now = planner.get("/api/readiness/WMP?on=2024-01-31");
        assertThat(known.get("trained")).isEqualTo(now.get("trained"));
        assertThat(known.get("upTo").asLong()).isLessThan(now.get("upTo").asLong());
        var earlier =
                planner.get("/api/readiness/WMP?on=2024-01-31&asKnownAt=2023-06-30T12:00:00Z");
        assertThat(earlier.get("requirement").get("psus").asInt()).isEqualTo(17);
    }

    @Test
    void aDeploymentTodayWorks() {
        try (var operator = muster.as("operator")) {
            var today = java.time.LocalDate.now(java.time.ZoneId.of("Europe/London"));
            operator.command(
                    "OpenOperation",
                    """
                    {"operation": "Today", "name": "Today", "hostForce": "MPS",
                     "kind": "SPONTANEOUS", "from": "%s"}
                    """
                            .formatted(today));
            var from = Instant.now().plusSeconds(600);
            var answer =
                    operator.command(
                            "DeployOfficers",
                            """
                            {"operation": "Today", "donorForce": "WMP",
                             "officers": ["WMP-1101", "WMP-4021", "WMP-6021"],
                             "from": "%s", "to": "%s"}
                            """
                                    .formatted(from, from.plusSeconds(7200)));
            var deployment =
                    planner.get(
                            "/api/deployments/" + answer.id() + "?atLeast=" + answer.sequence());
            assertThat(deployment.get("officers")).hasSize(3);
        }
    }

    @Test
    void theStoryIsToldOnce() {
        long head = planner.get("/api/forces").get("upTo").asLong();
        var first = planner.get("/api/feed?after=0&limit=1").get(0);
        assertThat(first.get("recordedtime").asString()).startsWith("2013-09-01");
        assertThat(planner.get("/api/feed?after=" + (head - 1))).hasSize(1);
        assertThat(planner.get("/api/feed?limit=1000&types=ForceRegistered")).hasSize(8);
    }

    @Test
    void whomTheReadSideProposesTheWriteSideSends() {
        var request = "Biotas-2";
        var proposal = planner.get("/api/requests/" + request + "/proposal?donorForce=WMERCIA");
        assertThat(proposal.get("proposed").size()).isEqualTo(25);
        var officers = Json.MAPPER.createArrayNode();
        proposal.get("proposed").forEach(place -> officers.add(place.get("officer")));
        var body = Json.MAPPER.createObjectNode();
        body.put("operation", "Biotas").put("request", request).put("donorForce", "WMERCIA");
        body.set("officers", officers);
        body.set("from", proposal.get("from"));
        body.set("to", proposal.get("to"));
        try (var operator = muster.as("operator")) {
            var answer = operator.send("DeployOfficers?dryRun=true", body.toString(), null);
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.body().get("events").get(0).get("data").get("officers"))
                    .isEqualTo(officers);
        }
    }

    private static String basisOn(String day) {
        var requirement = planner.get("/api/readiness/WMP?on=" + day).get("requirement");
        return requirement.get("basis").asString() + " " + requirement.get("psus");
    }

    private static Stream<String> printedRequirements() {
        return StreamSupport.stream(papers.get("requirements").spliterator(), false)
                .filter(r -> r.has("psus"))
                .map(r -> r.get("basis").asString() + " " + r.get("psus"));
    }

    private static JsonNode requirement(String asAt) {
        return StreamSupport.stream(papers.get("requirements").spliterator(), false)
                .filter(r -> r.get("asAt").asString().equals(asAt))
                .findFirst()
                .orElseThrow();
    }

    private static int psus(String direction) {
        return StreamSupport.stream(papers.get("mutualAid").spliterator(), false)
                .filter(a -> a.has("psus") && a.get("direction").asString().equals(direction))
                .findFirst()
                .orElseThrow()
                .get("psus")
                .asInt();
    }

    private static int officers(String operation) {
        return StreamSupport.stream(papers.get("mutualAid").spliterator(), false)
                .filter(a -> a.has("operation") && a.get("operation").asString().equals(operation))
                .findFirst()
                .orElseThrow()
                .get("officers")
                .asInt();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.get("items").spliterator(), false);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
    }

    /** The inspection of 2014: Capability, public order. */
    @Test
    void theTestWithoutNoticeComesOutWithWhatAReaderMayMiss() {
        var test = papers.get("noNoticeTest");
        var drill =
                items(planner.get("/api/mobilisations?operation=No%20Notice%202013"))
                        .findFirst()
                        .orElseThrow();
        var answer = planner.get("/api/mobilisations/" + drill.get("mobilisation").asString());
        assertThat(answer.get("exercise").asBoolean()).isTrue();
        assertThat(answer.get("counts").get("carriersDeclared").asInt())
                .isEqualTo(test.get("immediate").get("carriersDeclared").asInt());
        var immediate = answer.get("waves").get(0);
        assertThat(immediate.get("verdict").asString()).isEqualTo("FAILED");
        assertThat(immediate.get("limitingFactor").asString()).isEqualTo("CARRIERS");
        assertThat(immediate.get("withoutIt").asInt())
                .isEqualTo(test.get("immediate").get("psus").asInt());
        var hour = answer.get("waves").get(1);
        assertThat(hour.get("verdict").asString()).isEqualTo("PASSED");
        assertThat(
                        answer.get("findings")
                                .valueStream()
                                .map(finding -> finding.get("text").asString()))
                .contains(
                        "3 PSUs need 9 carriers; 5 are asked for; 5 are declared fit or there.",
                        "10 PSU commanders cap it at 10 PSUs; the others would form 29.");
        assertThat(
                        answer.get("commanders")
                                .valueStream()
                                .filter(c -> c.get("nominated").asBoolean()))
                .hasSize(test.get("immediate").get("inspectors").asInt());
        var call = Instant.parse(answer.get("startedAt").asString());
        var mending =
                planner.get(
                                "/api/mobilisations/"
                                        + drill.get("mobilisation").asString()
                                        + "?at="
                                        + call.plus(Duration.ofMinutes(16)))
                        .get("waves")
                        .get(0)
                        .get("soonest")
                        .valueStream()
                        .filter(soonest -> soonest.get("component").asString().equals("CARRIERS"))
                        .findFirst()
                        .orElseThrow();
        assertThat(mending.get("shortfall").asInt()).isEqualTo(9 - 5);
        assertThat(mending.get("notDeclared").asInt()).isEqualTo(150 - 5);
        assertThat(mending.get("nearestCarriers").get(0).asString()).isEqualTo("WMP-PC06");
    }

    @Test
    void aDrillIsRunningWithPeopleInEveryStateOfACallOut() {
        var drill =
                items(planner.get("/api/mobilisations?operation=No%20Notice&open=true"))
                        .findFirst()
                        .orElseThrow();
        var counts =
                planner.get("/api/mobilisations/" + drill.get("mobilisation").asString())
                        .get("counts");
        for (var count : List.of("called", "coming", "notComing", "noReply", "arrived")) {
            assertThat(counts.get(count).asInt()).as(count).isPositive();
        }
    }
}
