package muster.edge.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers that hold for a day each, drawn as lines of steps over the days, with a span of
 * days and a level marked. The lines differ by their dashes and carry their names.
 */
public record Steps(
        double width,
        double height,
        List<Line> lines,
        List<Tick> ticks,
        List<Month> months,
        @Nullable Span span,
        @Nullable Level level) {

    /** What is to be drawn as a line: a number for each day, the first for the first day. */
    public record Series(String name, List<Integer> numbers) {}

    /** What is to be marked from a day through another. */
    public record Marked(LocalDate from, LocalDate to) {}

    /** What is to be drawn as a level. */
    public record Wanted(String name, double number) {}

    /**
     * A line.
     *
     * @param path as SVG has it
     * @param above whether its name stands over it, to the right, or under it, to the left
     */
    public record Line(String name, String path, double nameX, double nameY, boolean above) {}

    /**
     * The first day of a month.
     *
     * @param year where it has to be said
     */
    public record Month(double x, String name, @Nullable String year) {}

    /**
     * A span of days.
     *
     * @param leftward whether its label reads towards the left, since there is more room
     */
    public record Span(double from, double to, boolean leftward) {

        public double wide() {
            return Scale.tenth(to - from);
        }
    }

    public record Level(String name, double y) {}

    public static final double LEFT = 40;
    public static final double RIGHT = 630;
    public static final double TOP = 40;
    public static final double BOTTOM = 230;

    private static final double WIDTH = 640;
    private static final double HEIGHT = 266;
    private static final double ROOM = 36;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    public Steps {
        lines = List.copyOf(lines);
        ticks = List.copyOf(ticks);
        months = List.copyOf(months);
    }

    public double left() {
        return LEFT;
    }

    public double right() {
        return RIGHT;
    }

    public double top() {
        return TOP;
    }

    public double bottom() {
        return BOTTOM;
    }

    /**
     * Draws an upper and a lower line.
     *
     * @param first the day of the first number
     */
    public static Steps of(
            LocalDate first,
            Series upper,
            Series lower,
            @Nullable Marked marked,
            @Nullable Wanted wanted) {
        int days = upper.numbers().size();
        double most =
                Math.max(
                        upper.numbers().stream().mapToInt(Integer::intValue).max().orElse(0),
                        lower.numbers().stream().mapToInt(Integer::intValue).max().orElse(0));
        var scale =
                new Scale(
                        wanted == null ? most : Math.max(most, wanted.number()), BOTTOM, TOP, ROOM);
        int apart = furthestApart(upper.numbers(), lower.numbers());
        return new Steps(
                WIDTH,
                HEIGHT,
                List.of(
                        line(upper, apart, days, scale, true),
                        line(lower, apart, days, scale, false)),
                scale.ticks(),
                months(first, days),
                marked == null ? null : span(first, days, marked),
                wanted == null ? null : new Level(wanted.name(), scale.place(wanted.number())));
    }

    private static double x(long day, int days) {
        return Scale.tenth(LEFT + (RIGHT - LEFT) * day / Math.max(1, days));
    }

    private static Line line(Series series, int named, int days, Scale scale, boolean above) {
        var path = new StringBuilder();
        var numbers = series.numbers();
        for (int day = 0; day < days; day++) {
            if (day == 0) {
                path.append("M").append(x(0, days)).append(" ").append(scale.place(numbers.get(0)));
            } else if (!numbers.get(day).equals(numbers.get(day - 1))) {
                path.append("H").append(x(day, days));
                path.append("V").append(scale.place(numbers.get(day)));
            }
        }
        path.append("H").append(x(days, days));
        double y = days == 0 ? BOTTOM : scale.place(numbers.get(named));
        return new Line(
                series.name(),
                path.toString(),
                x(named, days) + (above ? 6 : -6),
                above ? Math.max(y - 6, TOP + 12) : Math.min(y + 15, BOTTOM - 4),
                above);
    }

    /** The day on which both names find most room: where the lines are furthest apart. */
    private static int furthestApart(List<Integer> upper, List<Integer> lower) {
        // not so near an edge that a name would cross it
        int from = upper.size() / 5;
        int to = upper.size() * 3 / 4;
        int best = from;
        for (int day = from; day < to; day++) {
            if (upper.get(day) - lower.get(day) > upper.get(best) - lower.get(best)) {
                best = day;
            }
        }
        return best;
    }

    private static List<Month> months(LocalDate first, int days) {
        var months = new ArrayList<Month>();
        var month = first.withDayOfMonth(1);
        if (month.isBefore(first)) {
            month = month.plusMonths(1);
        }
        for (; month.isBefore(first.plusDays(days)); month = month.plusMonths(1)) {
            boolean told = !months.isEmpty() && month.getMonthValue() != 1;
            months.add(
                    new Month(
                            x(ChronoUnit.DAYS.between(first, month), days),
                            MONTH.format(month),
                            told ? null : String.valueOf(month.getYear())));
        }
        return months;
    }

    private static Span span(LocalDate first, int days, Marked marked) {
        double from = x(ChronoUnit.DAYS.between(first, marked.from()), days);
        double to = x(ChronoUnit.DAYS.between(first, marked.to()) + 1, days);
        return new Span(from, to, from > (LEFT + RIGHT) / 2);
    }
}
