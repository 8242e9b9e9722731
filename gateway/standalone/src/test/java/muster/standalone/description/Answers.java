package muster.standalone.description;

import static muster.standalone.description.Schemas.node;
import static muster.standalone.description.Schemas.ofType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Skill;
import muster.contract.cadre.Cadres;
import muster.contract.deployment.Component;
import muster.contract.historicaid.AidUnit;
import muster.contract.rota.CommandRole;
import tools.jackson.databind.node.ObjectNode;

/** What the services answer: their records, by name, and what those do not say of themselves. */
final class Answers {

    private static final String READINESS = "muster.readiness.readiness.";
    private static final String OPERATIONS = "muster.readiness.operations.";
    private static final String COURSE = "muster.readiness.course.";
    private static final String DEMAND = "muster.readiness.demand.";
    private static final String TRAINING = "muster.readiness.training.";
    private static final String REMINDER = "muster.readiness.reminder.";
    private static final String ROTA = "muster.readiness.rota.";
    private static final String FATIGUE = "muster.readiness.fatigue.";
    private static final String WHAT_IF = "muster.readiness.whatif.";
    private static final String FLEET = "muster.readiness.fleet.";
    private static final String UNIT = "muster.readiness.unit.";
    private static final String FORMING = "muster.readiness.forming.";
    private static final String LEDGER = "muster.readiness.ledger.";
    private static final String CALLOUT = "muster.readiness.callout.";

    /** What the answers are called where callers read of them. */
    static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry(READINESS + "Answer$Readiness", "Readiness"),
                    Map.entry(READINESS + "Answer$ForceRow", "Force"),
                    Map.entry(READINESS + "Answer$DayRow", "ForecastDay"),
                    Map.entry(READINESS + "Difference", "ReadinessDifference"),
                    Map.entry(READINESS + "Difference$Figure", "FigureChanged"),
                    Map.entry(READINESS + "Difference$Officer", "OfficerCountedDifferently"),
                    Map.entry(READINESS + "Difference$Standing", "OfficerCountedAs"),
                    Map.entry(READINESS + "Difference$Cause", "EventInBetween"),
                    Map.entry(READINESS + "Explanation$Figure", "FigureExplained"),
                    Map.entry(READINESS + "Explanation$How", "HowPartsMakeFigure"),
                    Map.entry(READINESS + "Explanation$Part", "PartOfFigure"),
                    Map.entry(READINESS + "Worst", "WorstDay"),
                    Map.entry(READINESS + "Together$Day", "ForecastDayTogether"),
                    Map.entry(READINESS + "Together$Sum", "StrengthTogether"),
                    Map.entry(READINESS + "Together$Line", "ForecastOfForce"),
                    Map.entry(READINESS + "Together$Lowest", "WorstDayTogether"),
                    Map.entry(READINESS + "Holders$Row", "SkillHolders"),
                    Map.entry(READINESS + "ForecastRoutes$Courses", "CoursesCounted"),
                    Map.entry(READINESS + "Officers$Row", "ForceOfficer"),
                    Map.entry(READINESS + "Officers$Posting", "OfficerForce"),
                    Map.entry(READINESS + "Officers$Ranked", "OfficerRank"),
                    Map.entry(READINESS + "Officers$Absence", "Abstraction"),
                    Map.entry(READINESS + "Officers$Part", "OfficerDeployment"),
                    Map.entry(READINESS + "Officers$Shown", "OfficerState"),
                    Map.entry(READINESS + "Lapses$Row", "Lapse"),
                    Map.entry(READINESS + "CadreNumbers$Row", "Cadre"),
                    Map.entry(READINESS + "CadreNumbers$Matrix", "ProtestRemovalMatrix"),
                    Map.entry(READINESS + "CadreNumbers$Split", "NationalAndLocal"),
                    Map.entry(READINESS + "CadreNumbers$Unit", "CapabilityUnit"),
                    Map.entry(READINESS + "CadreOfficers$Row", "CadreOfficer"),
                    Map.entry(READINESS + "CadreOfficers$Lapse", "SkillLapse"),
                    Map.entry(READINESS + "Officers$InCadre", "OfficerCadre"),
                    Map.entry("muster.readiness.history.History$Row", "HistoryEvent"),
                    Map.entry("muster.readiness.history.History$By", "RecordedBy"),
                    Map.entry(READINESS + "Proposal$Place", "ProposedOfficer"),
                    Map.entry(READINESS + "Proposal$Candidate", "SpareOfficer"),
                    Map.entry(READINESS + "Proposal$Unavailable", "UnavailableOfficer"),
                    Map.entry(COURSE + "Calendar$Row", "Course"),
                    Map.entry(DEMAND + "Calendar$Day", "DemandDay"),
                    Map.entry(DEMAND + "Calendar$Need", "DemandNeed"),
                    Map.entry(DEMAND + "Calendar$Row", "DemandEntry"),
                    Map.entry(DEMAND + "Clash", "DemandClash"),
                    Map.entry(DEMAND + "Clash$Kind", "DemandClashKind"),
                    Map.entry(DEMAND + "Demand$Withdrawn", "DemandWithdrawal"),
                    Map.entry(TRAINING + "Plan", "CoursePlan"),
                    Map.entry(TRAINING + "Plan$Strength", "PlanStrength"),
                    Map.entry(TRAINING + "Plan$Step", "PlanStep"),
                    Map.entry(TRAINING + "Plan$Booking", "PlanBooking"),
                    Map.entry(TRAINING + "Plan$Reach", "PlanReach"),
                    Map.entry(COURSE + "Course$State", "CourseState"),
                    Map.entry(COURSE + "Course$Cancelled", "CourseCancellation"),
                    Map.entry(OPERATIONS + "Board$OperationRow", "Operation"),
                    Map.entry(OPERATIONS + "Board$RequestRow", "Request"),
                    Map.entry(OPERATIONS + "Board$DeploymentRow", "Deployment"),
                    Map.entry(OPERATIONS + "Board$DeploymentDetail", "DeploymentDetail"),
                    Map.entry(OPERATIONS + "Board$OfficerRow", "DeployedOfficer"),
                    Map.entry(OPERATIONS + "Operation$State", "OperationState"),
                    Map.entry(OPERATIONS + "Request$State", "RequestState"),
                    Map.entry(OPERATIONS + "Request$Cancelled", "RequestCancellation"),
                    Map.entry(OPERATIONS + "Deployment$State", "DeployedState"),
                    Map.entry(OPERATIONS + "Deployment$Cancelled", "DeploymentCancellation"),
                    Map.entry(REMINDER + "Row$OfDue", "DueReminder"),
                    Map.entry(REMINDER + "Row$OfReminder", "Reminder"),
                    Map.entry(REMINDER + "Row$Sent", "SentMessage"),
                    Map.entry(REMINDER + "Row$OfMessage", "Message"),
                    Map.entry(REMINDER + "Row$OfPolicy", "ReminderPolicy"),
                    Map.entry(REMINDER + "Reminder$State", "ReminderState"),
                    Map.entry(REMINDER + "Message$State", "MessageState"),
                    Map.entry(ROTA + "Answer$ForceRow", "ForceRota"),
                    Map.entry(ROTA + "Answer$EntryRow", "RotaEntry"),
                    Map.entry(ROTA + "Answer$RoleRow", "RotaRole"),
                    Map.entry(ROTA + "Answer$Cover", "RotaCover"),
                    Map.entry(ROTA + "Finding", "RotaFinding"),
                    Map.entry(ROTA + "Finding$Kind", "RotaFindingKind"),
                    Map.entry("muster.readiness.decisionlog.Logged", "LoggedDecision"),
                    Map.entry("muster.readiness.decisionlog.Logged$Withdrawn", "Withdrawal"),
                    Map.entry(CALLOUT + "Standings$Row", "Mobilisation"),
                    Map.entry(CALLOUT + "Standings$Detail", "MobilisationAt"),
                    Map.entry(CALLOUT + "Standings$WaveRow", "WaveVerdict"),
                    Map.entry(CALLOUT + "Standings$Formed", "Formation"),
                    Map.entry("muster.contract.callout.Verdict$Outcome", "WaveOutcome"),
                    Map.entry(CALLOUT + "Standings$OfficerRow", "MobilisedOfficer"),
                    Map.entry(CALLOUT + "Standings$CallableRow", "CallableOfficer"),
                    Map.entry(CALLOUT + "MobilisationRoutes$Shown", "MobilisedState"),
                    Map.entry(CALLOUT + "Requirement", "MobilisationRequirement"),
                    Map.entry("muster.contract.callout.Verdict$Counts", "MobilisationCounts"),
                    Map.entry("muster.contract.callout.Verdict$OfComponent", "ComponentVerdict"),
                    Map.entry("muster.contract.callout.Finding$Kind", "FindingKind"),
                    Map.entry("muster.contract.callout.CalloutEvents$Result", "WaveResult"),
                    Map.entry(LEDGER + "LedgerRoutes$Row", "LedgerEntry"),
                    Map.entry(UNIT + "Answer$Row", "Unit"),
                    Map.entry(UNIT + "Answer$Detail", "UnitDetail"),
                    Map.entry(UNIT + "Answer$State", "UnitState"),
                    Map.entry(UNIT + "Answer$Place", "UnitPlace"),
                    Map.entry(UNIT + "Answer$OfForce", "UnitForce"),
                    Map.entry(UNIT + "Answer$Standing", "UnitOfficerStanding"),
                    Map.entry(UNIT + "Answer$Finding", "UnitFinding"),
                    Map.entry(UNIT + "Answer$FindingKind", "UnitFindingKind"),
                    Map.entry(FORMING + "UnitProposal$Proposed", "ProposedMember"),
                    Map.entry("muster.contract.unit.Presence$Standing", "Presence"),
                    Map.entry("muster.contract.unit.Doubt$Kind", "DoubtKind"),
                    Map.entry(FATIGUE + "Row", "OfficerLoad"),
                    Map.entry(FATIGUE + "Finding", "FatigueFinding"),
                    Map.entry(FATIGUE + "Finding$Kind", "FatigueFindingKind"),
                    Map.entry(FATIGUE + "Finding$State", "FatigueFindingState"),
                    Map.entry(FATIGUE + "ForceFatigue$Times", "LoadShare"),
                    Map.entry(FATIGUE + "ForceFatigue$TopTenth", "TopTenth"),
                    Map.entry(FATIGUE + "OfficerFatigue$Part", "FatigueDeployment"),
                    Map.entry(FATIGUE + "Policy", "FatiguePolicy"),
                    Map.entry(FATIGUE + "Strain", "FatigueStrain"),
                    Map.entry(WHAT_IF + "WhatIfQueries$Answer", "WhatIfs"),
                    Map.entry(WHAT_IF + "WhatIf$Cover", "WhatIfDay"),
                    Map.entry(WHAT_IF + "WhatIf$Owed", "WhatIfOwed"),
                    Map.entry(WHAT_IF + "WhatIf$Officer", "WhatIfOfficer"),
                    Map.entry(WHAT_IF + "WhatIf$Expiry", "WhatIfExpiry"),
                    Map.entry(WHAT_IF + "WhatIf$Lapse", "WhatIfLapse"),
                    Map.entry(WHAT_IF + "WhatIf$Other", "WhatIfOther"),
                    Map.entry("muster.contract.fatigue.Limits", "FatigueLimits"),
                    Map.entry(FLEET + "Answer$Row", "FleetRow"),
                    Map.entry(FLEET + "Answer$Counts", "FleetCounts"),
                    Map.entry(FLEET + "Answer$LastDeclared", "LastDeclared"),
                    Map.entry(FLEET + "Answer$CarrierRow", "Carrier"),
                    Map.entry(FLEET + "Answer$Duty", "CarrierState"),
                    Map.entry(FLEET + "ToursSet", "ToursOfDutyPolicy"),
                    Map.entry(FLEET + "Answer$Finding", "FleetFinding"),
                    Map.entry(FLEET + "Answer$FindingKind", "FleetFindingKind"),
                    Map.entry("muster.contract.fleet.Tour", "TourOfDuty"),
                    Map.entry("muster.mobilisation.decision.Receipt$RecordedAs", "StoredEvent"),
                    Map.entry("muster.contract.deployment.Refusal$Kind", "RefusalReason"),
                    Map.entry("muster.contract.deployment.Refusal$Reason", "Reason"),
                    Map.entry("muster.contract.Invalid$Fault", "Fault"));

    private final Map<String, Supplier<ObjectNode>> special = new HashMap<>();
    private final Schemas schemas;

    Answers(Schemas.Dialect dialect, Wording wording) {
        schemas = new Schemas(dialect, wording, NAMES, special);
        special.put("Readiness.attainment", this::attainment);
        special.put("DemandNeed.entry", () -> ofType("string"));
        special.put("DemandEntry.entry", () -> ofType("string"));
        special.put("DemandClash.entries", Answers::texts);
        special.put("Strength.surplus", this::surplus);
        special.put("Deployment.states", this::states);
        special.put("Proposal.unavailableByReason", this::byReason);
        special.put("ForceRota.onNow", this::onNow);
        special.put("LoggedDecision.by", () -> ofType("string"));
        special.put("Withdrawal.by", () -> ofType("string"));
        special.put("Capability.capability", Answers::capability);
        for (var number : List.of("setNumber", "shortfall")) {
            special.put("Capability." + number, () -> orNull("number"));
        }
        for (var officers : List.of("inDate", "nationallyDeployable")) {
            special.put("Capability." + officers, () -> orNull("integer"));
        }
        special.put(
                "ProposedOfficer.serial",
                () -> ofType("string").put("pattern", "^[1-9][0-9]*\\.[1-3]$"));
        special.put("WhatIf.send", Answers::send);
        special.put(
                "WhatIfOfficer.serial",
                () -> ofType("string").put("pattern", "^[1-9][0-9]*\\.[1-3]$"));
        special.put("Formation.surplus", this::surplus);
        special.put("Operation.state", () -> choice("OPEN", "CLOSED"));
        special.put("Request.unit", () -> schemas.oneOf(AidUnit.class));
        special.put("LedgerEntry.id", () -> ofType("string"));
        special.put("LedgerEntry.from", Answers::dayOrInstant);
        special.put("LedgerEntry.to", Answers::dayOrInstant);
        special.put("Receipt.command", () -> ofType("string").put("format", "uuid"));
        special.put("Receipt.id", () -> ofType("string"));
        special.put("StoredEvent.id", () -> ofType("string"));
        special.put("StoredEvent.type", () -> ofType("string"));
        special.put("HistoryEvent.id", () -> ofType("string"));
        special.put("HistoryEvent.type", () -> ofType("string"));
        special.put("HistoryEvent.command", () -> ofType("string"));
        special.put("HistoryEvent.commandName", () -> ofType("string"));
        special.put("HistoryEvent.data", () -> ofType("object"));
        special.put("RecordedBy.user", () -> ofType("string"));
        special.put("RecordedBy.role", () -> ofType("string"));
        special.put("RecordedBy.force", () -> ofType("string"));
        special.put("WouldBe.type", () -> ofType("string"));
        special.put("WouldBe.data", () -> ofType("object"));
        special.put("Stop.reason", () -> ofType("string"));
        special.put("Fault.field", () -> ofType("string"));
        special.put("Fault.message", () -> ofType("string"));
    }

    Schemas schemas() {
        return schemas;
    }

    static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static Class<?> readiness(String name) {
        return type(READINESS + name);
    }

    static Class<?> operations(String name) {
        return type(OPERATIONS + name);
    }

    static Class<?> course(String name) {
        return type(COURSE + name);
    }

    static Class<?> demand(String name) {
        return type(DEMAND + name);
    }

    static Class<?> reminder(String name) {
        return type(REMINDER + name);
    }

    static Class<?> unit(String name) {
        return type(UNIT + name);
    }

    static Class<?> forming(String name) {
        return type(FORMING + name);
    }

    static Class<?> rota(String name) {
        return type(ROTA + name);
    }

    static Class<?> fatigue(String name) {
        return type(FATIGUE + name);
    }

    static Class<?> whatIf(String name) {
        return type(WHAT_IF + name);
    }

    /** What is supposed, as it stands in an address. */
    static ObjectNode send() {
        var schema =
                ofType("string")
                        .put(
                                "pattern",
                                "^[A-Z][A-Z0-9]{1,9},[0-9]+,[^,]+,[^,]+(,[A-Z][A-Z0-9]{1,9})?$");
        schema.putArray("examples").add("WMP,10,2026-03-01T06:00Z,2026-03-04T18:00Z,DCP");
        return schema;
    }

    static Class<?> fleet(String name) {
        return type(FLEET + name);
    }

    static Class<?> ledger(String name) {
        return type(LEDGER + name);
    }

    static ObjectNode choice(String... values) {
        var schema = ofType("string");
        var all = schema.putArray("enum");
        List.of(values).forEach(all::add);
        return schema;
    }

    static ObjectNode sequence() {
        return ofType("integer").put("format", "int64").put("minimum", 0);
    }

    private static ObjectNode dayOrInstant() {
        var schema = ofType("string");
        var either = schema.putArray("anyOf");
        either.addObject().put("format", "date");
        either.addObject().put("format", "date-time");
        return schema;
    }

    private static ObjectNode texts() {
        var schema = ofType("array");
        schema.set("items", ofType("string"));
        return schema;
    }

    private static ObjectNode orNull(String type) {
        var schema = node();
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    private static ObjectNode capability() {
        return choice(
                Stream.concat(Stream.of("PSU"), Cadres.ALL.stream().map(Skill::name))
                        .toArray(String[]::new));
    }

    private ObjectNode attainment() {
        var schema = ofType("object");
        var fields = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var part : List.of("inspectors", "sergeants", "constables", "total")) {
            fields.putObject(part).putArray("type").add("number").add("null");
            required.add(part);
        }
        return schema;
    }

    private ObjectNode surplus() {
        var schema = ofType("object");
        var fields = schema.putObject("properties");
        for (var part : Component.values()) {
            fields.set(part.name().toLowerCase(java.util.Locale.ROOT), ofType("integer"));
        }
        return schema;
    }

    private ObjectNode states() {
        var schema = ofType("object");
        var fields = schema.putObject("properties");
        for (var state : operations("Deployment$State").getEnumConstants()) {
            fields.set(((Enum<?>) state).name(), ofType("integer").put("minimum", 1));
        }
        return schema;
    }

    private ObjectNode onNow() {
        var schema = ofType("object");
        var fields = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var role : CommandRole.values()) {
            var officers = ofType("array");
            officers.set("items", schemas.code(OfficerId.class));
            fields.set(role.name(), officers);
            required.add(role.name());
        }
        return schema;
    }

    /** What stands beside the entries of a rota. */
    Map<String, ObjectNode> rota() {
        var map = new java.util.LinkedHashMap<String, ObjectNode>();
        map.put("force", schemas.described(schemas.code(ForceId.class), "The force."));
        map.put("name", ofType("string").put("description", "What it is called."));
        map.put("from", ofType("string").put("format", "date").put("description", "First day."));
        map.put("to", ofType("string").put("format", "date").put("description", "Last day."));
        map.put(
                "at",
                ofType("string")
                        .put("format", "date-time")
                        .put("description", "The instant of onNow."));
        map.put("roles", listOf(rota("Answer$RoleRow"), "Each role: who is on, and the cover."));
        map.put(
                "findings",
                listOf(rota("Finding"), "What is wrong, in the order of when it begins."));
        return map;
    }

    /** What stands beside the officers of a force. */
    Map<String, ObjectNode> load() {
        var map = new java.util.LinkedHashMap<String, ObjectNode>();
        map.put("force", schemas.described(schemas.code(ForceId.class), "The force."));
        map.put("on", ofType("string").put("format", "date").put("description", "The day."));
        map.put(
                "limits",
                schemas.described(
                        schemas.answer(type("muster.contract.fatigue.Limits")),
                        "What is warned of in the force on the day."));
        map.put("officers", number("How many officers share the load, on all pages."));
        map.put("over", number("How many of them are over a limit."));
        map.put("willBeOver", number("How many of them will be within 28 days."));
        map.put(
                "distribution",
                listOf(
                        fatigue("ForceFatigue$Times"),
                        "How many officers went how often in the 12 months."));
        map.put(
                "topTenth",
                schemas.described(
                        schemas.answer(fatigue("ForceFatigue$TopTenth")),
                        "The tenth of the officers who went most, rounded up."));
        return map;
    }

    private static ObjectNode number(String description) {
        return ofType("integer").put("description", description);
    }

    private ObjectNode listOf(Class<?> type, String description) {
        var list = ofType("array").put("description", description);
        list.set("items", schemas.answer(type));
        return list;
    }

    private ObjectNode byReason() {
        var schema = ofType("object");
        var fields = schema.putObject("properties");
        for (var reason : muster.contract.deployment.Refusal.Kind.values()) {
            fields.set(reason.name(), ofType("integer").put("minimum", 1));
        }
        return schema;
    }

    /**
     * One thing in its envelope.
     *
     * @param past whether it is also answered as it was known at an earlier time
     */
    ObjectNode one(Class<?> type, boolean past) {
        var name = schemas.nameOf(type);
        var schema = schemas.record(name, type, _ -> true);
        return answered(name + "Answer", schema, past);
    }

    /**
     * A list in its envelope, with what stands beside it.
     *
     * @param past whether it is also answered as it was known at an earlier time
     */
    ObjectNode list(String items, Class<?> type, Map<String, ObjectNode> beside, boolean past) {
        var schema = ofType("object");
        var fields = schema.putObject("properties");
        var required = schema.putArray("required");
        var list = ofType("array");
        list.set("items", schemas.answer(type));
        fields.set(items, list);
        required.add(items);
        beside.forEach((name, of) -> {
            fields.set(name, of);
            required.add(name);
        });
        var next = node().put("description", "The cursor to go on with; null at the end.");
        next.putArray("type").add("string").add("null");
        fields.set("next", next);
        required.add("next");
        return answered(schemas.nameOf(type) + "List", schema, past);
    }

    private ObjectNode answered(String name, ObjectNode schema, boolean past) {
        var fields = (ObjectNode) schema.get("properties");
        if (past) {
            fields.set(
                    "asKnownAt",
                    ofType("string")
                            .put("format", "date-time")
                            .put("description", "As it was known then; absent for now."));
        }
        fields.set(
                "upTo", sequence().put("description", "The sequence at which the answer is true."));
        schema.withArray("required").add("upTo");
        fields.set(
                "stopped",
                schemas.described(
                        schemas.answer(type("muster.readiness.view.Stop")),
                        "Why the view does not go on; absent while it does."));
        schemas.name(name, schema);
        return schemas.reference(name);
    }

    /** What stands beside the entries of the ledger. */
    Map<String, ObjectNode> explanation() {
        return Map.of(
                "explained",
                schemas.described(
                        schemas.answer(readiness("Explanation$Figure")),
                        "The figure, and the rule that makes it of the parts."));
    }

    Map<String, ObjectNode> forecast() {
        return Map.of(
                "worst",
                schemas.described(
                        schemas.answer(readiness("Worst")),
                        "The first of the days with the fewest PSUs available, and why."));
    }

    Map<String, ObjectNode> forecastTogether() {
        var worst = node();
        var either = worst.putArray("anyOf");
        either.add(schemas.answer(readiness("Together$Lowest")));
        either.add(ofType("null"));
        worst.put(
                "description",
                "The first of the days with the fewest PSUs available together; null where no"
                        + " force is.");
        var forces = ofType("array").put("description", "The worst day of each force, and why.");
        forces.set("items", schemas.answer(readiness("Together$Line")));
        var map = new java.util.LinkedHashMap<String, ObjectNode>();
        map.put("worst", worst);
        map.put("forces", forces);
        return map;
    }

    Map<String, ObjectNode> demand() {
        var map = new java.util.LinkedHashMap<String, ObjectNode>();
        map.put(
                "entries",
                listOf(demand("Calendar$Row"), "What needs PSUs in the period, by first day."));
        map.put("clashes", listOf(demand("Clash"), "Where they clash, by first day."));
        return map;
    }

    Map<String, ObjectNode> totals() {
        var map = new java.util.LinkedHashMap<String, ObjectNode>();
        var unit = ofType("object");
        var amounts = unit.putObject("properties");
        List.of("PSU", "OFFICER", "EQUIVALENT").forEach(u -> amounts.set(u, ofType("number")));
        unit.putArray("required").add("PSU").add("OFFICER").add("EQUIVALENT");
        map.put(
                "totals",
                legs(unit).put("description", "Of all entries that are meant, not of this page."));
        map.put(
                "position",
                schemas.described(
                        schemas.oneOf(ledger("Totals$Position")),
                        "Which way the balance leans, by PSU-equivalents."));
        map.put(
                "officerDays",
                legs(ofType("integer"))
                        .put("description", "Of named deployments, inside the period."));
        var cadres =
                ofType("object").put("description", "Specialists supplied and received, by cadre.");
        cadres.set("propertyNames", schemas.oneOf(Skill.class));
        cadres.set("additionalProperties", legs(ofType("integer")));
        map.put("cadres", cadres);
        return map;
    }

    private static ObjectNode legs(ObjectNode of) {
        var legs = ofType("object");
        var fields = legs.putObject("properties");
        var required = legs.putArray("required");
        for (var leg : List.of("supplied", "received", "net")) {
            fields.set(leg, of.deepCopy());
            required.add(leg);
        }
        return legs;
    }
}
