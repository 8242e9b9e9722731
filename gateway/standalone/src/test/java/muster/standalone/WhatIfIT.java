package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import muster.contract.Days;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A force of two PSUs, one of whose inspectors lapses soon, and a neighbour of one. */
class WhatIfIT {

    private static final LocalDate AWARDED = LocalDate.of(2040, 3, 1);
    private static final LocalDate FIRST = AWARDED.plusDays(10);
    private static final LocalDate LAPSE = AWARDED.plusDays(12);
    private static final LocalDate LAST = AWARDED.plusDays(13);
    private static final Instant FROM = Days.start(FIRST).plus(Duration.ofHours(6));
    private static final Instant TO = Days.start(LAST).plus(Duration.ofHours(18));

    @TempDir static Path data;

    private static Standalone standalone;
    private static Caller admin;
    private static Caller planner;

    @BeforeAll
    static void twoForces() throws Exception {
        standalone = Running.withoutStory(data);
        admin = new Caller(standalone.address(), "admin");
        planner = new Caller(standalone.address(), "planner");
        var lines = new StringBuilder();
        for (var force : new String[] {"WMP", "STAFFS", "DCP"}) {
            lines.append(
                    """
                    {"command": "RegisterForce", "body": {"force": "%s", "name": "%s Police", "region": "%s"}}
                    """
                            .formatted(force, force, force.equals("DCP") ? "West" : "Midlands"));
        }
        owes(lines, "LOCAL_NEED", 1);
        owes(lines, "NATIONAL_MOBILISATION", 2);
        psu(lines, "WMP", 100);
        psu(lines, "WMP", 200);
        psu(lines, "STAFFS", 100);
        var answers = admin.bulk(lines.toString(), "");
        assertThat(answers.getLast().get("refused").asInt()).isZero();
        var recorded = answers.get(answers.size() - 2).get("sequence").asLong();
        admin.get("/api/readiness?atLeast=" + recorded);
    }

    @AfterAll
    static void stop() {
        planner.close();
        admin.close();
        standalone.close();
    }

    private static void owes(StringBuilder lines, String basis, int psus) {
        lines.append(
                """
                {"command": "SetRequirement", "body": {"force": "WMP", "basis": "%s", "effectiveFrom": "2024-01-01", "psus": %d}}
                """
                        .formatted(basis, psus));
    }

    private static void psu(StringBuilder lines, String force, int from) {
        for (int i = from; i < from + 25; i++) {
            var rank = i == from ? "INSPECTOR" : i < from + 4 ? "SERGEANT" : "CONSTABLE";
            var officer = force + "-" + i;
            lines.append(
                    """
                    {"command": "RegisterOfficer", "body": {"officer": "%s", "force": "%s", "rank": "%s"}}
                    """
                            .formatted(officer, force, rank));
            for (var skill :
                    List.of(
                            "PUBLIC_ORDER_LEVEL_2",
                            "FIRST_AID",
                            "OFFICER_SAFETY",
                            "FITNESS_TEST",
                            "CARRIER_DRIVER")) {
                boolean soon = officer.equals("WMP-200") && skill.equals("FITNESS_TEST");
                lines.append(
                        """
                        {"command": "AccreditOfficer", "body": {"officer": "%s", "skill": "%s", "awardedOn": "%s", "expiresOn": "%s"}}
                        """
                                .formatted(
                                        officer,
                                        skill,
                                        AWARDED,
                                        soon ? LAPSE : AWARDED.plusYears(1)));
            }
        }
    }

    private static String send(String force, int psus, String more) {
        return "send=%s,%d,%s,%s%s".formatted(force, psus, FROM, TO, more);
    }

    private static JsonNode whatIf(String... sends) {
        return planner.get("/api/what-if?" + String.join("&", sends)).get("whatIfs");
    }

    private static List<String> left(JsonNode whatIf) {
        return whatIf.get("days")
                .valueStream()
                .map(day ->
                        "%s: %s of %s PSUs, %s and %s serials short"
                                .formatted(
                                        day.get("on").asString(),
                                        day.get("left").get("psus"),
                                        day.get("available").get("psus"),
                                        day.get("requirement").get("shortfall"),
                                        day.get("localNeed").get("shortfall")))
                .toList();
    }

    @Test
    void whatIsLeftIsToldDayByDayAndWhoCouldGiveInstead() {
        var whatIf = whatIf(send("WMP", 2, "")).get(0);

        // who lapses on the third day can't go for four, so that there is one inspector
        assertThat(whatIf.get("asked").asInt()).isEqualTo(2);
        assertThat(whatIf.get("sent").asInt()).isOne();
        assertThat(whatIf.get("limitingFactor").asString()).isEqualTo("INSPECTORS");
        assertThat(left(whatIf))
                .containsExactly(
                        FIRST + ": 1 of 2 PSUs, 3 and 0 serials short",
                        FIRST.plusDays(1) + ": 1 of 2 PSUs, 3 and 0 serials short",
                        LAPSE + ": 1 of 2 PSUs, 3 and 0 serials short",
                        LAST + ": 0 of 1 PSUs, 3 and 0 serials short");
        assertThat(whatIf.get("worst").get("on").asString()).isEqualTo(LAST.toString());
        var lapse = whatIf.get("lapses").get(0);
        assertThat(lapse.get("officer").asString()).isEqualTo("WMP-200");
        assertThat(lapse.get("on").asString()).isEqualTo(LAPSE.toString());
        assertThat(lapse.get("sent").asBoolean()).isFalse();
        var other = whatIf.get("others").get(0);
        assertThat(whatIf.get("others")).hasSize(1);
        assertThat(other.get("force").asString()).isEqualTo("STAFFS");
        assertThat(other.get("sent").asInt()).isOne();
        assertThat(other.get("worst").get("left").get("psus").asInt()).isZero();
    }

    @Test
    void severalAreAnsweredSideBySideEachAsIfNobodyElseWent() {
        var both = whatIf(send("WMP", 1, ",STAFFS"), send("STAFFS", 1, ""));
        assertThat(both.get(0)).isEqualTo(whatIf(send("WMP", 1, ",STAFFS")).get(0));
        assertThat(both.get(1)).isEqualTo(whatIf(send("STAFFS", 1, "")).get(0));
        assertThat(both.get(0).get("others")).isEmpty();
        assertThat(both.get(1).get("others").get(0).get("force").asString()).isEqualTo("WMP");
        var again = both.get(0).get("send").asString();
        assertThat(whatIf("send=" + again).get(0)).isEqualTo(both.get(0));
    }

    @Test
    void nothingIsStored() {
        var before = planner.get("/api/feed?after=0&limit=1000");
        long upTo = planner.get("/api/forces").get("upTo").asLong();
        assertThat(before).hasSizeGreaterThan(400);

        whatIf(send("WMP", 2, ""), send("STAFFS", 1, ",DCP"));

        assertThat(planner.get("/api/feed?after=0&limit=1000")).isEqualTo(before);
        assertThat(planner.get("/api/forces").get("upTo").asLong()).isEqualTo(upTo);
        assertThat(planner.get("/api/deployments").get("items")).isEmpty();
    }

    @Test
    void whatCannotBeSupposedIsRefusedAndSaysWhichItIs() {
        var day = FROM.plus(Duration.ofDays(70));
        for (var wrong :
                new String[] {
                    "",
                    "send=",
                    "send=WMP,1",
                    "send=WMP,0," + FROM + "," + TO,
                    "send=WMP,101," + FROM + "," + TO,
                    "send=WMP,1," + TO + "," + FROM,
                    "send=WMP,1," + FROM + "," + day,
                    send("WMP", 1, ",WMP"),
                    String.join(
                            "&", IntStream.range(0, 7).mapToObj(_ -> send("WMP", 1, "")).toList())
                }) {
            var answer = planner.ask("/api/what-if?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.body().get("errors").get(0).get("field").asString())
                    .isEqualTo("send");
        }
        var second = planner.ask("/api/what-if?" + send("WMP", 1, "") + "&send=WMP,0,x,y");
        assertThat(second.body().get("errors").get(0).get("message").asString())
                .startsWith("number 2 ");
        for (var unknown : new String[] {send("NOBODY", 1, ""), send("WMP", 1, ",NOBODY")}) {
            assertThat(planner.ask("/api/what-if?" + unknown).status()).isEqualTo(404);
        }
    }
}
