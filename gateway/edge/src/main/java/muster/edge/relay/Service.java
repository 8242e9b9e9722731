package muster.edge.relay;

import java.net.URI;

/** One of the services behind the edge. */
record Service(String name, String base) {

    static Service at(String name, URI url) {
        var base = url.toString();
        return new Service(name, base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
    }

    /** Path and query as the caller sent them: decoding and encoding again could change them. */
    String address(URI asked) {
        var query = asked.getRawQuery();
        return base + asked.getRawPath() + (query == null ? "" : "?" + query);
    }
}
