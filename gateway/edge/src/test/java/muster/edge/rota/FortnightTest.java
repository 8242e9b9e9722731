package muster.edge.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FortnightTest {

    /** Two days, the second of which has 25 hours. */
    private static Rota rota(List<Rota.Cover> cover, List<Rota.Finding> findings) {
        return new Rota(
                "WMP",
                "West Midlands Police",
                LocalDate.of(2024, 10, 26),
                LocalDate.of(2024, 10, 27),
                Instant.parse("2024-10-26T12:00:00Z"),
                List.of(entry("R-1", "SILVER", "WMP-7011"), entry("R-2", "BRONZE", "WMP-7011")),
                List.of(new Rota.Role("GOLD", List.of(), cover)),
                findings,
                1L,
                null);
    }

    private static Rota.Entry entry(String code, String role, String officer) {
        return new Rota.Entry(
                code,
                role,
                officer,
                Instant.parse("2024-10-26T07:00:00Z"),
                Instant.parse("2024-10-27T08:00:00Z"),
                List.of());
    }

    private static Rota.Cover cover(String from, String to, String... officers) {
        return new Rota.Cover(Instant.parse(from), Instant.parse(to), List.of(officers));
    }

    @Test
    void theLongDayIsDrawnAnHourLongerAndItsBlocksWithIt() {
        var drawn =
                Fortnight.of(
                        rota(
                                List.of(
                                        cover(
                                                "2024-10-25T23:00:00Z",
                                                "2024-10-26T23:00:00Z",
                                                "WMP-7001"),
                                        cover("2024-10-26T23:00:00Z", "2024-10-28T00:00:00Z")),
                                List.of()));
        double wide = Fortnight.WIDTH - Fortnight.LEFT;
        assertThat(drawn.days().get(1).x())
                .isEqualTo(Math.round((Fortnight.LEFT + wide * 24 / 49) * 10) / 10.0);
        assertThat(drawn.days())
                .extracting(Fortnight.Day::name)
                .containsExactly("Sat 26", "Sun 27");
        var blocks = drawn.lines().getFirst().blocks();
        assertThat(blocks)
                .extracting(Fortnight.Block::held)
                .containsExactly(Fortnight.Held.ONE, Fortnight.Held.GAP);
        assertThat(blocks.get(1).x()).isEqualTo(drawn.days().get(1).x());
        assertThat(blocks.get(1).x() + blocks.get(1).width()).isEqualTo(Fortnight.WIDTH);
    }

    @Test
    void aBlockTooNarrowForItsLabelSaysItAllTheSame() {
        var drawn =
                Fortnight.of(
                        rota(
                                List.of(cover("2024-10-26T07:00:00Z", "2024-10-26T07:10:00Z")),
                                List.of()));
        var block = drawn.lines().getFirst().blocks().getFirst();
        assertThat(block.label()).isEmpty();
        assertThat(block.says()).isEqualTo("Nobody, Sat 26 Oct 2024, 08:00 to 08:10");
    }

    @Test
    void findingsAreSaidInWordsWithTheTimeThatPasses() {
        var night = Instant.parse("2024-10-26T19:00:00Z");
        var morning = Instant.parse("2024-10-27T08:00:00Z");
        var said =
                rota(
                                List.of(),
                                List.of(
                                        new Rota.Finding(
                                                "GAP", "GOLD", night, morning, List.of(), List.of(),
                                                List.of()),
                                        new Rota.Finding(
                                                "DOUBLE_BOOKED",
                                                null,
                                                night,
                                                morning,
                                                List.of("WMP-7011"),
                                                List.of("R-1", "R-2"),
                                                List.of())))
                        .said();
        // from 20:00 to 08:00, and an hour comes twice
        assertThat(said)
                .containsExactly(
                        "Nobody is Gold, Sat 26 Oct 2024, 20:00 to Sun 27 Oct 2024, 08:00 (13 h)",
                        "WMP-7011 is booked twice, as Silver and Bronze, Sat 26 Oct 2024, 20:00 to"
                                + " Sun 27 Oct 2024, 08:00 (13 h)");
    }
}
