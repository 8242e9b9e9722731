package muster.contract;

import java.util.List;

/**
 * Every metric of the services; their registries and the docs read them here. The gateway, which
 * knows no class of theirs, has its own two.
 */
public enum Metric {
    COMMANDS(
            "muster.commands",
            Kind.TIMER,
            "Time from a command's arrival to its answer",
            "command",
            "outcome"),
    RETRIES(
            "muster.decisions.retried",
            Kind.COUNTER,
            "Decisions taken again because another command came first"),
    LOG_HEAD("muster.log.head", Kind.GAUGE, "Sequence of the last event in the log"),
    VIEW_POSITION("muster.view.position", Kind.GAUGE, "Sequence a view is true at", "view"),
    VIEW_LAG("muster.view.lag", Kind.GAUGE, "Events a view is behind the log", "view"),
    VIEW_STOPPED("muster.view.stopped", Kind.GAUGE, "1 while an event stops a view", "view"),
    FEED_READERS("muster.feed.readers", Kind.GAUGE, "Readers of the feed's stream"),
    FEED_EVENTS("muster.feed.events", Kind.COUNTER, "Events sent to readers of the feed");

    /** What a metric measures with. Timers are in seconds, the others count. */
    public enum Kind {
        COUNTER,
        GAUGE,
        TIMER
    }

    private final String id;
    private final Kind kind;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> tags;

    Metric(String id, Kind kind, String description, String... tags) {
        this.id = id;
        this.kind = kind;
        this.description = description;
        this.tags = List.of(tags);
    }

    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    /** Names of the tags; none carries personal data. */
    public List<String> tags() {
        return tags;
    }
}
