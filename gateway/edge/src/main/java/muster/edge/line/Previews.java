package muster.edge.line;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import muster.edge.deploy.Count;
import muster.edge.deploy.Proposal;
import muster.edge.page.Uk;
import muster.edge.page.Words;
import muster.edge.problem.Refused;
import muster.edge.relay.Address;
import muster.edge.relay.Ask;
import muster.edge.relay.Listed;
import muster.edge.relay.Outcome;
import muster.edge.relay.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Looks up what a line is about and asks the service whether it would take it. */
@Component
final class Previews {

    private static final int MOST = 200;

    /** As no operation is called. */
    private static final Pattern OF_REQUEST = Pattern.compile(".*-[0-9]+");

    private final Ask ask;
    private final Mobilisations mobilisations;
    private final Uk uk;
    private final Words words;
    private final Clock clock = Clock.systemUTC();

    Previews(Ask ask, Mobilisations mobilisations, Uk uk, Words words) {
        this.ask = ask;
        this.mobilisations = mobilisations;
        this.uk = uk;
        this.words = words;
    }

    Mono<Preview> of(Authentication caller, String line) {
        return Mono.defer(() -> meant(caller, line, Reading.of(line, clock.instant())))
                .flatMap(preview -> tried(caller, preview))
                .onErrorResume(Mistake.class, no -> Mono.just(Preview.wrong(line, no)))
                .onErrorResume(
                        Refused.class,
                        no ->
                                no.problem().status() >= 500
                                        ? Mono.error(no)
                                        : Mono.just(Preview.refused(line, refusal(no))));
    }

    /** Nothing that was said, but what was found, decides whether it can be recorded. */
    private Mono<Preview> tried(Authentication caller, Preview preview) {
        var send = preview.send();
        if (send == null) {
            return Mono.just(preview);
        }
        return ask.command(caller, send.command(), send.body(), null)
                .map(outcome ->
                        switch (outcome) {
                            case Outcome.Recorded _ -> preview;
                            case Outcome.Refused(var refusal) -> preview.refused(refusal);
                        });
    }

    private static Refusal refusal(Refused no) {
        var problem = no.problem();
        return new Refusal(
                problem.slug(), problem.title(), problem.status(), problem.detail(), null, null);
    }

    private Mono<Preview> meant(Authentication caller, String line, Said said) {
        return switch (said) {
            case Said.Complete complete -> complete(caller, line, complete);
            case Said.Amount amount ->
                    request(caller, amount.request()).map(r -> amount(line, amount, r));
            case Said.Deploy deploy -> deploy(caller, line, deploy);
            case Said.Sent sent -> sent(caller, line, sent);
            case Said.OfMobilisation of -> mobilisations.preview(caller, line, of);
            case Said.Forming forming -> forming(caller, line, forming);
            case Said.OfUnit of -> unit(caller, line, of);
            case Said.Back back -> back(caller, line, back);
        };
    }

    private Mono<Found.Operation> operation(Authentication caller, String operation) {
        return ask.one(
                caller,
                Address.of("/api/operations/{operation}", operation),
                Found.Operation.class);
    }

    private Mono<Found.Request> request(Authentication caller, String request) {
        return ask.one(caller, Address.of("/api/requests/{request}", request), Found.Request.class);
    }

    /** An operation and a request get the spelling they were opened with. */
    private Mono<Preview> complete(Authentication caller, String line, Said.Complete said) {
        var body = said.body();
        return switch (said.command()) {
            case "CloseOperation",
                    "RequestPSUs",
                    "RequestCadre",
                    "StartMobilisation",
                    "FormPSU",
                    "FormSerial",
                    "RecordDecision" ->
                    operation(caller, body.path("operation").asString())
                            .map(found ->
                                    ready(
                                                    line,
                                                    said.command(),
                                                    body.put("operation", found.operation()))
                                            .ofExercise(found.exercise()));
            case "ReviseDemand" ->
                    body.has("operation")
                            ? operation(caller, body.path("operation").asString())
                                    .map(found ->
                                            ready(
                                                    line,
                                                    said.command(),
                                                    body.put("operation", found.operation())))
                            : Mono.just(ready(line, said.command(), body));
            case "CancelRequest" ->
                    request(caller, body.path("request").asString())
                            .map(found ->
                                    ready(
                                                    line,
                                                    said.command(),
                                                    body.put("request", found.request()))
                                            .ofExercise(found.exercise()));
            case "RecordResults" ->
                    dated(caller, body).map(known -> ready(line, said.command(), known));
            default -> Mono.just(ready(line, said.command(), body));
        };
    }

    private static Preview ready(String line, String command, ObjectNode body) {
        return Preview.ready(
                line, Sentences.of(command, body), Preview.Send.of(command, body), null);
    }

    /** Results are of the last day of the course, unless that is still to come. */
    private Mono<ObjectNode> dated(Authentication caller, ObjectNode body) {
        if (body.has("on")) {
            return Mono.just(body);
        }
        var course = Address.of("/api/courses/{course}", body.path("course").asString());
        return ask.one(caller, course, Found.Course.class)
                .map(found -> {
                    var today = uk.today();
                    var on = found.to().isAfter(today) ? today : found.to();
                    return body.put("on", on.toString());
                });
    }

    private Preview amount(String line, Said.Amount said, Found.Request request) {
        var body = said.body().put("request", request.request());
        unit(line, said.unit(), request);
        if (said.number() != null) {
            body.put(request.inPsus() ? "psus" : "officers", said.number());
        }
        return ready(line, said.command(), body).ofExercise(request.exercise());
    }

    private void unit(String line, @Nullable String said, Found.Request request) {
        if (said != null && said.equals("PSU") != request.inPsus()) {
            var asks =
                    request.inPsus() ? "PSUs" : "officers (" + words.within(request.cadre()) + ")";
            throw new Mistake(
                    0, line.length(), request.request() + " asks for " + asks + ". Say how many");
        }
    }

    private Mono<Preview> deploy(Authentication caller, String line, Said.Deploy said) {
        return OF_REQUEST.matcher(said.purpose()).matches()
                ? request(caller, said.purpose()).flatMap(r -> deploy(caller, line, said, r))
                : operation(caller, said.purpose()).flatMap(o -> deploy(caller, line, said, o));
    }

    /** For an operation that nobody made a request for: then the line says from when to when. */
    private Mono<Preview> deploy(
            Authentication caller, String line, Said.Deploy said, Found.Operation operation) {
        var from = said.from();
        var to = said.to();
        if (from == null || to == null) {
            throw new Mistake(
                    0,
                    line.length(),
                    "Say from when to when, which no request of "
                            + operation.operation()
                            + " says: from 06:00 to 18:00");
        }
        var body =
                said.body()
                        .put("operation", operation.operation())
                        .put("from", from.toString())
                        .put("to", to.toString());
        var address =
                Proposal.address(said.donorForce(), from, to, said.number(), operation.exercise());
        return chosen(caller, line, said, body, address)
                .map(preview -> preview.ofExercise(operation.exercise()));
    }

    private Mono<Preview> deploy(
            Authentication caller, String line, Said.Deploy said, Found.Request request) {
        unit(line, said.unit(), request);
        var from = said.from() == null ? request.from() : said.from();
        var to = said.to() == null ? request.to() : said.to();
        var body =
                said.body()
                        .put("request", request.request())
                        .put("operation", request.operation())
                        .put("from", from.toString())
                        .put("to", to.toString());
        var address =
                Proposal.address(
                        request.request(),
                        said.donorForce(),
                        said.from(),
                        said.to(),
                        request.inPsus() ? said.number() : null,
                        request.inPsus() ? null : said.number());
        return chosen(caller, line, said, body, address)
                .map(preview -> preview.ofExercise(request.exercise()));
    }

    /** Those whom the line names, else those who are proposed. */
    private Mono<Preview> chosen(
            Authentication caller,
            String line,
            Said.Deploy said,
            ObjectNode body,
            Address proposals) {
        var officers = body.putArray("officers");
        if (!said.officers().isEmpty()) {
            said.officers().forEach(officers::add);
            return Mono.just(deployed(line, body, null));
        }
        return ask.one(caller, proposals, Proposal.class)
                .map(proposal -> {
                    proposal.proposed().forEach(officer -> officers.add(officer.officer()));
                    return proposed(line, body, proposal);
                });
    }

    private Preview proposed(String line, ObjectNode body, Proposal proposal) {
        if (proposal.proposed().isEmpty()) {
            return Preview.refused(
                    line,
                    new Refusal(
                            null,
                            "No complete serial can be formed",
                            409,
                            "Of "
                                    + proposal.donorForce()
                                    + " nobody can be proposed for "
                                    + body.path(body.has("request") ? "request" : "operation")
                                            .asString()
                                    + ": "
                                    + words.count(proposal.unavailableCount(), "officer")
                                    + " can't go. The Deploy page shows each with every reason.",
                            null,
                            null));
        }
        return deployed(
                line,
                body,
                new Preview.Proposed(
                        others(body), Count.of(proposal.proposed()).toString(), proposal.groups()));
    }

    private static String others(ObjectNode body) {
        var page = Address.of("/deploy").with("donorForce", body.path("donorForce").asString());
        return (body.has("request")
                        ? page.with("request", body.path("request").asString())
                        : page.with("operation", body.path("operation").asString())
                                .with("from", body.path("from").asString())
                                .with("to", body.path("to").asString()))
                .toString();
    }

    private static Preview deployed(
            String line, ObjectNode body, Preview.@Nullable Proposed proposed) {
        return Preview.ready(
                line,
                Sentences.of("DeployOfficers", body),
                Preview.Send.of("DeployOfficers", body),
                proposed);
    }

    private Mono<Preview> forming(Authentication caller, String line, Said.Forming said) {
        var body = said.body();
        var proposals =
                UnitProposal.address(
                        body.path("operation").asString(),
                        said.command().equals("FormSerial") ? "SERIAL" : "PSU",
                        Instant.parse(body.path("at").asString()));
        return ask.one(caller, proposals, UnitProposal.class)
                .map(proposal ->
                        proposal.isEmpty() ? nobody(line, proposal) : formed(line, said, proposal));
    }

    private Preview nobody(String line, UnitProposal proposal) {
        return Preview.refused(
                line,
                new Refusal(
                        null,
                        "Nobody is there to be formed into a unit",
                        409,
                        "Nobody who is deployed for "
                                + proposal.operation()
                                + ", or called out and coming or there, is in no unit. Deploy"
                                + " officers, or record replies and arrivals, first.",
                        null,
                        null));
    }

    private Preview formed(String line, Said.Forming said, UnitProposal proposal) {
        var body = said.body().put("operation", proposal.operation());
        proposal.writeTo(body);
        var form = said.command().equals("FormSerial") ? "/forms/serial" : "/forms/form";
        var others =
                Address.of(form)
                        .with("operation", proposal.operation())
                        .with("callsign", body.path("callsign").asString());
        return Preview.ready(
                        line,
                        Sentences.of(said.command(), body),
                        Preview.Send.of(said.command(), body),
                        new Preview.Proposed(
                                others.toString(), proposal.lacks(words), proposal.groups()))
                .telling(proposal.awaited(words))
                .ofExercise(proposal.exercise());
    }

    private Mono<Preview> unit(Authentication caller, String line, Said.OfUnit said) {
        var units =
                Address.of("/api/units").with("operation", said.operation()).with("limit", MOST);
        return ask.list(caller, units, Found.Unit.class)
                .map(found ->
                        found.items().stream()
                                .filter(unit -> unit.standsAs(said.callsign()))
                                .findFirst()
                                .orElseThrow(() ->
                                        new Mistake(
                                                0,
                                                line.length(),
                                                "No unit stands on "
                                                        + said.operation()
                                                        + " as "
                                                        + said.callsign()
                                                        + ". Check both, or form it first")))
                .map(unit -> {
                    var body = said.body().put("unit", unit.unit());
                    return Preview.ready(
                            line,
                            Sentences.of(said.command(), body, unit),
                            Preview.Send.of(said.command(), body),
                            null);
                });
    }

    private Mono<Preview> sent(Authentication caller, String line, Said.Sent said) {
        var target = said.target();
        if (target.deployment() != null) {
            return ask.one(
                            caller,
                            Address.of("/api/deployments/{deployment}", target.deployment()),
                            One.class)
                    .map(found -> sent(line, said, found.found()));
        }
        return ask.list(
                        caller,
                        Address.of("/api/deployments")
                                .with("request", target.request())
                                .with("limit", MOST),
                        Found.Deployment.class)
                .map(found -> choose(line, said, found));
    }

    /** A deployment alone lists its officers, where a list counts them. */
    private record One(
            String deployment,
            @Nullable String request,
            String operation,
            String donorForce,
            Instant from,
            Instant to,
            List<Object> officers,
            boolean exercise) {

        Found.Deployment found() {
            return new Found.Deployment(
                    deployment,
                    request,
                    operation,
                    donorForce,
                    from,
                    to,
                    officers.size(),
                    0,
                    0,
                    0,
                    exercise,
                    null);
        }
    }

    private Preview choose(String line, Said.Sent said, Listed<Found.Deployment> found) {
        var target = said.target();
        var live =
                found.items().stream()
                        .filter(d -> d.live() && d.donorForce().equals(target.donorForce()))
                        .sorted(
                                Comparator.comparing(Found.Deployment::from)
                                        .thenComparing(Found.Deployment::deployment))
                        .toList();
        if (live.isEmpty()) {
            throw new Mistake(
                    0,
                    line.length(),
                    "Nobody of "
                            + target.donorForce()
                            + " is deployed for "
                            + target.request()
                            + ". Check both, or deploy first");
        }
        if (target.choice() != null) {
            if (target.choice() < 1 || target.choice() > live.size()) {
                throw new Mistake(
                        0,
                        line.length(),
                        "There are " + live.size() + " deployments: choose #1 to #" + live.size());
            }
            return sent(line, said, live.get(target.choice() - 1));
        }
        var open = live.stream().filter(stillTo(said.command())).toList();
        if (live.size() == 1 || open.size() == 1) {
            return sent(line, said, (open.size() == 1 ? open : live).getFirst());
        }
        var choices = new ArrayList<Preview.Choice>();
        for (var each : live) {
            choices.add(
                    new Preview.Choice(
                            numbered(line, choices.size() + 1),
                            "#%d: %s, %s, %d mustered, %d released, %d home (%s)"
                                    .formatted(
                                            choices.size() + 1,
                                            words.count(each.officers(), "officer"),
                                            uk.period(each.from(), each.to()),
                                            each.mustered(),
                                            each.released(),
                                            each.returned(),
                                            each.deployment())));
        }
        return Preview.choose(line, choices);
    }

    /** The line with the number of a deployment after request and donor. */
    private static String numbered(String line, int number) {
        var donor = Tokens.of(line).words().get(2);
        int at = donor.getStopIndex() + 1;
        return line.substring(0, at) + " #" + number + line.substring(at);
    }

    /** For whom a command has something left to do. */
    private static Predicate<Found.Deployment> stillTo(String command) {
        return switch (command) {
            case "RecordMuster" -> d -> d.mustered() < d.officers();
            case "ReleaseOfficers" -> d -> d.released() < d.officers();
            default -> Found.Deployment::live;
        };
    }

    private static Preview sent(String line, Said.Sent said, Found.Deployment deployment) {
        var body = said.body().put("deployment", deployment.deployment());
        return Preview.ready(
                        line,
                        Sentences.of(said.command(), body, deployment),
                        Preview.Send.of(said.command(), body),
                        null)
                .ofExercise(deployment.exercise());
    }

    private Mono<Preview> back(Authentication caller, String line, Said.Back said) {
        return ask.one(
                        caller,
                        Address.of("/api/officers/{officer}", said.officer()),
                        Found.Officer.class)
                .map(officer -> {
                    var open =
                            officer.abstractions().stream()
                                    .filter(a -> a.endedOn() == null)
                                    .filter(a -> a.to() == null || !a.to().isBefore(uk.today()))
                                    .toList();
                    if (open.isEmpty()) {
                        throw new Mistake(
                                0, line.length(), said.officer() + " is not absent, now or later");
                    }
                    if (open.size() > 1) {
                        return Preview.choose(
                                line,
                                open.stream()
                                        .map(a ->
                                                new Preview.Choice(
                                                        "end "
                                                                + a.abstraction()
                                                                + " on "
                                                                + said.body().path("on").asString(),
                                                        a.abstraction()
                                                                + ": "
                                                                + words.within(a.kind())
                                                                + " from "
                                                                + uk.day(a.from())
                                                                + (a.to() == null
                                                                        ? ""
                                                                        : " to " + uk.day(a.to()))))
                                        .toList());
                    }
                    var body = said.body().put("abstraction", open.getFirst().abstraction());
                    return Preview.ready(
                            line,
                            Sentences.of(said.command(), body),
                            Preview.Send.of(said.command(), body),
                            null);
                });
    }
}
