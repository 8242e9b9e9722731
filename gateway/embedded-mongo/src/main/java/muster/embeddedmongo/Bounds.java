package muster.embeddedmongo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A range on one field of an index, within the values of its bound's own kind. */
final class Bounds {
    private final IndexField field;
    private byte[] low;
    private byte[] high;
    private boolean bothSides;

    Bounds(IndexField field, Condition first) {
        this.field = field;
        int kind = KeyEncoder.kind(first.operand());
        // not-a-number sorts below all numbers, but lies in no range of them
        this.low =
                kind == KeyEncoder.NUMBER
                        ? Range.end(KeyEncoder.encode(Double.NaN))
                        : new byte[] {(byte) kind};
        this.high = new byte[] {(byte) (kind + 1)};
        apply(first);
    }

    /** False if no value can satisfy both: their bounds are of different kinds. */
    boolean narrow(Condition another) {
        bothSides = true;
        int kind = KeyEncoder.kind(another.operand());
        if (kind != low[0]) {
            return false;
        }
        apply(another);
        return Arrays.compareUnsigned(low, high) < 0;
    }

    boolean twoSided() {
        return bothSides;
    }

    private void apply(Condition condition) {
        @Nullable Object operand = condition.operand();
        byte[] key = KeyEncoder.encode(operand);
        switch (condition.operator()) {
            case GT -> low = higher(low, Range.end(key));
            case GTE -> low = higher(low, key);
            case LT -> high = lower(high, key);
            case LTE -> high = lower(high, Range.end(key));
            default -> throw new IllegalStateException("not a range: " + condition.operator());
        }
    }

    private static byte[] higher(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b) >= 0 ? a : b;
    }

    private static byte[] lower(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b) <= 0 ? a : b;
    }

    Range behind(byte[] prefix) {
        byte[] from = field.descending() ? inverted(high) : low;
        byte[] to = field.descending() ? inverted(low) : high;
        return new Range(join(prefix, from), join(prefix, to), prefix.length);
    }

    /**
     * The mirror image of a bound. Keys below {@code bound} begin with at most the value just below
     * it; inverted, they are at or above everything that begins with the inverted bound.
     */
    private static byte[] inverted(byte[] bound) {
        return Range.end(KeyEncoder.invert(bound));
    }

    private static byte[] join(byte[] prefix, byte[] rest) {
        byte[] both = Arrays.copyOf(prefix, prefix.length + rest.length);
        System.arraycopy(rest, 0, both, prefix.length, rest.length);
        return both;
    }
}
