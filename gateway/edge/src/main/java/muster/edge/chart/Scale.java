package muster.edge.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;

/** A scale of whole numbers from nought to a tick that nothing drawn on it exceeds. */
final class Scale {

    private static final NumberTickUnitSource UNITS = new NumberTickUnitSource(true);

    private final NumberTickUnit unit;
    private final double top;
    private final double from;
    private final double to;

    /**
     * A scale drawn from one place to another.
     *
     * @param most the largest number on it
     * @param room between two ticks, at least
     */
    Scale(double most, double from, double to, double room) {
        this.from = from;
        this.to = to;
        double ticks = Math.floor(Math.abs(to - from) / room);
        unit = (NumberTickUnit) UNITS.getCeilingTickUnit(Math.max(1, most / ticks));
        top = Math.max(1, Math.ceil(most / unit.getSize())) * unit.getSize();
    }

    /** Where a number stands, to a tenth of a unit of the drawing. */
    double place(double number) {
        return tenth(from + (to - from) * number / top);
    }

    List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        for (double number = 0; number <= top; number += unit.getSize()) {
            ticks.add(new Tick(place(number), unit.valueToString(number)));
        }
        return ticks;
    }

    static double tenth(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
