package muster.standalone.description;

import static muster.standalone.description.Schemas.ofType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import muster.contract.CourseId;
import muster.contract.DemandId;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.UnitId;
import muster.contract.historicaid.AidUnit;
import muster.contract.reminder.Channel;
import muster.contract.reminder.ReminderKind;
import muster.contract.unit.UnitKind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The queries, one by one: what may be asked, and what is answered. */
final class Queries {

    private static final int MOST = 200;
    private static final int MOST_OF_FEED = 1_000;
    private static final int LONGEST_WAIT = 30;
    private static final String LOG_AT_LEAST =
            "Waits until the log holds this sequence, 2 seconds at most.";

    private final Answers answers;
    private final Schemas schemas;
    private final ObjectNode paths;

    Queries(Answers answers, ObjectNode paths) {
        this.answers = answers;
        this.schemas = answers.schemas();
        this.paths = paths;
    }

    /** One query while it is put together. */
    private final class Query {

        private final ObjectNode operation = Schemas.node();
        private final ArrayNode parameters = operation.putArray("parameters");
        private final boolean inPath;

        Query(String path, String id, String tag, String summary, String description) {
            inPath = path.contains("{");
            operation.put("operationId", id).put("summary", summary);
            operation.put("description", description);
            operation.putArray("tags").add(tag);
            paths.putObject(path).set("get", operation);
        }

        Query code(String name, Class<?> code) {
            var parameter = parameters.addObject();
            parameter.put("name", name).put("in", "path").put("required", true);
            parameter.set("schema", schemas.value("", name, code));
            return this;
        }

        Query requiring(String name, ObjectNode schema, String description) {
            asking(name, schema, description);
            ((ObjectNode) parameters.get(parameters.size() - 1)).put("required", true);
            return this;
        }

        Query asking(String name, ObjectNode schema, String description) {
            var parameter = parameters.addObject();
            parameter.put("name", name).put("in", "query").put("description", description);
            parameter.set("schema", schema);
            return this;
        }

        Query day(String name, String description) {
            return asking(name, ofType("string").put("format", "date"), description);
        }

        Query instant(String name, String description) {
            return asking(name, ofType("string").put("format", "date-time"), description);
        }

        Query asKnownAt() {
            return instant(
                    "asKnownAt",
                    "As it was known then: what was recorded later is left out. upTo is the"
                            + " sequence of that time.");
        }

        /** Which days, and what is expected to happen until them. */
        Query forecast() {
            return day("from", "The first day; today unless given.")
                    .day("to", "The last day, at most 800 days in all; 90 days unless given.")
                    .asking(
                            "courses",
                            schemas.oneOf(Answers.readiness("ForecastRoutes$Courses")),
                            "As if everybody booked on a course that ends today or later passed on"
                                    + " its last day. Unless given, nobody is taken to pass.");
        }

        Query force(String description) {
            return asking("force", schemas.code(ForceId.class), description);
        }

        Query operation(String description) {
            return asking("operation", schemas.code(OperationId.class), description);
        }

        Query region() {
            return asking(
                    "region",
                    ofType("string").put("minLength", 1).put("maxLength", 2_000),
                    "Only forces of this region, as it was registered.");
        }

        private void atLeast() {
            atLeast("Waits until the view has seen this sequence, 2 seconds at most.");
        }

        private Query atLeast(String description) {
            return asking("atLeast", Answers.sequence(), description);
        }

        void one(Class<?> type) {
            atLeast();
            answer(true)
                    .putObject("application/json")
                    .set("schema", answers.one(type, parametersName("asKnownAt")));
        }

        void list(String items, Class<?> type, Map<String, ObjectNode> beside) {
            asking(
                    "limit",
                    ofType("integer").put("minimum", 1).put("default", 100),
                    "How many at most; above " + MOST + " is taken as " + MOST + ".");
            asking("cursor", ofType("string"), "Where to go on: next of the answer before.");
            rows(
                    items,
                    type,
                    beside,
                    "In place of the Accept header. As a spreadsheet up to 10,000 rows unless"
                            + " limited.");
        }

        /** On one page always. */
        void whole(String items, Class<?> type) {
            whole(items, type, Map.of());
        }

        void whole(String items, Class<?> type, Map<String, ObjectNode> beside) {
            rows(items, type, beside, "In place of the Accept header.");
        }

        private void rows(
                String items, Class<?> type, Map<String, ObjectNode> beside, String format) {
            asking("format", Answers.choice("json", "csv"), format);
            atLeast();
            var content = answer(inPath || parametersName("force"));
            content.putObject("application/json")
                    .set("schema", answers.list(items, type, beside, parametersName("asKnownAt")));
            content.putObject("text/csv").set("schema", ofType("string"));
        }

        private boolean parametersName(String name) {
            for (var parameter : parameters) {
                if (parameter.get("name").asString().equals(name)) {
                    return true;
                }
            }
            return false;
        }

        ObjectNode answer(boolean namesSomething) {
            var refusals = new ArrayList<>(List.of("400", "401"));
            if (namesSomething || parametersName("operation") || parametersName("request")) {
                refusals.add("404");
            }
            refusals.addAll(List.of("422", "429", "503"));
            return answer(refusals);
        }

        ObjectNode answer(List<String> refusals) {
            var responses = operation.putObject("responses");
            var ok = responses.putObject("200").put("description", "The answer.");
            OpenApi.refuse(responses, refusals);
            return ok.putObject("content");
        }
    }

    void describe() {
        readiness();
        cadres();
        reminders();
        operations();
        mobilisations();
        courses();
        demand();
        rota();
        training();
        fatigue();
        whatIf();
        fleets();
        units();
        history();
        ledger();
        feed();
    }

    private void history() {
        new Query(
                        "/api/history",
                        "findHistory",
                        "history",
                        "What happened, and who recorded it",
                        "Newest first, of exactly one of operation, request, deployment,"
                                + " mobilisation, officer, course, demand, force, rota, policy,"
                                + " skillSets, toursOfDuty, reminderPolicies, fatiguePolicies and"
                                + " waves. An operation's holds its decisions and what happened to its"
                                + " requests, deployments and mobilisations, a request's that of its"
                                + " deployments.")
                .operation("What happened for this operation.")
                .asking("request", schemas.code(RequestId.class), "What happened for this request.")
                .asking(
                        "deployment",
                        schemas.code(DeploymentId.class),
                        "What happened to this deployment.")
                .asking(
                        "mobilisation",
                        schemas.code(MobilisationId.class),
                        "What happened in this mobilisation.")
                .asking(
                        "officer",
                        schemas.code(OfficerId.class),
                        "What happened to this officer, deployments too.")
                .asking("course", schemas.code(CourseId.class), "What happened to this course.")
                .asking("demand", schemas.code(DemandId.class), "What happened to this demand.")
                .force("What was set for this force: its requirements, policies and times.")
                .asking(
                        "rota",
                        schemas.code(ForceId.class),
                        "Who was put on this force's rota, taken off and swapped.")
                .asking("policy", Answers.choice("true"), "Every policy that was set.")
                .asking(
                        "skillSets",
                        Answers.choice("true"),
                        "Everything that was set for cadres to ask for.")
                .asking(
                        "toursOfDuty",
                        Answers.choice("true"),
                        "Every beginning of tours of duty that was set.")
                .asking(
                        "reminderPolicies",
                        Answers.choice("true"),
                        "Every time to remind that was set.")
                .asking(
                        "fatiguePolicies",
                        Answers.choice("true"),
                        "Every policy on fatigue that was set.")
                .asking(
                        "waves",
                        Answers.choice("true"),
                        "Everything that was set to be asked of forces that are called out.")
                .list("items", Answers.type("muster.readiness.history.History$Row"), Map.of());
    }

    private void readiness() {
        new Query(
                        "/api/forces",
                        "findForces",
                        "readiness",
                        "Every force",
                        "With the requirements set for it, in the order in which they were set.")
                .region()
                .list("items", Answers.readiness("Answer$ForceRow"), Map.of());
        var day =
                "The whole day, in Europe/London. Who is deployed or absent at any moment of it"
                        + " is not available.";
        var at = "The instant; now unless on is given. Not both.";
        new Query(
                        "/api/readiness",
                        "findReadiness",
                        "readiness",
                        "The readiness of every force",
                        "A row each.")
                .day("on", day)
                .instant("at", at)
                .region()
                .list("items", Answers.readiness("Answer$Readiness"), Map.of());
        new Query(
                        "/api/readiness/{force}",
                        "findReadinessOfForce",
                        "readiness",
                        "The readiness of a force",
                        "What is owed, how many are trained, deployable and available, the PSUs"
                                + " they form, and what caps their number.")
                .code("force", ForceId.class)
                .day("on", day)
                .instant("at", at)
                .asKnownAt()
                .one(Answers.readiness("Answer$Readiness"));
        new Query(
                        "/api/readiness/{force}/explanation",
                        "explainReadinessOfForce",
                        "readiness",
                        "How a figure about a force comes about",
                        "The rule behind any figure of the answer about the force, with its source"
                                + " in the papers, and the parts that make it: officers, requests,"
                                + " what was recorded, or other figures, on one page. Give the same"
                                + " on, at and asKnownAt as for the answer.")
                .code("force", ForceId.class)
                .asking(
                        "figure",
                        ofType("string").put("minLength", 1).put("maxLength", 2_000),
                        "Where the figure stands in the answer, as a JSON pointer such as"
                                + " /available/psus; must be given.")
                .day("on", day)
                .instant("at", at)
                .asKnownAt()
                .whole("parts", Answers.readiness("Explanation$Part"), answers.explanation());
        new Query(
                        "/api/readiness/{force}/difference",
                        "compareReadinessOfForce",
                        "readiness",
                        "What became known about a force between two times",
                        "Of the same day or instant: the figures that are not the same, the"
                                + " officers who count as something else, and the events that"
                                + " explain it.")
                .code("force", ForceId.class)
                .day("on", day)
                .instant("at", at)
                .instant("asKnownAt", "The earlier of the two times of recording; must be given.")
                .instant(
                        "comparedWith",
                        "The later, not before asKnownAt; unless given, all that is known.")
                .one(Answers.readiness("Difference"));
        new Query(
                        "/api/readiness/{force}/officers",
                        "findOfficersOfForce",
                        "readiness",
                        "The officers of a force",
                        "Who is in the force on the day, with every reason against a deployment."
                                + " With a state and no rank, only the ranks that are counted.")
                .code("force", ForceId.class)
                .asking(
                        "state",
                        schemas.oneOf(Answers.readiness("Officers$Shown")),
                        "Only those who are.")
                .asking("rank", schemas.oneOf(Rank.class), "Only this rank.")
                .asking("skill", schemas.oneOf(Skill.class), "Only those in date in this skill.")
                .asking(
                        "startsWith",
                        ofType("string").put("minLength", 1).put("maxLength", 2_000),
                        "Only those whose code begins like this, such as WMP-12.")
                .day("on", "The day; today unless given.")
                .list("items", Answers.readiness("Officers$Row"), Map.of());
        new Query(
                        "/api/readiness/{force}/forecast",
                        "findForecast",
                        "readiness",
                        "The readiness of a force day by day",
                        "A row for every day of the period, on one page, from expiries,"
                                + " extensions, recorded absences and planned deployments; and the"
                                + " worst day, and why.")
                .code("force", ForceId.class)
                .forecast()
                .whole("items", Answers.readiness("Answer$DayRow"), answers.forecast());
        new Query(
                        "/api/readiness/{force}/forecast/skills",
                        "findForecastBySkill",
                        "readiness",
                        "Who is in date in a skill day by day",
                        "A row for every day and skill, on one page: of those who serve in a PSU,"
                                + " whether deployable or not.")
                .code("force", ForceId.class)
                .asking(
                        "skill",
                        schemas.oneOf(Skill.class),
                        "Only this skill; the mandatory ones and CARRIER_DRIVER unless given.")
                .forecast()
                .whole("items", Answers.readiness("Holders$Row"));
        new Query(
                        "/api/forecast",
                        "findForecastTogether",
                        "readiness",
                        "The readiness of a region day by day",
                        "Officers of all its forces added up by rank, and the PSUs each force can"
                                + " form by itself added up; and the worst day of each force, and"
                                + " why. Of a region without forces no day is answered.")
                .region()
                .forecast()
                .whole("items", Answers.readiness("Together$Day"), answers.forecastTogether());
        new Query(
                        "/api/readiness/{force}/lapses",
                        "findLapses",
                        "readiness",
                        "Who lapses next",
                        "The officers of a force who stop being deployable because a mandatory"
                                + " skill expires, by day: the earliest of the four. What is"
                                + " renewed already, and who is out of date already, is left out.")
                .code("force", ForceId.class)
                .day("from", "The first day; today unless given.")
                .day("to", "The last day; 90 days unless given.")
                .list("items", Answers.readiness("Lapses$Row"), Map.of());
        new Query(
                        "/api/policies",
                        "findPolicies",
                        "readiness",
                        "How long awards last",
                        "Every policy that was ever set, beside the default of its skill, on one"
                                + " page. A force's own goes before what holds for all.")
                .whole("items", Answers.type("muster.readiness.policy.Policy"));
        new Query(
                        "/api/officers/{officer}",
                        "findOfficer",
                        "readiness",
                        "An officer",
                        "The record, every accreditation with original and extended expiry, and why"
                                + " the officer is not deployable now.")
                .code("officer", OfficerId.class)
                .one(Answers.readiness("Officers$Officer"));
    }

    private void cadres() {
        var day =
                "The whole day, in Europe/London, past or to come; today unless given. Who is"
                        + " deployed or absent at any moment of it is not available.";
        new Query(
                        "/api/cadres",
                        "findCadres",
                        "readiness",
                        "The cadres of forces",
                        "A row for each force and cadre, on one page: how many the force is to"
                                + " have, how many are in it, in date, deployable, available and"
                                + " nationally deployable. Of protest removal also the matrix of"
                                + " who works at height.")
                .force("Only this force.")
                .region()
                .day("on", day)
                .asKnownAt()
                .whole("items", Answers.readiness("CadreNumbers$Row"));
        new Query(
                        "/api/cadres/{force}/{cadre}/officers",
                        "findOfficersOfCadre",
                        "readiness",
                        "The officers of a cadre",
                        "Whoever was awarded the cadre's skill, in date or not, and has not had it"
                                + " withdrawn: what lapses when, and every reason against a"
                                + " deployment with the cadre on the day.")
                .code("force", ForceId.class)
                .code("cadre", Skill.class)
                .day("on", day)
                .asKnownAt()
                .list("items", Answers.readiness("CadreOfficers$Row"), Map.of());
        new Query(
                        "/api/capability-return",
                        "findCapabilities",
                        "readiness",
                        "The capability return to the national centre",
                        "Of each force the PSUs that can be formed and every cadre, a row each, on"
                                + " one page.")
                .force("Only this force.")
                .region()
                .day("on", day)
                .asKnownAt()
                .whole("items", Answers.readiness("CadreNumbers$Capability"));
        new Query(
                        "/api/skill-sets",
                        "findSkillSets",
                        "readiness",
                        "What cadres ask for",
                        "Every set of skills that was ever set for a cadre, beside its default, on"
                                + " one page. A force's own goes before what holds for all. The"
                                + " defaults are not of the board papers.")
                .whole("items", Answers.readiness("CadreSettings$SkillSet"));
    }

    private void reminders() {
        new Query(
                        "/api/due",
                        "findDue",
                        "reminder",
                        "What is to be raised",
                        "By the moment it is due; what was raised, and what the next reminder of"
                                + " the same thing has overtaken, is left out.")
                .instant(
                        "until", "What is due by then, at most 92 days from now; now unless given.")
                .force("Only what this force is reminded of.")
                .asking("kind", schemas.oneOf(ReminderKind.class), "Only this kind.")
                .list("items", Answers.reminder("Row$OfDue"), Map.of());
        new Query(
                        "/api/reminders",
                        "findReminders",
                        "reminder",
                        "What was raised",
                        "The latest due first, with what became of the messages.")
                .force("Only what this force was reminded of.")
                .asking("kind", schemas.oneOf(ReminderKind.class), "Only this kind.")
                .asking(
                        "state",
                        schemas.oneOf(Answers.reminder("Reminder$State")),
                        "Only those that are.")
                .list("items", Answers.reminder("Row$OfReminder"), Map.of());
        new Query(
                        "/api/messages",
                        "findMessages",
                        "reminder",
                        "The messages that carry reminders",
                        "One by each channel for every reminder, the first due first. What goes to"
                                + " nobody, because no receiver is set up, stays undelivered; once"
                                + " one is, what is older than a day is set aside unsent.")
                .asking(
                        "state",
                        schemas.oneOf(Answers.reminder("Message$State")),
                        "Only those that are.")
                .asking("channel", schemas.oneOf(Channel.class), "Only those sent so.")
                .force("Only those to this force.")
                .instant("waitingAt", "Only those that may be sent at this instant.")
                .list("items", Answers.reminder("Row$OfMessage"), Map.of());
        new Query(
                        "/api/reminder-policies",
                        "findReminderPolicies",
                        "reminder",
                        "When to remind",
                        "Every policy that was ever set, beside the default of its kind, on one"
                                + " page. A force's own goes before what holds for all.")
                .whole("items", Answers.reminder("Row$OfPolicy"));
    }

    private void operations() {
        new Query("/api/operations", "findOperations", "operations", "Operations", "By code.")
                .force("Only those this force hosts.")
                .asking(
                        "state",
                        schemas.oneOf(Answers.operations("Operation$State")),
                        "Only those that are open, or closed, today.")
                .list("items", Answers.operations("Board$OperationRow"), Map.of());
        new Query(
                        "/api/operations/{operation}",
                        "findOperation",
                        "operations",
                        "An operation",
                        "With its first 200 requests and deployments; requestsNext and"
                                + " deploymentsNext say where to go on in the lists.")
                .code("operation", OperationId.class)
                .one(Answers.operations("Board$OperationRow"));
        new Query(
                        "/api/requests",
                        "findRequests",
                        "operations",
                        "Requests",
                        "By operation, in the order in which they were made.")
                .asking(
                        "state",
                        schemas.oneOf(Answers.operations("Request$State")),
                        "Only those that have come so far and no farther.")
                .asking(
                        "open",
                        Answers.choice("true"),
                        "Only those in the states REQUESTED to RETURNING whose operation is not"
                                + " closed.")
                .operation("Only those of this operation.")
                .force("Only those this force hosts or answered.")
                .list("items", Answers.operations("Board$RequestRow"), Map.of());
        new Query(
                        "/api/requests/{request}",
                        "findRequest",
                        "operations",
                        "A request",
                        "What was requested, offered, committed and deployed, what is unfilled, and"
                                + " who could not fill it.")
                .code("request", RequestId.class)
                .one(Answers.operations("Board$RequestRow"));
        new Query(
                        "/api/requests/{request}/proposal",
                        "findProposal",
                        "operations",
                        "Officers to deploy",
                        "Complete serials of officers of a donor force whom the deploy guard lets"
                                + " go. Whoever was sent the longest ago goes first, who was never"
                                + " sent before all; of those, whoever was away on the fewest days"
                                + " of the year in which it begins; then by code. A driver walks"
                                + " only when no other constable is left.")
                .code("request", RequestId.class)
                .requiring(
                        "donorForce",
                        schemas.code(ForceId.class),
                        "The force that would send them.")
                .instant("from", "When it begins, within the request; as the request unless given.")
                .instant("to", "When it ends, within the request; as the request unless given.")
                .asking(
                        "psus",
                        ofType("integer").put("minimum", 1).put("maximum", 40),
                        "How many PSUs, of a request for PSUs; what the donor has committed and"
                                + " not yet named unless given, at least one.")
                .asking(
                        "officers",
                        ofType("integer").put("minimum", 1).put("maximum", 1_000),
                        "How many officers, of a request for specialists; what the donor has"
                                + " committed and not yet named unless given, at least one.")
                .asking(
                        "limit",
                        ofType("integer").put("minimum", 1).put("default", 200),
                        "How many of those who can't go are listed; above 10,000 is taken as"
                                + " 10,000.")
                .one(Answers.readiness("Proposal"));
        new Query(
                        "/api/readiness/{force}/proposal",
                        "findProposalWithoutRequest",
                        "readiness",
                        "Officers to deploy for no request",
                        "As of a request, of this force, for an operation that nobody made a"
                                + " request for.")
                .code("force", ForceId.class)
                .requiring("from", ofType("string").put("format", "date-time"), "When it begins.")
                .requiring("to", ofType("string").put("format", "date-time"), "When it ends.")
                .asking(
                        "psus",
                        ofType("integer").put("minimum", 1).put("maximum", 40),
                        "How many PSUs; one unless given.")
                .asking(
                        "exercise",
                        ofType("boolean"),
                        "Whether for an exercise, which only another exercise is in the way of.")
                .asking(
                        "limit",
                        ofType("integer").put("minimum", 1).put("default", 200),
                        "How many of those who can't go are listed; above 10,000 is taken as"
                                + " 10,000.")
                .one(Answers.readiness("Proposal"));
        new Query(
                        "/api/deployments",
                        "findDeployments",
                        "operations",
                        "Deployments",
                        "Counts in place of names.")
                .operation("Only those of this operation.")
                .asking(
                        "request",
                        schemas.code(RequestId.class),
                        "Only those that went for this request.")
                .force("Only those this force hosts or gives to.")
                .list("items", Answers.operations("Board$DeploymentRow"), Map.of());
        new Query(
                        "/api/deployments/{deployment}",
                        "findDeployment",
                        "operations",
                        "A deployment",
                        "With every officer and what was recorded of each.")
                .code("deployment", DeploymentId.class)
                .one(Answers.operations("Board$DeploymentDetail"));
    }

    private void units() {
        new Query(
                        "/api/units",
                        "findUnits",
                        "units",
                        "Formed units",
                        "By code, those stood down too.")
                .operation("Only those of this operation.")
                .list("items", Answers.unit("Answer$Row"), Map.of());
        new Query(
                        "/api/units/{unit}",
                        "findUnit",
                        "units",
                        "A formed unit",
                        "With everybody in it, serial by serial, and the carriers allotted to it.")
                .code("unit", UnitId.class)
                .one(Answers.unit("Answer$Detail"));
        new Query(
                        "/api/operations/{operation}/unit-proposal",
                        "findUnitProposal",
                        "units",
                        "Whom to form into a unit",
                        "As whole a PSU or serial as those at hand make, to be taken as it is: of"
                                + " those who are deployed to serve in PSUs and not released, or"
                                + " called out, deployable, and arrived or coming, and in no unit."
                                + " Whoever is there goes before whoever is coming, of these the"
                                + " soonest expected first; then by code. Only PSU commanders are"
                                + " proposed to lead, and only carriers declared fit for the tour"
                                + " of duty. A driver walks only when no other constable is left; a"
                                + " carrier goes with a driver of its force where there is one.")
                .code("operation", OperationId.class)
                .asking(
                        "kind",
                        schemas.oneOf(UnitKind.class),
                        "What it is to be; a PSU unless given.")
                .instant("at", "When it is to be formed; now unless given.")
                .one(Answers.forming("UnitProposal"));
    }

    private void rota() {
        new Query(
                        "/api/rota",
                        "findRotas",
                        "rota",
                        "Who is on in every force",
                        "By role, and how many gaps there are in the 14 days that begin with the"
                                + " day of the instant.")
                .instant("at", "The instant; now unless given.")
                .list("items", Answers.rota("Answer$ForceRow"), Map.of());
        new Query(
                        "/api/rota/{force}",
                        "findRota",
                        "rota",
                        "The command rota of a force",
                        "Every entry with a part in the days, on one page, each with what stands"
                                + " against whoever is on it now; by role who is on, and the cover of"
                                + " the whole time; and findings: gaps, several in a role at once,"
                                + " officers booked twice, and those who can no longer command then.")
                .code("force", ForceId.class)
                .day("from", "The first day; that of the instant unless given.")
                .day("to", "The last day, at most 93 days in all; 14 days unless given.")
                .instant("at", "The instant of who is on; now unless given.")
                .whole("entries", Answers.rota("Answer$EntryRow"), answers.rota());
        new Query(
                        "/api/operations/{operation}/decisions",
                        "findDecisions",
                        "decisionlog",
                        "The decision log of an operation",
                        "Every decision in the order in which they were taken, those withdrawn"
                                + " too, on one page.")
                .code("operation", OperationId.class)
                .whole("items", Answers.type("muster.readiness.decisionlog.Logged"));
    }

    private void fatigue() {
        var day = "The whole local day, past or to come; today unless given.";
        new Query(
                        "/api/fatigue/{force}",
                        "findFatigue",
                        "fatigue",
                        "How much the officers of a force are away",
                        "Those who went most first, of the officers who are deployable on the day"
                                + " or went in the 12 months that end with it. Away is the time of"
                                + " real deployments, from the beginning to the return, or to the"
                                + " planned end while none is recorded. Findings are what lies"
                                + " beyond a limit of the policy on the day, or within 28 days if"
                                + " what is planned lasts to its planned end; they stop nobody"
                                + " from being deployed.")
                .code("force", ForceId.class)
                .day("on", day)
                .asking("warned", Answers.choice("true", "false"), "Only officers with findings.")
                .list("items", Answers.fatigue("Row"), answers.load());
        new Query(
                        "/api/fatigue/{force}/officers/{officer}",
                        "findFatigueOfOfficer",
                        "fatigue",
                        "How much an officer is away",
                        "With the deployments of the 12 months and of the 28 days ahead, which"
                                + " make the numbers.")
                .code("force", ForceId.class)
                .code("officer", OfficerId.class)
                .day("on", day)
                .one(Answers.fatigue("OfficerFatigue"));
        new Query(
                        "/api/fatigue-policies",
                        "findFatiguePolicies",
                        "fatigue",
                        "At what officers are warned of fatigue",
                        "Everything that was ever set, beside the default, on one page. A force's"
                                + " own goes before what holds for all. The default is ours, after"
                                + " the Working Time Regulations 1998: no board paper gives any.")
                .whole("items", Answers.fatigue("Policy"));
    }

    private void whatIf() {
        var several = ofType("array").put("minItems", 1).put("maxItems", 6);
        several.set("items", Answers.send());
        new Query(
                        "/api/what-if",
                        "findWhatIf",
                        "readiness",
                        "What would be if forces sent PSUs away",
                        "Nothing is stored. Each is answered as if nobody else went: the complete"
                                + " PSUs it can really give of those asked, of the officers whom"
                                + " its proposal would name; what is left at home on each local"
                                + " day, as if that deployment were recorded, against local need"
                                + " and requirement; how much those who go would be away, with the"
                                + " fatigue findings it would raise; who lapses meanwhile; and"
                                + " which forces of the region could give instead, the best first:"
                                + " whoever can give more, then whoever is left less short of local"
                                + " need, then of the requirement, then with more PSUs. Carriers"
                                + " are those in service, wherever they are.")
                .requiring(
                        "send",
                        several,
                        "What is supposed; up to 6 are answered side by side. The force, the PSUs"
                                + " (1 to 100), from and to, touching at most 60 days, and the"
                                + " force that receives them if wanted, which then is not asked to"
                                + " give.")
                .one(Answers.whatIf("WhatIfQueries$Answer"));
    }

    private void fleets() {
        var at = "As it was at this instant; now unless given.";
        new Query(
                        "/api/fleet",
                        "findFleets",
                        "fleets",
                        "Every fleet",
                        "The forces that have registered carriers, with what they declared for the"
                                + " tour of duty that is running.")
                .instant("at", at)
                .list("items", Answers.fleet("Answer$Row"), Map.of());
        new Query(
                        "/api/fleet/{force}",
                        "findFleet",
                        "fleets",
                        "The fleet of a force",
                        "Every carrier, where it was declared to be, and what is wrong with the"
                                + " declaration.")
                .code("force", ForceId.class)
                .instant("at", at)
                .one(Answers.fleet("Answer$Fleet"));
        new Query(
                        "/api/fleet/{force}/carriers",
                        "findCarriers",
                        "fleets",
                        "The carriers of a force",
                        "On one page.")
                .code("force", ForceId.class)
                .instant("at", at)
                .whole("items", Answers.fleet("Answer$CarrierRow"));
        new Query(
                        "/api/tours-of-duty",
                        "findToursOfDuty",
                        "fleets",
                        "When tours of duty begin",
                        "Everything that was ever set, beside the default, on one page. A force's"
                                + " own goes before what holds for all. No board paper says when"
                                + " they begin.")
                .whole("items", Answers.fleet("ToursSet"));
    }

    private void mobilisations() {
        var at = "The instant; now unless given. What happened later is not known then.";
        new Query(
                        "/api/mobilisations",
                        "findMobilisations",
                        "mobilisations",
                        "Mobilisations",
                        "The latest first, each with its verdict as of now.")
                .operation("Only those for this operation.")
                .force("Only those of this force.")
                .asking("open", Answers.choice("true"), "Only those that have not ended.")
                .list("items", Answers.type("muster.readiness.callout.Standings$Row"), Map.of());
        new Query(
                        "/api/mobilisations/{mobilisation}",
                        "findMobilisation",
                        "mobilisations",
                        "A mobilisation at an instant",
                        "The verdict by wave and component, what stands in the way, and what would"
                                + " mend it soonest. After the end it stays as it was then.")
                .code("mobilisation", MobilisationId.class)
                .instant("at", at)
                .one(Answers.type("muster.readiness.callout.Standings$Detail"));
        new Query(
                        "/api/mobilisations/{mobilisation}/officers",
                        "findOfficersOfMobilisation",
                        "mobilisations",
                        "Who was called or arrived",
                        "By code, each with the first call, the latest reply and the arrival.")
                .code("mobilisation", MobilisationId.class)
                .asking(
                        "state",
                        schemas.oneOf(
                                Answers.type("muster.readiness.callout.MobilisationRoutes$Shown")),
                        "Everybody who was called, or only those who stand so.")
                .instant("at", at)
                .list(
                        "items",
                        Answers.type("muster.readiness.callout.Standings$OfficerRow"),
                        Map.of());
        new Query(
                        "/api/mobilisations/{mobilisation}/callable",
                        "findCallable",
                        "mobilisations",
                        "Who could be called",
                        "Officers of the force whom the deploy guard lets go now and who were not"
                                + " called, whoever was sent the longest ago first.")
                .code("mobilisation", MobilisationId.class)
                .asking("rank", schemas.oneOf(Rank.class), "Only this rank is listed.")
                .asking(
                        "limit",
                        ofType("integer").put("minimum", 1).put("default", 50),
                        "How many are listed at most; above 1,000 is taken as 1,000.")
                .one(Answers.type("muster.readiness.callout.Standings$Callable"));
        new Query(
                        "/api/mobilisation-requirements",
                        "findMobilisationRequirements",
                        "mobilisations",
                        "What is asked of forces that are called out",
                        "Every requirement that was ever set, beside the default, on one page. A"
                                + " force's own goes before what holds for all.")
                .force("Only this force's own, and those for all.")
                .whole("items", Answers.type("muster.readiness.callout.Requirement"));
    }

    private void courses() {
        new Query(
                        "/api/courses",
                        "findCourses",
                        "courses",
                        "The calendar of courses",
                        "Every course with a day in the period, by first day, on one page.")
                .day("from", "The first day of the period; today unless given.")
                .day("to", "The last day, at most 800 days in all; 180 days unless given.")
                .asking("skill", schemas.oneOf(Skill.class), "Only courses that award it.")
                .force("Only courses that this force may book.")
                .whole("items", Answers.course("Calendar$Row"));
        new Query(
                        "/api/courses/{course}",
                        "findCourse",
                        "courses",
                        "A course",
                        "With who is booked, and the result of each.")
                .code("course", CourseId.class)
                .one(Answers.course("Calendar$Row"));
        new Query(
                        "/api/courses/{course}/bookings",
                        "findBookings",
                        "courses",
                        "The bookings of a course",
                        "In the order in which they were made, on one page.")
                .code("course", CourseId.class)
                .whole("items", Answers.course("Course$Place"));
    }

    private void demand() {
        new Query(
                        "/api/demand",
                        "findDemand",
                        "demand",
                        "Which PSUs are expected to be needed, and whether they are available",
                        "A row for every local day, on one page; beside them the events and"
                                + " operations that need PSUs, and where they clash. An event that"
                                + " has become an operation counts once, by the larger of what is"
                                + " expected and what is asked for; an operation needs what is"
                                + " asked for less the PSUs of officers who are deployed to it."
                                + " Exercises need nothing. Of a region without forces no day is"
                                + " answered.")
                .force("Only what this force hosts, against what it has available.")
                .asking(
                        "region",
                        ofType("string").put("minLength", 1).put("maxLength", 2_000),
                        "Only what forces of this region host, against what they have available"
                                + " together. Not with a force.")
                .day("from", "The first day; today unless given.")
                .day("to", "The last day, at most 800 days in all; 90 days unless given.")
                .whole("items", Answers.demand("Calendar$Day"), answers.demand());
        new Query(
                        "/api/demand/{demand}",
                        "findOneDemand",
                        "demand",
                        "A demand",
                        "An event that is expected to need PSUs, also when it was withdrawn.")
                .code("demand", DemandId.class)
                .one(Answers.demand("Demand"));
    }

    private void training() {
        new Query(
                        "/api/course-plan",
                        "findCoursePlan",
                        "courses",
                        "Whom to book first",
                        "Of all ways to give out the free places of the calendar with nobody on"
                                + " more than one course, one that makes the most PSUs of those"
                                + " deployable on the day, and with no more bookings than these need. A"
                                + " course that awards both a mandatory skill and CARRIER_DRIVER counts"
                                + " for what the officer lacks first.")
                .requiring("force", schemas.code(ForceId.class), "The force.")
                .day("by", "The day that counts, at most 800 days ahead; in 90 days unless given.")
                .one(Answers.type("muster.readiness.training.Plan"));
    }

    private void ledger() {
        about(
                        new Query(
                                        "/api/ledger",
                                        "findLedger",
                                        "ledger",
                                        "Aid given and received",
                                        "Entries with a day served inside the period are listed"
                                                + " whole; officerDays counts only the days inside"
                                                + " it.")
                                .force("Only entries this force gave or received; OTHER too."))
                .asKnownAt()
                .list("entries", Answers.ledger("LedgerRoutes$Row"), answers.totals());
        about(
                        new Query(
                                        "/api/ledger/operations/{operation}",
                                        "findLedgerOfOperation",
                                        "ledger",
                                        "Aid given and received in an operation",
                                        "As the ledger, of one operation.")
                                .code("operation", OperationId.class)
                                .force("Totals from this force's side."))
                .asKnownAt()
                .list("entries", Answers.ledger("LedgerRoutes$Row"), answers.totals());
    }

    private Query about(Query query) {
        return query.day("from", "The first day of the period.")
                .day("to", "The last day of the period.")
                .asking(
                        "exceptional",
                        Answers.choice("include", "exclude"),
                        "Whether exceptional operations count; they do unless excluded.")
                .asking("unit", schemas.oneOf(AidUnit.class), "Only entries of this unit.");
    }

    private void feed() {
        var batch =
                filtered(
                                new Query(
                                        "/api/feed",
                                        "readFeed",
                                        "feed",
                                        "Events after a sequence",
                                        "CloudEvents in order. The header Link says where to go on,"
                                                + " also when nothing new is there. AsyncAPI at"
                                                + " /asyncapi.json names every event."))
                        .asking(
                                "limit",
                                ofType("integer").put("minimum", 1).put("default", 100),
                                "How many at most; above "
                                        + MOST_OF_FEED
                                        + " is taken as "
                                        + MOST_OF_FEED
                                        + ".")
                        .asking(
                                "wait",
                                ofType("integer").put("minimum", 0).put("default", 0),
                                "Seconds to wait when nothing new is there; above "
                                        + LONGEST_WAIT
                                        + " is taken as "
                                        + LONGEST_WAIT
                                        + ".");
        var refusals = List.of("400", "401", "422", "429", "503");
        var events = ofType("array");
        events.set("items", schemas.reference("CloudEvent"));
        batch.atLeast(LOG_AT_LEAST);
        batch.answer(refusals)
                .putObject("application/cloudevents-batch+json")
                .set("schema", events);
        var link = Schemas.node().put("description", "Where to go on: rel=\"next\".");
        link.set("schema", ofType("string"));
        ((ObjectNode) batch.operation.get("responses").get("200"))
                .putObject("headers")
                .set("Link", link);
        var cloudEvent = AsyncApi.cloudEvent(schemas, null);
        var data = Schemas.node().put("type", "object");
        data.put("description", "As the schema at dataschema says.");
        ((ObjectNode) cloudEvent.get("properties")).set("data", data);
        schemas.name("CloudEvent", cloudEvent);

        var stream =
                filtered(
                        new Query(
                                "/api/feed/stream",
                                "followFeed",
                                "feed",
                                "Events as they are recorded",
                                "Server-sent events: id is the sequence, data a CloudEvent. A"
                                        + " comment every 15 seconds while nothing happens."));
        stream.atLeast(LOG_AT_LEAST);
        var resume = stream.parameters.addObject();
        resume.put("name", "Last-Event-ID").put("in", "header");
        resume.put("description", "The sequence after which to go on; it goes before after.");
        resume.set("schema", ofType("string").put("pattern", "^[0-9]{1,18}$"));
        stream.answer(refusals).putObject("text/event-stream").set("schema", ofType("string"));
    }

    private Query filtered(Query query) {
        return query.asking(
                        "after",
                        Answers.sequence().put("default", 0),
                        "Events after this sequence; 0 is the beginning.")
                .asking(
                        "types",
                        ofType("string"),
                        "Only these events, separated by commas: OfficersDeployed,"
                                + " deployment.OfficersDeployed or"
                                + " muster.deployment.OfficersDeployed.v1.")
                .force("Only events that concern this force, as host, donor or employer.")
                .operation("Only events of this operation.");
    }
}
