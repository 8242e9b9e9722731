package muster.embeddedmongo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index: keys from {@code low} on, below {@code high}.
 *
 * @param fixed how many bytes all its keys have in common because they stand for equality; what
 *     comes behind them is in the order of the index's remaining fields
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: a range is only walked
record Range(byte[] low, byte[] high, int fixed) {

    /** Above every key: no value begins with this byte. */
    private static final byte[] TOP = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};

    static byte[] end(byte[] prefix) {
        byte @Nullable [] end = KeyEncoder.after(prefix);
        return end == null ? TOP : end;
    }

    static Range startingWith(byte[] prefix, int fixed) {
        return new Range(prefix, end(prefix), fixed);
    }

    /** What is left of this range behind a key that has been seen. */
    Range behind(byte[] seen, boolean backwards) {
        if (backwards) {
            return new Range(low, seen, fixed);
        }
        return new Range(Arrays.copyOf(seen, seen.length + 1), high, fixed);
    }
}
