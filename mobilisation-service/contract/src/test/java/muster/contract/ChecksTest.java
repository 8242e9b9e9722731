package muster.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import muster.contract.force.ForceCommands.RegisterForce;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1_999, 2_000})
    void textHasOneToTwoThousandCharacters(int length) {
        passes(c -> c.text("name", "x".repeat(length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2_001, 100_000})
    void otherLengthsAreRefused(int length) {
        refuses("name", c -> c.text("name", "x".repeat(length)));
    }

    @Test
    void missingTextIsRefusedUnlessItIsOptional() {
        refuses("name", c -> c.text("name", null));
        passes(c -> c.optionalText("name", null));
        refuses("name", c -> c.optionalText("name", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, '\t', '\n', '\r', 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F})
    void controlCharactersAreRefused(int control) {
        refuses("name", c -> c.text("name", "a" + Character.toString(control) + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Öl & Söhne", "警察", "👮", "a\u00A0b", "'; DROP TABLE", "<b>"})
    void whatPeopleWriteIsTaken(String text) {
        passes(c -> c.text("name", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uDC00b", "\uDC00\uD800"})
    void halfACharacterIsRefused(String text) {
        refuses("name", c -> c.text("name", text));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 999, 1_000})
    void listsHaveOneToAThousandEntries(int size) {
        passes(c -> c.list("officers", numbers(size)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_001})
    void otherSizesAreRefused(int size) {
        refuses("officers", c -> c.list("officers", numbers(size)));
        refuses("officers", c -> c.optionalList("officers", numbers(size)));
    }

    @Test
    void listsNeitherRepeatNorLackAnEntry() {
        refuses("officers", c -> c.list("officers", List.of(1, 2, 1)));
        refuses("officers", c -> c.list("officers", Arrays.asList(1, null)));
        refuses("officers", c -> c.list("officers", null));
        passes(c -> c.optionalList("officers", null));
    }

    @ParameterizedTest
    @CsvSource({
        "1899-12-31, false",
        "1900-01-01, true",
        "2199-12-31, true",
        "2200-01-01, false",
        "-0001-01-01, false"
    })
    void daysLieBetween1900And2200(LocalDate day, boolean sensible) {
        if (sensible) {
            passes(c -> c.day("on", day));
        } else {
            refuses("on", c -> c.day("on", day));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1899-12-31T23:59:59Z, false",
        "1900-01-01T00:00:00Z, true",
        "2199-12-31T23:59:59Z, true",
        "2200-01-01T00:00:00Z, false"
    })
    void instantsLieBetween1900And2200(Instant instant, boolean sensible) {
        if (sensible) {
            passes(c -> c.instant("at", instant));
        } else {
            refuses("at", c -> c.instant("at", instant));
        }
    }

    @Test
    void inclusiveDaysMayBeOneDayAndHaveNoEnd() {
        var day = LocalDate.of(2024, 1, 31);
        passes(c -> c.days(day, day));
        passes(c -> c.days(day, null));
        refuses("to", c -> c.days(day, day.minusDays(1)));
        refuses("from", c -> c.days(null, day));
    }

    @Test
    void aSpanOfTimeIsNotEmpty() {
        var noon = Instant.parse("2024-01-31T12:00:00Z");
        passes(c -> c.span(noon, noon.plusMillis(1)));
        refuses("to", c -> c.span(noon, noon));
        refuses("to", c -> c.span(noon, noon.minusMillis(1)));
        refuses("to", c -> c.span(noon, null));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "100000, true", "100001, false", "-1, false"})
    void quantitiesAreWholeAndPositive(int quantity, boolean sensible) {
        if (sensible) {
            passes(c -> c.quantity("psus", quantity));
        } else {
            refuses("psus", c -> c.quantity("psus", quantity));
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> new RegisterForce(ForceId.OTHER, "", "a\nb"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(Invalid.Fault::field)
                                        .containsExactly("name", "region", "force"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WM", "WMP", "PSOS", "A1", "ABCDEFGHIJ"})
    void aForceIsTwoToTenUpperCaseLettersOrDigits(String code) {
        assertThat(new ForceId(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "W", "wmp", "1WM", "WMP-1", "ABCDEFGHIJK", "WM P", "WMP\n", "ÄMP"})
    void otherCodesAreNoForces(String code) {
        assertThatThrownBy(() -> new ForceId(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WMP", "WMP-", "WMP-12345678901", "WMP-12-3", "wmp-1", "WMP-a"})
    void otherCodesAreNoOfficers(String code) {
        assertThatThrownBy(() -> new OfficerId(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " G7", "-G7", "G7-1", "Golden Orb-22", "G7_a", "G7\n"})
    void otherCodesAreNoOperations(String code) {
        assertThatThrownBy(() -> new OperationId(code))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOperationHasAtMost41Characters() {
        assertThat(new OperationId("a".repeat(41)).value()).hasSize(41);
        assertThatThrownBy(() -> new OperationId("a".repeat(42)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void operationsAndRequestsCompareWithoutCase() {
        assertThat(new OperationId("golden orb"))
                .isEqualTo(new OperationId("Golden Orb"))
                .hasSameHashCodeAs(new OperationId("GOLDEN ORB"));
        assertThat(new OperationId("golden orb").tag())
                .isEqualTo(new OperationId("Golden Orb").tag());
        assertThat(new RequestId("g7-1"))
                .isEqualTo(new RequestId("G7-1"))
                .hasSameHashCodeAs(new RequestId("G7-1"))
                .isNotEqualTo(new RequestId("G7-2"));
        assertThat(RequestId.of(new OperationId("G7"), 2)).hasToString("G7-2");
        assertThat(new RequestId("Golden-Orb-2").operation())
                .isEqualTo(new OperationId("golden-orb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"G7", "G7-", "G7-0", "G7-01", "-1", "G7-1-2"})
    void otherCodesAreNoRequests(String code) {
        assertThatThrownBy(() -> new RequestId(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAbsenceTellsWhoseItIs() {
        var abstraction = AbstractionId.of(new OfficerId("WMP-1234"), 2);
        assertThat(abstraction).hasToString("WMP-1234-A2");
        assertThat(abstraction.officer()).isEqualTo(new OfficerId("WMP-1234"));
    }

    private static List<Integer> numbers(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static void passes(UnaryOperator<Checks> checks) {
        checks.apply(Checks.check()).done();
    }

    private static void refuses(@Nullable String field, UnaryOperator<Checks> checks) {
        assertThatThrownBy(() -> checks.apply(Checks.check()).done())
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(Invalid.Fault::field)
                                        .contains(field));
    }
}
