package muster.readiness.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.RotaEntryId;
import muster.contract.rota.CommandRole;
import muster.contract.rota.RotaEvents.CommanderRostered;
import muster.contract.rota.RotaEvents.CommanderTakenOffRota;
import muster.contract.rota.RotaEvents.CommandersSwapped;
import muster.readiness.Story;
import muster.readiness.view.MemoryView;
import org.junit.jupiter.api.Test;

class RotaProjectionTest {

    private static final ForceId WMP = new ForceId("WMP");
    private static final OfficerId ANN = new OfficerId("WMP-7001");
    private static final OfficerId BOB = new OfficerId("WMP-7002");
    private static final RotaEntryId R1 = new RotaEntryId("R-00000001");
    private static final RotaEntryId R2 = new RotaEntryId("R-00000002");

    private static CommanderRostered gold(
            RotaEntryId entry, OfficerId officer, String from, String to) {
        return new CommanderRostered(
                entry, WMP, CommandRole.GOLD, officer, Instant.parse(from), Instant.parse(to));
    }

    private static final CommanderRostered FIRST =
            gold(R1, ANN, "2024-06-30T07:00:00Z", "2024-07-01T07:00:00Z");
    private static final CommanderRostered SECOND =
            gold(R2, BOB, "2024-07-01T07:00:00Z", "2024-07-02T07:00:00Z");

    private static List<String> inMonth(MemoryView view, String list) {
        return view.snapshot().page(Entry.ENTRIES, list, "", 100).stream()
                .map(keyed -> keyed.key() + " " + keyed.document().officer())
                .toList();
    }

    private static MemoryView after(Event... events) {
        return new MemoryView(new RotaView())
                .fold(List.of(Story.force(WMP, "West Midlands")))
                .fold(List.of(events));
    }

    @Test
    void anEntryIsFoundInEveryLocalMonthItTouches() {
        var view = after(FIRST, SECOND);
        assertThat(inMonth(view, "WMP:2024-06")).containsExactly("R-00000001 WMP-7001");
        assertThat(inMonth(view, "WMP:2024-07"))
                .containsExactly("R-00000001 WMP-7001", "R-00000002 WMP-7002");
        var summer = gold(R1, ANN, "2024-06-29T23:00:00Z", "2024-06-30T23:00:00Z");
        assertThat(inMonth(after(summer), "WMP:2024-07"))
                .as("midnight of the first of July is its end, not included")
                .isEmpty();
    }

    @Test
    void whoIsSwappedIsOnTheOthersEntry() {
        assertThat(inMonth(after(FIRST, SECOND, swapped()), "WMP:2024-07"))
                .containsExactly("R-00000001 WMP-7002", "R-00000002 WMP-7001");
    }

    @Test
    void whatIsTakenOffIsOnNoListAndLeavesAGap() {
        var off =
                new CommanderTakenOffRota(
                        R2, WMP, CommandRole.GOLD, BOB, SECOND.from(), SECOND.to(), "ill");
        assertThat(inMonth(after(FIRST, SECOND, off), "WMP:2024-07"))
                .containsExactly("R-00000001 WMP-7001");
    }

    private static CommandersSwapped swapped() {
        return new CommandersSwapped(R1, R2, WMP, BOB, ANN);
    }
}
