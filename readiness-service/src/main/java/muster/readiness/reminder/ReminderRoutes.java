package muster.readiness.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.reminder.Channel;
import muster.contract.reminder.ReminderEvents.ReminderPolicySet;
import muster.contract.reminder.ReminderKind;
import muster.contract.reminder.ReminderPolicies;
import muster.readiness.query.Answers;
import muster.readiness.query.Page;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The queries about reminders, their messages, and when to remind. */
final class ReminderRoutes {

    private static final int FURTHEST_DAYS = 92;

    private final RunningView view;
    private final Clock clock;

    ReminderRoutes(RunningView view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/api/due", this::due)
                .GET("/api/reminders", this::reminders)
                .GET("/api/messages", this::messages)
                .GET("/api/reminder-policies", this::policies)
                .build();
    }

    private Mono<ServerResponse> due(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var force = asked.force("force");
                    var kind = asked.oneOf("kind", ReminderKind.class);
                    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    var asking = asked.instant("until");
                    var until = asking == null ? now : asking;
                    if (until.isAfter(now.plus(Duration.ofDays(FURTHEST_DAYS)))) {
                        asked.fault("until", "must be at most " + FURTHEST_DAYS + " days from now");
                    }
                    // of the past: what was due then and not overtaken
                    var standing = until.isBefore(now) ? until : now;
                    return (snapshot, after, limit) -> {
                        known(snapshot, force);
                        return new Due(snapshot, standing, until, force, kind).page(after, limit);
                    };
                });
    }

    private Mono<ServerResponse> reminders(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var force = asked.force("force");
                    var kind = asked.oneOf("kind", ReminderKind.class);
                    var state = asked.oneOf("state", Reminder.State.class);
                    return (snapshot, after, limit) -> {
                        known(snapshot, force);
                        return Page.of(
                                snapshot,
                                Reminder.REMINDERS,
                                Reminder.list(force, kind, state),
                                after,
                                limit,
                                reminder -> Row.OfReminder.of(reminder, sent(snapshot, reminder)));
                    };
                });
    }

    private static List<Message> sent(Snapshot snapshot, Reminder reminder) {
        var raised = reminder.raised();
        return List.copyOf(
                snapshot.getAll(
                                Message.MESSAGES,
                                Arrays.stream(Channel.values())
                                        .map(channel ->
                                                Message.key(
                                                        raised.reminder(), raised.dueAt(), channel))
                                        .toList())
                        .values());
    }

    private Mono<ServerResponse> messages(ServerRequest request) {
        return Answers.list(
                request,
                view,
                "items",
                asked -> {
                    var state = asked.oneOf("state", Message.State.class);
                    var channel = asked.oneOf("channel", Channel.class);
                    var force = asked.force("force");
                    var waitingAt = asked.instant("waitingAt");
                    return (snapshot, after, limit) -> {
                        known(snapshot, force);
                        return Page.of(
                                snapshot,
                                Message.MESSAGES,
                                Message.list(state, channel, force),
                                after,
                                limit,
                                message ->
                                        waitingAt == null || message.waitsAt(waitingAt)
                                                ? Row.OfMessage.of(message)
                                                : null);
                    };
                });
    }

    private Mono<ServerResponse> policies(ServerRequest request) {
        return Answers.whole(
                request,
                view,
                "items",
                asked -> {
                    var today = Days.of(clock.instant());
                    return snapshot ->
                            policies(
                                    Objects.requireNonNullElse(
                                            snapshot.get(ReminderView.POLICIES, ReminderView.ALL),
                                            ReminderPolicies.DEFAULTS),
                                    today);
                });
    }

    /** By kind; the default first, then those for all, then by force, each by its first day. */
    private static List<Row.OfPolicy> policies(ReminderPolicies set, LocalDate today) {
        var rows = new ArrayList<Row.OfPolicy>();
        for (var kind : ReminderKind.values()) {
            rows.add(
                    new Row.OfPolicy(
                            kind,
                            null,
                            kind.timing(),
                            kind.usualTimes(),
                            null,
                            true,
                            set.latest(kind, today, null) == null));
            set.settings().stream()
                    .filter(policy -> policy.kind() == kind)
                    .sorted(
                            Comparator.comparing(ReminderRoutes::forceOrAll)
                                    .thenComparing(ReminderPolicySet::effectiveFrom))
                    .forEach(policy -> rows.add(row(policy, set, today)));
        }
        return List.copyOf(rows);
    }

    private static Row.OfPolicy row(
            ReminderPolicySet policy, ReminderPolicies set, LocalDate today) {
        var kind = policy.kind();
        return new Row.OfPolicy(
                kind,
                policy.force(),
                kind.timing(),
                policy.times(),
                policy.effectiveFrom(),
                false,
                policy.equals(set.latest(kind, today, policy.force())));
    }

    private static String forceOrAll(ReminderPolicySet policy) {
        var force = policy.force();
        return force == null ? "" : force.value();
    }

    private static void known(Snapshot snapshot, @Nullable ForceId force) {
        if (force != null && snapshot.get(ReminderView.FORCES, force.value()) == null) {
            throw Answers.unknown("force", force);
        }
    }
}
