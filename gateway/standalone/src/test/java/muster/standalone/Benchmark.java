package muster.standalone;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import muster.commitlog.CommitLog;
import muster.contract.Catalogue;
import muster.contract.Command;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.Role;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationCommands.AccreditOfficer;
import muster.contract.deployment.DeploymentCommands.DeployOfficers;
import muster.contract.force.ForceCommands.RegisterForce;
import muster.contract.officer.OfficerCommands.RegisterOfficer;
import muster.contract.operation.OperationCommands.OpenOperation;
import muster.contract.operation.OperationKind;
import muster.embeddedmongo.EmbeddedMongo;
import muster.mobilisation.Mobilisation;
import muster.mobilisation.decision.Answer;
import muster.mobilisation.decision.Dispatch;
import muster.mobilisation.intake.Intake;
import muster.readiness.Readiness;
import muster.wire.Json;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.bson.Document;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How fast it is, each figure beside its peers in one run on one machine: {@code ./mvnw -q
 * -Pbenchmark}. No test: it asserts nothing.
 */
public final class Benchmark {

    private static final int OFFICERS = 20_000;
    private static final int IN_A_PSU = 25;
    private static final int CALLERS = 8;
    private static final int TOGETHER = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int LOAD_A_SECOND = 50;
    private static final int LOADED_SECONDS = 20;
    private static final ForceId FORCE = new ForceId("WMP");
    private static final OperationId OPERATION = new OperationId("Load");
    private static final Instant BASE = Instant.parse("2027-01-01T00:00:00Z");
    private static final String SECRET = "a secret of this benchmark alone";
    private static final muster.wire.Caller ADMIN =
            new muster.wire.Caller("benchmark", Role.ADMIN, null);

    private final Path folder;
    private final PrintStream out;
    private final AtomicInteger slots = new AtomicInteger();
    private int officers = OFFICERS;

    private Benchmark(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Prints the table; takes some minutes. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        var folder = Files.createTempDirectory("muster-benchmark");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Benchmark(folder, out).run();
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Benchmark::delete);
            }
        }
    }

    private void run() throws Exception {
        try (var mongo = EmbeddedMongo.open(folder.resolve("services"), Set.of("muster-views"));
                var client = MongoClients.create(mongo.connectionString());
                var mobilisation =
                        application(
                                Mobilisation.class,
                                "muster.mobilisation.mongo=" + mongo.connectionString(),
                                "muster.mobilisation.internal-secret=" + SECRET)) {
            var intake = mobilisation.getBean(Intake.class);
            prepare(intake);
            deployments(
                    "Deployments of 25, command gateway",
                    caller -> stored(intake.send(dispatch(deployment()))));
            rawInserts(client);
            axonMongo(client);
            rebuild(mongo, client);
        }
        overHttp();
        PageTimes.print(out);
    }

    private void prepare(Intake intake) {
        long started = System.nanoTime();
        var commands = new ArrayList<Command>();
        commands.add(new RegisterForce(FORCE, "West Midlands Police", "West Midlands"));
        commands.add(operation());
        for (int i = 0; i < OFFICERS; i++) {
            commands.addAll(officer(i));
        }
        for (int i = 0; i < commands.size(); i += TOGETHER) {
            var together = commands.subList(i, Math.min(i + TOGETHER, commands.size()));
            intake.send(together.stream().map(Benchmark::dispatch).toList())
                    .forEach(Benchmark::stored);
        }
        row("Commands in bulk", "a second", commands.size() / secondsSince(started));
    }

    private void deployments(String name, IntConsumer send) {
        for (int callers : List.of(1, CALLERS)) {
            rate(callers, WARM_UP, send);
            row(name + ", " + callers + " callers", "a second", rate(callers, MEASURED, send));
        }
    }

    private void rawInserts(MongoClient client) {
        var commits = client.getDatabase("muster-log").listCollectionNames().first();
        var sample =
                client.getDatabase("muster-log")
                        .getCollection(String.valueOf(commits))
                        .find()
                        .sort(new Document("_id", -1))
                        .first();
        if (sample == null) {
            throw new IllegalStateException("The log is empty");
        }
        var raw = client.getDatabase("raw").getCollection("documents");
        var durable =
                raw.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY);
        var ids = new AtomicLong();
        for (int together : List.of(1, CALLERS, 100)) {
            IntConsumer insert = caller -> insert(durable, sample, ids, together);
            rate(1, WARM_UP, insert);
            row(
                    "Raw driver, the same bytes, " + together + " together",
                    "documents a second",
                    together * rate(1, MEASURED, insert));
        }
    }

    private static void insert(
            MongoCollection<Document> collection, Document sample, AtomicLong ids, int together) {
        var documents =
                IntStream.range(0, together)
                        .mapToObj(i -> {
                            var copy = new Document(sample);
                            copy.put("_id", ids.incrementAndGet());
                            return copy;
                        })
                        .toList();
        collection.insertMany(documents);
    }

    private void axonMongo(MongoClient client) {
        var engine =
                MongoEventStorageEngine.builder()
                        .mongoTemplate(
                                DefaultMongoTemplate.builder()
                                        .mongoDatabase(client, "axon-mongo")
                                        .build())
                        .eventSerializer(JacksonSerializer.defaultSerializer())
                        .snapshotSerializer(JacksonSerializer.defaultSerializer())
                        .build();
        var payload = Json.MAPPER.writeValueAsString(deployment());
        for (int events : List.of(1, 1 + IN_A_PSU)) {
            IntConsumer append =
                    caller ->
                            engine.appendEvents(
                                    IntStream.range(0, events)
                                            .mapToObj(i ->
                                                    new GenericDomainEventMessage<>(
                                                            "Deployment",
                                                            UUID.randomUUID().toString(),
                                                            0,
                                                            payload))
                                            .toList());
            deployments("axon-mongo 4.12.0, " + events + " events an append", append);
        }
    }

    private void rebuild(EmbeddedMongo mongo, MongoClient client) {
        long started = System.nanoTime();
        try (var log = CommitLog.open(client.getDatabase("muster-log"), Clock.systemUTC());
                var readiness =
                        application(
                                Readiness.class,
                                "muster.readiness.mongo=" + mongo.connectionString(),
                                "muster.readiness.public-url=http://127.0.0.1",
                                "muster.readiness.internal-secret=" + SECRET)) {
            var port = readiness.getEnvironment().getProperty("local.server.port");
            new ServiceCaller("http://127.0.0.1:" + port, SECRET).awaitViewsAt(log.head());
            double seconds = secondsSince(started);
            row("Events in the log", "", (double) log.head());
            row("Three views rebuilt together, from the start on", "seconds", seconds);
            row("the same", "events a second", (double) log.head() / seconds);
        }
    }

    private void overHttp() throws Exception {
        var settings = new Settings(0, folder.resolve("http"), Caller.PASSWORD, false);
        try (var standalone = Standalone.start(settings, out);
                var caller = new Caller(standalone.address(), "admin")) {
            var lines = new ArrayList<String>();
            lines.add(line(new RegisterForce(FORCE, "West Midlands Police", "West Midlands")));
            lines.add(line(operation()));
            officers = OFFICERS / 4;
            slots.set(0);
            for (int i = 0; i < officers; i++) {
                officer(i).forEach(command -> lines.add(line(command)));
            }
            caller.bulk(String.join("\n", lines), "");
            deployments(
                    "Deployments of 25, over HTTP",
                    number -> caller.command("DeployOfficers", body(deployment())));
            visibility(standalone.address(), caller);
        }
    }

    private void visibility(String address, Caller caller) throws Exception {
        var acknowledged = new ConcurrentHashMap<Long, Long>();
        var streamed = new ConcurrentHashMap<Long, Long>();
        var viewLatencies = new ConcurrentHashMap<Long, Long>();
        long head = caller.get("/api/forces").get("upTo").asLong();
        var reader = CompletableFuture.runAsync(() -> follow(address, streamed));
        try (var clock = Executors.newScheduledThreadPool(1);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var ticking =
                    clock.scheduleAtFixedRate(
                            () ->
                                    senders.execute(() -> {
                                        var answer =
                                                caller.command(
                                                        "DeployOfficers", body(deployment()));
                                        long at = System.nanoTime();
                                        acknowledged.put(answer.sequence(), at);
                                        caller.get(
                                                "/api/deployments/"
                                                        + answer.id()
                                                        + "?atLeast="
                                                        + answer.sequence());
                                        viewLatencies.put(
                                                answer.sequence(), System.nanoTime() - at);
                                    }),
                            0,
                            TimeUnit.SECONDS.toMicros(1) / LOAD_A_SECOND,
                            TimeUnit.MICROSECONDS);
            TimeUnit.SECONDS.sleep(LOADED_SECONDS);
            ticking.cancel(false);
        }
        TimeUnit.SECONDS.sleep(1);
        reader.cancel(true);
        var onStream = new ArrayList<Long>();
        acknowledged.forEach((sequence, at) -> {
            var seen = streamed.get(sequence);
            if (seen != null && sequence > head) {
                onStream.add(Math.max(0, seen - at));
            }
        });
        percentiles("Acknowledged to answered from a view", List.copyOf(viewLatencies.values()));
        percentiles("Acknowledged to seen on the stream", onStream);
    }

    private static void follow(String address, Map<Long, Long> streamed) {
        try (var caller = new Caller(address, "ricc")) {
            var request =
                    caller.request("/api/feed/stream?after=0&types=OfficersDeployed").GET().build();
            caller.client()
                    .send(request, java.net.http.HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("id:"))
                    .forEach(line ->
                            streamed.put(
                                    Long.parseLong(line.substring(3).strip()), System.nanoTime()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void percentiles(String name, List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        for (int percent : List.of(50, 99)) {
            var at = sorted.get((sorted.size() - 1) * percent / 100);
            row(name + ", " + percent + "th percentile", "milliseconds", at / 1e6);
        }
    }

    private static double rate(int callers, Duration time, IntConsumer work) {
        var done = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        var running =
                IntStream.range(0, callers)
                        .mapToObj(number ->
                                CompletableFuture.runAsync(
                                        () -> {
                                            while (System.nanoTime() < end) {
                                                work.accept(number);
                                                done.incrementAndGet();
                                            }
                                        },
                                        Thread::startVirtualThread))
                        .toList();
        running.forEach(caller -> caller.orTimeout(2, TimeUnit.MINUTES).join());
        return done.get() / (double) time.toSeconds();
    }

    // each takes the next 25 officers, and another hour when all have been
    private DeployOfficers deployment() {
        int groups = officers / IN_A_PSU;
        int slot = slots.getAndIncrement();
        int first = slot % groups * IN_A_PSU;
        var from = BASE.plus(Duration.ofMinutes(slot / groups * 10L));
        return new DeployOfficers(
                OPERATION,
                null,
                FORCE,
                IntStream.range(first, first + IN_A_PSU).mapToObj(Benchmark::code).toList(),
                from,
                from.plus(Duration.ofMinutes(10)),
                null);
    }

    private static List<Command> officer(int i) {
        var day = LocalDate.of(2026, 1, 1);
        var commands = new ArrayList<Command>();
        commands.add(new RegisterOfficer(code(i), FORCE, Rank.CONSTABLE, null));
        Skill.MANDATORY.forEach(skill ->
                commands.add(new AccreditOfficer(code(i), skill, day, LocalDate.of(2040, 1, 1))));
        return commands;
    }

    private static OpenOperation operation() {
        return new OpenOperation(
                OPERATION,
                "Load",
                FORCE,
                OperationKind.PLANNED,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                null,
                null);
    }

    private static OfficerId code(int i) {
        return new OfficerId("WMP-" + (10_000 + i));
    }

    private static Dispatch dispatch(Command command) {
        var type =
                Catalogue.COMMANDS.stream()
                        .filter(t -> t.type() == command.getClass())
                        .findFirst()
                        .orElseThrow();
        var id = UUID.randomUUID().toString();
        return new Dispatch(id, type, command, Instant.now(), null, null, id, ADMIN, null);
    }

    private static String body(Command command) {
        return Json.MAPPER.writeValueAsString(command);
    }

    private static String line(Command command) {
        return "{\"command\": \"%s\", \"body\": %s}"
                .formatted(command.getClass().getSimpleName(), body(command));
    }

    private static void stored(Answer answer) {
        if (!(answer instanceof Answer.Stored)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static ConfigurableApplicationContext application(
            Class<?> application, String... settings) {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=0");
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--logging.level.root=WARN");
        for (var setting : settings) {
            arguments.add("--" + setting);
        }
        return new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments.toArray(String[]::new));
    }

    private void row(String name, String unit, double value) {
        out.printf("| %-58s | %,12.1f | %-18s |%n", name, value, unit);
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
