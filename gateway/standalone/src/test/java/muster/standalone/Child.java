package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product in a process of its own. */
final class Child implements AutoCloseable {

    private final Process process;
    private final String address;

    Child(Path data) throws IOException {
        this(data, Map.of());
    }

    /** With more of its environment. */
    Child(Path data, Map<String, String> more) throws IOException {
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Muster.class.getName())
                        .redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "MUSTER_PORT",
                                "0",
                                "MUSTER_DATA",
                                data.toString(),
                                "MUSTER_PASSWORD",
                                Caller.PASSWORD,
                                "MUSTER_STORY",
                                "no"));
        builder.environment().putAll(more);
        process = builder.start();
        address = address(process);
    }

    String address() {
        return address;
    }

    void killAfter(int millis) throws InterruptedException {
        assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private static String address(Process process) throws IOException {
        var output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            int at = line.indexOf("Muster is at ");
            if (at >= 0) {
                // goes on being read, or the process would wait for its reader
                Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
                return line.substring(at + "Muster is at ".length()).strip();
            }
        }
        throw new IOException("It did not start:\n" + said);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
