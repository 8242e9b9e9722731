package muster.edge.relay;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a query is answered, its codes and parameters not yet encoded. */
public final class Address {

    private final UriComponentsBuilder uri;
    private final Map<String, Object> values;

    private Address(UriComponentsBuilder uri, Map<String, Object> values) {
        this.uri = uri;
        this.values = values;
    }

    /** Such as {@code of("/api/requests/{request}", "G7-1")}. */
    public static Address of(String template, Object... codes) {
        var uri = UriComponentsBuilder.fromPath(template);
        var names = uri.build().getPathSegments().stream().filter(s -> s.startsWith("{")).toList();
        var values = new HashMap<String, Object>();
        for (int i = 0; i < codes.length; i++) {
            values.put(names.get(i).substring(1, names.get(i).length() - 1), codes[i]);
        }
        return new Address(uri, values);
    }

    /** Another, with a parameter or once more with it, unless its value is null or blank. */
    public Address with(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        var place = "?" + values.size();
        var more = new HashMap<>(values);
        more.put(place, value);
        return new Address(uri.cloneBuilder().queryParam(name, "{" + place + "}"), more);
    }

    /** Path and query as they are sent. */
    @Override
    public String toString() {
        return uri.cloneBuilder().encode().buildAndExpand(values).toUriString();
    }
}
