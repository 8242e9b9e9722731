package muster.edge.mobilisation;

import java.time.Instant;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reply or an arrival, as it was understood.
 *
 * @param line where it stands
 * @param text as it was typed
 * @param code of the officer or the carrier
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

    /**
     * As a line of many commands at once.
     *
     * @param key with which it is recorded once
     */
    ObjectNode command(String mobilisation, String key) {
        var sent = JsonNodeFactory.instance.objectNode();
        sent.put(
                        "command",
                        what == What.ARRIVED || what == What.CARRIER
                                ? "RecordArrivals"
                                : "RecordReplies")
                .put("key", key);
        var body =
                sent.putObject("body")
                        .put("mobilisation", mobilisation)
                        .put("at", at.toString())
                        .put("occurredAt", at.toString());
        switch (what) {
            case ARRIVED -> body.putArray("officers").add(code);
            case CARRIER -> body.putArray("carriers").add(code);
            case COMING -> reply(body).put("expectedAt", String.valueOf(expectedAt));
            case NOT_COMING -> reply(body).put("reason", reason);
        }
        return sent;
    }

    private ObjectNode reply(ObjectNode body) {
        return body.putArray("replies").addObject().put("officer", code).put("answer", what.name());
    }
}
