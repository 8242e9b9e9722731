package muster.mobilisation;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.commitlog.LogUnavailable;
import muster.commitlog.PayloadCodec;
import muster.commitlog.StoredTypes;
import muster.contract.Catalogue;
import muster.contract.Metric;
import muster.mobilisation.accreditation.AccreditationSlice;
import muster.mobilisation.cadre.CadreSlice;
import muster.mobilisation.callout.CalloutSlice;
import muster.mobilisation.course.CourseSlice;
import muster.mobilisation.decision.Decisions;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.decisionlog.DecisionLogSlice;
import muster.mobilisation.demand.DemandSlice;
import muster.mobilisation.deployment.DeploymentSlice;
import muster.mobilisation.fatigue.FatigueSlice;
import muster.mobilisation.fleet.FleetSlice;
import muster.mobilisation.force.ForceSlice;
import muster.mobilisation.historicaid.HistoricAidSlice;
import muster.mobilisation.intake.Intake;
import muster.mobilisation.intake.IntakeRoutes;
import muster.mobilisation.officer.OfficerSlice;
import muster.mobilisation.operation.OperationSlice;
import muster.mobilisation.personal.PersonalRecords;
import muster.mobilisation.reminder.ReminderSlice;
import muster.mobilisation.request.RequestSlice;
import muster.mobilisation.rota.RotaSlice;
import muster.mobilisation.unit.UnitSlice;
import muster.wire.CallerFilter;
import muster.wire.Problem;
import muster.wire.ProblemHandler;
import muster.wire.ServiceParts;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The write side: every slice, and what carries their events into the log. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ServiceParts
@PropertySource("classpath:muster/mobilisation/mobilisation.properties")
@EnableConfigurationProperties(MobilisationSettings.class)
@EnableScheduling
public class Mobilisation {

    private static final long SWEEP_EVERY_MILLIS = 60_000;

    /** One line per capability; a new one is added here and in the catalogue. */
    static final List<Slice<?>> SLICES =
            List.of(
                    new ForceSlice(),
                    new OfficerSlice(),
                    new AccreditationSlice(),
                    new CadreSlice(),
                    new CourseSlice(),
                    new OperationSlice(),
                    new RequestSlice(),
                    new DeploymentSlice(),
                    new HistoricAidSlice(),
                    new ReminderSlice(),
                    new FleetSlice(),
                    new UnitSlice(),
                    new CalloutSlice(),
                    new RotaSlice(),
                    new DecisionLogSlice(),
                    new FatigueSlice(),
                    new DemandSlice());

    /** Starts it with its settings from the environment or the command line. */
    public static void main(String[] args) {
        SpringApplication.run(Mobilisation.class, args);
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static MongoClient mongoClient(MobilisationSettings settings) {
        return MongoClients.create(settings.mongo());
    }

    @Bean
    static CommitLog commitLog(
            MongoClient client, MobilisationSettings settings, Clock clock, MeterRegistry meters) {
        var log = CommitLog.open(client.getDatabase(settings.logDatabase()), clock);
        Gauge.builder(Metric.LOG_HEAD.id(), log, CommitLog::head)
                .description(Metric.LOG_HEAD.description())
                .register(meters);
        return log;
    }

    @Bean
    static PayloadCodec payloadCodec() {
        return new PayloadCodec(
                new StoredTypes(
                        Catalogue.EVENTS.stream()
                                .map(event ->
                                        new StoredTypes.StoredType(
                                                event.storedName(),
                                                event.version(),
                                                event.type().asSubclass(Record.class)))
                                .toList()));
    }

    @Bean
    static Decisions decisions(CommitLog log, PayloadCodec codec, MeterRegistry meters) {
        var retries =
                Counter.builder(Metric.RETRIES.id())
                        .description(Metric.RETRIES.description())
                        .register(meters);
        return new Decisions(log, codec, new EventReader(codec), SLICES, retries::increment);
    }

    @Bean
    static PersonalRecords personalRecords(
            MongoClient client, MobilisationSettings settings, CommitLog log, Clock clock) {
        return new PersonalRecords(client.getDatabase(settings.personalDatabase()), log, clock);
    }

    @Bean
    static CommandBus commandBus() {
        return SimpleCommandBus.builder().build();
    }

    @Bean
    static CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Bean
    static Intake intake(
            CommandBus bus,
            CommandGateway gateway,
            Decisions decisions,
            PersonalRecords personal,
            MeterRegistry meters) {
        return new Intake(bus, gateway, decisions, personal, meters);
    }

    @Bean
    static ProblemHandler problemHandler() {
        return new ProblemHandler(failure ->
                failure instanceof LogUnavailable || failure instanceof MongoException
                        ? Optional.of(
                                Problem.of(
                                        "log-unavailable",
                                        "The log can't be written",
                                        503,
                                        "Nothing was acknowledged. Send the same command"
                                                + " again under the same Idempotency-Key:"
                                                + " it is not done twice."))
                        : Optional.empty());
    }

    @Bean
    static CallerFilter callerFilter(MobilisationSettings settings) {
        return new CallerFilter(settings.internalSecret());
    }

    @Bean
    static RouterFunction<ServerResponse> commands(
            Intake intake, ProblemHandler problems, Clock clock) {
        return IntakeRoutes.of(intake, problems, clock);
    }

    @Bean
    static Sweeping sweeping(PersonalRecords personal) {
        return new Sweeping(personal);
    }

    /** Settles personal data that a crash has left between its intent and its commit. */
    static final class Sweeping {

        private final PersonalRecords personal;

        Sweeping(PersonalRecords personal) {
            this.personal = personal;
        }

        @Scheduled(fixedDelay = SWEEP_EVERY_MILLIS, initialDelay = 0)
        void sweep() {
            personal.sweep();
        }
    }
}
