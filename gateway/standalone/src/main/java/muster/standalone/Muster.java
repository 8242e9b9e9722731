package muster.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts the product on this machine, and says where it is. */
public final class Muster {

    private Muster() {}

    /** Settings come from the environment: see {@link Settings}. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var standalone = Standalone.start(Settings.of(System.getenv()), out);
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "close"));
    }
}
