package muster.edge.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PastedTest {

    private static final List<String> BOOKED = List.of("WMP-1001", "STAFFS-1002", "WMP-1002");

    @Test
    void linesCommasAndBlanksPartOfficers() {
        assertThat(Pasted.officers("WMP-1, wmp-2;WMP-3\r\n\tWMP-4  WMP-1", BOOKED))
                .containsExactly("WMP-1", "WMP-2", "WMP-3", "WMP-4");
        assertThat(Pasted.officers(" \n ", BOOKED)).isEmpty();
    }

    @Test
    void aNumberAloneIsTheOneOfficerBookedWithIt() {
        assertThat(Pasted.officers("1001", BOOKED)).containsExactly("WMP-1001");
        assertThat(Pasted.officers("1002 9999", BOOKED)).containsExactly("1002", "9999");
    }
}
