package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import muster.contract.Days;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A force of one PSU whose only inspector lapses, and is booked on a course before. */
class ForecastIT {

    private final LocalDate today = Days.of(Instant.now());
    private final LocalDate lapse = today.plusDays(40);
    private final LocalDate course = today.plusDays(30);

    @TempDir Path data;

    private Standalone standalone;
    private Caller admin;
    private Caller operator;

    @BeforeEach
    void aForceOfOnePsuAndOneOfNone() throws Exception {
        standalone = Running.withoutStory(data);
        admin = new Caller(standalone.address(), "admin");
        operator = new Caller(standalone.address(), "operator");
        for (var force : new String[] {"WMP", "STAFFS"}) {
            admin.command(
                    "RegisterForce",
                    "{\"force\": \"%s\", \"name\": \"%s Police\", \"region\": \"Midlands\"}"
                            .formatted(force, force));
        }
        var lines = new StringBuilder();
        officer(lines, 1, "INSPECTOR");
        for (int i = 2; i <= 4; i++) {
            officer(lines, i, "SERGEANT");
        }
        for (int i = 5; i <= 25; i++) {
            officer(lines, i, "CONSTABLE");
            award(lines, i, "CARRIER_DRIVER", today.plusYears(1));
        }
        var answers = operator.bulk(lines.toString(), "");
        assertThat(answers.getLast().get("refused").asInt()).isZero();
        var recorded = answers.get(answers.size() - 2).get("sequence").asLong();
        admin.get("/api/readiness?atLeast=" + recorded);
    }

    @AfterEach
    void stop() {
        operator.close();
        admin.close();
        standalone.close();
    }

    private void officer(StringBuilder lines, int number, String rank) {
        lines.append(
                """
                {"command": "RegisterOfficer", "body": {"officer": "WMP-%d", "force": "WMP", "rank": "%s"}}
                """
                        .formatted(number, rank));
        for (var skill : new String[] {"PUBLIC_ORDER_LEVEL_2", "FIRST_AID", "OFFICER_SAFETY"}) {
            award(lines, number, skill, today.plusYears(1));
        }
        award(lines, number, "FITNESS_TEST", number == 1 ? lapse : today.plusYears(1));
    }

    private void award(StringBuilder lines, int number, String skill, LocalDate expires) {
        lines.append(
                """
                {"command": "AccreditOfficer", "body": {"officer": "WMP-%d", "skill": "%s", "awardedOn": "%s", "expiresOn": "%s"}}
                """
                        .formatted(number, skill, today, expires));
    }

    private JsonNode forecast(String query) {
        return admin.get("/api/readiness/WMP/forecast" + query);
    }

    private static String told(JsonNode worst) {
        return "%s: %s of %s PSUs for want of %s, %s lapsed, %s away"
                .formatted(
                        worst.get("on").asString(),
                        worst.get("psus"),
                        worst.get("psusOnFirstDay"),
                        worst.get("limitingFactor").asString(),
                        worst.get("lapsed"),
                        worst.get("away"));
    }

    private static int deployable(JsonNode forecast, LocalDate day) {
        return forecast.get("items")
                .valueStream()
                .filter(row -> row.get("on").asString().equals(day.toString()))
                .findFirst()
                .orElseThrow()
                .get("deployable")
                .get("psus")
                .asInt();
    }

    @Test
    void theWorstDayIsExplainedAndABookedCourseCountsFromItsEndUntilItIsCancelled() {
        var after = lapse.plusDays(1);
        var lapsed = after + ": 0 of 1 PSUs for want of INSPECTORS, 1 lapsed, 0 away";
        var worst = forecast("").get("worst");
        assertThat(told(worst)).isEqualTo(lapsed);
        assertThat(worst.get("lapses").get(0).get("officer").asString()).isEqualTo("WMP-1");

        var scheduled =
                operator.command(
                        "ScheduleCourse",
                        """
                        {"skills": ["FITNESS_TEST"], "from": "%s", "to": "%s", "places": 3,
                         "location": "Ryton"}
                        """
                                .formatted(course, course));
        long booked =
                operator.command(
                                "BookPlaces",
                                "{\"course\": \"%s\", \"officers\": [\"WMP-1\"]}"
                                        .formatted(scheduled.id()))
                        .sequence();
        var with = forecast("?courses=booked&atLeast=" + booked);
        assertThat(told(with.get("worst")))
                .isEqualTo(course + ": 0 of 1 PSUs for want of INSPECTORS, 0 lapsed, 1 away");
        assertThat(deployable(with, after)).isOne();
        assertThat(deployable(forecast("?atLeast=" + booked), after)).isZero();

        long cancelled =
                operator.command(
                                "CancelCourse",
                                "{\"course\": \"%s\", \"reason\": \"No instructor\"}"
                                        .formatted(scheduled.id()))
                        .sequence();
        assertThat(told(forecast("?courses=booked&atLeast=" + cancelled).get("worst")))
                .isEqualTo(lapsed);
    }

    @Test
    void aRegionAddsUpWhatCanBeAddedAndNamesEachForcesWorstDay() {
        var region = admin.get("/api/forecast?region=Midlands");
        var first = region.get("items").get(0);
        assertThat(first.get("on").asString()).isEqualTo(today.toString());
        assertThat(first.get("available").get("total").asInt()).isEqualTo(25);
        assertThat(first.get("available").get("psus").asInt()).isOne();
        assertThat(region.get("worst").get("on").asString())
                .isEqualTo(lapse.plusDays(1).toString());
        assertThat(region.get("forces").valueStream().map(row -> row.get("force").asString()))
                .containsExactly("STAFFS", "WMP");
        assertThat(told(region.get("forces").get(0).get("worst")))
                .startsWith(today + ": 0 of 0 PSUs");
        assertThat(admin.get("/api/forecast?region=Nowhere").get("worst").isNull()).isTrue();
    }

    @Test
    void whoIsInDateInASkillIsToldByRank() {
        var rows =
                admin.get("/api/readiness/WMP/forecast/skills?skill=FITNESS_TEST&from=" + lapse)
                        .get("items");
        assertThat(rows.get(0).get("inspectors").asInt()).isOne();
        assertThat(rows.get(1).get("inspectors").asInt()).isZero();
        assertThat(rows.get(1).get("sergeants").asInt()).isEqualTo(3);
        assertThat(rows.get(1).get("total").asInt()).isEqualTo(24);
    }
}
