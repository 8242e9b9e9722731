package muster.edge.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilledTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private static String sample(Field field) {
        return switch (field.kind()) {
            case CODE ->
                    switch (field.name()) {
                        case "request", "deployment" -> "Golden Orb-1";
                        case "officer", "commander" -> "WMP-1001";
                        case "course" -> "C-7K3M9QXA";
                        case "carrier" -> "WMP-PC01";
                        case "entry", "with" -> "R-7K3M9QXA";
                        case "demand" -> "P-7K3M9QXA";
                        case "decision" -> "L-7K3M9QXA";
                        case "operation", "mobilisation" -> "Golden Orb";
                        default -> "WMP";
                    };
            case TEXT -> "At the \"Crown\"";
            case WORDS ->
                    switch (field.name()) {
                        case "officers" -> "WMP-1001, WMP-1002";
                        case "serial" -> "under WMP-4001 WMP-1002";
                        case "serials" -> "serial under WMP-4001 WMP-1002";
                        case "carriers" ->
                                field.keyword() == null ? "WMP-PC01 \"Bournville\"" : "WMP-PC01";
                        case "on", "awardedOn" -> "today";
                        case "expiresOn" -> "tomorrow";
                        case "skills" -> "l2 first_aid";
                        case "forces" -> "WMP STAFFS";
                        case "ranks" -> "inspector";
                        case "from" ->
                                field.hint() != null && field.hint().contains("18:00")
                                        ? "06:00"
                                        : "today";
                        case "to" ->
                                field.hint() != null && field.hint().contains("18:00")
                                        ? "18:00"
                                        : "fri";
                        default -> "07:30";
                    };
            case NUMBER -> "2";
            case CHOICE -> field.options().getFirst();
            case FLAG -> "yes";
        };
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void aFormThatIsFilledInMakesALine(Verb verb) {
        var values =
                verb.fields().stream().collect(Collectors.toMap(Field::name, FilledTest::sample));
        var filled = Filled.of(verb, values);
        assertThat(filled.errors()).isEmpty();
        assertThat(Reading.of(filled.line(), NOW).command()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void whatIsRequiredAndMissingIsToldAtItsField(Verb verb) {
        var required = verb.fields().stream().filter(Field::required).map(Field::name).toList();
        assertThat(Filled.of(verb, Map.of()).errors().keySet()).containsExactlyElementsOf(required);
    }

    @Test
    void aMistakeInTheLineIsToldAtTheFieldItCameFrom() {
        var filled =
                Filled.of(
                        Verb.REQ,
                        Map.of("operation", "G7", "psus", "3", "from", "soon", "to", "18:00"));
        var mistake = new Mistake(14, 18, "“soon” can't stand here");
        assertThat(filled.line()).isEqualTo("req G7 3 from soon to 18:00");
        assertThat(filled.with(Preview.wrong(filled.line(), mistake)).errors())
                .containsExactly(Map.entry("from", "“soon” can't stand here"));
    }
}
