package muster.edge.reference;

import java.util.Map;
import java.util.function.Function;
import muster.edge.identity.Role;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import muster.edge.relay.Ask;
import muster.edge.relay.Outcome;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What one form sets.
 *
 * @param labels of the form's fields
 */
record Setting(String command, Function<Filled, Forms.Read> reading, Map<String, String> labels) {

    static boolean isFor(Authentication caller) {
        return Role.of(caller) == Role.ADMIN;
    }

    /**
     * Sends what was filled in.
     *
     * @param page that shows it once it is recorded
     * @param again shows the form with what is wrong
     */
    Mono<String> set(
            Ask ask,
            Authentication caller,
            ServerWebExchange exchange,
            String page,
            Function<Filled, Mono<String>> again) {
        if (!isFor(caller)) {
            return Mono.error(new Refused(Problem.notAllowed(), null));
        }
        return exchange.getFormData()
                .map(values -> Filled.sent(values.toSingleValueMap()))
                .flatMap(form -> {
                    var read = reading.apply(form);
                    return read.wrong().isEmpty()
                            ? ask.command(caller, command, read.body(), form.key())
                                    .flatMap(outcome ->
                                            switch (outcome) {
                                                case Outcome.Recorded done ->
                                                        Mono.just(
                                                                "redirect:"
                                                                        + page
                                                                        + "?recorded="
                                                                        + done.sequence());
                                                case Outcome.Refused no ->
                                                        again.apply(
                                                                form.refused(no.refusal(), labels));
                                            })
                            : again.apply(form.with(read.wrong()));
                });
    }
}
