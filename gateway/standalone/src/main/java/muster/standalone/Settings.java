package muster.standalone;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the standalone is told at start.
 *
 * @param port {@code MUSTER_PORT}, 8080 unless set; 0 takes a free one
 * @param data {@code MUSTER_DATA}, the folder of everything that is kept, {@code ./data} unless set
 * @param password {@code MUSTER_PASSWORD}, of all users; unless set, each has one of its own
 * @param story {@code MUSTER_STORY}, loaded into an empty log unless it is {@code no}
 */
record Settings(int port, Path data, @Nullable String password, boolean story) {

    private static final int USUAL_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    static Settings of(Map<String, String> environment) {
        var password = environment.get("MUSTER_PASSWORD");
        return new Settings(
                port(environment.get("MUSTER_PORT")),
                Path.of(environment.getOrDefault("MUSTER_DATA", "data")).toAbsolutePath(),
                password == null || password.isBlank() ? null : password,
                !"no".equalsIgnoreCase(environment.get("MUSTER_STORY")));
    }

    private static int port(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return USUAL_PORT;
        }
        try {
            int port = Integer.parseInt(given.strip());
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("MUSTER_PORT is not a port: " + given, e);
        }
        throw new IllegalArgumentException("MUSTER_PORT is not a port: " + given);
    }
}
