package muster.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The standalone with the story, on data of its own, for tests that look at it from outside. The
 * story is told once, and each gets a copy of what was kept of it.
 */
public final class Running implements AutoCloseable {

    public static final String PASSWORD = Caller.PASSWORD;

    private static final class Told {
        static final Path DATA = told();
    }

    private final Path data;
    private final Standalone standalone;

    public Running() {
        data = folder();
        copy(Told.DATA, data);
        standalone = start(data);
    }

    private static Path told() {
        var folder = folder();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        start(folder).close();
        return folder;
    }

    private static Standalone start(Path data) {
        // what falls due meanwhile is raised by the tests that are about it
        System.setProperty("muster.edge.reminders.every", "PT24H");
        return start(data, true);
    }

    /** On an empty log. */
    static Standalone withoutStory(Path data) {
        return start(data, false);
    }

    private static Standalone start(Path data, boolean story) {
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Standalone.start(new Settings(0, data, PASSWORD, story), quiet);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("muster-running");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        remove(data);
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
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
