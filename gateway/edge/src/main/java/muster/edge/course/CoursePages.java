package muster.edge.course;

import java.util.List;
import java.util.stream.Stream;
import muster.edge.page.Days;
import muster.edge.page.Standing;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.timeline.Histories;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** {@code /courses}, the calendar, and a page for each course. */
@Controller
final class CoursePages {

    private static final int MOST = 200;

    /** What officers are trained in for PSUs; the calendar can be narrowed to each. */
    private static final List<String> SKILLS =
            List.of(
                    "PUBLIC_ORDER_LEVEL_2",
                    "PUBLIC_ORDER_LEVEL_1",
                    "FIRST_AID",
                    "OFFICER_SAFETY",
                    "FITNESS_TEST",
                    "CARRIER_DRIVER",
                    "PSU_COMMANDER");

    record Force(String force, String name) {}

    private final Ask ask;
    private final Histories histories;

    CoursePages(Ask ask, Histories histories) {
        this.ask = ask;
        this.histories = histories;
    }

    @GetMapping(path = "/courses", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> courses(
            Authentication caller,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String skill,
            @RequestParam @Nullable String force,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var first = Days.read(from);
        var last = Days.read(to);
        var calendar =
                Address.of("/api/courses")
                        .with("from", first.day())
                        .with("to", last.day())
                        .with("skill", skill)
                        .with("force", force)
                        .with("atLeast", atLeast);
        var forces = Address.of("/api/forces").with("limit", MOST);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("skill", skill);
        model.addAttribute("skills", SKILLS);
        model.addAttribute("force", force);
        return Mono.zip(
                        ask.list(caller, calendar, Course.class),
                        ask.list(caller, forces, Force.class))
                .map(answers -> {
                    var found = answers.getT1();
                    model.addAttribute("courses", found.items());
                    model.addAttribute("free", free(found.items().stream()));
                    model.addAttribute("forces", answers.getT2().items());
                    Standing.show(model, found.upTo(), found.stopped());
                    return "courses";
                });
    }

    private static int free(Stream<Course> courses) {
        return courses.filter(course -> course.state().equals("SCHEDULED"))
                .mapToInt(Course::free)
                .sum();
    }

    @GetMapping(path = "/courses/{course}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> course(
            Authentication caller,
            @PathVariable String course,
            @RequestParam @Nullable String older,
            @RequestParam @Nullable Long atLeast,
            Model model) {
        var one = Address.of("/api/courses/{course}", course).with("atLeast", atLeast);
        return Mono.zip(
                        ask.one(caller, one, Course.class),
                        histories.of(caller, "course", course, older, atLeast))
                .map(answers -> {
                    model.addAttribute("c", answers.getT1());
                    model.addAttribute("timeline", answers.getT2());
                    Standing.show(model, answers.getT1().upTo(), null);
                    model.addAttribute("live", older == null);
                    return "course";
                });
    }
}
