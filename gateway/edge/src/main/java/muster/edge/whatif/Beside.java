package muster.edge.whatif;

import java.util.ArrayList;
import java.util.List;
import muster.edge.relay.Address;

/**
 * What is supposed side by side, as it stands in the address.
 *
 * @param sends each as the API takes it
 */
record Beside(List<String> sends) {

    private static final int MOST = 6;

    Beside {
        sends = List.copyOf(sends);
    }

    public boolean full() {
        return sends.size() >= MOST;
    }

    /** The address of the page with one more. */
    public String with(String send) {
        var more = new ArrayList<>(sends);
        more.add(send);
        return new Beside(more).at("/what-if").toString();
    }

    /** The address of the page without one, counted from 0. */
    public String without(int place) {
        var fewer = new ArrayList<>(sends);
        fewer.remove(place);
        return new Beside(fewer).at("/what-if").toString();
    }

    /** What answers one alone. */
    public String answer(String send) {
        return new Beside(List.of(send)).at("/api/what-if").toString();
    }

    Address at(String path) {
        var address = Address.of(path);
        for (var send : sends) {
            address = address.with("send", send);
        }
        return address;
    }
}
