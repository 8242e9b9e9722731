package muster.contract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A mutual aid request: the operation's code and a running number, such as {@code G7-1}. */
public record RequestId(String value) {

    public RequestId {
        Codes.require("[A-Za-z0-9][A-Za-z0-9 -]{0,40}-[1-9][0-9]{0,8}", value, "a request");
        new OperationId(value.substring(0, value.lastIndexOf('-')));
    }

    public static RequestId of(OperationId operation, int number) {
        return new RequestId(operation.value() + "-" + number);
    }

    public OperationId operation() {
        return new OperationId(value.substring(0, value.lastIndexOf('-')));
    }

    public String tag() {
        return "request:" + folded();
    }

    public String folded() {
        return value.toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequestId that && folded().equals(that.folded());
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
