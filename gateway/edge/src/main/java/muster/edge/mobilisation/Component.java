package muster.edge.mobilisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a wave asks for, as the service tells it.
 *
 * @param stated as it was asked for, where that is less than what the PSUs need
 * @param called absent, as are the replies, for what nobody calls
 */
record Component(
        String component,
        @Nullable Integer stated,
        int required,
        @Nullable Integer called,
        @Nullable Integer coming,
        int arrived,
        int projected,
        int missing,
        Verdict verdict) {

    public String name() {
        return name(component);
    }

    /** Such as "PSU commanders". */
    static String name(String code) {
        return switch (code) {
            case "PSUS" -> "PSUs";
            case "PSU_COMMANDERS" -> "PSU commanders";
            default -> code.charAt(0) + code.substring(1).toLowerCase(Locale.UK).replace('_', ' ');
        };
    }
}
