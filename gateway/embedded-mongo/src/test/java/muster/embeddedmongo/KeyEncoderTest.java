package muster.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyEncoderTest {
    private static final List<@Nullable Object> ASCENDING =
            Arrays.asList(
                    MinKey.getInstance(),
                    KeyEncoder.EMPTY_ARRAY,
                    null,
                    Double.NaN,
                    Double.NEGATIVE_INFINITY,
                    Long.MIN_VALUE,
                    -(1L << 60) - 1,
                    -1e18,
                    -2,
                    new Decimal128(new BigDecimal("-1.5000000000000000000001")),
                    -1.5,
                    -1L,
                    0,
                    new Decimal128(new BigDecimal("0.1")),
                    0.1,
                    1,
                    1.5,
                    (1L << 53) + 1,
                    Long.MAX_VALUE - 1,
                    Long.MAX_VALUE,
                    new Decimal128(new BigDecimal("9223372036854775807.5")),
                    1e300,
                    Double.POSITIVE_INFINITY,
                    "",
                    "a",
                    "a\u0000",
                    "a\u0000b",
                    "ab",
                    "\uFFFD",
                    "\uD83D\uDE93",
                    new Document(),
                    new Document("a", 1),
                    new Document("a", 1).append("b", 1),
                    new Document("b", 1),
                    new Document("a", "x"),
                    List.of(),
                    List.of(1),
                    List.of(1, 1),
                    List.of(2),
                    new BinData(new byte[] {1, 2}),
                    new BinData(new byte[] {0, 0, 0}),
                    new UUID(1, 2),
                    new ObjectId("000000000000000000000001"),
                    false,
                    true,
                    Instant.ofEpochMilli(-5),
                    Instant.ofEpochMilli(5),
                    MaxKey.getInstance());

    @Test
    void keys_are_in_the_order_of_the_values_and_inverted_keys_in_the_opposite_one() {
        for (int i = 0; i < ASCENDING.size(); i++) {
            byte[] key = KeyEncoder.encode(ASCENDING.get(i));
            for (int j = 0; j < i; j++) {
                byte[] lower = KeyEncoder.encode(ASCENDING.get(j));
                assertThat(Arrays.compareUnsigned(lower, key))
                        .as("%s below %s", ASCENDING.get(j), ASCENDING.get(i))
                        .isNegative();
                assertThat(Arrays.compareUnsigned(KeyEncoder.invert(lower), KeyEncoder.invert(key)))
                        .isPositive();
                assertThat(Arrays.mismatch(lower, key))
                        .as("%s begins like %s", ASCENDING.get(i), ASCENDING.get(j))
                        .isLessThan(Math.min(lower.length, key.length));
            }
        }
    }

    @Test
    void numbers_that_are_equal_have_the_same_key_whatever_their_type() {
        byte[] one = KeyEncoder.encode(1);
        assertThat(KeyEncoder.encode(1L)).isEqualTo(one);
        assertThat(KeyEncoder.encode(1.0)).isEqualTo(one);
        assertThat(KeyEncoder.encode(new Decimal128(new BigDecimal("1.00")))).isEqualTo(one);
        assertThat(KeyEncoder.encode(-0.0)).isEqualTo(KeyEncoder.encode(0));
        assertThat(KeyEncoder.encode(Decimal128.NEGATIVE_ZERO)).isEqualTo(KeyEncoder.encode(0));
        assertThat(KeyEncoder.encode(new Decimal128(BigDecimal.valueOf(Long.MAX_VALUE))))
                .isEqualTo(KeyEncoder.encode(Long.MAX_VALUE));
    }
}
