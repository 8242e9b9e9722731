package muster.edge.relay;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a query is answered, its codes and parameters not yet encoded. */
public final class Address {

    private final UriComponentsBuilder uri;
    private final Map<String, Object> values = new HashMap<>();

    private Address(String template, Object... codes) {
        uri = UriComponentsBuilder.fromPath(template);
        var names = uri.build().getPathSegments().stream().filter(s -> s.startsWith("{")).toList();
        for (int i = 0; i < codes.length; i++) {
            values.put(names.get(i).substring(1, names.get(i).length() - 1), codes[i]);
        }
    }

    /** Such as {@code of("/api/requests/{request}", "G7-1")}. */
    public static Address of(String template, Object... codes) {
        return new Address(template, codes);
    }

    /** With a parameter, or once more with it, unless its value is null or blank. */
    public Address with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            var place = "?" + values.size();
            uri.queryParam(name, "{" + place + "}");
            values.put(place, value);
        }
        return this;
    }

    /** Path and query as they are sent. */
    @Override
    public String toString() {
        return uri.encode().buildAndExpand(values).toUriString();
    }
}
