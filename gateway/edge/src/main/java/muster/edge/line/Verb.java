package muster.edge.line;

import static muster.edge.line.Field.choice;
import static muster.edge.line.Field.code;
import static muster.edge.line.Field.flag;
import static muster.edge.line.Field.number;
import static muster.edge.line.Field.text;
import static muster.edge.line.Field.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a line can begin with: its help, and the form that says the same. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies that can't be changed
enum Verb {
    OPEN(
            "Operations",
            "Open an operation",
            List.of(
                    "open G7 \"G7 summit\" for DCP planned from 1 jun to 14 jun section 24",
                    "open Drill for WMP spontaneous exercise"),
            code("operation", "Operation", "A short code, such as G7 or Golden Orb"),
            text("name", "Name", "What it is called").optional(),
            force("hostForce", "Host force").after("for"),
            choice("kind", "Kind", "planned", "spontaneous"),
            day("from", "First day").after("from").optional(),
            day("to", "Last day").after("to").optional(),
            choice("legalBasis", "Section of the Police Act 1996", "24", "98")
                    .after("section")
                    .optional(),
            flag("exceptional", "Exceptional: left out of comparisons"),
            flag("exercise", "An exercise: never in the ledger")),
    CLOSE(
            "Operations",
            "Close an operation",
            List.of("close G7 on fri"),
            code("operation", "Operation", null),
            day("on", "From which day it takes nothing new").after("on").optional()),
    REQ(
            "Requests",
            "Request PSUs",
            List.of(
                    "req G7 3 from 06:00 to fri 18:00 rvp \"Hamlin Way\"",
                    "req G7 2 from 20/11/2026 06:00 to 21/11/2026 18:00 dress full tier ricc"),
            code("operation", "Operation", null),
            number("psus", "PSUs"),
            moment("from", "From").after("from"),
            moment("to", "To").after("to"),
            text("rvp", "Rendezvous point", null).after("rvp").optional(),
            choice("dress", "Dress", "normal", "intermediate", "full").after("dress").optional(),
            choice("tier", "Who is asked", "force", "ricc", "npocc").after("tier").optional()),
    CADRE(
            "Requests",
            "Request specialists",
            List.of("cadre G7 6 evidence_gatherer from 06:00 to 18:00"),
            code("operation", "Operation", null),
            number("officers", "Officers"),
            code("cadre", "Skill", "Such as evidence_gatherer or police_liaison"),
            moment("from", "From").after("from"),
            moment("to", "To").after("to"),
            text("rvp", "Rendezvous point", null).after("rvp").optional(),
            choice("dress", "Dress", "normal", "intermediate", "full").after("dress").optional(),
            choice("tier", "Who is asked", "force", "ricc", "npocc").after("tier").optional()),
    CANCEL(
            "Requests",
            "Cancel a request",
            List.of("cancel G7-1 \"stood down by Gold\""),
            request(),
            text("reason", "Why", null)),
    OFFER(
            "Answers of donors",
            "Offer units",
            List.of("offer G7-1 WMP 2"),
            request(),
            force("donorForce", "Donor force"),
            amount(),
            text("reason", "Remark", null).optional()),
    WITHDRAW(
            "Answers of donors",
            "Withdraw an offer",
            List.of("withdraw G7-1 WMP 1 \"needed at home\""),
            request(),
            force("donorForce", "Donor force"),
            amount().optional(),
            text("reason", "Why", null)),
    UNABLE(
            "Answers of donors",
            "Record that a force is unable to fill",
            List.of("unable G7-1 WMP \"no drivers\""),
            request(),
            force("donorForce", "Donor force"),
            amount().optional(),
            text("reason", "Why", null)),
    COMMIT(
            "Answers of donors",
            "Commit units",
            List.of("commit G7-1 WMP 2"),
            request(),
            force("donorForce", "Donor force"),
            amount()),
    DEPLOY(
            "Deployments",
            "Deploy officers",
            List.of(
                    "deploy G7-1 WMP",
                    "deploy G7-1 WMP 1 from 06:00 to sat 18:00",
                    "deploy G7 WMP 1 from 06:00 to 18:00",
                    "deploy G7-1 WMP WMP-1001 WMP-1002 override \"no others\" authority \"ACC"
                            + " Smith\""),
            code(
                    "request",
                    "Request or operation",
                    "Such as G7-1, or G7 with both times where nobody requested them"),
            force("donorForce", "Donor force"),
            number("psus", "PSUs, or officers of a cadre").optional(),
            words("officers", "Officers", "Such as WMP-1001 WMP-1002; those proposed unless named")
                    .optional(),
            moment("from", "From").after("from").optional(),
            moment("to", "To").after("to").optional(),
            text("override.reason", "Why the guard is overridden", "Only to send them all the same")
                    .after("override")
                    .optional(),
            text("override.authority", "On whose authority", null).after("authority").optional()),
    MUSTER(
            "Deployments",
            "Record a muster",
            List.of(
                    "muster G7-1 WMP at 06:40",
                    "muster G7-1 WMP WMP-1001 WMP-1002 rvp \"Hamlin Way\""),
            deployment(),
            force("donorForce", "Donor force").optional(),
            some(),
            text("rvp", "Rendezvous point", null).after("rvp").optional()),
    RELEASE(
            "Deployments",
            "Release officers",
            List.of("release G7-1 WMP"),
            deployment(),
            force("donorForce", "Donor force").optional(),
            some()),
    RETURN(
            "Deployments",
            "Record a return",
            List.of("return G7-1 WMP at 02:15", "return G7-1 WMP #2"),
            deployment(),
            force("donorForce", "Donor force").optional(),
            some()),
    RECALL(
            "Deployments",
            "Recall officers",
            List.of("recall G7-1 WMP by 18:00 \"disorder at home\""),
            deployment(),
            force("donorForce", "Donor force").optional(),
            some(),
            moment("by", "Back by").after("by"),
            text("reason", "Why", null)),
    EXTEND(
            "Deployments",
            "Extend a deployment",
            List.of("extend G7-1 WMP to sat 06:00"),
            deployment(),
            force("donorForce", "Donor force").optional(),
            moment("to", "To").after("to")),
    UNDEPLOY(
            "Deployments",
            "Cancel a deployment entered in error",
            List.of("undeploy G7-1 WMP \"entered twice\""),
            deployment(),
            force("donorForce", "Donor force").optional(),
            text("reason", "Why", null)),
    MOBILISE(
            "Mobilisations",
            "Start a mobilisation",
            List.of("mobilise \"No Notice\" WMP rvp \"Hamlin Way\" at 06:00"),
            code("operation", "Operation", null),
            force("force", "Force"),
            text("rvp", "Rendezvous point", null).after("rvp").optional()),
    CALLOUT(
            "Mobilisations",
            "Call officers out",
            List.of(
                    "callout \"No Notice\" WMP WMP-1001 WMP-1002 wave one_hour by phone",
                    "callout \"No Notice\" WMP 700 wave one_hour",
                    "callout \"No Notice\" WMP 10 inspectors wave one_hour"),
            mobilisation(),
            force("force", "Force").optional(),
            words(
                    "officers",
                    "Officers",
                    "Such as WMP-1001 WMP-1002, or how many: 700 or 10 inspectors"),
            code("wave", "Wave", "Such as immediate or one_hour").after("wave"),
            choice(
                            "means",
                            "By which means",
                            "phone",
                            "text_message",
                            "email",
                            "radio",
                            "in_person",
                            "system")
                    .after("by")
                    .optional()),
    COMING(
            "Mobilisations",
            "Record who is coming",
            List.of("coming \"No Notice\" WMP WMP-1001 WMP-1002 by 06:40"),
            mobilisation(),
            force("force", "Force").optional(),
            words("officers", "Officers", "Such as WMP-1001 WMP-1002"),
            moment("expectedAt", "Expected at").after("by")),
    NOTCOMING(
            "Mobilisations",
            "Record who is not coming",
            List.of("notcoming \"No Notice\" WMP WMP-1001 \"sick\""),
            mobilisation(),
            force("force", "Force").optional(),
            words("officers", "Officers", "Such as WMP-1001 WMP-1002"),
            text("reason", "Why", null)),
    ARRIVE(
            "Mobilisations",
            "Record arrivals",
            List.of(
                    "arrive \"No Notice\" WMP WMP-1001 WMP-1002 at 06:35",
                    "arrive \"No Notice\" WMP 3 inspectors 12 sergeants 80 constables 9 drivers",
                    "arrive \"No Notice\" WMP 3 serials 1 commander",
                    "arrive \"No Notice\" WMP carriers WMP-PC01 WMP-PC02"),
            mobilisation(),
            force("force", "Force").optional(),
            arrived(),
            carriers(),
            text("rvp", "Rendezvous point", null).after("rvp").optional()),
    UNARRIVE(
            "Mobilisations",
            "Cancel arrivals entered in error",
            List.of("unarrive \"No Notice\" WMP WMP-1001 \"wrong number\""),
            mobilisation(),
            force("force", "Force").optional(),
            arrived(),
            carriers(),
            text("reason", "Why", null)),
    NOMINATE(
            "Mobilisations",
            "Nominate PSU commanders",
            List.of("nominate \"No Notice\" WMP WMP-6001 WMP-6002"),
            mobilisation(),
            force("force", "Force").optional(),
            words("officers", "Officers", "All of them, in place of those nominated before")),
    ENDMOBILISATION(
            "Mobilisations",
            "End a mobilisation",
            List.of("endmobilisation \"No Notice\" WMP"),
            mobilisation(),
            force("force", "Force").optional()),
    REACCREDIT(
            "Officers",
            "Reaccredit an officer",
            List.of("reaccredit WMP-1001 first_aid on 20 nov"),
            officer(),
            code("skill", "Skill", "Such as first_aid or public_order_level_2 (l2)"),
            day("awardedOn", "Awarded on").after("on").optional(),
            day("expiresOn", "Until, if not as the policy says").after("until").optional()),
    ABSTRACT(
            "Officers",
            "Abstract an officer",
            List.of("abstract WMP-1001 sick from today to fri", "abstract WMP-1001 leave"),
            officer(),
            choice("kind", "Kind", "sick", "leave", "restricted", "course", "other"),
            day("from", "First day").after("from").optional(),
            day("to", "Last day").after("to").optional()),
    END(
            "Officers",
            "End an absence",
            List.of("end WMP-1001 on mon"),
            officer(),
            day("on", "First day back").after("on").optional()),
    DECLARE(
            "Carriers",
            "Declare carriers",
            List.of(
                    "declare WMP WMP-PC01 \"Bournville\" WMP-PC02 \"Bournville\" unfit \"brakes\""
                            + " at 07:05"),
            force("force", "Force"),
            words(
                    "carriers",
                    "Carriers",
                    "Each with its place: WMP-PC01 \"Bournville\" WMP-PC02 \"Bournville\" unfit"
                            + " \"brakes\"")),
    CARRIER(
            "Carriers",
            "Register a carrier",
            List.of("carrier WMP-PC09 for WMP"),
            carrier(),
            force("force", "Force").after("for"),
            day("on", "First day in service").after("on").optional()),
    OFFROAD(
            "Carriers",
            "Take a carrier out of service",
            List.of("offroad WMP-PC03 \"gearbox\""),
            carrier(),
            day("on", "First day out of service").after("on").optional(),
            text("reason", "Why", null)),
    ONROAD(
            "Carriers",
            "Return a carrier to service",
            List.of("onroad WMP-PC03 on fri"),
            carrier(),
            day("on", "First day back in service").after("on").optional()),
    FORM(
            "Formed units",
            "Form a PSU",
            List.of(
                    "form Biotas PSU1",
                    "form Biotas PSU1 led STAFFS-6001 serial under STAFFS-4001 STAFFS-1002"
                            + " STAFFS-1003 driven STAFFS-1001 in STAFFS-PC01"),
            code("operation", "Operation", null),
            callsign(),
            leader(),
            serials().optional()),
    SERIAL(
            "Formed units",
            "Form a serial on its own",
            List.of(
                    "serial Biotas S1",
                    "serial Biotas S1 under STAFFS-4001 STAFFS-1002 driven STAFFS-1001"),
            code("operation", "Operation", null),
            callsign(),
            words(
                            "serial",
                            "Who is in it",
                            "under the sergeant, then constables, driven a driver, in a carrier:"
                                    + " under STAFFS-4001 STAFFS-1002 driven STAFFS-1001 in"
                                    + " STAFFS-PC01; proposed unless given")
                    .optional()),
    REFORM(
            "Formed units",
            "Change a unit",
            List.of("reform Biotas PSU1 led STAFFS-6001 serial under STAFFS-4001 STAFFS-1003"),
            code("operation", "Operation", null),
            callsign(),
            leader(),
            serials()),
    STANDDOWN(
            "Formed units",
            "Stand a unit down",
            List.of("standdown Biotas PSU1 at 18:00"),
            code("operation", "Operation", null),
            callsign()),
    ROTA(
            "Command rota",
            "Put a commander on the rota",
            List.of("rota WMP gold WMP-7001 from fri 08:00 to sat 08:00"),
            force("force", "Force"),
            choice("role", "Role", "gold", "silver", "bronze", "tactical_adviser"),
            officer(),
            moment("from", "From").after("from"),
            moment("to", "To").after("to")),
    OFFROTA(
            "Command rota",
            "Take an entry off the rota",
            List.of("offrota R-7K3M9QXA \"on a course\""),
            entry("entry", "Entry"),
            text("reason", "Why", null)),
    SWAP(
            "Command rota",
            "Swap the commanders of two entries",
            List.of("swap R-7K3M9QXA R-8L4N0RYB"),
            entry("entry", "Entry"),
            entry("with", "The other entry")),
    DECIDE(
            "Decisions",
            "Record a decision",
            List.of(
                    "decide G7 \"Hold two PSUs in reserve\" reason \"Second march expected\""
                            + " authority \"Gold\" at 06:40"),
            code("operation", "Operation", null),
            text("decision", "What was decided", null),
            text("reason", "Why", null).after("reason"),
            text("authority", "On whose authority", "Such as Gold").after("authority")),
    UNDECIDE(
            "Decisions",
            "Withdraw a decision",
            List.of("undecide L-7K3M9QXA \"entered for the wrong operation\""),
            code("decision", "Decision", "Such as L-7K3M9QXA; it stays in the log, struck"),
            text("reason", "Why", null)),
    SCHEDULE(
            "Courses",
            "Schedule a course",
            List.of(
                    "schedule Ryton 24 from 8 dec to 9 dec skills l2 first_aid",
                    "schedule \"Hamlin Way\" 12 from 1 mar to 1 mar skills l1 forces WMP ranks"
                            + " inspector"),
            text("location", "Where", null),
            number("places", "Places"),
            day("from", "First day").after("from"),
            day("to", "Last day").after("to"),
            words("skills", "What a pass awards or renews", "Such as l2 first_aid").after("skills"),
            words("forces", "Who may book", "Such as WMP STAFFS; every force unless given")
                    .after("forces")
                    .optional(),
            words("ranks", "Ranks", "Such as inspector sergeant; every rank unless given")
                    .after("ranks")
                    .optional()),
    MOVE(
            "Courses",
            "Move a course",
            List.of("move C-7K3M9QXA from 15 dec to 16 dec"),
            course(),
            day("from", "First day").after("from"),
            day("to", "Last day").after("to")),
    CALLOFF(
            "Courses",
            "Cancel a course",
            List.of("calloff C-7K3M9QXA \"no instructor\""),
            course(),
            text("reason", "Why", null)),
    BOOK(
            "Courses",
            "Book places on a course",
            List.of("book C-7K3M9QXA WMP-1001 WMP-1002"),
            course(),
            named()),
    UNBOOK(
            "Courses",
            "Cancel bookings",
            List.of("unbook C-7K3M9QXA WMP-1001 \"needed at home\""),
            course(),
            named(),
            text("reason", "Why", null).optional()),
    PASSED(
            "Courses",
            "Record who passed",
            List.of("passed C-7K3M9QXA WMP-1001 WMP-1002", "passed C-7K3M9QXA WMP-1001 on fri"),
            course(),
            named(),
            resultDay()),
    FAILED(
            "Courses",
            "Record who failed",
            List.of("failed C-7K3M9QXA WMP-1003"),
            course(),
            named(),
            resultDay()),
    ABSENT(
            "Courses",
            "Record who did not attend",
            List.of("absent C-7K3M9QXA WMP-1004"),
            course(),
            named(),
            resultDay()),
    CORRECT(
            "Courses",
            "Correct a result",
            List.of("correct C-7K3M9QXA WMP-1001 failed \"mixed up\""),
            course(),
            officer(),
            choice("outcome", "Result", "passed", "failed", "absent"),
            words("on", "On", "Such as fri or 20/11/2026; as recorded unless given")
                    .after("on")
                    .optional(),
            text("reason", "Why", null)),
    EXPECT(
            "Calendar of demand",
            "Expect an event that needs PSUs",
            List.of(
                    "expect \"Villa v Birmingham\" football WMP 2 from sat",
                    "expect Talks conference WMP 4 psus from 1 mar to 3 mar"),
            text("name", "Event", "What it is called; no names of people"),
            eventKind(),
            force("hostForce", "Host force"),
            number("psus", "PSUs on each day"),
            day("from", "First day").after("from"),
            words("to", "Last day", "Such as fri, 20 nov or 20/11/2026; the first unless given")
                    .after("to")
                    .optional()),
    REVISE(
            "Calendar of demand",
            "Change what is expected",
            List.of(
                    "revise P-7K3M9QXA 3 psus from 2 mar to 4 mar",
                    "revise P-7K3M9QXA for \"Golden Orb\""),
            demand(),
            text("name", "Event", "Only what changes is given").optional(),
            eventKind().optional(),
            number("psus", "PSUs on each day").optional(),
            day("from", "First day").after("from").optional(),
            day("to", "Last day").after("to").optional(),
            code("operation", "The operation it became", "Such as Golden Orb")
                    .after("for")
                    .optional()),
    UNEXPECT(
            "Calendar of demand",
            "Withdraw what is expected",
            List.of("unexpect P-7K3M9QXA \"called off\""),
            demand(),
            text("reason", "Why", null)),
    NATIONAL(
            "Officers",
            "Set whether an officer is nationally deployable with a cadre",
            List.of(
                    "national WMP-1001 prt from mon",
                    "national WMP-1001 police_liaison not \"restricted duties\""),
            officer(),
            code("cadre", "Cadre", "Such as police_liaison or protest_removal (prt)"),
            flag("not", "Not, or no more"),
            day("on", "First day").after("from").optional(),
            text("reason", "Why", null).optional());

    private final String group;
    private final String title;
    private final List<String> examples;
    private final List<Field> fields;

    Verb(String group, String title, List<String> examples, Field... fields) {
        this.group = group;
        this.title = title;
        this.examples = List.copyOf(examples);
        var all = new ArrayList<>(Arrays.asList(fields));
        all.add(
                new Field(
                        "occurredAt",
                        "at",
                        "When it happened, if it is logged late",
                        "Such as 06:40 or fri 18:00; the latest that has passed",
                        Field.Kind.WORDS,
                        false,
                        List.of()));
        all.add(
                new Field(
                        "note",
                        "note",
                        "Note",
                        "Not in the feed",
                        Field.Kind.TEXT,
                        false,
                        List.of()));
        this.fields = List.copyOf(all);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public List<String> examples() {
        return examples;
    }

    public List<Field> fields() {
        return fields;
    }

    /** In the order of the help, by what they are about. */
    static Map<String, List<Verb>> groups() {
        var groups = new LinkedHashMap<String, List<Verb>>();
        for (var verb : values()) {
            groups.computeIfAbsent(verb.group, _ -> new ArrayList<>()).add(verb);
        }
        return groups;
    }

    private static Field request() {
        return code("request", "Request", "Such as G7-1");
    }

    private static Field deployment() {
        return code(
                "deployment",
                "Request or deployment",
                "Such as G7-1 (then also the donor force) or D-7K3M9QXA");
    }

    private static Field mobilisation() {
        return code(
                "mobilisation",
                "Operation or mobilisation",
                "Such as No Notice (then also the force) or M-7K3M9QXA");
    }

    private static Field arrived() {
        return words(
                        "officers",
                        "Officers",
                        "Such as WMP-1001 WMP-1002, or how many: 3 inspectors 80 constables, or 3"
                                + " serials")
                .optional();
    }

    private static Field carriers() {
        return words("carriers", "Carriers", "Such as WMP-PC01 WMP-PC02")
                .after("carriers")
                .optional();
    }

    private static Field force(String name, String label) {
        return code(name, label, "Such as WMP");
    }

    private static Field officer() {
        return code("officer", "Officer", "Such as WMP-1234");
    }

    private static Field callsign() {
        return code("callsign", "Callsign", "Such as PSU1");
    }

    private static Field leader() {
        return code("commander", "Commander", "An inspector who holds psu_commander")
                .after("led")
                .optional();
    }

    private static Field serials() {
        return words(
                "serials",
                "Serials",
                "Up to three: serial under the sergeant, then constables, driven a driver, in a"
                        + " carrier");
    }

    private static Field carrier() {
        return code("carrier", "Carrier", "Such as WMP-PC01");
    }

    private static Field entry(String name, String label) {
        return code(name, label, "Such as R-7K3M9QXA, as the rota shows it");
    }

    private static Field eventKind() {
        return choice("kind", "Kind", Completions.EVENTS.toArray(String[]::new));
    }

    private static Field demand() {
        return code("demand", "Demand", "Such as P-7K3M9QXA, as the calendar shows it");
    }

    private static Field course() {
        return code("course", "Course", "Such as C-7K3M9QXA");
    }

    private static Field named() {
        return words("officers", "Officers", "Such as WMP-1001 WMP-1002");
    }

    private static Field resultDay() {
        return words("on", "On", "Such as fri; the last day of the course unless given")
                .after("on")
                .optional();
    }

    private static Field some() {
        return words("officers", "Officers", "Such as WMP-1001 WMP-1002; all unless named")
                .optional();
    }

    private static Field amount() {
        return number("psus", "PSUs, or officers of a cadre");
    }

    private static Field moment(String name, String label) {
        return words(name, label, "Such as 06:00, fri 18:00 or 20/11/2026 18:00");
    }

    private static Field day(String name, String label) {
        return words(name, label, "Such as today, fri, 20 nov or 20/11/2026; today unless given");
    }
}
