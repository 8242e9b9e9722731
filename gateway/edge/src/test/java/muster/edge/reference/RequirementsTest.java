package muster.edge.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import muster.edge.reference.Requirements.Registered;
import muster.edge.reference.Requirements.Requirement;
import muster.edge.reference.Requirements.Standing;
import muster.edge.reference.Requirements.Targets;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    private static Requirement from(String basis, String day) {
        return new Requirement(
                basis,
                LocalDate.parse(day),
                BigDecimal.TEN,
                30,
                null,
                null,
                3,
                new Targets(30, 90, 630));
    }

    @Test
    void ofEachBasisTheLatestThatHasBegunIsInForce() {
        var force =
                new Registered(
                        "WMP",
                        "West Midlands Police",
                        "West Midlands",
                        List.of(
                                from("REGIONAL_SHARE", "2022-01-01"),
                                from("LOCAL_NEED", "2013-09-01"),
                                from("REGIONAL_SHARE", "2024-01-01"),
                                from("REGIONAL_SHARE", "2030-01-01")));
        assertThat(Requirements.of(force, LocalDate.of(2026, 11, 21)))
                .extracting(Requirements.Row::standing)
                .containsExactly(
                        Standing.IN_FORCE, Standing.TO_COME, Standing.IN_FORCE, Standing.REPLACED);
    }
}
