package muster.edge.timeline;

import static muster.edge.timeline.Sentences.after;
import static muster.edge.timeline.Sentences.day;
import static muster.edge.timeline.Sentences.reason;
import static muster.edge.timeline.Sentences.text;

import muster.edge.page.Words;
import tools.jackson.databind.JsonNode;

/** What happened to the calendar of demand, in words. */
final class Demanded {

    private static final Words WORDS = new Words();

    private Demanded() {}

    static String of(String type, JsonNode data) {
        var demand = text(data, "demand");
        return switch (type) {
            case "DemandExpected" -> "Demand %s expected: %s".formatted(demand, described(data));
            case "DemandRevised" ->
                    "Demand %s changed: %s%s"
                            .formatted(
                                    demand,
                                    described(data),
                                    after(", now operation ", text(data, "operation")));
            default -> "Demand %s withdrawn".formatted(demand) + reason(data);
        };
    }

    /** Such as "Villa v Birmingham (football) of WMP, 2 PSUs from 5 to 6 December 2026". */
    private static String described(JsonNode data) {
        return "%s (%s) of %s, %s from %s to %s"
                .formatted(
                        text(data, "name"),
                        WORDS.within(text(data, "kind")),
                        text(data, "hostForce"),
                        WORDS.count(data.path("psus").asLong(), "PSU"),
                        day(data, "from"),
                        day(data, "to"));
    }
}
