package muster.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import muster.edge.relay.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Instant FROM = Instant.parse("2026-06-01T05:00:00Z");
    private static final Instant TO = Instant.parse("2026-06-02T17:00:00Z");

    private final Words words = new Words();

    @Test
    void aLapseNamesTheSkillAndItsLastDay() {
        assertThat(words.reason(reason("LAPSED", "FIRST_AID", null, null, null)))
                .isEqualTo("First aid lapsed on 1 January 2024");
        assertThat(words.reason(reason("LAPSES_DURING", "FITNESS_TEST", null, null, null)))
                .isEqualTo("Fitness test lapses on 1 January 2024, before the end");
        assertThat(words.reason(reason("WITHDRAWN", "PUBLIC_ORDER_LEVEL_2", null, null, null)))
                .isEqualTo("Public order level 2 withdrawn on 1 January 2024");
        assertThat(words.reason(reason("NEVER_HELD", "OFFICER_SAFETY", null, null, null)))
                .isEqualTo("Officer safety training not held");
    }

    @Test
    void anotherDeploymentIsToldWithItsTimes() {
        assertThat(words.reason(reason("ALREADY_DEPLOYED", null, FROM, TO, null)))
                .isEqualTo("Deployed elsewhere, Mon 1 Jun 2026, 06:00 to Tue 2 Jun 2026, 18:00");
    }

    @Test
    void anAbsenceIsToldInWholeDays() {
        var first = Instant.parse("2026-05-31T23:00:00Z");
        assertThat(words.reason(reason("ABSTRACTED", null, first, null, null)))
                .isEqualTo("Abstracted from 1 June 2026");
        assertThat(
                        words.reason(
                                reason(
                                        "ABSTRACTED",
                                        null,
                                        first,
                                        Instant.parse("2026-06-01T23:00:00Z"),
                                        null)))
                .isEqualTo("Abstracted on 1 June 2026");
        assertThat(
                        words.reason(
                                reason(
                                        "ABSTRACTED",
                                        null,
                                        first,
                                        Instant.parse("2026-06-04T23:00:00Z"),
                                        null)))
                .isEqualTo("Abstracted from 1 June 2026 to 4 June 2026");
    }

    @Test
    void whoIsNotInTheForceIsElsewhereOrRetired() {
        assertThat(words.reason(reason("NOT_IN_FORCE", null, null, null, "SXP")))
                .isEqualTo("Now serves in SXP");
        assertThat(words.reason(reason("NOT_IN_FORCE", null, null, null, null)))
                .isEqualTo("Retired");
        assertThat(words.reason(reason("UNKNOWN", null, null, null, null)))
                .isEqualTo("No such officer is registered");
    }

    @Test
    void aReasonOfALaterServiceIsStillReadable() {
        assertThat(words.reason(reason("ON_STRIKE_DUTY", null, null, null, null)))
                .isEqualTo("On strike duty");
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_ORDER_LEVEL_2, Public order level 2, public order level 2",
        "CTSFO, CTSFO, CTSFO",
        "PSU_COMMANDER, PSU commander, PSU commander",
        "DISASTER_VICTIM_IDENTIFICATION, Disaster victim identification, disaster victim identification",
        "CHIEF_INSPECTOR, Chief inspector, chief inspector"
    })
    void codesAreSpoken(String code, String alone, String within) {
        assertThat(words.skill(code)).isEqualTo(alone);
        assertThat(words.within(code)).isEqualTo(within);
    }

    @Test
    void instantsInATextAreToldAsPeopleWriteThem() {
        assertThat(words.told("Not before 2026-06-01T05:00:00Z."))
                .isEqualTo("Not before Mon 1 Jun 2026, 06:00.");
    }

    @Test
    void oneIsNotSeveral() {
        assertThat(words.count(1, "PSU")).isEqualTo("1 PSU");
        assertThat(words.count(0, "PSU")).isEqualTo("0 PSUs");
        assertThat(words.count(2, "other", "other people")).isEqualTo("2 other people");
    }

    private static Reason reason(
            String kind,
            @Nullable String skill,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String force) {
        return new Reason(kind, skill, DAY, DAY, DAY, null, from, to, force);
    }
}
