package muster.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import muster.contract.Invalid;
import muster.contract.force.ForceCommands.SetRequirement;
import muster.contract.request.RequestCommands.RequestPSUs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static final String REQUEST =
            """
            {"operation": "G7", "psus": 3, "from": "2026-06-01T06:00:00+01:00", "to": "2026-06-02T06:00:00Z"}
            """;

    @Test
    void anInstantMayHaveAnyZone() {
        var request = bind(REQUEST, RequestPSUs.class);
        assertThat(request.from()).isEqualTo(Instant.parse("2026-06-01T05:00:00Z"));
        assertThat(request.operation()).hasToString("G7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|\"3\"|psus",
                "3|1.5|psus",
                "3|3.0|psus",
                "3|true|psus",
                "3|99999999999|psus",
                "3|1e400|psus",
                "3|null|psus",
                "3|[3]|psus",
                "\"G7\"|7|operation",
                "\"G7\"|\"G7-1\"|operation",
                "\"G7\"|{}|operation",
                "\"2026-06-02T06:00:00Z\"|\"2026-06-02T06:00:00\"|to",
                "\"2026-06-02T06:00:00Z\"|1780000000|to",
                "\"2026-06-02T06:00:00Z\"|\"2026-06-01T05:00:00Z\"|to",
            })
    void nothingIsCoerced(String right, String wrong, String field) {
        var body = REQUEST.replace(": " + right, ": " + wrong);
        assertThat(body).isNotEqualTo(REQUEST);
        assertThatThrownBy(() -> bind(body, RequestPSUs.class))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(Invalid.Fault::field)
                                        .contains(field));
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertThatThrownBy(() -> bind(REQUEST.replace("{", "{\"colour\": 1, "), RequestPSUs.class))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .containsExactly(
                                                new Invalid.Fault(
                                                        "colour", "is not a known field")));
    }

    @Test
    void aShareIsAnExactDecimal() {
        var requirement =
                bind(
                        """
                        {"force": "WMP", "basis": "REGIONAL_SHARE", "effectiveFrom": "2024-01-01",
                         "regionalPsus": 100, "share": 0.07}
                        """,
                        SetRequirement.class);
        assertThat(requirement.share()).isEqualByComparingTo("0.07");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{} {}",
                "{} x",
                "{\"a\": 1, \"a\": 2}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "{\"a\": \"\u0001\"}",
                "nul",
                "'a'"
            })
    void whatIsNotOneJsonValueIsUnreadable(String body) {
        assertThatThrownBy(() -> Json.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    private static <T> T bind(String body, Class<T> type) {
        return Json.bind(Json.read(body.getBytes(StandardCharsets.UTF_8)), type);
    }
}
