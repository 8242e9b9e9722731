package muster.contract.callout;

import java.time.Instant;
import muster.contract.Checks;
import muster.contract.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * What an officer answered to a call-out; a later answer replaces it.
 *
 * @param expectedAt when the officer expects to be at the rendezvous point, for one who comes
 * @param reason why not, for one who does not
 */
public record Reply(
        OfficerId officer, Answer answer, @Nullable Instant expectedAt, @Nullable String reason) {

    /** Coming or not; no reply is no answer. */
    public enum Answer {
        COMING,
        NOT_COMING
    }

    public Reply {
        Checks.check()
                .present("officer", officer)
                .present("answer", answer)
                .must(
                        answer != Answer.COMING || expectedAt != null,
                        "expectedAt",
                        "is missing: when is the officer expected?")
                .must(
                        answer != Answer.NOT_COMING || expectedAt == null,
                        "expectedAt",
                        "is for those who come")
                .must(
                        answer != Answer.NOT_COMING || reason != null,
                        "reason",
                        "is missing: why does the officer not come?")
                .optionalText("reason", reason)
                .done();
    }
}
