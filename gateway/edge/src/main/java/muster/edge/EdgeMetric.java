package muster.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Every metric of the edge. Each counts; no tag carries personal data. */
public enum EdgeMetric {
    SIGN_INS("muster.sign.ins", "Passwords checked", "outcome"),
    RELAYED("muster.relayed", "Requests relayed to a service", "target", "status"),
    REMINDERS("muster.reminders", "Reminders raised"),
    MESSAGES("muster.messages", "Messages sent", "channel", "outcome");

    private final String id;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final String[] tags;

    EdgeMetric(String id, String description, String... tags) {
        this.id = id;
        this.description = description;
        this.tags = tags;
    }

    public String id() {
        return id;
    }

    /** Counts one. Values are those of the tags, in their order. */
    public void count(MeterRegistry registry, String... values) {
        count(registry, 1, values);
    }

    public void count(MeterRegistry registry, double amount, String... values) {
        if (values.length != tags.length) {
            throw new IllegalArgumentException(id + " has " + tags.length + " tags");
        }
        var counter = Counter.builder(id).description(description);
        for (int tag = 0; tag < tags.length; tag++) {
            counter.tag(tags[tag], values[tag]);
        }
        counter.register(registry).increment(amount);
    }
}
