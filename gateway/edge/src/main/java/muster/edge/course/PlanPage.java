package muster.edge.course;

import muster.edge.page.Days;
import muster.edge.page.Standing;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** {@code /courses/plan?force=WMP}: whom to book first for the most PSUs. */
@Controller
final class PlanPage {

    private static final int MOST = 200;

    private final Ask ask;

    PlanPage(Ask ask) {
        this.ask = ask;
    }

    @GetMapping(path = "/courses/plan", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> plan(
            Authentication caller,
            @RequestParam @Nullable String force,
            @RequestParam @Nullable String by,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var day = Days.read(by);
        model.addAttribute("by", day);
        model.addAttribute("force", force);
        return ask.list(
                        caller,
                        Address.of("/api/forces").with("limit", MOST),
                        CoursePages.Force.class)
                .flatMap(forces -> {
                    model.addAttribute("forces", forces.items());
                    if (force == null || force.isBlank()) {
                        Standing.show(model, forces.upTo(), forces.stopped());
                        return Mono.just("course-plan");
                    }
                    var address =
                            Address.of("/api/course-plan")
                                    .with("force", force)
                                    .with("by", day.day())
                                    .with("atLeast", atLeast);
                    return ask.one(caller, address, Plan.class)
                            .map(plan -> {
                                model.addAttribute("plan", plan);
                                Standing.show(model, plan.upTo(), plan.stopped());
                                return "course-plan";
                            });
                });
    }
}
