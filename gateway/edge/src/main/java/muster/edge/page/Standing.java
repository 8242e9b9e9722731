package muster.edge.page;

import muster.edge.relay.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Tells a page up to which event it is true, and whether its view has stopped there. */
public final class Standing {

    private Standing() {}

    public static void show(Model model, long upTo, Listed.@Nullable Stopped stopped) {
        model.addAttribute("upTo", upTo);
        if (stopped != null) {
            model.addAttribute("stopped", stopped);
        }
    }
}
