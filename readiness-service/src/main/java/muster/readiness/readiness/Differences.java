package muster.readiness.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import muster.commitlog.Boundary;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.Catalogue;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.RequestId;
import muster.contract.accreditation.AccreditationEvents;
import muster.contract.deployment.Component;
import muster.contract.deployment.Formation.Pool;
import muster.readiness.readiness.Difference.Cause;
import muster.readiness.readiness.Difference.Figure;
import muster.readiness.readiness.Difference.Officer;
import muster.readiness.readiness.Difference.Standing;
import muster.readiness.readiness.Numbers.When;
import muster.readiness.readiness.Promises.Promise;
import muster.readiness.view.Snapshot;
import muster.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what was known at one time with what was known at a later one. */
final class Differences {

    private static final Standing NOT_COUNTED = new Standing(null, false, false, false, false);

    private final ForceOfficers officers;
    private final CommitLog log;
    private final EventReader reader;

    Differences(ForceOfficers officers, CommitLog log, EventReader reader) {
        this.officers = officers;
        this.log = log;
        this.reader = reader;
    }

    /** Of a force on a day or at an instant. */
    Difference of(
            ForceId force,
            When when,
            Snapshot earlier,
            Instant asKnownAt,
            Snapshot later,
            @Nullable Instant comparedWith) {
        return new Difference(
                force,
                when.on(),
                when.at(),
                asKnownAt,
                comparedWith,
                figures(numbers(earlier, force, when), numbers(later, force, when)),
                officers(force, when, earlier, later),
                others(force, earlier, later));
    }

    private static Map<String, BigDecimal> numbers(Snapshot snapshot, ForceId code, When when) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        var force = snapshot.get(Forces.FORCES, code.value());
        if (force != null) {
            var answer = new Numbers(snapshot).of(List.of(force), when, true).getFirst();
            collect(Json.MAPPER.valueToTree(answer), "", numbers);
        }
        return numbers;
    }

    private static void collect(JsonNode node, String at, Map<String, BigDecimal> numbers) {
        if (node.isNumber()) {
            numbers.put(at, node.decimalValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at + "/" + i, numbers);
            }
        } else {
            node.propertyStream()
                    .forEach(
                            field -> collect(field.getValue(), at + "/" + field.getKey(), numbers));
        }
    }

    private static List<Figure> figures(
            Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        return Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(figure -> new Figure(figure, before.get(figure), after.get(figure)))
                .filter(figure -> !same(figure.before(), figure.after()))
                .toList();
    }

    private static boolean same(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null) {
            return after == null;
        }
        return after != null && before.compareTo(after) == 0;
    }

    private List<Officer> officers(ForceId force, When when, Snapshot earlier, Snapshot later) {
        var before = standings(earlier, force, when);
        var after = standings(later, force, when);
        var codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        var officers = new ArrayList<Officer>();
        for (var code : codes) {
            var was = before.getOrDefault(code, NOT_COUNTED);
            var is = after.getOrDefault(code, NOT_COUNTED);
            if (!was.equals(is)) {
                var officer = new OfficerId(code);
                officers.add(
                        new Officer(
                                officer, was, is, causes(List.of(officer.tag()), earlier, later)));
            }
        }
        return officers;
    }

    /** Of those who count as anything, by code. */
    private Map<String, Standing> standings(Snapshot snapshot, ForceId force, When when) {
        var made = CadreRoutes.extensions(snapshot);
        var standings = new TreeMap<String, Standing>();
        for (var officer : officers.of(snapshot, force)) {
            var registration = officer.registration();
            var standing = standing(AddedBy.of(officer, made, force, when));
            if (registration != null && !standing.equals(NOT_COUNTED)) {
                standings.put(registration.officer().value(), standing);
            }
        }
        return standings;
    }

    private static Standing standing(AddedBy added) {
        var trained = added.to(State.TRAINED);
        return new Standing(
                countedAs(trained),
                trained.drivers() > 0,
                trained.total() > 0,
                added.to(State.DEPLOYABLE).total() > 0,
                added.to(State.AVAILABLE).total() > 0);
    }

    private static @Nullable Component countedAs(Pool pool) {
        if (pool.inspectors() > 0) {
            return Component.INSPECTORS;
        }
        if (pool.sergeants() > 0) {
            return Component.SERGEANTS;
        }
        return pool.constables() > 0 ? Component.CONSTABLES : null;
    }

    private List<Cause> others(ForceId force, Snapshot earlier, Snapshot later) {
        var tags = new ArrayList<String>();
        tags.add(force.tag());
        tags.add(AccreditationEvents.EXTENSIONS_TAG);
        var before = promises(earlier, force);
        var after = promises(later, force);
        var requests = new TreeSet<RequestId>(Comparator.comparing(RequestId::folded));
        Stream.concat(before.stream(), after.stream())
                .filter(promise -> !before.contains(promise) || !after.contains(promise))
                .map(Promise::request)
                .forEach(requests::add);
        requests.forEach(request -> tags.add(request.tag()));
        return causes(tags, earlier, later);
    }

    private static List<Promise> promises(Snapshot snapshot, ForceId force) {
        var made = snapshot.get(Promises.PROMISES, force.value());
        return made == null ? List.of() : made.promises();
    }

    private List<Cause> causes(Collection<String> tags, Snapshot earlier, Snapshot later) {
        return log.read(Boundary.of(tags.toArray(String[]::new)), earlier.upTo()).events().stream()
                .filter(recorded -> recorded.sequence() <= later.upTo())
                .map(recorded ->
                        new Cause(
                                recorded.sequence(),
                                Catalogue.eventType((Event) reader.read(recorded)).name(),
                                recorded.occurredAt(),
                                recorded.commit().recordedAt()))
                .toList();
    }
}
