package muster.standalone.description;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What is said of commands, events and fields. Whatever is described must be worded here. */
final class Wording {

    private final Properties words = new Properties();
    private final Set<String> unused = new TreeSet<>();

    Wording() {
        try (var in =
                new InputStreamReader(
                        Wording.class.getResourceAsStream("/description/wording.properties"),
                        StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        unused.addAll(words.stringPropertyNames());
    }

    String of(String name) {
        unused.remove(name);
        var text = words.getProperty(name);
        if (text == null) {
            throw new IllegalStateException(name + " is not worded in wording.properties");
        }
        return text;
    }

    /** Of a field: as it is meant in its record, else as it is meant everywhere. */
    String of(String owner, String field) {
        var own = owner + "." + field;
        return of(words.containsKey(own) ? own : field);
    }

    /** What nobody asked for: the wording of something that is gone. */
    Set<String> unused() {
        return unused;
    }
}
