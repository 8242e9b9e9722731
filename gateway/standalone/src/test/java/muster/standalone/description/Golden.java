package muster.standalone.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are written from the code and kept with it. */
public final class Golden {

    private static final boolean WRITES = "write".equals(System.getProperty("muster.describe"));
    private static final Path ROOT = Path.of("../..");

    private Golden() {}

    /** A path from the top of the project. */
    public static Path at(String path) {
        return ROOT.resolve(path);
    }

    /** The file holds this; with {@code -Dmuster.describe=write} it does afterwards. */
    public static void check(Path file, String content) throws IOException {
        if (WRITES) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file).exists();
        assertThat(Files.readString(file))
                .as(
                        "%s differs from the code. Write it anew, and read what changed:%n"
                                + "./mvnw test -pl gateway/standalone -am -Dtest=DescriptionTest,"
                                + "DocsTest -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dmuster.describe=write",
                        file)
                .isEqualTo(content);
    }
}
