package muster.mobilisation.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import muster.contract.Catalogue;
import muster.contract.Metric;
import muster.mobilisation.decision.Answer;
import muster.mobilisation.decision.Decisions;
import muster.mobilisation.decision.Dispatch;
import muster.mobilisation.personal.PersonalRecords;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * The door to the write side inside the process: dispatches commands over Axon's bus, on which
 * authority is asked, personal data kept apart, and time measured.
 */
public final class Intake {

    private static final String IN_ORDER = "DecideInOrder";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Several commands that are decided in order, each seeing the ones before it. */
    private record InOrder(List<Dispatch> dispatches) {}

    private final CommandGateway gateway;
    private final Decisions decisions;
    private final PersonalRecords personal;
    private final MeterRegistry meters;

    public Intake(
            CommandBus bus,
            CommandGateway gateway,
            Decisions decisions,
            PersonalRecords personal,
            MeterRegistry meters) {
        this.gateway = gateway;
        this.decisions = decisions;
        this.personal = personal;
        this.meters = meters;
        Catalogue.COMMANDS.forEach(
                type -> bus.subscribe(type.name(), message -> decide(dispatch(message))));
        bus.subscribe(IN_ORDER, message -> decide(((InOrder) message.getPayload()).dispatches()));
        bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            authorise(unitOfWork.getMessage());
            return chain.proceed();
        });
    }

    /** One command, stored when this returns. */
    public Answer send(Dispatch dispatch) {
        Answer answer =
                gateway.sendAndWait(
                        new GenericCommandMessage<>(
                                GenericCommandMessage.asCommandMessage(dispatch),
                                dispatch.type().name()),
                        PATIENCE.toMillis(),
                        TimeUnit.MILLISECONDS);
        return answer;
    }

    /** Several in order; an answer each. */
    public List<Answer> send(List<Dispatch> inOrder) {
        List<Answer> answers =
                gateway.sendAndWait(
                        new GenericCommandMessage<>(
                                GenericCommandMessage.asCommandMessage(new InOrder(inOrder)),
                                IN_ORDER),
                        PATIENCE.toMillis(),
                        TimeUnit.MILLISECONDS);
        return answers;
    }

    /** Checks commands one after the other, each seeing the ones before it, and stores nothing. */
    Function<Dispatch, Answer> dryRun() {
        var session = decisions.dryRun();
        return dispatch -> {
            Authority.require(dispatch.caller(), dispatch.type().name());
            return session.apply(dispatch);
        };
    }

    private Answer decide(Dispatch dispatch) {
        return decide(List.of(dispatch)).getFirst();
    }

    private List<Answer> decide(List<Dispatch> dispatches) {
        var sample = Timer.start(meters);
        dispatches.forEach(personal::intend);
        var answers = new ArrayList<>(decisions.decideInOrder(dispatches));
        for (int i = 0; i < answers.size(); i++) {
            var dispatch = dispatches.get(i);
            var answer = answers.get(i);
            if (answer instanceof Answer.Stored) {
                personal.carryOut(dispatch);
            } else {
                personal.forget(dispatch);
            }
            sample.stop(timer(dispatch, answer));
        }
        return answers;
    }

    private Timer timer(Dispatch dispatch, Answer answer) {
        var outcome =
                switch (answer) {
                    case Answer.Stored _ -> "stored";
                    case Answer.Unchanged _ -> "unchanged";
                    case Answer.Refused _ -> "refused";
                    case Answer.WouldStore _, Answer.WouldChangeNothing _ -> "checked";
                };
        return Timer.builder(Metric.COMMANDS.id())
                .description(Metric.COMMANDS.description())
                .tags("command", dispatch.type().name(), "outcome", outcome)
                .register(meters);
    }

    private static void authorise(CommandMessage<?> message) {
        if (message.getPayload() instanceof InOrder(List<Dispatch> dispatches)) {
            dispatches.forEach(d -> Authority.require(d.caller(), d.type().name()));
        } else {
            var dispatch = dispatch(message);
            Authority.require(dispatch.caller(), dispatch.type().name());
        }
    }

    private static Dispatch dispatch(CommandMessage<?> message) {
        return (Dispatch) message.getPayload();
    }
}
