package muster.wire;

import muster.contract.ForceId;
import muster.contract.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Who is calling, as the gateway vouches for. */
public record Caller(String user, Role role, @Nullable ForceId force) {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** The caller of an exchange that has passed the {@link CallerFilter}. */
    public static Caller of(
            org.springframework.web.reactive.function.server.ServerRequest request) {
        return of(request.exchange());
    }

    static Caller of(ServerWebExchange exchange) {
        var caller = exchange.<Caller>getAttribute(ATTRIBUTE);
        if (caller == null) {
            throw new IllegalStateException("No route is open to callers nobody vouches for");
        }
        return caller;
    }

    void attachTo(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
