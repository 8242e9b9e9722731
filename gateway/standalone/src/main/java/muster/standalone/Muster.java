package muster.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Starts the product on this machine, and says where it is. */
public final class Muster {

    private Muster() {}

    /** Settings come from the environment: see {@link Settings}. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var standalone = Standalone.start(Settings.of(System.getenv()), out);
            Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "close"));
        } catch (RuntimeException e) {
            // such as a port or a data folder that another process has
            out.println("Muster did not start: " + rootOf(e).getMessage());
            e.printStackTrace(System.err);
            System.exit(1);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
