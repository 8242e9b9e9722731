package muster.edge.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Groups of bars, one below the other, each on a scale of its own with the target as a line across
 * its bars. The bars of a group differ by their filling, so that they can be told apart in grey.
 */
public record Bars(double width, double height, List<Group> groups) {

    /** How a bar is filled, from the first of a group to the last. */
    public enum Filling {
        PALE,
        HATCHED,
        SOLID
    }

    /** What is to be drawn of a group. */
    public record Numbers(String name, @Nullable Integer target, List<Amount> amounts) {}

    /** What is to be drawn as a bar. */
    public record Amount(String name, int number) {}

    public record Group(
            String name, double y, List<Bar> bars, @Nullable Line target, List<Tick> ticks) {

        public double top() {
            return y + HEAD;
        }

        public double bottom() {
            return y + HEAD + bars.size() * ROW;
        }
    }

    public record Bar(
            String name, int number, Filling filling, double y, double width, double height) {

        public double middle() {
            return y + height / 2;
        }
    }

    /**
     * The target.
     *
     * @param leftward whether its label reads towards the left, since there is more room
     */
    public record Line(double x, int number, boolean leftward) {}

    public static final double LEFT = 92;

    private static final double WIDTH = 460;
    private static final double RIGHT = 405;
    private static final double HEAD = 22;
    private static final double ROW = 20;
    private static final double FOOT = 26;
    private static final double BAR = 14;
    private static final double ROOM = 60;

    public Bars {
        groups = List.copyOf(groups);
    }

    public static Bars of(List<Numbers> groups) {
        var drawn = new ArrayList<Group>();
        double y = 0;
        for (var group : groups) {
            drawn.add(group(group, y));
            y += HEAD + group.amounts().size() * ROW + FOOT;
        }
        return new Bars(WIDTH, y, drawn);
    }

    /** Where the bars begin. */
    public double left() {
        return LEFT;
    }

    private static Group group(Numbers group, double y) {
        var numbers = group.amounts().stream().map(Amount::number);
        var target = group.target();
        int most =
                Stream.concat(numbers, Stream.ofNullable(target))
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
        var scale = new Scale(most, LEFT, RIGHT, ROOM);
        var bars =
                IntStream.range(0, group.amounts().size())
                        .mapToObj(i -> bar(group.amounts().get(i), i, y, scale))
                        .toList();
        return new Group(
                group.name(), y, bars, target == null ? null : line(target, scale), scale.ticks());
    }

    private static Bar bar(Amount amount, int row, double y, Scale scale) {
        return new Bar(
                amount.name(),
                amount.number(),
                Filling.values()[row % Filling.values().length],
                y + HEAD + row * ROW + (ROW - BAR) / 2,
                Scale.tenth(scale.place(amount.number()) - LEFT),
                BAR);
    }

    private static Line line(int target, Scale scale) {
        double x = scale.place(target);
        return new Line(x, target, x > (LEFT + RIGHT) / 2);
    }
}
