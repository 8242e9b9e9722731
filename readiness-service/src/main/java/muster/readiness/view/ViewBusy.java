package muster.readiness.view;

/** A view went on faster than it could be read. */
public final class ViewBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ViewBusy(String view) {
        super("The view " + view + " goes on too fast to be read");
    }
}
