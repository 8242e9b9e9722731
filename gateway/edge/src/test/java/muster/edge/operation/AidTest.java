package muster.edge.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import muster.edge.operation.Aid.Entry;
import org.junit.jupiter.api.Test;

class AidTest {

    @Test
    void eachDonorHasALineInWhichUnitsStayApart() {
        var entries =
                List.of(
                        new Entry("WMP", "OFFICER", 25, new BigDecimal("1.00"), 50L),
                        new Entry("STAFFS", "OFFICER", 50, new BigDecimal("2.00"), 100L),
                        new Entry("WMP", "PSU", 3, new BigDecimal("3"), null));
        assertThat(Aid.byDonor(entries))
                .containsExactly(
                        new Aid("STAFFS", 0, 50, new BigDecimal("2.00"), 100, 1),
                        new Aid("WMP", 3, 25, new BigDecimal("4.00"), 50, 2));
    }

    @Test
    void officersAreCountedByHowFarTheyHaveCome() {
        assertThat(Deployment.words(Map.of("RETURNED", 3, "MUSTERED", 20, "OVERDUE", 2)))
                .isEqualTo("20 mustered, 2 overdue, 3 returned");
    }
}
