package muster.embeddedmongo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Closing what may already be broken: the failure is logged, and must not hide the first one. */
final class Quietly {
    private static final Logger LOG = System.getLogger(Quietly.class.getName());

    private Quietly() {}

    static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "closing {0} failed: {1}", resource, e.toString());
        }
    }
}
