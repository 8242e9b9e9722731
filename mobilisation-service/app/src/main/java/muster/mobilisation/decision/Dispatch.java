package muster.mobilisation.decision;

import java.time.Instant;
import muster.contract.Catalogue;
import muster.contract.Command;
import muster.wire.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way, with who sent it.
 *
 * @param id the command's own
 * @param key the caller's, under which a repetition is recognised, if one was given
 * @param fingerprint of the body without personal data
 * @param note free text to be kept with what happens
 * @param origin names a story told with a clock of its own, for which {@code occurredAt} is also
 *     when it was recorded; absent for what is happening now
 */
public record Dispatch(
        String id,
        Catalogue.CommandType type,
        Command command,
        Instant occurredAt,
        @Nullable String note,
        @Nullable String key,
        String fingerprint,
        Caller caller,
        @Nullable String origin) {

    String keyOrId() {
        return key == null ? id : key;
    }
}
