package muster.edge.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import muster.edge.relay.Refusal;
import muster.edge.timeline.Needed;
import org.junit.jupiter.api.Test;

class FormsTest {

    @Test
    void aShareInPercentBecomesAnExactDecimal() {
        var form =
                Filled.of(
                        "key",
                        Map.of(
                                "basis", "REGIONAL_SHARE",
                                "effectiveFrom", "1 January 2024",
                                "psus", "",
                                "regionalPsus", "32",
                                "share", "55 %"));
        var read = Forms.requirement(form, "WMP");
        assertThat(read.wrong()).isEmpty();
        assertThat(read.body().toString())
                .isEqualTo(
                        """
                        {"force":"WMP","basis":"REGIONAL_SHARE","effectiveFrom":"2024-01-01",\
                        "regionalPsus":32,"share":0.55}\
                        """);
    }

    @Test
    void aRequirementIsPsusOrAShareAndNotBoth() {
        var form =
                Filled.of(
                        "key",
                        Map.of(
                                "basis", "REGIONAL_SHARE",
                                "effectiveFrom", "1/1/2024",
                                "psus", "17",
                                "regionalPsus", "32",
                                "share", "55"));
        assertThat(Forms.requirement(form, "WMP").wrong()).containsOnlyKeys("psus");
    }

    @Test
    void targetsAreGivenForEveryRankOrForNone() {
        var form =
                Filled.of(
                        "key",
                        Map.of(
                                "basis", "LOCAL_NEED",
                                "effectiveFrom", "1/1/2024",
                                "psus", "75",
                                "inspectors", "54"));
        assertThat(Forms.requirement(form, "WMP").wrong())
                .containsOnlyKeys("sergeants", "constables");
    }

    @Test
    void whatCantBeReadIsNamedAtItsField() {
        var form =
                Filled.of(
                        "key",
                        Map.of(
                                "basis", "LOCAL_NEED",
                                "effectiveFrom", "31/2/2024",
                                "psus", "many",
                                "share", "half"));
        assertThat(Forms.requirement(form, "WMP").wrong())
                .containsOnlyKeys("effectiveFrom", "psus", "share");
        assertThat(Forms.policy(Filled.empty()).wrong())
                .containsOnlyKeys("skill", "validityMonths", "effectiveFrom");
    }

    @Test
    void wavesAreReadUpToTheLastThatSaysAnything() {
        var form =
                Filled.of(
                        "key",
                        Map.of(
                                "force", "WMP",
                                "effectiveFrom", "1/1/2024",
                                "wave1", "At once",
                                "withinMinutes1", "15",
                                "psus1", "3",
                                "carriers1", "9",
                                "wave2", "ONE_HOUR",
                                "withinMinutes2", "60",
                                "sergeantsAndConstables2", "701"));
        var read = Forms.waves(form);
        assertThat(read.wrong()).isEmpty();
        assertThat(read.body())
                .hasToString(
                        """
                        {"waves":[{"wave":"AT_ONCE","withinMinutes":15,"needed":{"psus":3,"carriers":9}},\
                        {"wave":"ONE_HOUR","withinMinutes":60,"needed":{"sergeantsAndConstables":701}}],\
                        "effectiveFrom":"2024-01-01","force":"WMP"}\
                        """);
        assertThat(Needed.told(read.body().path("waves").path(1)))
                .isEqualTo("One hour within 60 minutes (701 sergeants and constables)");
    }

    @Test
    void aWaveHasANameAndItsMinutesAndNoneIsLeftOut() {
        assertThat(Forms.waves(Filled.empty()).wrong())
                .containsOnlyKeys("wave1", "withinMinutes1", "effectiveFrom");
        var second =
                Filled.of(
                        "key", Map.of("effectiveFrom", "1/1/2024", "wave2", "2nd", "psus2", "all"));
        assertThat(Forms.waves(second).wrong())
                .containsOnlyKeys("wave1", "withinMinutes1", "wave2", "withinMinutes2", "psus2");
    }

    @Test
    void timesAreGivenWithCommasBetween() {
        var tours =
                Filled.of(
                        "key",
                        Map.of(
                                "begins", "7:00, 15:00 ,23:00",
                                "effectiveFrom", "1/1/2024",
                                "force", "wmp"));
        assertThat(Forms.tours(tours).body().toString())
                .isEqualTo(
                        """
                        {"begins":["07:00","15:00","23:00"],"effectiveFrom":"2024-01-01",\
                        "force":"WMP"}\
                        """);
        var reminders =
                Filled.of(
                        "key",
                        Map.of("kind", "LAPSE", "times", "60,30, 7", "effectiveFrom", "1/1/2024"));
        assertThat(Forms.reminders(reminders).body().toString())
                .isEqualTo(
                        """
                        {"kind":"LAPSE","times":[60,30,7],"effectiveFrom":"2024-01-01"}\
                        """);
        var wrong =
                Filled.of(
                        "key",
                        Map.of(
                                "begins", "24:00",
                                "times", "60 30",
                                "kind", "LAPSE",
                                "effectiveFrom", "1/1/2024"));
        assertThat(Forms.tours(wrong).wrong()).containsOnlyKeys("begins");
        assertThat(Forms.reminders(wrong).wrong()).containsOnlyKeys("times");
        assertThat(Forms.tours(Filled.empty()).wrong()).containsOnlyKeys("begins", "effectiveFrom");
    }

    @Test
    void aForceIsRegisteredByItsCodeInCapitals() {
        var form = Filled.of("key", Map.of("force", " wmp ", "name", "West", "region", "Midlands"));
        assertThat(Forms.force(form).body().path("force").asString()).isEqualTo("WMP");
    }

    @Test
    void whatTheServiceFindsWrongStandsAtItsFieldOrAboveThem() {
        var refusal =
                new Refusal(
                        "/problems/invalid",
                        "A field is wrong",
                        422,
                        "Nothing was stored.",
                        List.of(
                                new Refusal.Field("psus", "must be 0 to 10000"),
                                new Refusal.Field("other", "is strange")),
                        null);
        var form = Filled.empty().refused(refusal, Forms.REQUIREMENT);
        assertThat(form.error("psus")).isEqualTo("PSUs must be 0 to 10000");
        assertThat(form.refusal()).isEqualTo("other is strange");
        var rule = new Refusal("/problems/x", "No", 409, "It is there already.", null, null);
        assertThat(Filled.empty().refused(rule, Forms.FORCE).refusal())
                .isEqualTo("It is there already.");
    }
}
