package muster.contract;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened. Sealed per capability; {@link Catalogue} lists all of them. */
public interface Event {

    /** The decisions that must see this event, such as {@code officer:WMP-1234}. */
    Set<String> tags();

    /** The force whose matter this is: the host's where there is one, else the officer's. */
    default @Nullable ForceId force() {
        return null;
    }

    /** The operation it is part of, if it is. */
    default @Nullable OperationId operation() {
        return null;
    }
}
