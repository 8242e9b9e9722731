package muster.edge.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.edge.page.Uk;
import muster.edge.page.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event as a sentence, such as "WMP offered 2 PSUs for G7-1". */
public final class Sentences {

    private static final int FEW = 3;

    private static final Uk UK = new Uk();
    private static final Words WORDS = new Words();

    private Sentences() {}

    /**
     * What it says.
     *
     * @param type the event's name, such as {@code UnitsOffered}
     * @param data its data; what the caller may not see is absent
     * @return nothing for a type that has no words yet
     */
    public static Optional<String> of(String type, JsonNode data) {
        return Optional.ofNullable(
                switch (type) {
                    case "ForceRegistered",
                            "RequirementSet",
                            "PolicySet",
                            "CadreSet",
                            "CadreStrengthSet",
                            "FatiguePolicySet",
                            "QualificationsExtended",
                            "ExtensionRevoked" ->
                            ofForces(type, data);
                    case "OfficerRegistered",
                            "OfficerPromoted",
                            "OfficerTransferred",
                            "OfficerRetired",
                            "OfficerErased",
                            "NationalDeployableSet",
                            "OfficerAbstracted",
                            "AbstractionEnded" ->
                            ofOfficers(type, data);
                    case "OfficerAccredited",
                            "OfficerReaccredited",
                            "AccreditationWithdrawn",
                            "AccreditationCorrected" ->
                            ofAccreditations(type, data);
                    case "OfficersDeployed",
                            "DeployGuardOverridden",
                            "OfficersMustered",
                            "OfficersReleased",
                            "OfficersReturned",
                            "OfficersRecalled",
                            "DeploymentExtended",
                            "DeploymentCancelled" ->
                            ofDeployments(type, data);
                    case "MobilisationRequirementSet",
                            "MobilisationStarted",
                            "OfficersCalledOut",
                            "RepliesRecorded",
                            "ArrivalsRecorded",
                            "ArrivalsCancelled",
                            "CommandersNominated",
                            "MobilisationEnded" ->
                            Mobilised.of(type, data);
                    case "CarrierRegistered",
                            "CarrierTakenOutOfService",
                            "CarrierReturnedToService",
                            "ToursOfDutySet",
                            "CarriersDeclared" ->
                            ofFleets(type, data);
                    case "UnitFormed", "UnitChanged", "UnitStoodDown" -> ofUnits(type, data);
                    case "CourseScheduled",
                            "PlacesBooked",
                            "BookingCancelled",
                            "CourseMoved",
                            "CourseCancelled",
                            "ResultsRecorded",
                            "ResultCorrected" ->
                            ofCourses(type, data);
                    case "DemandExpected", "DemandRevised", "DemandWithdrawn" ->
                            Demanded.of(type, data);
                    case "ReminderPolicySet",
                            "ReminderRaised",
                            "MessageDelivered",
                            "DeliveryFailed",
                            "MessageSetAside",
                            "MessageRetried" ->
                            Reminding.of(type, data);
                    case "CommanderRostered",
                            "CommanderTakenOffRota",
                            "CommandersSwapped",
                            "DecisionRecorded",
                            "DecisionWithdrawn" ->
                            ofCommand(type, data);
                    default -> ofOperations(type, data);
                });
    }

    private static String ofCommand(String type, JsonNode data) {
        return switch (type) {
            case "CommanderRostered" -> "%s put on the rota%s".formatted(rostered(data));
            case "CommanderTakenOffRota" ->
                    "%s taken off the rota%s".formatted(rostered(data)) + reason(data);
            case "CommandersSwapped" ->
                    "%s and %s swapped on the rota of %s (%s and %s)"
                            .formatted(
                                    text(data, "officer"),
                                    text(data, "otherOfficer"),
                                    text(data, "force"),
                                    text(data, "entry"),
                                    text(data, "otherEntry"));
            case "DecisionRecorded" ->
                    "Decided at %s%s%s%s"
                            .formatted(
                                    at(data, "at"),
                                    after(", on the authority of ", text(data, "authority")),
                                    after(": ", text(data, "text")),
                                    after(", because ", text(data, "reason")));
            default -> "Decision %s withdrawn".formatted(text(data, "decision")) + reason(data);
        };
    }

    private static Object[] rostered(JsonNode data) {
        return new Object[] {
            text(data, "officer"),
            " of %s as %s, %s"
                    .formatted(text(data, "force"), WORDS.rank(text(data, "role")), span(data))
        };
    }

    private static String ofForces(String type, JsonNode data) {
        return switch (type) {
            case "ForceRegistered" ->
                    "%s registered: %s, region %s"
                            .formatted(
                                    text(data, "force"), text(data, "name"), text(data, "region"));
            case "RequirementSet" ->
                    "Requirement of %s set from %s: %s, %s"
                            .formatted(
                                    text(data, "force"),
                                    day(data, "effectiveFrom"),
                                    required(data),
                                    within(data, "basis"));
            case "PolicySet" ->
                    "%s is valid for %s from %s%s"
                            .formatted(
                                    WORDS.skill(text(data, "skill")),
                                    WORDS.count(number(data, "validityMonths"), "month"),
                                    day(data, "effectiveFrom"),
                                    after(" in ", text(data, "force")));
            case "CadreSet" ->
                    "%s: the cadre asks for %s from %s%s"
                            .formatted(
                                    WORDS.skill(text(data, "cadre")),
                                    all(data, "requires", true),
                                    day(data, "effectiveFrom"),
                                    after(" in ", text(data, "force")));
            case "CadreStrengthSet" ->
                    "%s: %s is to have %s from %s"
                            .formatted(
                                    WORDS.skill(text(data, "cadre")),
                                    text(data, "force"),
                                    WORDS.count(number(data, "officers"), "officer"),
                                    day(data, "effectiveFrom"));
            case "FatiguePolicySet" ->
                    ("Fatigue%s warned of over %s hours away in 7 days, over %s in a row, under %s"
                                    + " of rest and over %s in 12 months, from %s")
                            .formatted(
                                    after(" of ", text(data, "force")),
                                    number(data, "mostHoursIn7Days"),
                                    WORDS.count(number(data, "mostConsecutiveDays"), "day"),
                                    WORDS.count(number(data, "leastRestHours"), "hour"),
                                    WORDS.count(
                                            number(data, "mostDeploymentsIn12Months"),
                                            "deployment"),
                                    day(data, "effectiveFrom"));
            case "QualificationsExtended" ->
                    "%s extended %s that expire from %s to %s by %s%s"
                            .formatted(
                                    text(data, "authority"),
                                    all(data, "skills", true),
                                    day(data, "expiringFrom"),
                                    day(data, "expiringTo"),
                                    period(text(data, "period")),
                                    after(", for ", all(data, "forces", false)));
            default -> "Extension %s revoked".formatted(text(data, "extension")) + reason(data);
        };
    }

    private static String ofUnits(String type, JsonNode data) {
        var what = text(data, "kind").equals("SERIAL") ? "Serial" : "PSU";
        return switch (type) {
            case "UnitFormed" ->
                    "%s %s formed for %s of %s%s"
                            .formatted(
                                    what,
                                    text(data, "callsign"),
                                    text(data, "operation"),
                                    WORDS.count(data.path("members").size(), "officer"),
                                    data.path("missing").isEmpty() ? "" : ", short");
            case "UnitChanged" ->
                    "%s %s of %s changed: %s%s"
                            .formatted(
                                    what,
                                    text(data, "unit"),
                                    text(data, "operation"),
                                    WORDS.count(data.path("members").size(), "officer"),
                                    data.path("missing").isEmpty() ? "" : ", short");
            default ->
                    "Unit %s of %s stood down at %s"
                            .formatted(text(data, "unit"), text(data, "operation"), at(data, "at"));
        };
    }

    private static String ofFleets(String type, JsonNode data) {
        var carrier = text(data, "carrier");
        return switch (type) {
            case "CarrierRegistered" ->
                    "Carrier %s of %s registered, in service from %s"
                            .formatted(carrier, text(data, "force"), day(data, "on"));
            case "CarrierTakenOutOfService" ->
                    "%s out of service from %s".formatted(carrier, day(data, "on")) + reason(data);
            case "CarrierReturnedToService" ->
                    "%s back in service from %s".formatted(carrier, day(data, "on"));
            case "ToursOfDutySet" ->
                    "Tours of duty%s begin at %s from %s"
                            .formatted(
                                    after(" of ", text(data, "force")),
                                    data.path("begins")
                                            .valueStream()
                                            .map(JsonNode::asString)
                                            .collect(Collectors.joining(", ")),
                                    day(data, "effectiveFrom"));
            default ->
                    "%s declared %s for the tour of duty %s"
                            .formatted(
                                    text(data, "force"),
                                    WORDS.count(data.path("carriers").size(), "carrier"),
                                    span(data));
        };
    }

    private static String ofOfficers(String type, JsonNode data) {
        var officer = text(data, "officer");
        return switch (type) {
            case "OfficerRegistered" ->
                    "%s registered as %s".formatted(officer, within(data, "rank"));
            case "OfficerPromoted" ->
                    "%s is %s from %s".formatted(officer, within(data, "rank"), day(data, "on"));
            case "OfficerTransferred" ->
                    "%s transferred%s to %s on %s"
                            .formatted(
                                    officer,
                                    after(" from ", text(data, "fromForce")),
                                    text(data, "force"),
                                    day(data, "on"));
            case "OfficerRetired" -> "%s retired on %s".formatted(officer, day(data, "on"));
            case "OfficerErased" ->
                    "Name and contact details of %s erased".formatted(officer) + reason(data);
            case "NationalDeployableSet" ->
                    "%s is %snationally deployable with the cadre %s from %s"
                                    .formatted(
                                            officer,
                                            data.path("deployable").asBoolean() ? "" : "not ",
                                            within(data, "cadre"),
                                            day(data, "on"))
                            + reason(data);
            case "OfficerAbstracted" ->
                    "%s abstracted%s from %s%s"
                            .formatted(
                                    officer,
                                    bracketed(within(data, "kind")),
                                    day(data, "from"),
                                    after(" to ", day(data, "to")));
            default ->
                    "Abstraction of %s ended, available again from %s"
                            .formatted(officer, day(data, "on"));
        };
    }

    private static String ofAccreditations(String type, JsonNode data) {
        var officer = text(data, "officer");
        var skill = within(data, "skill");
        return switch (type) {
            case "OfficerAccredited" ->
                    "%s accredited in %s on %s, until %s"
                            .formatted(
                                    officer, skill, day(data, "awardedOn"), day(data, "expiresOn"));
            case "OfficerReaccredited" ->
                    "%s reaccredited in %s on %s, until %s"
                            .formatted(
                                    officer, skill, day(data, "awardedOn"), day(data, "expiresOn"));
            case "AccreditationWithdrawn" ->
                    "Accreditation of %s in %s withdrawn from %s"
                                    .formatted(officer, skill, day(data, "on"))
                            + reason(data);
            default ->
                    "Accreditation of %s in %s of %s corrected%s%s"
                                    .formatted(
                                            officer,
                                            skill,
                                            day(data, "awardedOn"),
                                            after(", awarded on ", day(data, "correctedAwardedOn")),
                                            after(", until ", day(data, "correctedExpiresOn")))
                            + reason(data);
        };
    }

    private static String ofDeployments(String type, JsonNode data) {
        var officers = officers(data) + " of " + text(data, "donorForce");
        return switch (type) {
            case "OfficersDeployed" ->
                    "%s deployed to %s%s, %s"
                            .formatted(
                                    officers,
                                    text(data, "operation"),
                                    after(" for ", text(data, "request")),
                                    span(data));
            case "DeployGuardOverridden" ->
                    "Deploy guard overridden for %s of %s%s"
                                    .formatted(
                                            WORDS.count(data.path("overridden").size(), "officer"),
                                            text(data, "donorForce"),
                                            after(", on the authority of ", authority(data)))
                            + reason(data);
            case "OfficersMustered" ->
                    "%s mustered%s, %s"
                            .formatted(officers, after(" at ", text(data, "rvp")), at(data, "at"));
            case "OfficersReleased" -> "%s released, %s".formatted(officers, at(data, "at"));
            case "OfficersReturned" -> "%s home, %s".formatted(officers, at(data, "at"));
            case "OfficersRecalled" ->
                    "%s recalled, wanted back by %s".formatted(officers, at(data, "by"))
                            + reason(data);
            case "DeploymentExtended" ->
                    "Deployment of %s extended to %s".formatted(officers, at(data, "to"));
            default -> "Deployment of %s cancelled".formatted(officers) + reason(data);
        };
    }

    private static String ofCourses(String type, JsonNode data) {
        var course = text(data, "course");
        return switch (type) {
            case "CourseScheduled" ->
                    "Course %s scheduled: %s, %s to %s at %s, %s"
                            .formatted(
                                    course,
                                    all(data, "skills", true),
                                    day(data, "from"),
                                    day(data, "to"),
                                    text(data, "location"),
                                    WORDS.count(number(data, "places"), "place"));
            case "PlacesBooked" ->
                    "%s booked on course %s"
                            .formatted(
                                    WORDS.count(data.path("bookings").size(), "officer"), course);
            case "BookingCancelled" ->
                    "Booking of %s on course %s cancelled".formatted(officers(data), course)
                            + reason(data);
            case "CourseMoved" ->
                    "Course %s moved to %s to %s"
                            .formatted(course, day(data, "from"), day(data, "to"));
            case "CourseCancelled" -> "Course %s cancelled".formatted(course) + reason(data);
            case "ResultsRecorded" ->
                    "Results of course %s recorded, of %s%s"
                            .formatted(course, day(data, "on"), outcomes(data));
            default ->
                    "Result of %s on course %s corrected%s"
                                    .formatted(
                                            text(data, "officer"),
                                            course,
                                            after(": ", within(data, "outcome")))
                            + reason(data);
        };
    }

    /** How many came to what; the feed does not say. */
    private static String outcomes(JsonNode data) {
        var told =
                Stream.of("PASSED", "FAILED", "ABSENT")
                        .map(outcome -> counted(data.path("results"), outcome))
                        .filter(count -> !count.isEmpty())
                        .collect(Collectors.joining(", "));
        return after(": ", told);
    }

    private static String counted(JsonNode results, String outcome) {
        long count =
                results.valueStream()
                        .filter(result -> text(result, "outcome").equals(outcome))
                        .count();
        return count == 0 ? "" : count + " " + WORDS.within(outcome);
    }

    private static @Nullable String ofOperations(String type, JsonNode data) {
        var request = text(data, "request");
        var donor = text(data, "donorForce");
        return switch (type) {
            case "OperationOpened" ->
                    "%s opened %s %s%s"
                            .formatted(
                                    text(data, "hostForce"),
                                    data.path("exercise").asBoolean() ? "exercise" : "operation",
                                    text(data, "operation"),
                                    after(": ", text(data, "name")));
            case "OperationClosed" ->
                    "Operation %s closed on %s".formatted(text(data, "operation"), day(data, "on"));
            case "PSUsRequested" ->
                    "%s requested %s (%s), %s"
                            .formatted(
                                    text(data, "hostForce"), quantity(data), request, span(data));
            case "CadreRequested" ->
                    "%s requested %s (%s, %s), %s"
                            .formatted(
                                    text(data, "hostForce"),
                                    quantity(data),
                                    within(data, "cadre"),
                                    request,
                                    span(data));
            case "RequestCancelled" -> "Request %s cancelled".formatted(request) + reason(data);
            case "UnitsOffered" ->
                    "%s offered%s for %s".formatted(donor, after(" ", quantity(data)), request);
            case "OfferWithdrawn" ->
                    "%s withdrew its offer%s for %s"
                                    .formatted(donor, after(" of ", quantity(data)), request)
                            + reason(data);
            case "UnableToFillDeclared" ->
                    "%s unable to fill %s%s".formatted(donor, request, after(", ", quantity(data)))
                            + reason(data);
            case "UnitsCommitted" ->
                    "%s committed%s to %s".formatted(donor, after(" ", quantity(data)), request);
            case "HistoricAidRecorded" ->
                    "%s supplied %s to %s from %s to %s%s, after %s"
                            .formatted(
                                    donor,
                                    aid(data),
                                    text(data, "hostForce"),
                                    day(data, "from"),
                                    day(data, "to"),
                                    after(" for ", text(data, "operation")),
                                    text(data, "source"));
            case "HistoricAidCancelled" ->
                    "Aid of %s to %s%s cancelled"
                                    .formatted(
                                            donor,
                                            text(data, "hostForce"),
                                            after(" for ", text(data, "operation")))
                            + reason(data);
            default -> null;
        };
    }

    private static String required(JsonNode data) {
        return data.has("psus")
                ? WORDS.count(number(data, "psus"), "PSU")
                : WORDS.count(number(data, "serials"), "serial");
    }

    private static String quantity(JsonNode data) {
        if (data.has("psus")) {
            return WORDS.count(number(data, "psus"), "PSU");
        }
        return data.has("officers") ? WORDS.count(number(data, "officers"), "officer") : "";
    }

    private static String aid(JsonNode data) {
        return WORDS.count(
                number(data, "amount"), text(data, "unit").equals("PSU") ? "PSU" : "officer");
    }

    private static String authority(JsonNode data) {
        return text(data.has("override") ? data.path("override") : data, "authority");
    }

    static String officers(JsonNode data) {
        return WORDS.count(data.path("officers").size(), "officer");
    }

    /** All when they are few, else how many. */
    private static String all(JsonNode data, String field, boolean skills) {
        var codes = data.path(field);
        if (codes.size() > FEW) {
            return WORDS.count(codes.size(), skills ? "skill" : "force");
        }
        return codes.valueStream()
                .map(code -> skills ? WORDS.within(code.asString()) : code.asString())
                .collect(Collectors.joining(", "));
    }

    private static String period(String iso) {
        var period = Period.parse(iso);
        return period.toTotalMonths() > 0
                ? WORDS.count(period.toTotalMonths(), "month")
                : WORDS.count(period.get(ChronoUnit.DAYS), "day");
    }

    static String reason(JsonNode data) {
        var where = data.has("override") ? data.path("override") : data;
        return after(": ", text(where, "reason"));
    }

    private static String bracketed(String text) {
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private static String span(JsonNode data) {
        return UK.period(instant(data, "from"), instant(data, "to"));
    }

    static String at(JsonNode data, String field) {
        return UK.moment(instant(data, field));
    }

    static String day(JsonNode data, String field) {
        return data.has(field) ? UK.day(LocalDate.parse(text(data, field))) : "";
    }

    private static Instant instant(JsonNode data, String field) {
        return OffsetDateTime.parse(text(data, field)).toInstant();
    }

    static String within(JsonNode data, String field) {
        return WORDS.within(text(data, field));
    }

    static long number(JsonNode data, String field) {
        return data.path(field).asLong();
    }

    static String text(JsonNode data, String field) {
        return data.path(field).asString("");
    }

    static String after(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }
}
