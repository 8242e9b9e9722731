package muster.mobilisation.intake;

import java.time.Clock;
import muster.wire.ProblemHandler;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Every route of the write side. */
public final class IntakeRoutes {

    private IntakeRoutes() {}

    public static RouterFunction<ServerResponse> of(
            Intake intake, ProblemHandler problems, Clock clock) {
        var reading = new Reading(clock);
        return new BulkRoutes(intake, reading, problems)
                .routes()
                .and(new CommandRoutes(intake, reading).routes());
    }
}
