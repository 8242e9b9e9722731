package muster.edge.board;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open requests in the columns of the board, each where the furthest of it stands. */
final class Board {

    /** In the order in which a request goes through them. */
    enum State {
        REQUESTED("Requested"),
        OFFERED("Offered"),
        COMMITTED("Committed"),
        DEPLOYED("Deployed"),
        RETURNING("Returning");

        private final String title;

        State(String title) {
            this.title = title;
        }
    }

    /** A request, as the service tells it. */
    record Request(
            String request,
            String operation,
            String hostForce,
            String state,
            String unit,
            @Nullable String cadre,
            int requested,
            int unfilled,
            int deployed,
            int mustered,
            int released,
            int returned,
            Instant from,
            Instant to,
            boolean exercise) {}

    record Column(State state, String name, List<Card> cards) {}

    /**
     * A request on the board.
     *
     * @param late something is unfilled although the time has come
     */
    record Card(
            String request,
            String operation,
            String hostForce,
            String asked,
            @Nullable String unfilled,
            @Nullable String progress,
            Instant from,
            boolean exercise,
            boolean late) {}

    private Board() {}

    static List<Column> columns(List<Request> requests, Instant now) {
        return Arrays.stream(State.values())
                .map(state ->
                        new Column(
                                state,
                                state.title,
                                requests.stream()
                                        .filter(r -> r.state().equals(state.name()))
                                        .map(r -> card(r, now))
                                        .toList()))
                .toList();
    }

    private static Card card(Request r, Instant now) {
        return new Card(
                r.request(),
                r.operation(),
                r.hostForce(),
                quantity(r.requested(), r),
                r.unfilled() > 0 ? quantity(r.unfilled(), r) + " unfilled" : null,
                r.deployed() > 0 ? progress(r) : null,
                r.from(),
                r.exercise(),
                r.unfilled() > 0 && !r.from().isAfter(now));
    }

    private static String quantity(int amount, Request r) {
        if (r.cadre() != null) {
            return amount + " × " + r.cadre().toLowerCase(java.util.Locale.UK).replace('_', ' ');
        }
        return amount + (amount == 1 ? " PSU" : " PSUs");
    }

    private static String progress(Request r) {
        var progress = r.deployed() + " sent";
        if (r.mustered() > 0) {
            progress += ", " + r.mustered() + " mustered";
        }
        if (r.released() > 0) {
            progress += ", " + r.released() + " released";
        }
        return r.returned() > 0 ? progress + ", " + r.returned() + " home" : progress;
    }
}
