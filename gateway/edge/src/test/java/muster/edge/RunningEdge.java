package muster.edge;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An edge on a free port, as a test talks to it. */
public final class RunningEdge implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery";
    public static final String SECRET = "a-secret-of-the-house";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ConfigurableApplicationContext context;
    private final AtomicInteger hashesChecked = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    private RunningEdge(Map<String, Object> settings) {
        context =
                new SpringApplicationBuilder(Edge.class)
                        .properties(settings)
                        .initializers(starting ->
                                starting.getBeanFactory().addBeanPostProcessor(counting()))
                        .run("--spring.main.banner-mode=off");
    }

    public static RunningEdge before(URI mobilisation, URI readiness) {
        return with(mobilisation, readiness, Map.of("muster.edge.password", PASSWORD));
    }

    public static RunningEdge withPasswordsIn(Path data) {
        var nowhere = URI.create("http://127.0.0.1:9");
        return with(nowhere, nowhere, Map.of("muster.edge.data", data.toString()));
    }

    private static RunningEdge with(URI mobilisation, URI readiness, Map<String, Object> more) {
        var settings = new java.util.HashMap<String, Object>(more);
        settings.put("server.port", "0");
        settings.put("muster.edge.mobilisation-url", mobilisation.toString());
        settings.put("muster.edge.readiness-url", readiness.toString());
        settings.put("muster.edge.internal-secret", SECRET);
        return new RunningEdge(settings);
    }

    private BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PasswordEncoder slow ? counting(slow) : bean;
            }
        };
    }

    private PasswordEncoder counting(PasswordEncoder slow) {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return slow.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                hashesChecked.incrementAndGet();
                return slow.matches(password, hash);
            }
        };
    }

    public int hashesChecked() {
        return hashesChecked.get();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Integer.parseInt(
                String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** A request by the operator, with HTTP Basic. */
    public HttpRequest.Builder asOperator(String path) {
        return anonymous(path).header("Authorization", basic("operator", PASSWORD));
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(PATIENCE);
    }

    public static String basic(String user, String password) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(asOperator(path));
    }

    /** A browser's client: keeps cookies, follows no redirect. */
    public static HttpClient browser() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Sends these lines as they are and returns all that comes back. */
    public String raw(String... lines) throws IOException {
        try (var socket = socket()) {
            var text = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public Socket socket() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    public static String slug(HttpResponse<String> answer) {
        return slug(answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    static String slug(String type, String body) {
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/problem+json")) {
            return "no problem but " + type + ": " + body;
        }
        return body.replaceAll("(?s).*\"type\":\"/problems/([a-z-]+)\".*", "$1");
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
