package muster.edge.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import muster.edge.board.Board.Card;
import muster.edge.board.Board.Column;
import muster.edge.board.Board.Request;
import muster.edge.board.Board.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    private static Request request(
            State state, int unfilled, @Nullable String cadre, int sent, Instant from) {
        return new Request(
                "G7-1",
                "G7",
                "DCP",
                state.name(),
                cadre == null ? "PSU" : "OFFICER",
                cadre,
                3,
                unfilled,
                sent,
                sent,
                sent / 2,
                0,
                from,
                from.plus(Duration.ofHours(12)),
                false);
    }

    private static Card only(Request request) {
        return Board.columns(List.of(request), NOW).stream()
                .flatMap(column -> column.cards().stream())
                .toList()
                .getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void aRequestIsInTheColumnOfItsState(State state) {
        var columns = Board.columns(List.of(request(state, 0, null, 0, NOW)), NOW);
        assertThat(columns).extracting(Column::state).containsExactly(State.values());
        assertThat(columns)
                .filteredOn(column -> !column.cards().isEmpty())
                .extracting(Column::state)
                .containsExactly(state);
    }

    @Test
    void whatIsUnfilledWhenTheTimeHasComeIsLate() {
        assertThat(only(request(State.REQUESTED, 2, null, 0, NOW)).late()).isTrue();
        assertThat(only(request(State.REQUESTED, 2, null, 0, NOW.plusSeconds(1))).late()).isFalse();
        assertThat(only(request(State.COMMITTED, 0, null, 0, NOW)).late()).isFalse();
    }

    @Test
    void quantitiesAreNamed() {
        var psus = only(request(State.OFFERED, 1, null, 0, NOW));
        assertThat(psus.asked()).isEqualTo("3 PSUs");
        assertThat(psus.unfilled()).isEqualTo("1 PSU unfilled");
        assertThat(psus.progress()).isNull();
        var medics = only(request(State.OFFERED, 0, "PUBLIC_ORDER_MEDIC", 0, NOW));
        assertThat(medics.asked()).isEqualTo("3 × public order medic");
        assertThat(medics.unfilled()).isNull();
    }

    @Test
    void whoWasSentIsCountedAsFarAsTheyHaveCome() {
        assertThat(only(request(State.DEPLOYED, 0, null, 50, NOW)).progress())
                .isEqualTo("50 sent, 50 mustered, 25 released");
    }
}
