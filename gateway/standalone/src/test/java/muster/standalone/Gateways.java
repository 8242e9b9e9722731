package muster.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import muster.edge.Edge;
import muster.edge.reminder.Reminders;
import muster.embeddedmongo.EmbeddedMongo;
import muster.mobilisation.Mobilisation;
import muster.readiness.Readiness;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The services on one log, and as many gateways before them as a test wants. */
final class Gateways implements AutoCloseable {

    private static final String SECRET = "a secret of sixteen and more";
    private static final String LOOPBACK = "http://127.0.0.1:";

    /** One of them; nothing is raised or sent until the test says so. */
    record Gateway(Reminders reminders, Caller admin) {}

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final String mobilisation;
    private final String readiness;

    Gateways(Path data) {
        var mongo = EmbeddedMongo.open(data, Set.of("muster-views"));
        running.push(mongo);
        mobilisation =
                url(
                        run(
                                Mobilisation.class,
                                Map.of(
                                        "muster.mobilisation.mongo",
                                        mongo.connectionString(),
                                        "muster.mobilisation.internal-secret",
                                        SECRET),
                                null));
        readiness =
                url(
                        run(
                                Readiness.class,
                                Map.of(
                                        "muster.readiness.mongo",
                                        mongo.connectionString(),
                                        "muster.readiness.internal-secret",
                                        SECRET),
                                null));
    }

    Gateway start(Map<String, String> more, Clock clock) {
        var settings = new HashMap<>(more);
        settings.put("muster.edge.mobilisation-url", mobilisation);
        settings.put("muster.edge.readiness-url", readiness);
        settings.put("muster.edge.internal-secret", SECRET);
        settings.put("muster.edge.password", Caller.PASSWORD);
        settings.put("muster.edge.public-url", "https://muster.example.org");
        settings.put("muster.edge.reminders.every", "PT24H");
        var edge = run(Edge.class, settings, clock);
        var admin = new Caller(url(edge), "admin");
        running.push(admin);
        return new Gateway(edge.getBean(Reminders.class), admin);
    }

    private ConfigurableApplicationContext run(
            Class<?> application,
            Map<String, String> settings,
            @org.jspecify.annotations.Nullable Clock clock) {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=0");
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--logging.level.root=WARN");
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        var builder =
                new SpringApplicationBuilder(application)
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false);
        if (clock != null) {
            builder.initializers(context ->
                    ((GenericApplicationContext) context)
                            .registerBean("testClock", Clock.class, () -> clock));
        }
        var context = builder.run(arguments.toArray(String[]::new));
        running.push(context);
        return context;
    }

    private static String url(ConfigurableApplicationContext application) {
        return LOOPBACK + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() throws IOException {
        for (var part : running) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
