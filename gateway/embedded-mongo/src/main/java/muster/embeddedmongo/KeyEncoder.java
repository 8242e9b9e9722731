package muster.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes whose unsigned order is MongoDB's order of values. Indexes, sorts and the matcher
 * all compare these bytes, so an index can't answer differently from a scan. No value's bytes are
 * the beginning of another's, so values can be strung together, and inverted to sort descending.
 */
final class KeyEncoder {
    /** What an empty array has for a key: below null, equal only to itself. */
    enum Empty {
        ARRAY
    }

    static final Object EMPTY_ARRAY = Empty.ARRAY;

    static final int NULL = 0x0A;
    static final int NUMBER = 0x10;
    private static final int MIN_KEY = 0x05;
    private static final int UNDEFINED = 0x08;
    private static final int STRING = 0x20;
    private static final int DOCUMENT = 0x28;
    private static final int ARRAY = 0x30;
    private static final int BINARY = 0x38;
    private static final int OBJECT_ID = 0x40;
    private static final int BOOLEAN = 0x48;
    private static final int DATE = 0x50;
    private static final int TIMESTAMP = 0x58;
    private static final int REGEX = 0x60;
    private static final int CODE = 0x68;
    private static final int MAX_KEY = 0xF0;

    private static final long EXACT = 1L << 53;
    private static final BigDecimal FRACTION = new BigDecimal(BigInteger.ONE.shiftLeft(80));

    private byte[] bytes = new byte[32];
    private int length;

    static byte[] encode(@Nullable Object value) {
        return new KeyEncoder().add(value).toBytes();
    }

    static int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof String && a.equals(b)) {
            return 0;
        }
        if (a instanceof Number m && b instanceof Number n && isWhole(m) && isWhole(n)) {
            return Long.compare(m.longValue(), n.longValue());
        }
        return Arrays.compareUnsigned(encode(a), encode(b));
    }

    private static boolean isWhole(Number value) {
        return value instanceof Integer || value instanceof Long;
    }

    static byte[] invert(byte[] key) {
        byte[] inverted = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            inverted[i] = (byte) ~key[i];
        }
        return inverted;
    }

    static boolean isNaN(@Nullable Object value) {
        return (value instanceof Double || value instanceof Decimal128)
                && Double.isNaN(((Number) value).doubleValue());
    }

    /** The first byte of the value's key: values of another kind never meet a range's bounds. */
    static int kind(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing m -> NULL;
            case Number n -> NUMBER;
            case String s -> STRING;
            case Map<?, ?> m -> DOCUMENT;
            case Collection<?> c -> ARRAY;
            case BinData b -> BINARY;
            case UUID u -> BINARY;
            case LegacyUUID u -> BINARY;
            case ObjectId o -> OBJECT_ID;
            case Boolean b -> BOOLEAN;
            case Instant i -> DATE;
            case BsonTimestamp t -> TIMESTAMP;
            case BsonRegularExpression r -> REGEX;
            case BsonJavaScript j -> CODE;
            case MinKey m -> MIN_KEY;
            case MaxKey m -> MAX_KEY;
            case Empty e -> UNDEFINED;
            default -> throw Errors.unsupported("a value of " + value.getClass().getSimpleName());
        };
    }

    KeyEncoder add(@Nullable Object value) {
        put(kind(value));
        switch (value) {
            case Integer i -> wholeNumber(i);
            case Long l -> wholeNumber(l);
            case Double d -> doubleNumber(d);
            case Decimal128 d -> decimal(d);
            case String s -> text(s);
            case Map<?, ?> m -> fields(m);
            case Collection<?> c -> elements(c);
            case BinData b -> binary(0, b.getData());
            case UUID u -> uuid(4, u);
            case LegacyUUID u -> uuid(3, u.getUuid());
            case ObjectId o -> raw(o.toByteArray());
            case Boolean b -> put(b ? 1 : 0);
            case Instant i -> longBits(i.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp t -> longBits(t.getValue());
            case BsonRegularExpression r -> {
                text(r.getPattern());
                text(r.getOptions() == null ? "" : r.getOptions());
            }
            case BsonJavaScript j -> text(j.getCode());
            case null, default -> {}
        }
        return this;
    }

    KeyEncoder raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void wholeNumber(long n) {
        if (n >= -EXACT && n <= EXACT) {
            doubleNumber((double) n);
        } else {
            exact(BigDecimal.valueOf(n));
        }
    }

    private void doubleNumber(double d) {
        if (Double.isNaN(d)) {
            longBits(0);
        } else {
            long bits = Double.doubleToLongBits(d == 0 ? 0.0 : d);
            longBits(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        }
        put(0);
    }

    private void decimal(Decimal128 d) {
        double near = d.doubleValue();
        if (Double.isNaN(near)) {
            doubleNumber(near);
        } else if (d.equals(Decimal128.POSITIVE_INFINITY)
                || d.equals(Decimal128.NEGATIVE_INFINITY)
                || d.equals(Decimal128.NEGATIVE_ZERO)) {
            doubleNumber(near);
        } else {
            exact(d.toBigDecimal());
        }
    }

    /**
     * The next double below, then how far beyond it, in 2^-80 of the step to the double above: fine
     * enough to tell any two longs or Decimal128 apart.
     */
    private void exact(BigDecimal value) {
        double floor = value.doubleValue();
        if (Double.isInfinite(floor) || (Math.abs(floor) < 1e-290 && value.signum() != 0)) {
            throw Errors.of(
                    Errors.BAD_VALUE, "a number beyond a double's range can't be compared here");
        }
        if (new BigDecimal(floor).compareTo(value) > 0) {
            floor = Math.nextDown(floor);
        }
        BigDecimal rest = value.subtract(new BigDecimal(floor));
        if (rest.signum() == 0) {
            doubleNumber(floor);
            return;
        }
        long bits = Double.doubleToLongBits(floor);
        longBits(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        BigDecimal step = new BigDecimal(Math.nextUp(floor)).subtract(new BigDecimal(floor));
        byte[] fraction =
                rest.multiply(FRACTION)
                        .divide(step, new MathContext(60, RoundingMode.DOWN))
                        .toBigInteger()
                        .toByteArray();
        put(1);
        for (int i = fraction.length; i < 11; i++) {
            put(0);
        }
        raw(fraction);
    }

    private void text(String s) {
        room(s.length() + 2);
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == 0 || c >= 0x80) {
                utf8(s.substring(i));
                break;
            }
            bytes[length++] = (byte) c;
        }
        put(0);
        put(0);
    }

    /** A zero inside a string is followed by FF, the end by another zero. */
    private void utf8(String s) {
        for (byte b : s.getBytes(StandardCharsets.UTF_8)) {
            put(b);
            if (b == 0) {
                put(0xFF);
            }
        }
    }

    private void fields(Map<?, ?> map) {
        for (Map.Entry<?, ?> field : map.entrySet()) {
            put(1);
            put(kind(field.getValue()));
            text(String.valueOf(field.getKey()));
            add(field.getValue());
        }
        put(0);
    }

    private void elements(Collection<?> values) {
        for (Object value : values) {
            put(1);
            add(value);
        }
        put(0);
    }

    /** Binary data sorts by its length, then its subtype, then its bytes. */
    private void binary(int subtype, byte[] data) {
        binaryHead(subtype, data.length);
        raw(data);
    }

    private void uuid(int subtype, UUID uuid) {
        binaryHead(subtype, 16);
        longBits(uuid.getMostSignificantBits());
        longBits(uuid.getLeastSignificantBits());
    }

    private void binaryHead(int subtype, int size) {
        put(size >>> 24);
        put(size >>> 16);
        put(size >>> 8);
        put(size);
        put(subtype);
    }

    private void longBits(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            put((int) (value >>> shift));
        }
    }

    private void put(int b) {
        room(1);
        bytes[length++] = (byte) b;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** The least key above every key that begins with this one, or null if there is none. */
    static byte @Nullable [] after(byte[] prefix) {
        for (int i = prefix.length - 1; i >= 0; i--) {
            if (prefix[i] != (byte) 0xFF) {
                byte[] next = Arrays.copyOf(prefix, i + 1);
                next[i]++;
                return next;
            }
        }
        return null;
    }
}
