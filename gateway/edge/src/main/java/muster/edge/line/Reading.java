package muster.edge.line;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import muster.edge.line.LineParser.AskPartContext;
import muster.edge.line.LineParser.DayContext;
import muster.edge.line.LineParser.HeadsContext;
import muster.edge.line.LineParser.LateContext;
import muster.edge.line.LineParser.MobilisationContext;
import muster.edge.line.LineParser.MomentContext;
import muster.edge.line.LineParser.NoteContext;
import muster.edge.line.LineParser.OfficerContext;
import muster.edge.line.LineParser.OpenPartContext;
import muster.edge.line.LineParser.TailContext;
import muster.edge.line.LineParser.TargetContext;
import muster.edge.line.LineParser.UnitContext;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.RuleNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a line into what it says. */
final class Reading extends LineBaseVisitor<Said> {

    private static final Map<String, String> SHORT_SKILLS =
            Map.of(
                    "L1", "PUBLIC_ORDER_LEVEL_1",
                    "L2", "PUBLIC_ORDER_LEVEL_2",
                    "L3", "PUBLIC_ORDER_LEVEL_3",
                    "PPST", "OFFICER_SAFETY",
                    "JRFT", "FITNESS_TEST",
                    "POM", "PUBLIC_ORDER_MEDIC",
                    "PLO", "POLICE_LIAISON",
                    "PRT", "PROTEST_REMOVAL",
                    "DVI", "DISASTER_VICTIM_IDENTIFICATION",
                    "DRIVER", "CARRIER_DRIVER");

    private final Instant now;
    private final Moments moments;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    /** When it happened: what is said of the future is said from there. */
    private Instant then;

    private boolean late;

    private Reading(Instant now) {
        this.now = now;
        this.moments = new Moments(now);
        this.then = now;
    }

    /**
     * What a line says.
     *
     * @throws Mistake at the word that can't be meant as it stands
     */
    static Said of(String text, Instant now) {
        var tokens = Tokens.of(text);
        tokens.check();
        var parser = new LineParser(new CommonTokenStream(tokens.source()));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return new Reading(now.truncatedTo(ChronoUnit.SECONDS)).visit(parser.line());
    }

    @Override
    protected boolean shouldVisitNextChild(RuleNode node, @Nullable Said currentResult) {
        return currentResult == null;
    }

    // Operations

    @Override
    public Said visitOpen(LineParser.OpenContext line) {
        LateContext at = null;
        NoteContext note = null;
        for (OpenPartContext part : line.openPart()) {
            at = once(at, part.late(), part);
            note = once(note, part.note(), part);
        }
        tail(at, note);
        var operation = plain(line.newOperation());
        body.put("operation", operation)
                .put("name", line.text() == null ? operation : plain(line.text()))
                .put("hostForce", upper(line.force()))
                .put("kind", line.PLANNED() == null ? "SPONTANEOUS" : "PLANNED");
        var from = line.FROM() == null ? Times.local(then) : next(line.day(0), Times.local(then));
        body.put("from", from.toString());
        if (line.TO() != null) {
            body.put("to", next(line.day(line.FROM() == null ? 0 : 1), from).toString());
        }
        for (OpenPartContext part : line.openPart()) {
            if (part.EXCEPTIONAL() != null) {
                put("exceptional", part, () -> body.put("exceptional", true));
            } else if (part.EXERCISE() != null) {
                put("exercise", part, () -> body.put("exercise", true));
            } else if (part.SECTION() != null) {
                var section = part.number().getText();
                if (!section.equals("24") && !section.equals("98")) {
                    throw mistake(part.number(), "The section is 24, or 98 across borders");
                }
                put("legalBasis", part, () -> body.put("legalBasis", "SECTION_" + section));
            }
        }
        return new Said.Complete("OpenOperation", body);
    }

    @Override
    public Said visitClose(LineParser.CloseContext line) {
        tail(line.tail());
        body.put("operation", plain(line.operation()))
                .put("on", nextOrToday(line.day()).toString());
        return new Said.Complete("CloseOperation", body);
    }

    // Requests

    @Override
    public Said visitReq(LineParser.ReqContext line) {
        askTail(line.askPart());
        body.put("operation", plain(line.operation())).put("psus", number(line.number()));
        period(line.moment(0), line.moment(1));
        asked(line.askPart());
        return new Said.Complete("RequestPSUs", body);
    }

    @Override
    public Said visitCadre(LineParser.CadreContext line) {
        askTail(line.askPart());
        body.put("operation", plain(line.operation()))
                .put("cadre", skill(line.skill()))
                .put("officers", number(line.number()));
        period(line.moment(0), line.moment(1));
        asked(line.askPart());
        return new Said.Complete("RequestCadre", body);
    }

    private void askTail(List<AskPartContext> parts) {
        LateContext at = null;
        NoteContext note = null;
        for (AskPartContext part : parts) {
            at = once(at, part.late(), part);
            note = once(note, part.note(), part);
        }
        tail(at, note);
    }

    private void asked(List<AskPartContext> parts) {
        for (AskPartContext part : parts) {
            if (part.RVP() != null) {
                put("rvp", part, () -> body.put("rvp", plain(part.text())));
            } else if (part.DRESS() != null) {
                var dress =
                        part.FULL() != null
                                ? "FULL_PROTECTIVE"
                                : part.NORMAL() != null ? "NORMAL" : "INTERMEDIATE";
                put("dress", part, () -> body.put("dress", dress));
            } else if (part.TIER() != null) {
                var tier = part.getStop().getText().toUpperCase(Locale.ROOT);
                put("tier", part, () -> body.put("tier", tier));
            }
        }
    }

    @Override
    public Said visitCancel(LineParser.CancelContext line) {
        tail(line.tail());
        body.put("request", plain(line.request())).put("reason", plain(line.reason().quoted()));
        return new Said.Complete("CancelRequest", body);
    }

    // Donors' answers

    @Override
    public Said visitOffer(LineParser.OfferContext line) {
        tail(line.tail());
        return amount(
                "OfferUnits",
                line.request(),
                line.force(),
                line.number(),
                line.unit(),
                line.reason());
    }

    @Override
    public Said visitWithdraw(LineParser.WithdrawContext line) {
        tail(line.tail());
        return amount(
                "WithdrawOffer",
                line.request(),
                line.force(),
                line.number(),
                line.unit(),
                line.reason());
    }

    @Override
    public Said visitUnable(LineParser.UnableContext line) {
        tail(line.tail());
        return amount(
                "DeclareUnableToFill",
                line.request(),
                line.force(),
                line.number(),
                line.unit(),
                line.reason());
    }

    @Override
    public Said visitCommit(LineParser.CommitContext line) {
        tail(line.tail());
        return amount(
                "CommitUnits", line.request(), line.force(), line.number(), line.unit(), null);
    }

    private Said amount(
            String command,
            LineParser.RequestContext request,
            LineParser.ForceContext force,
            LineParser.@Nullable NumberContext number,
            @Nullable UnitContext unit,
            LineParser.@Nullable ReasonContext reason) {
        body.put("request", plain(request)).put("donorForce", upper(force));
        if (reason != null) {
            body.put("reason", plain(reason.quoted()));
        }
        return new Said.Amount(
                command, body, plain(request), number == null ? null : number(number), unit(unit));
    }

    // Deployments

    @Override
    public Said visitDeploy(LineParser.DeployContext line) {
        tail(line.tail());
        var donor = upper(line.force());
        body.put("donorForce", donor);
        var from = line.FROM() == null ? null : next(line.moment(0), then);
        var to =
                line.TO() == null
                        ? null
                        : next(
                                line.moment(line.FROM() == null ? 0 : 1),
                                from == null ? then : from);
        if (line.override() != null) {
            body.putObject("override")
                    .put("reason", plain(line.override().quoted(0)))
                    .put("authority", plain(line.override().quoted(1)));
        }
        return new Said.Deploy(
                body,
                plain(line.purpose()),
                donor,
                line.number() == null ? null : number(line.number()),
                unit(line.unit()),
                line.officer().stream().map(Reading::upper).toList(),
                from,
                to);
    }

    @Override
    public Said visitMuster(LineParser.MusterContext line) {
        tail(line.tail());
        officers(line.officer());
        if (line.text() != null) {
            body.put("rvp", plain(line.text()));
        }
        body.put("at", then.toString());
        return sent("RecordMuster", line.target());
    }

    @Override
    public Said visitRelease(LineParser.ReleaseContext line) {
        tail(line.tail());
        officers(line.officer());
        body.put("at", then.toString());
        return sent("ReleaseOfficers", line.target());
    }

    @Override
    public Said visitHome(LineParser.HomeContext line) {
        tail(line.tail());
        officers(line.officer());
        body.put("at", then.toString());
        return sent("RecordReturn", line.target());
    }

    @Override
    public Said visitRecall(LineParser.RecallContext line) {
        tail(line.tail());
        officers(line.officer());
        body.put("by", next(line.moment(), then).toString())
                .put("reason", plain(line.reason().quoted()));
        return sent("RecallOfficers", line.target());
    }

    @Override
    public Said visitExtend(LineParser.ExtendContext line) {
        tail(line.tail());
        body.put("to", next(line.moment(), then).toString());
        return sent("ExtendDeployment", line.target());
    }

    @Override
    public Said visitUndeploy(LineParser.UndeployContext line) {
        tail(line.tail());
        body.put("reason", plain(line.reason().quoted()));
        return sent("CancelDeployment", line.target());
    }

    private Said sent(String command, TargetContext target) {
        return new Said.Sent(
                command,
                body,
                target.deployment() != null
                        ? new Said.Target(upper(target.deployment()), null, null, null)
                        : new Said.Target(
                                null,
                                plain(target.request()),
                                upper(target.force()),
                                target.choice() == null
                                        ? null
                                        : whole(
                                                target.choice(),
                                                target.choice().getText().substring(1))));
    }

    private void officers(List<OfficerContext> officers) {
        if (!officers.isEmpty()) {
            var named = body.putArray("officers");
            officers.forEach(officer -> named.add(upper(officer)));
        }
    }

    // Mobilisations

    @Override
    public Said visitMobilise(LineParser.MobiliseContext line) {
        tail(line.tail());
        body.put("operation", plain(line.operation())).put("force", upper(line.force()));
        if (line.text() != null) {
            body.put("rvp", plain(line.text()));
        }
        body.put("at", then.toString());
        return new Said.Complete("StartMobilisation", body);
    }

    @Override
    public Said visitCallout(LineParser.CalloutContext line) {
        tail(line.tail());
        officers(line.officer());
        body.put("wave", upper(line.wave()).replace(' ', '_'))
                .put("means", line.means() == null ? "PHONE" : Called.means(line.means()))
                .put("at", then.toString());
        var proposed =
                line.number() == null
                        ? null
                        : new Said.Proposed(number(line.number()), Called.rank(line.ofRank()));
        return new Said.OfMobilisation(
                "CallOutOfficers", body, mobilisation(line.mobilisation()), proposed);
    }

    @Override
    public Said visitComing(LineParser.ComingContext line) {
        tail(line.tail());
        var expected = next(line.moment(), then).toString();
        return replies(
                line.mobilisation(),
                line.officer(),
                reply -> reply.put("answer", "COMING").put("expectedAt", expected));
    }

    @Override
    public Said visitNotComing(LineParser.NotComingContext line) {
        tail(line.tail());
        var reason = plain(line.reason().quoted());
        return replies(
                line.mobilisation(),
                line.officer(),
                reply -> reply.put("answer", "NOT_COMING").put("reason", reason));
    }

    private Said replies(
            MobilisationContext mobilisation,
            List<OfficerContext> officers,
            Consumer<ObjectNode> answer) {
        var replies = body.putArray("replies");
        officers.forEach(
                officer -> answer.accept(replies.addObject().put("officer", upper(officer))));
        body.put("at", then.toString());
        return of("RecordReplies", mobilisation);
    }

    @Override
    public Said visitArrive(LineParser.ArriveContext line) {
        tail(line.tail());
        arrived(line.arrived());
        if (line.text() != null) {
            body.put("rvp", plain(line.text()));
        }
        body.put("at", then.toString());
        return of("RecordArrivals", line.mobilisation());
    }

    @Override
    public Said visitUnarrive(LineParser.UnarriveContext line) {
        tail(line.tail());
        arrived(line.arrived());
        body.put("reason", plain(line.reason().quoted()));
        return of("CancelArrivals", line.mobilisation());
    }

    private void arrived(LineParser.ArrivedContext arrived) {
        officers(arrived.officer());
        if (!arrived.heads().isEmpty()) {
            counted(arrived.heads(), body.putObject("headcount"));
        }
        if (arrived.carriers() != null) {
            var carriers = body.putArray("carriers");
            arrived.carriers().carrier().forEach(carrier -> carriers.add(upper(carrier)));
        }
    }

    private static void counted(List<HeadsContext> said, ObjectNode headcount) {
        HeadsContext serials = null;
        for (var heads : said) {
            var field = Called.heads(heads);
            if (field == null) {
                serials = once(serials, heads, heads);
            } else if (headcount.has(field)) {
                throw twice(heads);
            } else {
                headcount.put(field, number(heads.number()));
            }
        }
        included(headcount, "psuCommanders", "inspectors");
        included(headcount, "drivers", "constables");
        if (serials != null) {
            Serials.count(number(serials.number()), headcount);
        }
    }

    /** Where only some of the others were counted, they are all of them. */
    private static void included(ObjectNode headcount, String some, String all) {
        if (headcount.has(some) && !headcount.has(all)) {
            headcount.set(all, headcount.get(some));
        }
    }

    @Override
    public Said visitNominate(LineParser.NominateContext line) {
        tail(line.tail());
        officers(line.officer());
        body.put("at", then.toString());
        return of("NominateCommanders", line.mobilisation());
    }

    @Override
    public Said visitEndMobilisation(LineParser.EndMobilisationContext line) {
        tail(line.tail());
        body.put("at", then.toString());
        return of("EndMobilisation", line.mobilisation());
    }

    private Said of(String command, MobilisationContext mobilisation) {
        return new Said.OfMobilisation(command, body, mobilisation(mobilisation), null);
    }

    private static Said.Mobilisation mobilisation(MobilisationContext meant) {
        return meant.mobilisationCode() != null
                ? new Said.Mobilisation(upper(meant.mobilisationCode()), null, null)
                : new Said.Mobilisation(null, plain(meant.operation()), upper(meant.force()));
    }

    // Officers

    @Override
    public Said visitReaccredit(LineParser.ReaccreditContext line) {
        tail(line.tail());
        var awarded = line.ON() == null ? Times.local(then) : past(line.day(0));
        body.put("officer", upper(line.officer()))
                .put("skill", skill(line.skill()))
                .put("awardedOn", awarded.toString());
        if (line.UNTIL() != null) {
            body.put("expiresOn", next(line.day(line.ON() == null ? 0 : 1), awarded).toString());
        }
        return new Said.Complete("ReaccreditOfficer", body);
    }

    @Override
    public Said visitAbsence(LineParser.AbsenceContext line) {
        tail(line.tail());
        var kind =
                line.SICK() != null
                        ? "SICK"
                        : line.LEAVE() != null
                                ? "LEAVE"
                                : line.RESTRICTED() != null
                                        ? "RESTRICTED"
                                        : line.COURSE() != null ? "COURSE" : "OTHER";
        var from = line.FROM() == null ? Times.local(then) : next(line.day(0), Times.local(then));
        body.put("officer", upper(line.officer())).put("kind", kind).put("from", from.toString());
        if (line.TO() != null) {
            body.put("to", next(line.day(line.FROM() == null ? 0 : 1), from).toString());
        }
        return new Said.Complete("AbstractOfficer", body);
    }

    @Override
    public Said visitEnd(LineParser.EndContext line) {
        tail(line.tail());
        var officer = upper(line.officer());
        body.put("on", nextOrToday(line.day()).toString());
        if (officer.matches("[A-Z0-9]+-[A-Z0-9]+-A[0-9]+")) {
            return new Said.Complete("EndAbstraction", body.put("abstraction", officer));
        }
        return new Said.Back(body, officer);
    }

    // Formed units

    @Override
    public Said visitForm(LineParser.FormContext line) {
        tail(line.tail());
        body.put("operation", plain(line.operation())).put("callsign", plain(line.callsign()));
        if (line.serial().isEmpty()) {
            if (line.officer() != null) {
                body.put("commander", upper(line.officer()));
            }
            return new Said.Forming("FormPSU", body.put("at", then.toString()));
        }
        made(line.officer(), line.serial());
        return new Said.Complete("FormPSU", body);
    }

    @Override
    public Said visitAlone(LineParser.AloneContext line) {
        tail(line.tail());
        body.put("operation", plain(line.operation())).put("callsign", plain(line.callsign()));
        body.put("at", then.toString());
        if (line.made().getChildCount() == 0) {
            return new Said.Forming("FormSerial", body);
        }
        made(line.made(), body.putObject("serial"));
        return new Said.Complete("FormSerial", body);
    }

    @Override
    public Said visitReform(LineParser.ReformContext line) {
        tail(line.tail());
        made(line.officer(), line.serial());
        return new Said.OfUnit("ChangeUnit", body, plain(line.operation()), plain(line.callsign()));
    }

    @Override
    public Said visitStandDown(LineParser.StandDownContext line) {
        tail(line.tail());
        body.put("at", then.toString());
        return new Said.OfUnit(
                "StandDownUnit", body, plain(line.operation()), plain(line.callsign()));
    }

    private void made(@Nullable OfficerContext leader, List<LineParser.SerialContext> serials) {
        if (leader != null) {
            body.put("commander", upper(leader));
        }
        var all = body.putArray("serials");
        serials.forEach(serial -> made(serial.made(), all.addObject()));
        body.put("at", then.toString());
    }

    private static void made(LineParser.MadeContext said, ObjectNode serial) {
        var officers = said.officer().stream().map(Reading::upper).toList();
        int first = said.UNDER() == null ? 0 : 1;
        int last = officers.size() - (said.DRIVEN() == null ? 0 : 1);
        if (first == 1) {
            serial.put("sergeant", officers.getFirst());
        }
        if (last > first) {
            var constables = serial.putArray("constables");
            officers.subList(first, last).forEach(constables::add);
        }
        if (said.DRIVEN() != null) {
            serial.put("driver", officers.getLast());
        }
        if (said.IN() != null) {
            serial.put("carrier", upper(said.carrier()));
        }
    }

    // Carriers

    @Override
    public Said visitDeclare(LineParser.DeclareContext line) {
        tail(line.tail());
        body.put("force", upper(line.force())).put("at", then.toString());
        var carriers = body.putArray("carriers");
        for (var said : line.declaration()) {
            var declared =
                    carriers.addObject()
                            .put("carrier", upper(said.carrier()))
                            .put("location", plain(said.text()))
                            .put("fit", said.UNFIT() == null);
            if (said.UNFIT() != null) {
                declared.put("defect", plain(said.quoted()));
            }
        }
        return new Said.Complete("DeclareCarriers", body);
    }

    @Override
    public Said visitRegister(LineParser.RegisterContext line) {
        tail(line.tail());
        body.put("carrier", upper(line.carrier()))
                .put("force", upper(line.force()))
                .put("on", nextOrToday(line.day()).toString());
        return new Said.Complete("RegisterCarrier", body);
    }

    @Override
    public Said visitOffroad(LineParser.OffroadContext line) {
        tail(line.tail());
        body.put("carrier", upper(line.carrier()))
                .put("on", nextOrToday(line.day()).toString())
                .put("reason", plain(line.reason().quoted()));
        return new Said.Complete("TakeCarrierOutOfService", body);
    }

    @Override
    public Said visitOnroad(LineParser.OnroadContext line) {
        tail(line.tail());
        body.put("carrier", upper(line.carrier())).put("on", nextOrToday(line.day()).toString());
        return new Said.Complete("ReturnCarrierToService", body);
    }

    // Command rota

    @Override
    public Said visitRota(LineParser.RotaContext line) {
        tail(line.tail());
        body.put("force", upper(line.force()))
                .put("role", upper(line.command()))
                .put("officer", upper(line.officer()));
        period(line.moment(0), line.moment(1));
        return new Said.Complete("RosterCommander", body);
    }

    @Override
    public Said visitOffrota(LineParser.OffrotaContext line) {
        tail(line.tail());
        body.put("entry", upper(line.entry())).put("reason", plain(line.reason().quoted()));
        return new Said.Complete("RemoveFromRota", body);
    }

    @Override
    public Said visitSwap(LineParser.SwapContext line) {
        tail(line.tail());
        body.put("entry", upper(line.entry(0))).put("with", upper(line.entry(1)));
        return new Said.Complete("SwapOnRota", body);
    }

    // Decisions

    @Override
    public Said visitDecide(LineParser.DecideContext line) {
        tail(line.tail());
        body.put("operation", plain(line.operation()))
                .put("decision", plain(line.quoted(0)))
                .put("reason", plain(line.quoted(1)))
                .put("authority", plain(line.quoted(2)))
                .put("at", then.toString());
        return new Said.Complete("RecordDecision", body);
    }

    @Override
    public Said visitUndecide(LineParser.UndecideContext line) {
        tail(line.tail());
        body.put("decision", upper(line.decision())).put("reason", plain(line.reason().quoted()));
        return new Said.Complete("WithdrawDecision", body);
    }

    // Courses

    @Override
    public Said visitSchedule(LineParser.ScheduleContext line) {
        tail(line.tail());
        var skills = body.putArray("skills");
        line.skill().forEach(skill -> skills.add(skill(skill)));
        days(line.day(0), line.day(1));
        body.put("places", number(line.number())).put("location", plain(line.text()));
        if (!line.force().isEmpty()) {
            var forces = body.putArray("forces");
            line.force().forEach(force -> forces.add(upper(force)));
        }
        if (!line.rank().isEmpty()) {
            var ranks = body.putArray("ranks");
            line.rank().forEach(rank -> ranks.add(upper(rank)));
        }
        return new Said.Complete("ScheduleCourse", body);
    }

    @Override
    public Said visitMove(LineParser.MoveContext line) {
        tail(line.tail());
        body.put("course", upper(line.course()));
        days(line.day(0), line.day(1));
        return new Said.Complete("MoveCourse", body);
    }

    @Override
    public Said visitCalloff(LineParser.CalloffContext line) {
        tail(line.tail());
        body.put("course", upper(line.course())).put("reason", plain(line.reason().quoted()));
        return new Said.Complete("CancelCourse", body);
    }

    @Override
    public Said visitBook(LineParser.BookContext line) {
        tail(line.tail());
        body.put("course", upper(line.course()));
        officers(line.officer());
        return new Said.Complete("BookPlaces", body);
    }

    @Override
    public Said visitUnbook(LineParser.UnbookContext line) {
        tail(line.tail());
        body.put("course", upper(line.course()));
        officers(line.officer());
        if (line.reason() != null) {
            body.put("reason", plain(line.reason().quoted()));
        }
        return new Said.Complete("CancelBooking", body);
    }

    @Override
    public Said visitPassed(LineParser.PassedContext line) {
        return results("PASSED", line.course(), line.officer(), line.day(), line.tail());
    }

    @Override
    public Said visitFailed(LineParser.FailedContext line) {
        return results("FAILED", line.course(), line.officer(), line.day(), line.tail());
    }

    @Override
    public Said visitAbsent(LineParser.AbsentContext line) {
        return results("ABSENT", line.course(), line.officer(), line.day(), line.tail());
    }

    private Said results(
            String outcome,
            LineParser.CourseContext course,
            List<OfficerContext> officers,
            @Nullable DayContext day,
            List<TailContext> tail) {
        tail(tail);
        body.put("course", upper(course));
        var results = body.putArray("results");
        officers.forEach(officer ->
                results.addObject().put("officer", upper(officer)).put("outcome", outcome));
        if (day != null) {
            body.put("on", past(day).toString());
        }
        return new Said.Complete("RecordResults", body);
    }

    @Override
    public Said visitCorrect(LineParser.CorrectContext line) {
        tail(line.tail());
        var outcome =
                line.PASSED() != null ? "PASSED" : line.FAILED() != null ? "FAILED" : "ABSENT";
        body.put("course", upper(line.course()))
                .put("officer", upper(line.officer()))
                .put("outcome", outcome);
        if (line.day() != null) {
            body.put("on", past(line.day()).toString());
        }
        body.put("reason", plain(line.reason().quoted()));
        return new Said.Complete("CorrectResult", body);
    }

    // Calendar of demand

    @Override
    public Said visitExpect(LineParser.ExpectContext line) {
        tail(line.tail());
        body.put("name", plain(line.text()))
                .put("kind", upper(line.eventKind()))
                .put("hostForce", upper(line.force()))
                .put("psus", number(line.number()));
        var first = next(line.day(0), Times.local(then));
        var last = line.TO() == null ? first : next(line.day(1), first);
        body.put("from", first.toString()).put("to", last.toString());
        return new Said.Complete("ExpectDemand", body);
    }

    @Override
    public Said visitRevise(LineParser.ReviseContext line) {
        tail(line.tail());
        body.put("demand", upper(line.demand()));
        if (line.quoted() != null) {
            body.put("name", plain(line.quoted()));
        }
        if (line.eventKind() != null) {
            body.put("kind", upper(line.eventKind()));
        }
        if (line.number() != null) {
            body.put("psus", number(line.number()));
        }
        var first = Times.local(then);
        if (line.FROM() != null) {
            first = next(line.day(0), first);
            body.put("from", first.toString());
        }
        if (line.TO() != null) {
            body.put("to", next(line.day(line.FROM() == null ? 0 : 1), first).toString());
        }
        if (line.operation() != null) {
            body.put("operation", plain(line.operation()));
        }
        return new Said.Complete("ReviseDemand", body);
    }

    @Override
    public Said visitUnexpect(LineParser.UnexpectContext line) {
        tail(line.tail());
        body.put("demand", upper(line.demand())).put("reason", plain(line.reason().quoted()));
        return new Said.Complete("WithdrawDemand", body);
    }

    @Override
    public Said visitNational(LineParser.NationalContext line) {
        tail(line.tail());
        body.put("officer", upper(line.officer()))
                .put("cadre", skill(line.skill()))
                .put("deployable", line.NOT() == null)
                .put("on", nextOrToday(line.day()).toString());
        if (line.reason() != null) {
            body.put("reason", plain(line.reason().quoted()));
        }
        return new Said.Complete("SetNationalDeployable", body);
    }

    // What may follow any line

    private void tail(List<TailContext> parts) {
        LateContext at = null;
        NoteContext note = null;
        for (TailContext part : parts) {
            at = once(at, part.late(), part);
            note = once(note, part.note(), part);
        }
        tail(at, note);
    }

    private void tail(@Nullable LateContext at, @Nullable NoteContext note) {
        if (at != null && at.moment().NOW() == null) {
            then = moments.latest(at.moment());
            if (then.isAfter(now)) {
                throw mistake(
                        at.moment(), "That is still to come. What is logged has happened already");
            }
            late = true;
        }
        if (late) {
            body.put("occurredAt", then.toString());
        }
        if (note != null) {
            body.put("note", plain(note.quoted()));
        }
    }

    private static <T> @Nullable T once(
            @Nullable T before, @Nullable T now, ParserRuleContext part) {
        if (before != null && now != null) {
            throw twice(part);
        }
        return before == null ? now : before;
    }

    private void put(String field, ParserRuleContext part, Runnable putting) {
        if (body.has(field)) {
            throw twice(part);
        }
        putting.run();
    }

    private static Mistake twice(ParserRuleContext part) {
        return mistake(part, "“" + part.getStart().getText() + "” is said twice. Say it once");
    }

    // Times

    private void period(MomentContext from, MomentContext to) {
        var begins = next(from, then);
        var ends = next(to, begins);
        if (!ends.isAfter(begins)) {
            throw mistake(to, "The end is not after the beginning");
        }
        body.put("from", begins.toString()).put("to", ends.toString());
    }

    private Instant next(MomentContext moment, Instant after) {
        return moments.next(moment, after);
    }

    private LocalDate next(DayContext day, LocalDate first) {
        return moments.next(day, first);
    }

    private void days(DayContext from, DayContext to) {
        var first = next(from, Times.local(then));
        body.put("from", first.toString()).put("to", next(to, first).toString());
    }

    private LocalDate past(DayContext day) {
        return moments.latest(day);
    }

    private LocalDate nextOrToday(@Nullable DayContext day) {
        return day == null ? Times.local(then) : next(day, Times.local(then));
    }

    // Words

    private static int number(LineParser.NumberContext number) {
        return whole(number, number.getText());
    }

    static int whole(ParserRuleContext where, String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException no) {
            throw mistake(where, "The number is too large");
        }
    }

    private static @Nullable String unit(@Nullable UnitContext unit) {
        return unit == null ? null : unit.psus() == null ? "OFFICER" : "PSU";
    }

    private static String skill(LineParser.SkillContext skill) {
        var code = upper(skill).replace(' ', '_').replace('-', '_');
        return SHORT_SKILLS.getOrDefault(code, code);
    }

    private static String upper(ParserRuleContext word) {
        return plain(word).toUpperCase(Locale.ROOT);
    }

    /** Without the quotes it may stand in. */
    private static String plain(ParserRuleContext word) {
        var text = word.getText();
        if (word.getStart().getType() != LineParser.QUOTED) {
            return text;
        }
        var inside = text.substring(1, text.length() - 1).replace("\"\"", "\"").strip();
        if (inside.isEmpty()) {
            throw mistake(word, "There is nothing between the quotes");
        }
        return inside;
    }

    static Mistake mistake(ParserRuleContext where, String what) {
        Token last = where.getStop();
        return new Mistake(where.getStart().getStartIndex(), last.getStopIndex() + 1, what);
    }
}
