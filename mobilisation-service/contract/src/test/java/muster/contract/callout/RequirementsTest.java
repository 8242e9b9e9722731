package muster.contract.callout;

import static muster.contract.callout.Drill.sergeants;
import static muster.contract.callout.Drill.wave;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import muster.contract.ForceId;
import muster.contract.callout.CalloutEvents.MobilisationRequirementSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    @Test
    void aForcesOwnRequirementGoesBeforeThatOfAllAndTheLatestDayBeforeAnEarlierOne() {
        var all = List.of(wave("ALL", 30, sergeants(1)));
        var early = List.of(wave("EARLY", 30, sergeants(1)));
        var late = List.of(wave("LATE", 30, sergeants(1)));
        var requirements =
                Requirements.DEFAULTS
                        .with(set(Drill.WMP, "2024-05-01", late))
                        .with(set(Drill.WMP, "2024-03-01", early))
                        .with(set(null, "2024-04-01", all));
        var other = new ForceId("MPS");
        assertThat(requirements.waves(Drill.WMP, LocalDate.parse("2024-02-29")))
                .isEqualTo(Requirements.DEFAULT_WAVES);
        assertThat(requirements.waves(Drill.WMP, LocalDate.parse("2024-04-30"))).isEqualTo(early);
        assertThat(requirements.waves(Drill.WMP, LocalDate.parse("2024-05-01"))).isEqualTo(late);
        assertThat(requirements.waves(other, LocalDate.parse("2024-05-01"))).isEqualTo(all);
    }

    private static MobilisationRequirementSet set(
            @Nullable ForceId force, String from, List<Wave> waves) {
        return new MobilisationRequirementSet(force, LocalDate.parse(from), waves);
    }
}
