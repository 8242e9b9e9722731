package muster.edge.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void isNotChangedByWhatIsMadeOfIt() {
        var all = Address.of("/api/fatigue/{force}", "W P").with("on", "2026-11-25");
        var page = all.with("limit", 50).with("cursor", "k&1");
        assertThat(page.toString())
                .isEqualTo("/api/fatigue/W%20P?on=2026-11-25&limit=50&cursor=k%261");
        assertThat(all.with("format", "csv").toString())
                .isEqualTo("/api/fatigue/W%20P?on=2026-11-25&format=csv");
    }

    @Test
    void leavesOutWhatIsBlankAndTakesAParameterAgain() {
        assertThat(
                        Address.of("/api/what-if")
                                .with("send", "A,1")
                                .with("atLeast", null)
                                .with("host", " ")
                                .with("send", "B,2")
                                .toString())
                .isEqualTo("/api/what-if?send=A%2C1&send=B%2C2");
    }
}
