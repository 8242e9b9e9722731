package muster.contract.callout;

import java.util.List;
import muster.contract.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the figures may miss.
 *
 * @param wave of which it holds; absent where it holds of the whole
 * @param text one sentence, in words
 */
public record Finding(Kind finding, @Nullable String wave, String text, List<OfficerId> officers) {

    public Finding {
        officers = List.copyOf(officers);
    }

    /** What is found. */
    public enum Kind {
        CARRIERS_SHORT_OF_PSUS,
        STATED_SHORT_OF_PSUS,
        CAPPED,
        NO_DECLARATION,
        DECLARED_OUT_OF_SERVICE,
        COMMANDERS_NOT_NOMINATED,
        NOT_DEPLOYABLE_CALLED,
        OVERDUE_ARRIVALS,
        RESULT_CHANGED
    }
}
