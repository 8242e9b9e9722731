package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Every figure about a force is made of parts that make it: those found in the answer, not a list.
 */
class ExplanationIT {

    private static Running muster;

    @BeforeAll
    static void start() {
        muster = new Running();
    }

    @AfterAll
    static void stop() {
        muster.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/readiness/WMP?at=2026-11-25T06:00:00Z",
                "/api/readiness/WMP?on=2027-03-01",
                "/api/readiness/WARKS?on=2026-06-01&asKnownAt=2026-10-01T00:00:00Z",
                "/api/readiness/MPS?on=2012-01-01"
            })
    void thePartsOfEveryFigureMakeIt(String asked) {
        try (var planner = muster.as("planner")) {
            var answer = planner.get(asked);
            var figures = new LinkedHashMap<String, BigDecimal>();
            collect(answer, "", figures);
            figures.remove("/upTo");
            assertThat(figures).hasSizeGreaterThan(30);
            figures.forEach((figure, value) -> {
                var explanation = planner.get(explanation(asked, figure));
                var explained = explanation.get("explained");
                assertThat(explained.get("value").decimalValue())
                        .as(figure)
                        .isEqualByComparingTo(value);
                assertThat(explained.get("means").asString()).isNotBlank();
                var parts = explanation.get("parts").valueStream().toList();
                assertThat(made(explained.get("how").asString(), parts, figure))
                        .as(figure + " of " + asked)
                        .isEqualByComparingTo(value);
                parts.forEach(part -> agrees(part, figures));
            });
        }
    }

    @Test
    void whatBecameKnownExplainsEveryDifferenceInWhoIsCounted() {
        try (var admin = muster.as("admin")) {
            var before = Instant.now();
            var asked = "/api/readiness/WMP%s?on=2027-03-01";
            var was = admin.get(asked.formatted(""));
            var lapsed =
                    admin.get(asked.formatted("/officers") + "&state=NOT_DEPLOYABLE&limit=1")
                            .get("items")
                            .get(0)
                            .get("officer")
                            .asString();
            long last = 0;
            for (var skill :
                    List.of(
                            "PUBLIC_ORDER_LEVEL_2",
                            "FIRST_AID",
                            "OFFICER_SAFETY",
                            "FITNESS_TEST")) {
                last =
                        admin.command(
                                        "ReaccreditOfficer",
                                        """
                                        {"officer": "%s", "skill": "%s", "awardedOn": "2026-11-01"}\
                                        """
                                                .formatted(lapsed, skill))
                                .sequence();
            }
            var is = admin.get(asked.formatted("") + "&atLeast=" + last);
            var difference = admin.get(asked.formatted("/difference") + "&asKnownAt=" + before);
            assertThat(difference.get("officers").size()).isOne();
            var officer = difference.get("officers").get(0);
            assertThat(officer.get("officer").asString()).isEqualTo(lapsed);
            assertThat(officer.get("events").size()).isEqualTo(4);
            assertThat(officer.get("events").get(3).get("sequence").asLong()).isEqualTo(last);
            for (var state : List.of("trained", "deployable", "available")) {
                int more =
                        (officer.get("after").get(state).asBoolean() ? 1 : 0)
                                - (officer.get("before").get(state).asBoolean() ? 1 : 0);
                assertThat(is.get(state).get("total").asInt() - was.get(state).get("total").asInt())
                        .as(state)
                        .isEqualTo(more);
            }
            var changed = new LinkedHashMap<String, BigDecimal>();
            difference
                    .get("figures")
                    .valueStream()
                    .forEach(figure ->
                            changed.put(
                                    figure.get("figure").asString(),
                                    figure.get("after").decimalValue()));
            assertThat(changed.get("/deployable/total"))
                    .isEqualByComparingTo(is.at("/deployable/total").decimalValue());
        }
    }

    private static String explanation(String asked, String figure) {
        var question = asked.indexOf('?');
        return asked.substring(0, question)
                + "/explanation"
                + asked.substring(question)
                + "&figure="
                + URLEncoder.encode(figure, StandardCharsets.UTF_8);
    }

    private static void collect(JsonNode node, String at, Map<String, BigDecimal> figures) {
        if (node.isNumber()) {
            figures.put(at, node.decimalValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at + "/" + i, figures);
            }
        } else {
            node.propertyStream()
                    .forEach(
                            field -> collect(field.getValue(), at + "/" + field.getKey(), figures));
        }
    }

    /** What the parts make, by the rule that is told. */
    private static BigDecimal made(String how, List<JsonNode> parts, String figure) {
        var values = parts.stream().map(part -> part.get("value").decimalValue()).toList();
        return switch (how) {
            case "SUM" -> values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case "DIFFERENCE" -> values.stream().reduce(BigDecimal::subtract).orElseThrow();
            case "PRODUCT" ->
                    values.stream()
                            .reduce(BigDecimal.ONE, BigDecimal::multiply)
                            .setScale(0, RoundingMode.CEILING);
            case "RATIO" ->
                    figure.endsWith("/psus")
                            ? values.getFirst().divide(values.getLast(), 2, RoundingMode.HALF_UP)
                            : BigDecimal.valueOf(
                                    values.getFirst().doubleValue()
                                            / values.getLast().doubleValue());
            case "SMALLEST" ->
                    parts.stream()
                            .map(part ->
                                    part.get("value")
                                            .decimalValue()
                                            .divide(
                                                    part.get("takes").decimalValue(),
                                                    0,
                                                    RoundingMode.FLOOR))
                            .reduce(BigDecimal::min)
                            .orElseThrow();
            case "RECORDED" -> {
                assertThat(parts).hasSize(1);
                yield values.getFirst();
            }
            default -> throw new AssertionError("No such rule: " + how);
        };
    }

    /** A part that is a figure of the answer is the same there. */
    private static void agrees(JsonNode part, Map<String, BigDecimal> figures) {
        if (part.has("figure")) {
            assertThat(part.get("value").decimalValue())
                    .isEqualByComparingTo(figures.get(part.get("figure").asString()));
        }
    }
}
