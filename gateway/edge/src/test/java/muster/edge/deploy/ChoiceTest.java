package muster.edge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import muster.edge.deploy.Proposal.Officer;
import muster.edge.relay.Listed;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final Proposal PROPOSAL =
            new Proposal(
                    "G7-1",
                    "WMP",
                    null,
                    Instant.EPOCH,
                    Instant.EPOCH.plusSeconds(1),
                    1,
                    null,
                    List.of(
                            new Officer("WMP-1", "INSPECTOR", false, false, 1, null, null, 0),
                            new Officer("WMP-2", "SERGEANT", false, false, 1, "1.1", null, 0),
                            new Officer("WMP-3", "CONSTABLE", true, true, 1, "1.1", null, 0)),
                    IntStream.range(100, 145)
                            .mapToObj(i ->
                                    new Officer(
                                            "WMP-" + i,
                                            "CONSTABLE",
                                            i % 2 == 0,
                                            false,
                                            null,
                                            null,
                                            null,
                                            0))
                            .toList(),
                    0,
                    Map.of(),
                    List.of(),
                    1,
                    new Listed.Stopped(Instant.EPOCH, 1, "unknown event"));

    @Test
    void whatIsProposedIsChosenSerialBySerial() {
        var choice = Choice.proposed(PROPOSAL);
        assertThat(choice.groups())
                .extracting(Choice.Group::name)
                .containsExactly("In command of PSU 1", "Serial 1.1");
        assertThat(choice.groups())
                .flatExtracting(Choice.Group::places)
                .allMatch(Choice.Place::chosen);
        assertThat(choice.count()).isEqualTo(new Count(1, 1, 1, 1));
    }

    @Test
    void aChoiceIsKeptWhereverItWasMade() {
        var choice = Choice.of(PROPOSAL, List.of("WMP-1", "WMP-100", "WMP-999"), "", 1);
        assertThat(choice.groups())
                .flatExtracting(Choice.Group::places)
                .extracting(Choice.Place::chosen)
                .containsExactly(true, false, false);
        assertThat(choice.also()).extracting(Officer::officer).containsExactly("WMP-100");
        assertThat(choice.gone()).containsExactly("WMP-999");
        assertThat(choice.others()).extracting(Officer::officer).doesNotContain("WMP-100");
        assertThat(choice.count()).isEqualTo(new Count(1, 0, 1, 1));
    }

    @Test
    void othersAreFoundByNumberRankAndDriving() {
        assertThat(Choice.of(PROPOSAL, List.of(), "driver", 1).othersFound()).isEqualTo(23);
        assertThat(Choice.of(PROPOSAL, List.of(), "wmp-14", 1).othersFound()).isEqualTo(5);
        assertThat(Choice.of(PROPOSAL, List.of(), "sergeant", 1).othersFound()).isZero();
        var last = Choice.of(PROPOSAL, List.of(), "", 99);
        assertThat(last.page()).isEqualTo(3);
        assertThat(last.others()).hasSize(5);
    }
}
