package muster.edge.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import muster.edge.page.Uk;
import muster.edge.page.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in plain words what a command would record: of its body alone, which is what is sent. */
final class Sentences {

    private static final int FEW = 5;
    private static final Uk UK = new Uk();
    private static final Words WORDS = new Words();

    private Sentences() {}

    /** Of a command whose body tells all there is to say. */
    static String of(String command, JsonNode body) {
        return switch (command) {
            case "OpenOperation" -> open(body);
            case "CloseOperation" ->
                    "Close operation %s: from %s on it takes nothing new"
                            .formatted(text(body, "operation"), day(body, "on"));
            case "RequestPSUs" ->
                    "Request %s for %s%s"
                            .formatted(
                                    WORDS.count(body.path("psus").asLong(), "PSU"),
                                    text(body, "operation"),
                                    asked(body));
            case "RequestCadre" ->
                    "Request %s (%s) for %s%s"
                            .formatted(
                                    WORDS.count(body.path("officers").asLong(), "officer"),
                                    WORDS.within(text(body, "cadre")),
                                    text(body, "operation"),
                                    asked(body));
            case "CancelRequest" -> "Cancel request " + text(body, "request") + reason(body);
            case "OfferUnits" -> "%s offers %s for %s%s".formatted(amount(body));
            case "CommitUnits" -> "%s commits %s to %s%s".formatted(amount(body));
            case "WithdrawOffer" -> "%s withdraws its offer of %s for %s%s".formatted(amount(body));
            case "DeclareUnableToFill" ->
                    (body.has("psus") || body.has("officers")
                                    ? "%s is unable to fill %s of %s%s"
                                    : "%1$s is unable to fill %3$s%4$s")
                            .formatted(amount(body));
            case "SetNationalDeployable" ->
                    "%s is %snationally deployable with the cadre %s from %s%s"
                            .formatted(
                                    text(body, "officer"),
                                    body.path("deployable").asBoolean() ? "" : "not ",
                                    WORDS.within(text(body, "cadre")),
                                    day(body, "on"),
                                    reason(body));
            case "ReaccreditOfficer" ->
                    "%s is reaccredited: %s, awarded on %s%s"
                            .formatted(
                                    text(body, "officer"),
                                    WORDS.within(text(body, "skill")),
                                    day(body, "awardedOn"),
                                    body.has("expiresOn")
                                            ? ", until the end of " + day(body, "expiresOn")
                                            : "");
            case "AbstractOfficer" ->
                    "%s is abstracted (%s) from %s%s"
                            .formatted(
                                    text(body, "officer"),
                                    WORDS.within(text(body, "kind")),
                                    day(body, "from"),
                                    body.has("to")
                                            ? " to " + day(body, "to") + ", both days included"
                                            : " until further notice");
            case "EndAbstraction" ->
                    "End the absence %s: first day back %s"
                            .formatted(text(body, "abstraction"), day(body, "on"));
            case "StartMobilisation" ->
                    "Mobilise %s for %s%s: the clock runs from %s"
                            .formatted(
                                    text(body, "force"),
                                    text(body, "operation"),
                                    body.has("rvp") ? ", at " + text(body, "rvp") : "",
                                    moment(body, "at"));
            case "FormPSU" ->
                    "Form the PSU %s for %s at %s: %s"
                            .formatted(
                                    text(body, "callsign"),
                                    text(body, "operation"),
                                    moment(body, "at"),
                                    unit(body));
            case "FormSerial" ->
                    "Form the serial %s for %s at %s: %s"
                            .formatted(
                                    text(body, "callsign"),
                                    text(body, "operation"),
                                    moment(body, "at"),
                                    unit(body));
            case "DeclareCarriers" -> declare(body);
            case "RegisterCarrier" ->
                    "Register carrier %s of %s, in service from %s"
                            .formatted(text(body, "carrier"), text(body, "force"), day(body, "on"));
            case "TakeCarrierOutOfService" ->
                    "%s is out of service from %s%s"
                            .formatted(text(body, "carrier"), day(body, "on"), reason(body));
            case "ReturnCarrierToService" ->
                    "%s is back in service from %s"
                            .formatted(text(body, "carrier"), day(body, "on"));
            case "DeployOfficers" ->
                    "Deploy %s of %s for %s, %s%s"
                            .formatted(
                                    WORDS.count(body.path("officers").size(), "officer"),
                                    text(body, "donorForce"),
                                    text(body, body.has("request") ? "request" : "operation"),
                                    UK.period(instant(body, "from"), instant(body, "to")),
                                    override(body));
            default -> command(command, body);
        };
    }

    private static String command(String command, JsonNode body) {
        return switch (command) {
            case "RosterCommander" ->
                    "Put %s on the rota of %s as %s, %s"
                            .formatted(
                                    text(body, "officer"),
                                    text(body, "force"),
                                    WORDS.rank(text(body, "role")),
                                    UK.period(instant(body, "from"), instant(body, "to")));
            case "RemoveFromRota" ->
                    "Take %s off the rota".formatted(text(body, "entry")) + reason(body);
            case "SwapOnRota" ->
                    "Swap the commanders of %s and %s"
                            .formatted(text(body, "entry"), text(body, "with"));
            case "RecordDecision" ->
                    "Decision in %s at %s, on the authority of %s: “%s”, because “%s”"
                            .formatted(
                                    text(body, "operation"),
                                    moment(body, "at"),
                                    text(body, "authority"),
                                    text(body, "decision"),
                                    text(body, "reason"));
            case "WithdrawDecision" -> "Withdraw decision " + text(body, "decision") + reason(body);
            case "ExpectDemand", "ReviseDemand", "WithdrawDemand" -> demand(command, body);
            default -> course(command, body);
        };
    }

    private static String demand(String command, JsonNode body) {
        return switch (command) {
            case "ExpectDemand" ->
                    "Expect %s (%s) of %s to need %s on each day from %s to %s"
                            .formatted(
                                    text(body, "name"),
                                    WORDS.within(text(body, "kind")),
                                    text(body, "hostForce"),
                                    WORDS.count(body.path("psus").asLong(), "PSU"),
                                    day(body, "from"),
                                    day(body, "to"));
            case "ReviseDemand" ->
                    "Change what is expected of %s%s%s%s%s%s%s"
                            .formatted(
                                    text(body, "demand"),
                                    body.has("name") ? ", name " + text(body, "name") : "",
                                    body.has("kind")
                                            ? ", kind " + WORDS.within(text(body, "kind"))
                                            : "",
                                    body.has("psus")
                                            ? ", " + WORDS.count(body.path("psus").asLong(), "PSU")
                                            : "",
                                    body.has("from") ? ", from " + day(body, "from") : "",
                                    body.has("to") ? ", to " + day(body, "to") : "",
                                    body.has("operation")
                                            ? ", which became operation " + text(body, "operation")
                                            : "");
            default -> "Withdraw demand " + text(body, "demand") + reason(body);
        };
    }

    private static String course(String command, JsonNode body) {
        var course = "course " + text(body, "course");
        return switch (command) {
            case "ScheduleCourse" ->
                    "Schedule a course at %s, %s to %s: %s, for %s%s%s"
                            .formatted(
                                    text(body, "location"),
                                    day(body, "from"),
                                    day(body, "to"),
                                    listed(body, "skills"),
                                    WORDS.count(body.path("places").asLong(), "officer"),
                                    body.has("forces") ? " of " + listed(body, "forces") : "",
                                    body.has("ranks") ? ", ranks " + listed(body, "ranks") : "");
            case "MoveCourse" ->
                    "Move %s to %s to %s, with everybody booked"
                            .formatted(course, day(body, "from"), day(body, "to"));
            case "CancelCourse" -> "Cancel " + course + " and its bookings" + reason(body);
            case "BookPlaces" ->
                    "Book %s on %s, absent on its days".formatted(officers(body), course);
            case "CancelBooking" ->
                    "Cancel the booking of %s on %s%s"
                            .formatted(officers(body), course, reason(body));
            case "RecordResults" ->
                    "%s %s %s, on %s%s"
                            .formatted(
                                    few(
                                            body.path("results")
                                                    .valueStream()
                                                    .map(result -> text(result, "officer"))
                                                    .toList()),
                                    WORDS.within(text(body.path("results").get(0), "outcome")),
                                    course,
                                    day(body, "on"),
                                    text(body.path("results").get(0), "outcome").equals("PASSED")
                                            ? ": reaccredited in its skills"
                                            : "");
            case "CorrectResult" ->
                    "Correct the result of %s on %s to %s%s%s, and the accreditations with it"
                            .formatted(
                                    text(body, "officer"),
                                    course,
                                    WORDS.within(text(body, "outcome")),
                                    body.has("on") ? ", on " + day(body, "on") : "",
                                    reason(body));
            default -> command;
        };
    }

    private static String listed(JsonNode body, String field) {
        var codes = body.path(field).valueStream().map(JsonNode::asString);
        return (field.equals("forces") ? codes : codes.map(WORDS::within))
                .collect(Collectors.joining(", "));
    }

    /** Of a command about a deployment. */
    static String of(String command, JsonNode body, Found.Deployment deployment) {
        var who =
                (body.has("officers")
                                ? officers(body)
                                : deployment.officers() == 1
                                        ? "The officer"
                                        : "All " + deployment.officers() + " officers")
                        + " of %s for %s".formatted(deployment.donorForce(), deployment.name());
        return switch (command) {
            case "RecordMuster" ->
                    who
                            + " mustered at "
                            + moment(body, "at")
                            + (body.has("rvp") ? ", at " + text(body, "rvp") : "");
            case "ReleaseOfficers" -> who + " released at " + moment(body, "at");
            case "RecordReturn" -> who + " home and off duty at " + moment(body, "at");
            case "RecallOfficers" ->
                    who + " recalled, to be back by " + moment(body, "by") + reason(body);
            case "ExtendDeployment" ->
                    "Extend the deployment of %s for %s to %s; it was to end on %s"
                            .formatted(
                                    deployment.donorForce(),
                                    deployment.name(),
                                    moment(body, "to"),
                                    UK.moment(deployment.to()));
            case "CancelDeployment" ->
                    "Cancel the deployment of %s of %s for %s, as entered in error%s"
                            .formatted(
                                    WORDS.count(deployment.officers(), "officer"),
                                    deployment.donorForce(),
                                    deployment.name(),
                                    reason(body));
            default -> of(command, body);
        };
    }

    /** Of a command about a mobilisation. */
    static String of(String command, JsonNode body, Found.Mobilisation mobilisation) {
        var where =
                " for %s%s"
                        .formatted(
                                mobilisation.operation(),
                                mobilisation.exercise() ? " (exercise)" : "");
        return switch (command) {
            case "CallOutOfficers" ->
                    "Call out %s%s, wave %s, by %s, at %s"
                            .formatted(
                                    named(body, mobilisation),
                                    where,
                                    WORDS.within(text(body, "wave")),
                                    WORDS.within(text(body, "means")),
                                    moment(body, "at"));
            case "RecordReplies" -> replies(body) + where;
            case "RecordArrivals" ->
                    "%s of %s arrived%s%s at %s"
                            .formatted(
                                    arrived(body),
                                    mobilisation.force(),
                                    body.has("rvp") ? " at " + text(body, "rvp") : "",
                                    where,
                                    moment(body, "at"));
            case "CancelArrivals" ->
                    "Cancel the arrival of %s of %s%s, as entered in error%s"
                            .formatted(arrived(body), mobilisation.force(), where, reason(body));
            case "NominateCommanders" ->
                    "Nominate %s as PSU commanders%s at %s"
                            .formatted(officers(body), where, moment(body, "at"));
            case "EndMobilisation" ->
                    "End the mobilisation of %s%s at %s: the verdict is recorded as it stands then"
                            .formatted(mobilisation.force(), where, moment(body, "at"));
            default -> of(command, body);
        };
    }

    private static String named(JsonNode body, Found.Mobilisation mobilisation) {
        return body.path("officers").size() > FEW
                ? officers(body) + " of " + mobilisation.force()
                : officers(body);
    }

    private static String replies(JsonNode body) {
        var replies = body.path("replies");
        var first = replies.path(0);
        var who =
                replies.size() > FEW
                        ? WORDS.count(replies.size(), "officer")
                        : String.join(
                                ", ",
                                replies.valueStream()
                                        .map(reply -> text(reply, "officer"))
                                        .toList());
        return who
                + (first.has("expectedAt")
                        ? " coming, expected at " + moment(first, "expectedAt")
                        : " not coming" + reason(first));
    }

    private static String arrived(JsonNode body) {
        var arrived = new ArrayList<String>();
        if (body.has("officers")) {
            arrived.add(officers(body));
        }
        var headcount = body.path("headcount");
        count(headcount, "inspectors", "inspector", "psuCommanders", "PSU commander", arrived);
        count(headcount, "sergeants", "sergeant", null, "", arrived);
        count(headcount, "constables", "constable", "drivers", "driver", arrived);
        if (body.has("carriers")) {
            arrived.add(WORDS.count(body.path("carriers").size(), "carrier"));
        }
        return arrived.size() < 2
                ? String.join("", arrived)
                : String.join(", ", arrived.subList(0, arrived.size() - 1))
                        + " and "
                        + arrived.getLast();
    }

    private static void count(
            JsonNode headcount,
            String field,
            String one,
            @Nullable String some,
            String ofThem,
            List<String> arrived) {
        if (headcount.has(field)) {
            arrived.add(
                    WORDS.count(headcount.path(field).asLong(), one)
                            + (some != null && headcount.has(some)
                                    ? " (%s)"
                                            .formatted(
                                                    WORDS.count(
                                                            headcount.path(some).asLong(), ofThem))
                                    : ""));
        }
    }

    /** What else is recorded with it. */
    static List<String> more(JsonNode body) {
        var more = new ArrayList<String>();
        if (body.has("occurredAt")) {
            more.add("Logged late: it happened at " + moment(body, "occurredAt"));
        }
        if (body.has("note")) {
            more.add("Note: " + text(body, "note"));
        }
        return more;
    }

    private static String open(JsonNode body) {
        return "Open operation %s, “%s”, for %s: %s, from %s%s%s%s%s"
                .formatted(
                        text(body, "operation"),
                        text(body, "name"),
                        text(body, "hostForce"),
                        WORDS.within(text(body, "kind")),
                        day(body, "from"),
                        body.has("to") ? " to " + day(body, "to") : "",
                        body.has("legalBasis")
                                ? ", under section " + text(body, "legalBasis").substring(8)
                                : "",
                        body.has("exceptional") ? ", exceptional" : "",
                        body.has("exercise") ? ", as an exercise" : "");
    }

    /** Of a command about a formed unit. */
    static String of(String command, JsonNode body, Found.Unit unit) {
        return command.equals("StandDownUnit")
                ? "Stand %s of %s down at %s"
                        .formatted(unit.callsign(), unit.operation(), moment(body, "at"))
                : "Change %s of %s from %s on: %s"
                        .formatted(
                                unit.callsign(), unit.operation(), moment(body, "at"), unit(body));
    }

    /** Whom and what it is made of. */
    private static String unit(JsonNode body) {
        int officers = body.has("commander") ? 1 : 0;
        int carriers = 0;
        var serials =
                body.has("serial")
                        ? List.of(body.path("serial"))
                        : body.path("serials").valueStream().toList();
        for (var serial : serials) {
            officers +=
                    (serial.has("sergeant") ? 1 : 0)
                            + serial.path("constables").size()
                            + (serial.has("driver") ? 1 : 0);
            carriers += serial.has("carrier") ? 1 : 0;
        }
        return "%s in %s, with %s%s"
                .formatted(
                        WORDS.count(officers, "officer"),
                        WORDS.count(serials.size(), "serial"),
                        WORDS.count(carriers, "carrier"),
                        body.has("commander") ? ", led by " + text(body, "commander") : "");
    }

    private static String declare(JsonNode body) {
        var carriers = body.path("carriers");
        long unfit = carriers.valueStream().filter(c -> !c.path("fit").asBoolean(true)).count();
        return "%s declares %s for its tour of duty at %s%s"
                .formatted(
                        text(body, "force"),
                        WORDS.count(carriers.size(), "carrier"),
                        moment(body, "at"),
                        unfit == 0 ? ", all fit" : ", " + unfit + " of them unfit");
    }

    private static String asked(JsonNode body) {
        var tier =
                switch (text(body, "tier")) {
                    case "RICC" -> ", through the RICC";
                    case "NPOCC" -> ", through NPoCC";
                    case "FORCE" -> ", of neighbouring forces";
                    default -> "";
                };
        return " from "
                + UK.period(instant(body, "from"), instant(body, "to"))
                + (body.has("rvp") ? ", at " + text(body, "rvp") : "")
                + (body.has("dress") ? ", dress " + WORDS.within(text(body, "dress")) : "")
                + tier;
    }

    private static Object[] amount(JsonNode body) {
        var amount =
                body.has("psus")
                        ? WORDS.count(body.path("psus").asLong(), "PSU")
                        : body.has("officers")
                                ? WORDS.count(body.path("officers").asLong(), "officer")
                                : "all it has not committed";
        return new Object[] {text(body, "donorForce"), amount, text(body, "request"), reason(body)};
    }

    private static String officers(JsonNode body) {
        return few(body.path("officers").valueStream().map(JsonNode::asString).toList());
    }

    private static String few(List<String> officers) {
        return officers.size() > FEW
                ? WORDS.count(officers.size(), "officer")
                : String.join(", ", officers);
    }

    private static String override(JsonNode body) {
        var override = body.path("override");
        return override.isObject()
                ? ", overriding the guard on the authority of %s: “%s”"
                        .formatted(text(override, "authority"), text(override, "reason"))
                : "";
    }

    private static String reason(JsonNode body) {
        return body.has("reason") ? ": “" + text(body, "reason") + "”" : "";
    }

    private static String day(JsonNode body, String field) {
        return UK.day(LocalDate.parse(text(body, field)));
    }

    private static String moment(JsonNode body, String field) {
        return UK.moment(instant(body, field));
    }

    private static Instant instant(JsonNode body, String field) {
        return Instant.parse(text(body, field));
    }

    private static String text(@Nullable JsonNode body, String field) {
        return body == null ? "" : body.path(field).asString("");
    }
}
