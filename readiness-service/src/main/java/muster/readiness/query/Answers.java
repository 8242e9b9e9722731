package muster.readiness.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import muster.commitlog.CommitLog;
import muster.contract.Invalid;
import muster.readiness.view.RunningView;
import muster.readiness.view.Snapshot;
import muster.readiness.view.Stop;
import muster.wire.Blocking;
import muster.wire.Json;
import muster.wire.Problem;
import muster.wire.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers queries: waits for the sequence that was asked for, at most two seconds, reads the view,
 * and says up to which sequence the answer is true.
 */
public final class Answers {

    public static final int MOST_ROWS = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final MediaType CSV_UTF8 = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private Answers() {}

    /** One thing. */
    public static Mono<ServerResponse> one(
            ServerRequest request,
            RunningView view,
            Function<Asked, Function<Snapshot, ?>> reading) {
        return one(request, new Knowing(view, null), reading);
    }

    /** One thing, as it is or as it was known. */
    public static Mono<ServerResponse> one(
            ServerRequest request, Knowing view, Function<Asked, Function<Snapshot, ?>> reading) {
        return one(request, view, List.of(), reading);
    }

    /** One thing of several views, each of which has seen the sequence that was asked for. */
    public static Mono<ServerResponse> one(
            ServerRequest request,
            RunningView view,
            List<RunningView> others,
            Function<Asked, Function<Snapshot, ?>> reading) {
        return one(request, new Knowing(view, null), others, reading);
    }

    private static Mono<ServerResponse> one(
            ServerRequest request,
            Knowing view,
            List<RunningView> others,
            Function<Asked, Function<Snapshot, ?>> reading) {
        var asked = new Asked(request.queryParams());
        return Blocking.call(
                        () -> {
                            var atLeast = asked.atLeast();
                            var knownAt = view.asKnownAt(asked);
                            var question = reading.apply(asked);
                            asked.done();
                            await(view.now(), atLeast);
                            for (var other : others) {
                                await(other, atLeast);
                            }
                            return view.ask(
                                    knownAt, s -> enveloped(tree(question.apply(s)), knownAt, s));
                        })
                .flatMap(Answers::json);
    }

    /** A list, also as a spreadsheet, which has up to {@link #MOST_ROWS} unless limited. */
    public static Mono<ServerResponse> list(
            ServerRequest request,
            RunningView view,
            String items,
            Function<Asked, PageReader> reading) {
        return list(request, new Knowing(view, null), items, reading);
    }

    /** The same, as it is or as it was known. */
    public static Mono<ServerResponse> list(
            ServerRequest request,
            Knowing view,
            String items,
            Function<Asked, PageReader> reading) {
        var asked = new Asked(request.queryParams());
        return Blocking.<Mono<ServerResponse>>call(
                        () -> {
                            var atLeast = asked.atLeast();
                            boolean csv = wantsCsv(request, asked);
                            var after = asked.cursor();
                            var limited = asked.has("limit");
                            int limit = asked.limit();
                            var knownAt = view.asKnownAt(asked);
                            var question = reading.apply(asked);
                            asked.done();
                            await(view.now(), atLeast);
                            return view.ask(
                                    knownAt,
                                    s -> {
                                        int most = csv && !limited ? MOST_ROWS : limit;
                                        var page = question.read(s, after, most);
                                        return csv
                                                ? csv(page)
                                                : json(listed(items, page, knownAt, s));
                                    });
                        })
                .flatMap(answer -> answer);
    }

    /**
     * A list that is always answered whole, also as a spreadsheet: limit and cursor are refused.
     */
    public static Mono<ServerResponse> whole(
            ServerRequest request,
            RunningView view,
            String items,
            Function<Asked, Function<Snapshot, List<?>>> reading) {
        return whole(request, new Knowing(view, null), items, reading);
    }

    /** The same, as it is or as it was known. */
    public static Mono<ServerResponse> whole(
            ServerRequest request,
            Knowing view,
            String items,
            Function<Asked, Function<Snapshot, List<?>>> reading) {
        return wholePage(
                request,
                view,
                List.of(),
                items,
                asked -> {
                    var question = reading.apply(asked);
                    return s -> Page.whole(question.apply(s));
                });
    }

    /** The same with something beside the list, which the spreadsheet leaves out. */
    public static Mono<ServerResponse> wholePage(
            ServerRequest request,
            RunningView view,
            String items,
            Function<Asked, Function<Snapshot, Page>> reading) {
        return wholePage(request, view, List.of(), items, reading);
    }

    /** The same of several views, each of which has seen the sequence that was asked for. */
    public static Mono<ServerResponse> wholePage(
            ServerRequest request,
            RunningView view,
            List<RunningView> others,
            String items,
            Function<Asked, Function<Snapshot, Page>> reading) {
        return wholePage(request, new Knowing(view, null), others, items, reading);
    }

    /** The same, as it is or as it was known. */
    public static Mono<ServerResponse> wholePage(
            ServerRequest request,
            Knowing view,
            String items,
            Function<Asked, Function<Snapshot, Page>> reading) {
        return wholePage(request, view, List.of(), items, reading);
    }

    private static Mono<ServerResponse> wholePage(
            ServerRequest request,
            Knowing view,
            List<RunningView> others,
            String items,
            Function<Asked, Function<Snapshot, Page>> reading) {
        var asked = new Asked(request.queryParams());
        return Blocking.<Mono<ServerResponse>>call(
                        () -> {
                            var atLeast = asked.atLeast();
                            boolean csv = wantsCsv(request, asked);
                            var knownAt = view.asKnownAt(asked);
                            var question = reading.apply(asked);
                            asked.done();
                            await(view.now(), atLeast);
                            for (var other : others) {
                                await(other, atLeast);
                            }
                            return view.ask(
                                    knownAt,
                                    s -> {
                                        var page = question.apply(s);
                                        return csv
                                                ? csv(page)
                                                : json(listed(items, page, knownAt, s));
                                    });
                        })
                .flatMap(answer -> answer);
    }

    /** Reads a page of a list. */
    @FunctionalInterface
    public interface PageReader {
        Page read(Snapshot snapshot, String after, int limit);
    }

    /**
     * A code in the address.
     *
     * @throws Invalid when it does not look like one
     */
    public static <T> T code(ServerRequest request, String name, Function<String, T> parse) {
        try {
            return parse.apply(request.pathVariable(name));
        } catch (IllegalArgumentException e) {
            throw new Invalid(name, String.valueOf(e.getMessage()));
        }
    }

    static boolean wantsCsv(ServerRequest request, Asked asked) {
        var format = asked.oneOf("format", Format.class);
        if (format != null) {
            return format == Format.csv;
        }
        var accepted = request.headers().accept();
        return accepted.stream().anyMatch(CSV::isCompatibleWith)
                && accepted.stream().noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
    }

    /** As it stands in the address. */
    enum Format {
        csv,
        json
    }

    /**
     * Waits for a view.
     *
     * @throws Refused when it has not come that far within two seconds
     */
    public static void await(RunningView view, @Nullable Long atLeast) throws InterruptedException {
        if (atLeast != null && !view.await(atLeast, PATIENCE)) {
            throw new Refused(behind("view", view.position(), atLeast, view.stopped()));
        }
    }

    /**
     * Waits for the log itself.
     *
     * @throws Refused when it does not hold the sequence within two seconds
     */
    public static void await(CommitLog log, @Nullable Long atLeast) {
        if (atLeast != null && atLeast > log.head()) {
            log.catchUp();
            if (!log.awaitAfter(atLeast - 1, PATIENCE)) {
                throw new Refused(behind("log", log.head(), atLeast, null));
            }
        }
    }

    private static Problem behind(
            String what, long position, long atLeast, @Nullable Stop stopped) {
        var why =
                stopped == null
                        ? "Ask again in a moment."
                        : "It stopped at event " + stopped.sequence() + " and needs mending.";
        return new Problem(
                "projection-behind",
                "Not there yet",
                503,
                "The "
                        + what
                        + " has seen event "
                        + position
                        + " and not yet "
                        + atLeast
                        + ". "
                        + why,
                java.util.Map.of("upTo", position));
    }

    public static Refused unknown(String what, Object code) {
        return new Refused(
                Problem.notFound("There is no " + what + " " + code + ". Check the code."));
    }

    private static ObjectNode tree(Object answer) {
        JsonNode node = Json.MAPPER.valueToTree(answer);
        return (ObjectNode) node;
    }

    private static ObjectNode listed(
            String items, Page page, @Nullable Instant knownAt, Snapshot snapshot) {
        var node = Json.MAPPER.createObjectNode();
        node.set(items, Json.MAPPER.<JsonNode>valueToTree(page.items()));
        page.extra().forEach((name, value) -> node.set(name, Json.MAPPER.valueToTree(value)));
        if (page.next() == null) {
            node.putNull("next");
        } else {
            node.put("next", page.next());
        }
        return enveloped(node, knownAt, snapshot);
    }

    private static ObjectNode enveloped(
            ObjectNode node, @Nullable Instant knownAt, Snapshot snapshot) {
        if (knownAt != null) {
            node.set("asKnownAt", Json.MAPPER.<JsonNode>valueToTree(knownAt));
        }
        node.put("upTo", snapshot.upTo());
        if (snapshot.stopped() != null) {
            node.set("stopped", Json.MAPPER.<JsonNode>valueToTree(snapshot.stopped()));
        }
        return node;
    }

    private static Mono<ServerResponse> json(JsonNode node) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Json.MAPPER.writeValueAsBytes(node));
    }

    private static Mono<ServerResponse> csv(Page page) {
        ArrayNode rows = Json.MAPPER.valueToTree(page.items());
        return ServerResponse.ok()
                .contentType(CSV_UTF8)
                .bodyValue(Csv.of(rows).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
