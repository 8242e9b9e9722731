package muster.readiness.history;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.contract.Event;
import muster.contract.Invalid;
import muster.contract.cadre.CadreEvents;
import muster.contract.callout.CalloutEvents;
import muster.contract.fatigue.FatigueEvents;
import muster.contract.fleet.FleetEvents;
import muster.contract.force.ForceEvents;
import muster.contract.reminder.ReminderEvents;
import muster.contract.rota.RotaEvents;
import muster.readiness.operations.OperationsQueries;
import muster.readiness.query.Answers;
import muster.readiness.query.Asked;
import muster.readiness.query.Page;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The query for what happened. */
final class HistoryRoutes {

    private static final int LONGEST_NUMBER = 18;

    /** What is set for all forces or for one, by the flag that asks for all of it. */
    private static final SortedMap<String, String> SETTINGS =
            new TreeMap<>(
                    Map.of(
                            "policy", ForceEvents.POLICY_TAG,
                            "skillSets", CadreEvents.CADRES_TAG,
                            "toursOfDuty", FleetEvents.TOURS_TAG,
                            "reminderPolicies", ReminderEvents.POLICY_TAG,
                            "fatiguePolicies", FatigueEvents.POLICY_TAG,
                            "waves", CalloutEvents.REQUIREMENT_TAG));

    private final RunningView operations;
    private final History history;

    HistoryRoutes(RunningView operations, History history) {
        this.operations = operations;
        this.history = history;
    }

    RouterFunction<ServerResponse> routes() {
        return route().GET("/api/history", this::history).build();
    }

    /**
     * Of what a history is asked.
     *
     * @param tags those of its events; empty where the view does not know it
     * @param isThereAnyway whether no event at all is an answer too
     */
    private record Subject(
            String what,
            Object code,
            Function<Snapshot, Optional<Set<String>>> tags,
            Predicate<Event> meant,
            boolean isThereAnyway) {

        static Subject known(
                String what, Object code, Function<Snapshot, Optional<Set<String>>> tags) {
            return new Subject(what, code, tags, _ -> true, true);
        }

        /** What is known by its events alone. */
        static Subject tagged(String what, Object code, Set<String> tags, Predicate<Event> meant) {
            return new Subject(what, code, _ -> Optional.of(tags), meant, false);
        }

        /** What is set for all forces or one, and may never have been. */
        static Subject ofAllForces(String what, String tag) {
            return new Subject(what, "", _ -> Optional.of(Set.of(tag)), _ -> true, true);
        }
    }

    private Mono<ServerResponse> history(ServerRequest request) {
        return Answers.list(
                request,
                operations,
                "items",
                asked -> {
                    var subject = subject(asked);
                    return (snapshot, after, limit) -> page(subject, snapshot, after, limit);
                });
    }

    private static Subject subject(Asked asked) {
        var subjects = new ArrayList<Subject>();
        var operation = asked.operation("operation");
        if (operation != null) {
            subjects.add(
                    Subject.known(
                            "operation", operation, s -> OperationsQueries.tags(s, operation)));
        }
        var request = asked.request("request");
        if (request != null) {
            subjects.add(
                    Subject.known("request", request, s -> OperationsQueries.tags(s, request)));
        }
        var deployment = asked.deployment("deployment");
        if (deployment != null) {
            subjects.add(
                    Subject.tagged("deployment", deployment, Set.of(deployment.tag()), _ -> true));
        }
        var mobilisation = asked.mobilisation("mobilisation");
        if (mobilisation != null) {
            subjects.add(
                    Subject.tagged(
                            "mobilisation", mobilisation, Set.of(mobilisation.tag()), _ -> true));
        }
        var officer = asked.officer("officer");
        if (officer != null) {
            subjects.add(Subject.tagged("officer", officer, Set.of(officer.tag()), _ -> true));
        }
        var course = asked.course("course");
        if (course != null) {
            subjects.add(Subject.tagged("course", course, Set.of(course.tag()), _ -> true));
        }
        var demand = asked.demand("demand");
        if (demand != null) {
            subjects.add(Subject.tagged("demand", demand, Set.of(demand.tag()), _ -> true));
        }
        var force = asked.force("force");
        if (force != null) {
            subjects.add(
                    Subject.tagged(
                            "force",
                            force,
                            Stream.concat(Stream.of(force.tag()), SETTINGS.values().stream())
                                    .collect(Collectors.toSet()),
                            event -> force.equals(event.force())));
        }
        var rota = asked.force("rota");
        if (rota != null) {
            subjects.add(
                    new Subject(
                            "rota",
                            rota,
                            _ -> Optional.of(Set.of(RotaEvents.rotaTag(rota))),
                            _ -> true,
                            true));
        }
        SETTINGS.forEach((flag, tag) -> {
            if (Boolean.TRUE.equals(asked.flag(flag))) {
                subjects.add(Subject.ofAllForces(flag, tag));
            }
        });
        if (subjects.size() != 1) {
            asked.fault(
                    "operation",
                    "give one of operation, request, deployment, mobilisation, officer, course,"
                            + " demand, force, rota, "
                            + String.join("=true, ", SETTINGS.keySet())
                            + "=true");
        }
        return subjects.isEmpty()
                ? Subject.tagged("history", "", Set.of(), _ -> true)
                : subjects.getFirst();
    }

    private Page page(Subject subject, Snapshot snapshot, String after, int limit) {
        var tags =
                subject.tags()
                        .apply(snapshot)
                        .orElseThrow(() -> Answers.unknown(subject.what(), subject.code()));
        long before = before(after);
        var found = history.of(tags, snapshot.upTo(), before, limit, subject.meant());
        if (found.rows().isEmpty() && before == Long.MAX_VALUE && !subject.isThereAnyway()) {
            throw Answers.unknown(subject.what(), subject.code());
        }
        return new Page(
                found.rows(),
                found.more()
                        ? Asked.cursorAt(Long.toString(found.rows().getLast().sequence()))
                        : null);
    }

    private static long before(String cursor) {
        if (cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (cursor.length() > LONGEST_NUMBER
                || !cursor.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Invalid("cursor", "is not a cursor: take it from next of the answer before");
        }
        return Long.parseLong(cursor);
    }
}
