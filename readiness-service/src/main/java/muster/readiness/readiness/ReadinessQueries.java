package muster.readiness.readiness;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.DayRange;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.accreditation.Extensions;
import muster.contract.callout.Called;
import muster.contract.officer.OfficerHistory;
import muster.readiness.policy.PolicyQueries;
import muster.readiness.query.Knowing;
import muster.readiness.view.PastViews;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import muster.readiness.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The door of this package. */
public final class ReadinessQueries {

    private ReadinessQueries() {}

    public static View view() {
        return new ReadinessView();
    }

    /**
     * The queries' routes.
     *
     * @param courses the view that the bookings are read from
     */
    public static RouterFunction<ServerResponse> routes(
            RunningView view,
            RunningView courses,
            Bookings bookings,
            CommitLog log,
            EventReader reader,
            MongoDatabase personal,
            ForceOfficers forceOfficers,
            Clock clock) {
        var past = new PastViews(ReadinessView::new, log, reader);
        return new ReadinessRoutes(
                        view,
                        past,
                        new Differences(forceOfficers, log, reader),
                        forceOfficers,
                        new PersonalData(personal),
                        clock)
                .routes()
                .and(new CadreRoutes(new Knowing(view, past::at), clock).routes())
                .and(new ProposalRoutes(view, forceOfficers).routes())
                .and(
                        new ForecastRoutes(
                                        view,
                                        courses,
                                        bookings,
                                        () -> PolicyQueries.policies(log, reader),
                                        forceOfficers,
                                        clock)
                                .routes());
    }

    /** Those who are registered. */
    public static Map<OfficerId, OfficerHistory> officers(
            Snapshot snapshot, Collection<OfficerId> codes) {
        var officers = new LinkedHashMap<OfficerId, OfficerHistory>();
        snapshot.getAll(ReadinessView.OFFICERS, codes.stream().map(OfficerId::value).toList())
                .forEach((code, history) -> officers.put(new OfficerId(code), history));
        return officers;
    }

    public static Extensions extensions(Snapshot snapshot) {
        return Objects.requireNonNullElse(
                snapshot.get(ReadinessView.EXTENSIONS, ReadinessView.ALL), Extensions.NONE);
    }

    /**
     * The PSUs that a force can form of who is available on each day; else those of the forces of a
     * region added up, or of all forces. No day where there is no force.
     */
    public static SortedMap<LocalDate, Integer> availablePsus(
            Snapshot snapshot, @Nullable ForceId force, @Nullable String region, DayRange days) {
        var forces =
                force != null
                        ? List.of(force)
                        : ForecastRoutes.forces(snapshot, ReadinessRoutes.list(region)).stream()
                                .map(Forces.Force::force)
                                .toList();
        var numbers = new Numbers(snapshot);
        var psus = new TreeMap<LocalDate, Integer>();
        for (var each : forces) {
            numbers.forecast(each, days, BookedCourses.NONE)
                    .forEach(day -> psus.merge(day.on(), day.available().psus(), Integer::sum));
        }
        return psus;
    }

    /** Officers of a force who could be called out at an instant, whoever goes first first. */
    public static List<Called> callable(
            RunningView view,
            ForceOfficers forceOfficers,
            ForceId force,
            Instant at,
            boolean exercise) {
        return view.ask(snapshot -> {
            return Callable.of(
                    force, at, exercise, forceOfficers.of(snapshot, force), extensions(snapshot));
        });
    }
}
