package muster.edge.line;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import muster.edge.page.Words;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Listed;
import muster.edge.relay.Refusal;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks up which mobilisation a line is about, and whom it calls out where nobody is named. */
@Component
final class Mobilisations {

    private static final int PAGE = 200;
    private static final int MOST_CALLED = 1_000;

    private final Ask ask;
    private final Words words;

    Mobilisations(Ask ask, Words words) {
        this.ask = ask;
        this.words = words;
    }

    Mono<Preview> preview(Authentication caller, String line, Said.OfMobilisation said) {
        return meant(caller, line, said.mobilisation())
                .flatMap(found -> {
                    said.body().put("mobilisation", found.mobilisation());
                    return said.called() == null
                            ? Mono.just(ready(line, said, found))
                            : proposed(caller, line, said, said.called(), found);
                });
    }

    private static Preview ready(
            String line, Said.OfMobilisation said, Found.Mobilisation mobilisation) {
        return Preview.ready(
                        line,
                        Sentences.of(said.command(), said.body(), mobilisation),
                        Preview.Send.of(said.command(), said.body()),
                        null)
                .ofExercise(mobilisation.exercise());
    }

    private Mono<Found.Mobilisation> meant(
            Authentication caller, String line, Said.Mobilisation meant) {
        if (meant.mobilisation() != null) {
            return ask.one(
                    caller,
                    Address.of("/api/mobilisations/{mobilisation}", meant.mobilisation()),
                    Found.Mobilisation.class);
        }
        return open(caller, meant.operation(), meant.force())
                .switchIfEmpty(
                        Mono.error(() ->
                                new Mistake(
                                        0,
                                        line.length(),
                                        meant.force()
                                                + " has no open mobilisation for "
                                                + meant.operation()
                                                + ". Check both, or start it: mobilise")));
    }

    private Mono<Found.Mobilisation> open(
            Authentication caller, @Nullable String operation, @Nullable String force) {
        return ask.list(
                        caller,
                        Address.of("/api/mobilisations")
                                .with("operation", operation)
                                .with("force", force)
                                .with("open", true),
                        Found.Mobilisation.class)
                .flatMapIterable(Listed::items)
                .next();
    }

    private Mono<Preview> proposed(
            Authentication caller,
            String line,
            Said.OfMobilisation said,
            Said.Proposed wanted,
            Found.Mobilisation mobilisation) {
        if (wanted.number() > MOST_CALLED) {
            throw new Mistake(0, line.length(), "Call out no more than 1,000 at once");
        }
        return ask.list(
                        caller,
                        Address.of("/api/mobilisations/{m}/callable", mobilisation.mobilisation())
                                .with("rank", wanted.rank())
                                .with("limit", wanted.number()),
                        Found.Callable.class)
                .map(Listed::items)
                .map(found -> {
                    if (found.isEmpty()) {
                        return nobody(line, wanted, mobilisation);
                    }
                    var officers = said.body().putArray("officers");
                    found.forEach(each -> officers.add(each.officer()));
                    return ready(line, said, mobilisation);
                });
    }

    private Preview nobody(String line, Said.Proposed wanted, Found.Mobilisation mobilisation) {
        return Preview.refused(
                line,
                new Refusal(
                        null,
                        "Nobody is left to call",
                        409,
                        "Of "
                                + mobilisation.force()
                                + " no "
                                + (wanted.rank() == null ? "officer" : words.within(wanted.rank()))
                                + " is deployable and not called yet. Name whom to call all the"
                                + " same; they count for nothing.",
                        null,
                        null));
    }

    // For completions: what is unknown has none

    /** The waves of the mobilisation that a line has named. */
    Flux<Found.Wave> waves(Authentication caller, List<Token> before) {
        return named(caller, before)
                .flatMap(mobilisation ->
                        ask.one(
                                caller,
                                Address.of("/api/mobilisations/{mobilisation}", mobilisation),
                                Found.Waves.class))
                .flatMapIterable(Found.Waves::waves)
                .onErrorComplete(Refused.class);
    }

    /** Whom a line is likely to be about: who has not answered, who is on the way. */
    Flux<Found.Callable> officers(Authentication caller, List<Token> before) {
        var likely = before.isEmpty() ? null : likely(before.getFirst().getType());
        if (likely == null) {
            return Flux.empty();
        }
        return named(caller, before)
                .flatMap(mobilisation ->
                        ask.list(
                                caller,
                                likely.apply(mobilisation).with("limit", PAGE),
                                Found.Callable.class))
                .flatMapIterable(Listed::items)
                .onErrorComplete(Refused.class);
    }

    private static @Nullable Function<String, Address> likely(int verb) {
        return switch (verb) {
            case LineParser.CALLOUT -> of -> Address.of("/api/mobilisations/{m}/callable", of);
            case LineParser.COMING, LineParser.NOTCOMING -> of -> called(of, "NO_REPLY");
            case LineParser.ARRIVE -> of -> called(of, "COMING");
            case LineParser.UNARRIVE -> of -> called(of, "ARRIVED");
            default -> null;
        };
    }

    private static Address called(String mobilisation, String state) {
        return Address.of("/api/mobilisations/{m}/officers", mobilisation).with("state", state);
    }

    private Mono<String> named(Authentication caller, List<Token> before) {
        if (before.size() > 1 && before.get(1).getType() == LineParser.MOBILISATION) {
            return Mono.just(before.get(1).getText().toUpperCase(Locale.ROOT));
        }
        return before.size() < 3
                ? Mono.empty()
                : open(caller, plain(before.get(1)), plain(before.get(2)).toUpperCase(Locale.ROOT))
                        .map(Found.Mobilisation::mobilisation);
    }

    private static String plain(Token word) {
        var text = word.getText();
        return word.getType() == LineParser.QUOTED ? text.substring(1, text.length() - 1) : text;
    }
}
