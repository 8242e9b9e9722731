package muster.standalone;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import muster.commitlog.CommitLog;
import muster.edge.Edge;
import muster.embeddedmongo.EmbeddedMongo;
import muster.mobilisation.Mobilisation;
import muster.mobilisation.intake.Intake;
import muster.readiness.Readiness;
import muster.standalone.story.Story;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The database, both services and the gateway, started in this order and stopped in the other. */
final class Standalone implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String VIEWS = "muster-views";
    private static final int SECRET_BYTES = 32;
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int PORTS_TRIED = 100;

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final PrometheusMeterRegistry meters =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Settings settings;
    private final int port;

    private Standalone(Settings settings) {
        this.settings = settings;
        this.port = settings.port() == 0 ? freePort() : settings.port();
    }

    /** Returns when callers are answered. */
    static Standalone start(Settings settings, PrintStream out) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        var standalone = new Standalone(settings);
        try {
            standalone.start(out);
            return standalone;
        } catch (RuntimeException | Error e) {
            standalone.close();
            throw e;
        }
    }

    /** Where callers are answered. */
    String address() {
        return "http://" + LOOPBACK + ":" + port;
    }

    private void start(PrintStream out) {
        var mongo = keep(EmbeddedMongo.open(settings.data(), Set.of(VIEWS)));
        var secret = newSecret();
        var mobilisation =
                run(
                        Mobilisation.class,
                        Map.of(
                                "server.port",
                                0,
                                "muster.mobilisation.mongo",
                                mongo.connectionString(),
                                "muster.mobilisation.internal-secret",
                                secret));
        var readiness =
                run(
                        Readiness.class,
                        Map.of(
                                "server.port",
                                0,
                                "muster.readiness.mongo",
                                mongo.connectionString(),
                                "muster.readiness.internal-secret",
                                secret,
                                "muster.readiness.public-url",
                                address()));
        if (settings.story()) {
            tell(mobilisation, new ServiceCaller(url(readiness), secret), out);
        }
        run(
                Edge.class,
                Map.of(
                        "server.port",
                        port,
                        "spring.config.name",
                        "muster-edge",
                        "muster.edge.mobilisation-url",
                        url(mobilisation),
                        "muster.edge.readiness-url",
                        url(readiness),
                        "muster.edge.internal-secret",
                        secret,
                        "muster.edge.data",
                        settings.data().toString(),
                        "muster.edge.password",
                        settings.password() == null ? "" : settings.password(),
                        "muster.edge.public-url",
                        address()));
        out.printf(
                "%nMuster is at %s%nUsers: operator, planner, ricc, admin. Passwords: %s%nData:"
                        + " %s%n%n",
                address(),
                settings.password() == null
                        ? settings.data().resolve("passwords")
                        : "as MUSTER_PASSWORD says",
                settings.data());
    }

    private static void tell(
            ConfigurableApplicationContext mobilisation, ServiceCaller readiness, PrintStream out) {
        var log = mobilisation.getBean(CommitLog.class);
        var story = new Story(log, mobilisation.getBean(Intake.class), out);
        if (story.isToBeTold()) {
            story.tell(Instant.now());
            out.println("The views are catching up.");
            readiness.awaitViewsAt(log.head());
        }
    }

    private ConfigurableApplicationContext run(Class<?> application, Map<String, Object> settings) {
        var arguments = new ArrayList<String>();
        arguments.add("--server.address=" + LOOPBACK);
        arguments.add("--logging.level.root=WARN");
        // three applications configure one registry, which it remarks upon
        arguments.add("--logging.level.io.micrometer=ERROR");
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return keep(
                new SpringApplicationBuilder(application)
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false)
                        .initializers(context ->
                                // one registry, so that the gateway shows all metrics
                                ((GenericApplicationContext) context)
                                        .registerBean(
                                                PrometheusMeterRegistry.class,
                                                () -> meters,
                                                bean -> bean.setDestroyMethodName("")))
                        .run(arguments.toArray(String[]::new)));
    }

    private static String url(ConfigurableApplicationContext service) {
        return "http://" + LOOPBACK + ":" + portOf(service);
    }

    private static int portOf(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    /**
     * Known before the gateway starts, as the feed names the gateway's address; below those that
     * the system gives to callers, so that nobody takes it meanwhile.
     */
    private static int freePort() {
        var candidates = new SecureRandom().ints(LOWEST_PORT, HIGHEST_PORT).limit(PORTS_TRIED);
        return candidates
                .filter(Standalone::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No port is free"));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    @Override
    public void close() {
        RuntimeException first = null;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                var failure = new IllegalStateException("A part did not stop cleanly", e);
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
