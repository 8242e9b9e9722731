package muster.edge.mobilisation;

import java.time.Instant;
import muster.edge.line.Serials;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reply or an arrival, as it was understood.
 *
 * @param line where it stands
 * @param text as it was typed
 * @param code of the officer or the carrier, or how many serials
 * @param at when it happened
 * @param expectedAt of who is coming
 * @param reason of who is not
 */
record Entry(
        int line,
        String text,
        What what,
        String code,
        Instant at,
        @Nullable Instant expectedAt,
        @Nullable String reason) {

    /** The line that says the same whenever it is read. */
    String settled() {
        var detail = expectedAt != null ? expectedAt : reason != null ? reason : at;
        return CSVFormat.DEFAULT.format(code, what, detail);
    }

    /** How many it is of. */
    long number() {
        return what == What.SERIALS ? Long.parseLong(code) : 1;
    }

    /**
     * As a line of many commands at once.
     *
     * @param key with which it is recorded once
     */
    ObjectNode command(String mobilisation, String key) {
        var sent = JsonNodeFactory.instance.objectNode();
        sent.put(
                        "command",
                        switch (what) {
                            case ARRIVED, CARRIER, SERIALS -> "RecordArrivals";
                            case COMING, NOT_COMING -> "RecordReplies";
                        })
                .put("key", key);
        var body =
                sent.putObject("body")
                        .put("mobilisation", mobilisation)
                        .put("at", at.toString())
                        .put("occurredAt", at.toString());
        switch (what) {
            case ARRIVED -> body.putArray("officers").add(code);
            case CARRIER -> body.putArray("carriers").add(code);
            case SERIALS -> Serials.count(number(), body.putObject("headcount"));
            case COMING -> reply(body).put("expectedAt", String.valueOf(expectedAt));
            case NOT_COMING -> reply(body).put("reason", reason);
        }
        return sent;
    }

    private ObjectNode reply(ObjectNode body) {
        return body.putArray("replies").addObject().put("officer", code).put("answer", what.name());
    }
}
