package muster.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The standalone with the story, on data of its own, for tests that look at it from outside. */
public final class Running implements AutoCloseable {

    public static final String PASSWORD = Caller.PASSWORD;

    private final Path data;
    private final Standalone standalone;

    public Running() {
        try {
            data = Files.createTempDirectory("muster-running");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // what falls due meanwhile is raised by the tests that are about it
        System.setProperty("muster.edge.reminders.every", "PT24H");
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        standalone = Standalone.start(new Settings(0, data, PASSWORD, true), quiet);
    }

    public String address() {
        return standalone.address();
    }

    public Caller as(String user) {
        return new Caller(address(), user);
    }

    @Override
    public void close() {
        standalone.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(Running::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
