package muster.edge.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import muster.edge.page.Uk;
import muster.edge.page.Words;

/**
 * A rota drawn as a line for each role, over the days. Times stand where their instant is, so that
 * the days the clocks change are an hour shorter or longer. A gap, one officer and several differ
 * by their filling, and gaps and overlaps also by a word.
 */
record Fortnight(List<Line> lines, List<Day> days, double height) {

    static final double WIDTH = 1_000;
    static final double LEFT = 130;

    private static final double TOP = 26;
    private static final double ROW = 40;
    private static final double BLOCK = 28;
    private static final double LETTER = 10;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("EEE d", Locale.UK);
    private static final Words WORDS = new Words();
    private static final Uk UK = new Uk();

    /** How many hold the role. */
    enum Held {
        GAP,
        ONE,
        SEVERAL
    }

    record Line(String name, double y, List<Block> blocks) {

        public double middle() {
            return y + BLOCK / 2;
        }
    }

    /** {@code label} is empty where it would not fit; {@code says} is there for all. */
    record Block(double x, double width, Held held, String label, String says) {}

    record Day(double x, String name) {}

    static Fortnight of(Rota rota) {
        var begin = start(rota.from());
        var end = start(rota.to().plusDays(1));
        var days = new ArrayList<Day>();
        for (var day = rota.from(); !day.isAfter(rota.to()); day = day.plusDays(1)) {
            days.add(new Day(place(start(day), begin, end), NAME.format(day)));
        }
        var lines = new ArrayList<Line>();
        for (var role : rota.roles()) {
            lines.add(
                    new Line(
                            WORDS.rank(role.role()),
                            TOP + lines.size() * ROW,
                            role.cover().stream().map(c -> block(c, begin, end)).toList()));
        }
        return new Fortnight(lines, days, TOP + lines.size() * ROW);
    }

    public double width() {
        return WIDTH;
    }

    public double top() {
        return TOP;
    }

    public double block() {
        return BLOCK;
    }

    private static Block block(Rota.Cover cover, Instant begin, Instant end) {
        double x = place(cover.from(), begin, end);
        double width = tenth(place(cover.to(), begin, end) - x);
        var held =
                switch (cover.officers().size()) {
                    case 0 -> Held.GAP;
                    case 1 -> Held.ONE;
                    default -> Held.SEVERAL;
                };
        var label =
                switch (held) {
                    case GAP -> "gap";
                    // of this force all of them are
                    case ONE -> cover.officers().getFirst().replaceFirst(".*-", "");
                    case SEVERAL -> cover.officers().size() + " at once";
                };
        return new Block(
                x,
                width,
                held,
                label.length() * LETTER <= width ? label : "",
                (held == Held.GAP ? "Nobody" : String.join(" and ", cover.officers()))
                        + ", "
                        + UK.period(cover.from(), cover.to()));
    }

    private static double place(Instant at, Instant begin, Instant end) {
        return tenth(
                LEFT
                        + (WIDTH - LEFT)
                                * Duration.between(begin, at).toSeconds()
                                / Duration.between(begin, end).toSeconds());
    }

    private static double tenth(double length) {
        return Math.round(length * 10) / 10.0;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Uk.ZONE).toInstant();
    }
}
