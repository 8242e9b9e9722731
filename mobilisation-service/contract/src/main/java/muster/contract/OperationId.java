package muster.contract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An operation by its code, such as {@code G7} or {@code Golden Orb}; case does not tell two apart.
 */
public record OperationId(String value) {

    public OperationId {
        // a code that ended in a hyphen and digits could not be told from a request's
        Codes.require("(?!.*-[0-9]+$)[A-Za-z0-9][A-Za-z0-9 -]{0,40}", value, "an operation");
    }

    public String tag() {
        return "operation:" + folded();
    }

    /** The code in upper case, by which two spellings are the same. */
    public String folded() {
        return value.toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OperationId that && folded().equals(that.folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
