package muster.readiness;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.commitlog.LogUnavailable;
import muster.commitlog.PayloadCodec;
import muster.commitlog.StoredTypes;
import muster.commitlog.StoredTypes.StoredType;
import muster.contract.CarrierId;
import muster.contract.Catalogue;
import muster.contract.Metric;
import muster.contract.MobilisationId;
import muster.contract.callout.Mobilisation;
import muster.contract.fleet.Fitness;
import muster.readiness.callout.CalloutQueries;
import muster.readiness.course.Course;
import muster.readiness.course.CourseQueries;
import muster.readiness.decisionlog.DecisionLogQueries;
import muster.readiness.demand.DemandQueries;
import muster.readiness.fatigue.FatigueQueries;
import muster.readiness.feed.Feed;
import muster.readiness.fleet.FleetQueries;
import muster.readiness.forming.FormingQueries;
import muster.readiness.history.HistoryQueries;
import muster.readiness.ledger.LedgerQueries;
import muster.readiness.operations.OperationsQueries;
import muster.readiness.policy.PolicyQueries;
import muster.readiness.readiness.Bookings.Booked;
import muster.readiness.readiness.ForceOfficers;
import muster.readiness.readiness.ReadinessQueries;
import muster.readiness.reminder.ReminderQueries;
import muster.readiness.rota.RotaQueries;
import muster.readiness.training.TrainingQueries;
import muster.readiness.unit.UnitQueries;
import muster.readiness.unit.Whereabouts;
import muster.readiness.view.RunningView;
import muster.readiness.view.View;
import muster.readiness.view.ViewBusy;
import muster.readiness.whatif.WhatIfQueries;
import muster.wire.CallerFilter;
import muster.wire.Problem;
import muster.wire.ProblemHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class Wiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MongoClient mongo(Settings settings) {
        return MongoClients.create(settings.mongo());
    }

    @Bean
    CommitLog commitLog(MongoClient mongo, Settings settings, Clock clock) {
        return CommitLog.open(mongo.getDatabase(settings.logDatabase()), clock);
    }

    @Bean
    EventReader eventReader() {
        var types =
                Catalogue.EVENTS.stream()
                        .map(e ->
                                new StoredType(
                                        e.storedName(),
                                        e.version(),
                                        e.type().asSubclass(Record.class)))
                        .toList();
        return new EventReader(new PayloadCodec(new StoredTypes(types)));
    }

    @Bean
    CallerFilter callerFilter(Settings settings) {
        return new CallerFilter(settings.internalSecret());
    }

    @Bean
    ProblemHandler problemHandler() {
        return new ProblemHandler(Wiring::problem);
    }

    private static Optional<Problem> problem(Throwable failure) {
        return switch (failure) {
            case ViewBusy busy -> Optional.of(unavailable(busy.getMessage()));
            case LogUnavailable log -> Optional.of(unavailable(log.getMessage()));
            case com.mongodb.MongoException _ ->
                    Optional.of(unavailable("The database does not answer"));
            default -> Optional.empty();
        };
    }

    private static Problem unavailable(@org.jspecify.annotations.Nullable String why) {
        return Problem.of(
                "service-unavailable",
                "Service unavailable",
                503,
                why + ". Ask again in a moment.");
    }

    @Bean(initMethod = "start")
    RunningView readinessView(Views views) {
        return views.of(ReadinessQueries.view());
    }

    @Bean
    RouterFunction<ServerResponse> readinessRoutes(
            @Qualifier("readinessView") RunningView view,
            @Qualifier("coursesView") RunningView courses,
            CommitLog log,
            EventReader reader,
            MongoClient mongo,
            Settings settings,
            ForceOfficers officers,
            Clock clock) {
        return ReadinessQueries.routes(
                view,
                courses,
                days -> courses.ask(snapshot -> booked(CourseQueries.ending(snapshot, days))),
                log,
                reader,
                mongo.getDatabase(settings.personalDatabase()),
                officers,
                clock);
    }

    private static List<Booked> booked(List<Course> courses) {
        return courses.stream()
                .flatMap(course ->
                        course.awaited().stream()
                                .map(officer -> new Booked(officer, course.skills(), course.to())))
                .toList();
    }

    @Bean
    ForceOfficers forceOfficers(CommitLog log) {
        return new ForceOfficers(log);
    }

    @Bean(initMethod = "start")
    RunningView mobilisationsView(Views views) {
        return views.of(CalloutQueries.view());
    }

    @Bean
    RouterFunction<ServerResponse> mobilisationsRoutes(
            @Qualifier("mobilisationsView") RunningView view,
            @Qualifier("readinessView") RunningView officersView,
            @Qualifier("fleetView") RunningView fleet,
            ForceOfficers officers,
            CommitLog log,
            EventReader reader,
            Clock clock) {
        return CalloutQueries.routes(
                view,
                List.of(officersView, fleet),
                (force, at, exercise) ->
                        ReadinessQueries.callable(officersView, officers, force, at, exercise),
                (force, at) -> FleetQueries.inService(fleet, force, at),
                log,
                reader,
                clock);
    }

    @Bean(initMethod = "start")
    RunningView operationsView(Views views) {
        return views.of(OperationsQueries.view());
    }

    @Bean
    RouterFunction<ServerResponse> operationsRoutes(
            @Qualifier("operationsView") RunningView view, Clock clock) {
        return OperationsQueries.routes(view, clock);
    }

    @Bean(initMethod = "start")
    RunningView ledgerView(Views views) {
        return views.of(LedgerQueries.view());
    }

    @Bean
    RouterFunction<ServerResponse> ledgerRoutes(
            @Qualifier("ledgerView") RunningView view, CommitLog log, EventReader reader) {
        return LedgerQueries.routes(view, log, reader);
    }

    @Bean(initMethod = "start")
    RunningView unitsView(Views views) {
        return views.of(UnitQueries.view());
    }

    @Bean
    RouterFunction<ServerResponse> unitRoutes(
            @Qualifier("unitsView") RunningView view,
            @Qualifier("mobilisationsView") RunningView mobilisations,
            @Qualifier("fleetView") RunningView fleet,
            Clock clock) {
        var whereabouts =
                new Whereabouts() {
                    @Override
                    public List<RunningView> views() {
                        return List.of(mobilisations, fleet);
                    }

                    @Override
                    public @Nullable Mobilisation mobilisation(MobilisationId code) {
                        return mobilisations
                                .ask(s -> Optional.ofNullable(CalloutQueries.mobilisation(s, code)))
                                .orElse(null);
                    }

                    @Override
                    public Map<CarrierId, Fitness> fitness(
                            Collection<CarrierId> carriers, Instant at) {
                        return fleet.ask(s -> FleetQueries.fitness(s, carriers, at));
                    }
                };
        return UnitQueries.routes(view, whereabouts, clock);
    }

    @Bean
    RouterFunction<ServerResponse> formingRoutes(
            @Qualifier("unitsView") RunningView units,
            @Qualifier("operationsView") RunningView operations,
            @Qualifier("mobilisationsView") RunningView mobilisations,
            @Qualifier("readinessView") RunningView officers,
            @Qualifier("fleetView") RunningView fleet,
            Clock clock) {
        return FormingQueries.routes(
                new FormingQueries.Views(units, operations, mobilisations, officers, fleet), clock);
    }

    @Bean(initMethod = "start")
    RunningView fleetView(Views views) {
        return views.of(FleetQueries.view());
    }

    @Bean
    RouterFunction<ServerResponse> fleetRoutes(
            @Qualifier("fleetView") RunningView view, Clock clock) {
        return FleetQueries.routes(view, clock);
    }

    @Bean(initMethod = "start")
    RunningView rotaView(Views views) {
        return views.of(RotaQueries.view());
    }

    @Bean
    RouterFunction<ServerResponse> rotaRoutes(
            @Qualifier("rotaView") RunningView view,
            CommitLog log,
            EventReader reader,
            Clock clock) {
        return RotaQueries.routes(view, log, reader, clock);
    }

    @Bean
    RouterFunction<ServerResponse> decisionLogRoutes(
            @Qualifier("operationsView") RunningView view, CommitLog log, EventReader reader) {
        return DecisionLogQueries.routes(view, log, reader);
    }

    @Bean(initMethod = "start")
    RunningView coursesView(Views views) {
        return views.of(CourseQueries.view());
    }

    @Bean
    RouterFunction<ServerResponse> courseRoutes(
            @Qualifier("coursesView") RunningView view, Clock clock) {
        return CourseQueries.routes(view, clock);
    }

    @Bean(initMethod = "start")
    RunningView demandView(Views views) {
        return views.of(DemandQueries.view());
    }

    @Bean
    RouterFunction<ServerResponse> demandRoutes(
            @Qualifier("demandView") RunningView view,
            @Qualifier("readinessView") RunningView officers,
            Clock clock) {
        return DemandQueries.routes(
                view,
                officers,
                (force, region, days) ->
                        officers.ask(s -> ReadinessQueries.availablePsus(s, force, region, days)),
                clock);
    }

    @Bean(initMethod = "start")
    RunningView reminderView(Views views) {
        return views.of(ReminderQueries.view());
    }

    @Bean
    RouterFunction<ServerResponse> reminderRoutes(
            @Qualifier("reminderView") RunningView view, Clock clock) {
        return ReminderQueries.routes(view, clock);
    }

    @Bean
    RouterFunction<ServerResponse> trainingRoutes(
            @Qualifier("readinessView") RunningView officers,
            ForceOfficers inMemory,
            @Qualifier("coursesView") RunningView courses,
            CommitLog log,
            EventReader reader,
            Clock clock) {
        return TrainingQueries.routes(officers, inMemory, courses, log, reader, clock);
    }

    @Bean
    RouterFunction<ServerResponse> fatigueRoutes(
            @Qualifier("readinessView") RunningView officers,
            ForceOfficers inMemory,
            CommitLog log,
            EventReader reader,
            Clock clock) {
        return FatigueQueries.routes(officers, inMemory, log, reader, clock);
    }

    @Bean
    RouterFunction<ServerResponse> whatIfRoutes(
            @Qualifier("readinessView") RunningView officers,
            ForceOfficers inMemory,
            CommitLog log,
            EventReader reader) {
        return WhatIfQueries.routes(officers, inMemory, log, reader);
    }

    @Bean
    RouterFunction<ServerResponse> historyRoutes(
            @Qualifier("operationsView") RunningView view, CommitLog log, EventReader reader) {
        return HistoryQueries.routes(view, log, reader);
    }

    @Bean
    RouterFunction<ServerResponse> policyRoutes(
            @Qualifier("readinessView") RunningView view,
            CommitLog log,
            EventReader reader,
            Clock clock) {
        return PolicyQueries.routes(view, log, reader, clock);
    }

    @Bean
    RouterFunction<ServerResponse> feedRoutes(
            CommitLog log, EventReader reader, Settings settings, MeterRegistry meters) {
        return Feed.routes(log, reader, settings.publicUrl(), meters);
    }

    /** What every view is run with. */
    record Views(
            CommitLog log, EventReader reader, MongoClient mongo, Settings settings, Clock clock) {
        RunningView of(View view) {
            return new RunningView(
                    view, log, reader, mongo.getDatabase(settings.viewsDatabase()), clock);
        }
    }

    @Bean
    Views views(
            CommitLog log, EventReader reader, MongoClient mongo, Settings settings, Clock clock) {
        return new Views(log, reader, mongo, settings, clock);
    }

    @Bean
    MeterBinder meters(CommitLog log, List<RunningView> views) {
        return registry -> {
            gauge(Metric.LOG_HEAD, registry, log::head);
            for (var view : views) {
                gauge(Metric.VIEW_POSITION, registry, view::position, view.name());
                gauge(Metric.VIEW_LAG, registry, view::lag, view.name());
                gauge(
                        Metric.VIEW_STOPPED,
                        registry,
                        () -> view.stopped() == null ? 0 : 1,
                        view.name());
            }
        };
    }

    private static void gauge(
            Metric metric, MeterRegistry registry, Supplier<Number> value, String... tagValues) {
        var gauge = Gauge.builder(metric.id(), value).description(metric.description());
        for (int i = 0; i < tagValues.length; i++) {
            gauge.tag(metric.tags().get(i), tagValues[i]);
        }
        gauge.register(registry);
    }

    /** Up also while a view is stopped: what it answers is true at its upTo, and says so. */
    @Bean
    HealthIndicator viewsHealthIndicator(List<RunningView> views) {
        return () -> {
            var details = new LinkedHashMap<String, Object>();
            for (var view : views) {
                var stopped = view.stopped();
                details.put(
                        view.name(),
                        stopped == null
                                ? "at " + view.position()
                                : "stopped before " + stopped.sequence());
            }
            return Health.up().withDetails(details).build();
        };
    }
}
