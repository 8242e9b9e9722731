package muster.contract.officer;

import muster.contract.Checks;
import org.jspecify.annotations.Nullable;

/** Who an officer is and how to reach them. Never in an event, a tag, a log line or the feed. */
public record Personal(@Nullable String name, @Nullable String phone, @Nullable String email) {

    public Personal {
        Checks.check()
                .optionalText("personal.name", name)
                .optionalText("personal.phone", phone)
                .optionalText("personal.email", email)
                .done();
    }

    @Override
    public String toString() {
        return "Personal[withheld]";
    }
}
