package muster.edge.timeline;

import static muster.edge.timeline.Sentences.after;
import static muster.edge.timeline.Sentences.at;
import static muster.edge.timeline.Sentences.day;
import static muster.edge.timeline.Sentences.number;
import static muster.edge.timeline.Sentences.officers;
import static muster.edge.timeline.Sentences.reason;
import static muster.edge.timeline.Sentences.text;
import static muster.edge.timeline.Sentences.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import muster.edge.page.Words;
import tools.jackson.databind.JsonNode;

/** What happened in mobilisations, as sentences. */
final class Mobilised {

    private static final Words WORDS = new Words();

    private Mobilised() {}

    static String of(String type, JsonNode data) {
        var force = text(data, "force");
        var where =
                " for %s%s"
                        .formatted(
                                text(data, "operation"),
                                data.path("exercise").asBoolean() ? " (exercise)" : "");
        return switch (type) {
            case "MobilisationRequirementSet" ->
                    "Mobilisation of %s requires from %s: %s"
                            .formatted(
                                    force.isEmpty() ? "every force" : force,
                                    day(data, "effectiveFrom"),
                                    waves(data));
            case "MobilisationStarted" ->
                    "%s mobilised%s%s, the clock runs from %s"
                            .formatted(
                                    force,
                                    where,
                                    after(", at ", text(data, "rvp")),
                                    at(data, "at"));
            case "OfficersCalledOut" ->
                    "%s of %s called out%s, wave %s, by %s, %s"
                            .formatted(
                                    officers(data),
                                    force,
                                    where,
                                    within(data, "wave"),
                                    within(data, "means"),
                                    at(data, "at"));
            case "RepliesRecorded" ->
                    "%s answered%s: %s, %s".formatted(force, where, answers(data), at(data, "at"));
            case "ArrivalsRecorded" ->
                    "%s of %s arrived%s%s, %s"
                            .formatted(
                                    arrived(data),
                                    force,
                                    after(" at ", text(data, "rvp")),
                                    where,
                                    at(data, "at"));
            case "ArrivalsCancelled" ->
                    "Arrival of %s of %s cancelled%s".formatted(arrived(data), force, where)
                            + reason(data);
            case "CommandersNominated" ->
                    "%s nominated %s%s%s"
                            .formatted(
                                    force,
                                    WORDS.count(data.path("officers").size(), "PSU commander"),
                                    where,
                                    data.has("at") ? ", " + at(data, "at") : "");
            default ->
                    "Mobilisation of %s%s ended, %s%s"
                            .formatted(force, where, at(data, "at"), after(": ", results(data)));
        };
    }

    private static String waves(JsonNode data) {
        return data.path("waves").valueStream().map(Needed::told).collect(Collectors.joining(", "));
    }

    private static String answers(JsonNode data) {
        var replies = data.path("replies");
        long coming =
                replies.valueStream()
                        .filter(reply -> text(reply, "answer").equals("COMING"))
                        .count();
        long not = replies.size() - coming;
        return coming == 0
                ? not + " not coming"
                : coming + " coming" + (not == 0 ? "" : ", " + not + " not coming");
    }

    private static String arrived(JsonNode data) {
        var arrived = new ArrayList<String>();
        add(arrived, data.path("officers").size(), "officer");
        var headcount = data.path("headcount");
        add(arrived, number(headcount, "inspectors"), "inspector");
        add(arrived, number(headcount, "sergeants"), "sergeant");
        add(arrived, number(headcount, "constables"), "constable");
        add(arrived, data.path("carriers").size(), "carrier");
        return arrived.size() < 2
                ? String.join("", arrived)
                : String.join(", ", arrived.subList(0, arrived.size() - 1))
                        + " and "
                        + arrived.getLast();
    }

    private static void add(List<String> arrived, long number, String one) {
        if (number > 0) {
            arrived.add(WORDS.count(number, one));
        }
    }

    private static String results(JsonNode data) {
        return data.path("results")
                .valueStream()
                .map(result ->
                        "%s %s with %s"
                                .formatted(
                                        within(result, "wave"),
                                        result.path("passed").asBoolean() ? "passed" : "failed",
                                        WORDS.count(number(result, "psus"), "PSU")))
                .collect(Collectors.joining(", "));
    }
}
