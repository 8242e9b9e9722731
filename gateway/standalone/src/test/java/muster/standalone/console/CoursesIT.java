package muster.standalone.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import muster.standalone.Caller;
import muster.standalone.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A course from its calendar to the accreditations it gives, by API, by pages and by the line. */
class CoursesIT {

    private static LocalDate today = LocalDate.EPOCH;
    private static Running muster;
    private static Caller operator;

    @BeforeAll
    static void start() {
        Chromium.browser();
        today = LocalDate.now(ZoneId.of("Europe/London"));
        muster = new Running();
        operator = muster.as("operator");
    }

    @AfterAll
    static void stop() {
        if (muster != null) {
            operator.close();
            muster.close();
        }
    }

    private static long last;

    private static String course(LocalDate day, int places) {
        var scheduled =
                operator.command(
                        "ScheduleCourse",
                        """
                        {"skills": ["FITNESS_TEST"], "from": "%s", "to": "%s", "places": %d,
                         "location": "Ryton", "forces": ["WMP"]}\
                        """
                                .formatted(day, day, places));
        last = scheduled.body().get("sequence").asLong();
        return scheduled.id();
    }

    private static List<String> types(Caller.Answer answer) {
        return answer.body()
                .get("events")
                .valueStream()
                .map(event -> event.get("type").asString())
                .toList();
    }

    private static List<JsonNode> awards(String officer, LocalDate on, long atLeast) {
        return operator.get("/api/officers/" + officer + "?atLeast=" + atLeast)
                .get("accreditations")
                .valueStream()
                .filter(award -> award.get("skill").asString().equals("FITNESS_TEST"))
                .filter(award -> award.get("awardedOn").asString().equals(on.toString()))
                .toList();
    }

    @Test
    void aPassReaccreditsInTheSameCommitAndACorrectionTakesItBack() {
        var day = today.minusDays(1);
        var course = course(day, 2);
        var booked =
                operator.command(
                        "BookPlaces",
                        "{\"course\": \"%s\", \"officers\": [\"WMP-1450\", \"WMP-1451\"]}"
                                .formatted(course));
        assertThat(types(booked))
                .containsExactly("PlacesBooked", "OfficerAbstracted", "OfficerAbstracted");
        var shown = operator.get("/api/courses/" + course + "?atLeast=" + booked.sequence());
        assertThat(shown.get("free").asInt()).isZero();
        assertThat(shown.get("state").asString()).isEqualTo("AWAITING_RESULTS");

        var passed =
                operator.command(
                        "RecordResults",
                        """
                        {"course": "%s", "on": "%s", "results": [
                          {"officer": "WMP-1450", "outcome": "PASSED"},
                          {"officer": "WMP-1451", "outcome": "ABSENT"}]}\
                        """
                                .formatted(course, day));
        assertThat(types(passed)).containsExactly("ResultsRecorded", "OfficerReaccredited");
        assertThat(awards("WMP-1450", day, passed.sequence())).hasSize(1);
        assertThat(awards("WMP-1451", day, passed.sequence())).isEmpty();

        var corrected =
                operator.command(
                        "CorrectResult",
                        """
                        {"course": "%s", "officer": "WMP-1450", "outcome": "FAILED",
                         "reason": "mixed up"}\
                        """
                                .formatted(course));
        assertThat(types(corrected)).containsExactly("ResultCorrected", "AccreditationCorrected");
        assertThat(awards("WMP-1450", day, corrected.sequence())).isEmpty();
        assertThat(
                        operator.get(
                                        "/api/courses/%s?atLeast=%d"
                                                .formatted(course, corrected.sequence()))
                                .get("state")
                                .asString())
                .isEqualTo("COMPLETED");
    }

    @Test
    void theCalendarCountsPlacesAndIsNarrowedToSkillAndForce() {
        var day = today.plusDays(400);
        var course = course(day, 5);
        var query = "/api/courses?from=%s&to=%s".formatted(day, day);
        assertThat(codes(query)).containsExactly(course);
        assertThat(codes(query + "&skill=FITNESS_TEST&force=WMP")).containsExactly(course);
        assertThat(codes(query + "&skill=FIRST_AID")).isEmpty();
        assertThat(codes(query + "&force=STAFFS")).isEmpty();
        assertThat(operator.ask("/api/courses?force=NOPE").status()).isEqualTo(404);
        assertThat(operator.ask("/api/courses/C-AAAAAAAA").status()).isEqualTo(404);
        assertThat(operator.ask("/api/courses?to=2020-01-01").status()).isEqualTo(422);
    }

    private static List<String> codes(String query) {
        return operator.get(query + "&atLeast=" + last)
                .get("items")
                .valueStream()
                .map(course -> course.get("course").asString())
                .toList();
    }

    @Test
    void collarNumbersArePastedAndResultsTickedWithoutScript() {
        var course = course(today.minusDays(2), 3);
        try (var desk = Desk.of("operator", muster.address(), Desk.WIDE, false)) {
            desk.go("/courses/" + course);
            desk.page().getByText("Book places or record results").click();
            desk.page().getByLabel("Officers").fill("WMP-1460, WMP-1461\nwmp-1462 WMP-1463");
            press(desk, "Book places");
            assertThat(desk.page().locator("#refused")).containsText("not so many places");
            assertThat(desk.page().getByLabel("Officers"))
                    .hasValue("WMP-1460, WMP-1461\nwmp-1462 WMP-1463");
            desk.page().getByLabel("Officers").fill("WMP-1460\nWMP-1461\nWMP-1462");
            press(desk, "Book places");
            assertThat(desk.page().locator("main")).containsText("It is recorded");
            desk.page().getByLabel("WMP-1460").check();
            desk.page().locator("#pasted").fill("1461");
            press(desk, "Passed");
            assertThat(desk.page().locator("main")).containsText("1 officer without a result");
            desk.go("/courses/" + course);
            assertThat(desk.page().locator("#row-WMP-1461")).containsText("Passed");
            assertThat(desk.page().locator("#row-WMP-1462")).containsText("None yet");
            assertThat(desk.page().locator("#timeline")).containsText("2 passed");
        }
    }

    private static void press(Desk desk, String button) {
        desk.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void aLineBooksAndALineRecordsWhoPassed() {
        var course = course(today.minusDays(3), 3);
        try (var desk = Desk.of("operator", muster.address())) {
            desk.go("/courses/" + course);
            desk.press("/");
            desk.type("book " + course + " WMP-1470 WMP-1471");
            record(desk, "Book WMP-1470, WMP-1471 on course " + course);
            assertThat(desk.page().locator("#row-WMP-1471")).isVisible();
            desk.press("/");
            desk.press("Control+A");
            desk.type("passed " + course + " WMP-1470");
            record(desk, "WMP-1470 passed course " + course);
            assertThat(desk.page().locator("#row-WMP-1470")).containsText("Passed");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void aStepOfThePlanIsBookedFromItsPageAndIsThenExpected() {
        var query = "/api/course-plan?force=WMP&by=" + today.plusDays(120);
        var plan = operator.get(query);
        var steps = plan.get("steps");
        assertThat(steps.isEmpty()).isFalse();
        assertThat(plan.get("withPlan").get("psus").asInt())
                .isEqualTo(plan.get("withBooked").get("psus").asInt() + steps.size());
        assertThat(operator.ask("/api/course-plan").status()).isEqualTo(422);
        assertThat(operator.ask("/api/course-plan?force=NOPE").status()).isEqualTo(404);
        var first = steps.get(0).get("bookings").get(0);
        var booked = first.get("officer").asString();
        try (var desk = Desk.of("operator", muster.address(), Desk.WIDE, false)) {
            desk.go("/courses/plan?force=WMP&by=" + today.plusDays(120));
            desk.page()
                    .locator("main button", new Page.LocatorOptions().setHasText("Book "))
                    .first()
                    .click();
            assertThat(desk.page().locator("main")).containsText("It is recorded");
            desk.go("/courses/" + first.get("course").asString());
            assertThat(desk.page().locator("#row-" + booked)).containsText("None yet");
        }
        assertThat(operator.get(query).get("steps").toString()).doesNotContain(booked);
    }

    private static void record(Desk desk, String words) {
        var preview = desk.page().locator("#line-answer .muster-preview");
        assertThat(preview).containsText("Will record");
        assertThat(preview).containsText(words);
        desk.press("Enter");
        assertThat(preview).containsText("Recorded");
    }
}
