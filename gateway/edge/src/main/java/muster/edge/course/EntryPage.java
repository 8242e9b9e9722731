package muster.edge.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import muster.edge.page.Days;
import muster.edge.page.Uk;
import muster.edge.problem.Problem;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Outcome;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /courses/{course}/entry}: books places and records results, of many officers at once. It
 * is not live: what somebody ticks and pastes must stay.
 */
@Controller
final class EntryPage {

    /** The form's button: what is recorded of the officers it names. */
    enum Entry {
        BOOK,
        PASSED,
        FAILED,
        ABSENT
    }

    /**
     * What the form holds.
     *
     * @param pasted collar numbers
     * @param ticked of those booked
     */
    record Given(String pasted, List<String> ticked, Days.Typed on, String key) {

        static Given empty() {
            return new Given("", List.of(), Days.read(null), UUID.randomUUID().toString());
        }

        static Given of(MultiValueMap<String, String> form) {
            return new Given(
                    first(form, "pasted"),
                    form.getOrDefault("ticked", List.of()).stream().distinct().toList(),
                    Days.read(form.getFirst("on")),
                    first(form, "key"));
        }

        private static String first(MultiValueMap<String, String> form, String name) {
            var value = form.getFirst(name);
            return value == null ? "" : value.strip();
        }

        List<String> officers(Course course) {
            var booked = course.bookings() == null ? List.<Course.Booking>of() : course.bookings();
            var known = booked.stream().map(Course.Booking::officer).toList();
            return Stream.concat(ticked.stream(), Pasted.officers(pasted, known).stream())
                    .distinct()
                    .toList();
        }
    }

    private final Ask ask;
    private final Uk uk;

    EntryPage(Ask ask, Uk uk) {
        this.ask = ask;
        this.uk = uk;
    }

    @GetMapping(path = "/courses/{course}/entry", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> entry(
            Authentication caller,
            @PathVariable String course,
            @RequestParam @Nullable Long recorded,
            Model model) {
        model.addAttribute("recorded", recorded);
        return course(caller, course, recorded).map(found -> show(model, found, Given.empty()));
    }

    @PostMapping(path = "/courses/{course}/entry", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> entered(
            Authentication caller,
            @PathVariable String course,
            ServerWebExchange exchange,
            Model model) {
        return exchange.getFormData()
                .flatMap(form -> {
                    var entry = entry(form.getFirst("record"));
                    var given = Given.of(form);
                    return course(caller, course, null)
                            .flatMap(found -> record(caller, exchange, found, entry, given, model));
                });
    }

    private Mono<String> record(
            Authentication caller,
            ServerWebExchange exchange,
            Course course,
            Entry entry,
            Given given,
            Model model) {
        var officers = given.officers(course);
        if (officers.isEmpty() || given.on().wrong()) {
            model.addAttribute("nobody", officers.isEmpty());
            return Mono.just(show(model, course, given));
        }
        var body =
                entry == Entry.BOOK
                        ? bookings(course, officers)
                        : results(course, officers, entry, given.on().day());
        return ask.command(
                        caller,
                        entry == Entry.BOOK ? "BookPlaces" : "RecordResults",
                        body,
                        given.key())
                .map(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded recorded ->
                                    "redirect:"
                                            + Address.of("/courses/{course}/entry", course.course())
                                                    .with("recorded", recorded.sequence());
                            case Outcome.Refused(Refusal refusal) -> {
                                model.addAttribute("no", refusal);
                                yield show(model, course, given);
                            }
                        })
                .onErrorResume(
                        Refused.class,
                        lost -> {
                            if (lost.problem().status() < 500) {
                                return Mono.error(lost);
                            }
                            exchange.getResponse().setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
                            model.addAttribute("unknown", true);
                            return Mono.just(show(model, course, given));
                        });
    }

    private static ObjectNode bookings(Course course, List<String> officers) {
        var body = JsonNodeFactory.instance.objectNode().put("course", course.course());
        var named = body.putArray("officers");
        officers.forEach(named::add);
        return body;
    }

    private ObjectNode results(
            Course course, List<String> officers, Entry outcome, @Nullable LocalDate on) {
        var body = JsonNodeFactory.instance.objectNode().put("course", course.course());
        var results = body.putArray("results");
        officers.forEach(officer ->
                results.addObject().put("officer", officer).put("outcome", outcome.name()));
        return body.put("on", (on == null ? usualDay(course) : on).toString());
    }

    /** The last day of the course, unless that is still to come. */
    private LocalDate usualDay(Course course) {
        return course.to().isAfter(uk.today()) ? uk.today() : course.to();
    }

    private Mono<Course> course(Authentication caller, String course, @Nullable Long atLeast) {
        return ask.one(
                caller,
                Address.of("/api/courses/{course}", course).with("atLeast", atLeast),
                Course.class);
    }

    private String show(Model model, Course course, Given given) {
        model.addAttribute("c", course);
        model.addAttribute("given", given);
        model.addAttribute("usualDay", usualDay(course));
        return "course-entry";
    }

    private static Entry entry(@Nullable String button) {
        return Stream.of(Entry.values())
                .filter(entry -> entry.name().equals(button))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                Problem.unreadable("The form does not say what to record."), null));
    }
}
