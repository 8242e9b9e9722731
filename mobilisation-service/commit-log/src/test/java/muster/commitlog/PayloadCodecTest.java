package muster.commitlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import muster.commitlog.StoredTypes.StoredType;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadCodecTest {

    /** An id. */
    public record ThingId(String value) {
        public ThingId {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("empty");
            }
        }
    }

    /** A choice. */
    public enum Grade {
        HIGH,
        LOW {
            @Override
            public String toString() {
                return "low!";
            }
        }
    }

    /** A part. */
    public record Part(ThingId thing, @Nullable LocalDate on, Grade grade) {}

    /** Everything an event may hold. */
    public record Everything(
            ThingId thing,
            @Nullable ThingId other,
            int whole,
            long large,
            boolean yes,
            double share,
            @Nullable Integer perhaps,
            String text,
            Grade grade,
            LocalDate on,
            Period after,
            Duration within,
            Instant at,
            BigDecimal exact,
            List<ThingId> things,
            Set<Grade> grades,
            List<Part> parts,
            Part part,
            Map<String, Integer> counts,
            Map<String, List<ThingId>> lists) {}

    private static final PayloadCodec CODEC =
            new PayloadCodec(StoredTypes.of(new StoredType("Everything", 1, Everything.class)));

    private static final Everything EXAMPLE =
            new Everything(
                    new ThingId("WMP-1234"),
                    null,
                    25,
                    1L << 40,
                    true,
                    0.5,
                    null,
                    "said \"so\"",
                    Grade.LOW,
                    LocalDate.parse("2026-11-05"),
                    Period.ofMonths(13),
                    Duration.ofHours(36),
                    Instant.parse("2026-11-05T12:00:00.123Z"),
                    new BigDecimal("12.50"),
                    List.of(new ThingId("a"), new ThingId("b")),
                    Set.of(Grade.HIGH),
                    List.of(new Part(new ThingId("p"), null, Grade.HIGH)),
                    new Part(new ThingId("q"), LocalDate.parse("2026-01-31"), Grade.LOW),
                    Map.of("PSU", 3),
                    Map.of("x", List.of(new ThingId("c"))));

    /** As it is stored; what is once stored must stay readable, so this text never changes. */
    private static final String STORED =
            """
            {"thing": "WMP-1234", "whole": 25, "large": 1099511627776, "yes": true, "share": 0.5, \
            "text": "said \\"so\\"", "grade": "LOW", "on": "2026-11-05", "after": "P13M", \
            "within": "PT36H", "at": {"$date": "2026-11-05T12:00:00.123Z"}, \
            "exact": {"$numberDecimal": "12.50"}, "things": ["a", "b"], "grades": ["HIGH"], \
            "parts": [{"thing": "p", "grade": "HIGH"}], \
            "part": {"thing": "q", "on": "2026-01-31", "grade": "LOW"}, \
            "counts": {"PSU": 3}, "lists": {"x": ["c"]}}\
            """;

    @Test
    void aPersonCanReadWhatIsStored() {
        assertThat(CODEC.encode(EXAMPLE).toJson()).isEqualTo(STORED);
    }

    @Test
    void whatWasStoredIsReadBack() {
        assertThat(CODEC.decode(Everything.class, BsonDocument.parse(STORED))).isEqualTo(EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "1969-12-31", "2024-02-29", "-0001-01-01"})
    void datesOfAllYearsAreReadBack(String date) {
        var on = LocalDate.parse(date);
        var stored = new Part(new ThingId("p"), on, Grade.HIGH);
        assertThat(CODEC.decode(Part.class, CODEC.encode(stored))).isEqualTo(stored);
    }

    @Test
    void fieldsThatAreNoComponentsArePassedOver() {
        var more = BsonDocument.parse(STORED).append("formerly", new BsonString("there"));

        assertThat(CODEC.decode(Everything.class, more)).isEqualTo(EXAMPLE);
    }

    @Test
    void whatDoesNotFitIsRejectedWithTheNameOfTheRecord() {
        var wrong = BsonDocument.parse(STORED).append("thing", new BsonInt32(1));
        var invalid = BsonDocument.parse(STORED).append("thing", new BsonString(""));
        var noDay = BsonDocument.parse(STORED).append("on", new BsonString("2026-02-30"));
        var noDate = BsonDocument.parse(STORED).append("on", new BsonString("2026-1a-05"));
        var lacking = BsonDocument.parse(STORED);
        lacking.remove("whole");

        for (BsonDocument payload : List.of(wrong, invalid, noDay, noDate, lacking)) {
            assertThatThrownBy(() -> CODEC.decode(Everything.class, payload))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Everything");
        }
    }

    /** Not storable. */
    public record Unfit(Object anything) {}

    @Test
    void aRecordThatCannotBeStoredIsRejectedAtTheStart() {
        var types = StoredTypes.of(new StoredType("Unfit", 1, Unfit.class));

        assertThatThrownBy(() -> new PayloadCodec(types))
                .isInstanceOf(CodecConfigurationException.class);
    }

    @Test
    void aNameOrClassListedTwiceIsRejected() {
        var one = new StoredType("One", 1, Part.class);

        assertThatThrownBy(() -> StoredTypes.of(one, new StoredType("One", 2, Unfit.class)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StoredTypes.of(one, new StoredType("Two", 1, Part.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEventGoesUnderItsStoredNameAndVersion() {
        assertThat(CODEC.newEvent(EXAMPLE, Fixture.NOON, Set.of("t")))
                .returns("Everything", NewEvent::type)
                .returns(1, NewEvent::version)
                .returns(Set.of("t"), NewEvent::tags);
        assertThatThrownBy(() -> CODEC.types().of(Part.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        long seed = Long.getLong("muster.seed", System.nanoTime());
        return LongStream.range(seed, seed + 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverAnEventHoldsComesBack(long seed) {
        var any = new Any(new Random(seed));
        Everything event = any.everything();

        BsonDocument stored = CODEC.encode(event);
        assertThat(CODEC.decode(Everything.class, stored)).as("seed %d", seed).isEqualTo(event);
        assertThat(CODEC.decode(Everything.class, CommitDocument.mutable(stored)))
                .as("seed %d", seed)
                .isEqualTo(event);
    }

    private record Any(Random random) {

        Everything everything() {
            var counts = new TreeMap<String, Integer>();
            var lists = new TreeMap<String, List<ThingId>>();
            for (int i = random.nextInt(4); i > 0; i--) {
                counts.put("k" + random.nextInt(9), random.nextInt());
                lists.put("k" + random.nextInt(9), ids());
            }
            var parts = new ArrayList<Part>();
            for (int i = random.nextInt(4); i > 0; i--) {
                parts.add(part());
            }
            return new Everything(
                    id(),
                    random.nextBoolean() ? id() : null,
                    random.nextInt(),
                    random.nextLong(),
                    random.nextBoolean(),
                    random.nextGaussian(),
                    random.nextBoolean() ? random.nextInt() : null,
                    text(),
                    grade(),
                    day(),
                    Period.of(random.nextInt(-9, 9), random.nextInt(99), random.nextInt(99)),
                    Duration.ofNanos(random.nextLong()),
                    Instant.ofEpochMilli(random.nextLong(-1L << 44, 1L << 44)),
                    BigDecimal.valueOf(random.nextLong(), random.nextInt(20)),
                    ids(),
                    random.nextBoolean() ? Set.of() : new TreeSet<>(List.of(grade(), grade())),
                    parts,
                    part(),
                    counts,
                    lists);
        }

        private Part part() {
            return new Part(id(), random.nextBoolean() ? day() : null, grade());
        }

        private ThingId id() {
            return new ThingId("i" + text());
        }

        private List<ThingId> ids() {
            return random.ints(random.nextInt(5)).mapToObj(i -> new ThingId("i" + i)).toList();
        }

        private LocalDate day() {
            return LocalDate.ofEpochDay(random.nextInt(-40_000, 80_000));
        }

        private Grade grade() {
            return random.nextBoolean() ? Grade.HIGH : Grade.LOW;
        }

        private String text() {
            return random.ints(random.nextInt(12), 1, 0xD7FF)
                    .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                    .toString();
        }
    }
}
