package muster.readiness.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import muster.contract.ForceId;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.cadre.Cadres;
import muster.contract.deployment.DeploymentEvents;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.Formation;
import muster.contract.deployment.SentAs;
import muster.contract.request.RequestEvents;
import muster.contract.request.RequestEvents.CadreRequested;
import muster.contract.request.RequestEvents.OfferWithdrawn;
import muster.contract.request.RequestEvents.PSUsRequested;
import muster.contract.request.RequestEvents.RequestCancelled;
import muster.contract.request.RequestEvents.UnableToFillDeclared;
import muster.contract.request.RequestEvents.UnitsCommitted;
import muster.contract.request.RequestEvents.UnitsOffered;
import muster.contract.request.Tier;
import muster.readiness.view.Documents;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What forces have committed and named nobody for yet. Named deployments use it up, 25 officers a
 * PSU; officers who came back do not renew it, a cancelled deployment does.
 */
final class Promises {

    static final Kind<Asked> ASKED = Kind.of("asked", Asked.class);
    static final Kind<OfForce> PROMISES = Kind.of("promises", OfForce.class);

    /**
     * A request, as far as it matters here.
     *
     * @param cadre the specialists asked for; absent where PSUs are
     * @param nationally whether the national centre asks
     */
    public record Asked(
            RequestId request,
            Instant from,
            Instant to,
            @Nullable Skill cadre,
            boolean nationally,
            boolean exercise,
            boolean cancelled,
            List<Answer> answers) {

        boolean inPsus() {
            return cadre == null;
        }

        SentAs sentAs(Cadres cadres) {
            return cadre == null
                    ? new SentAs.InPsus()
                    : new SentAs.Specialists(cadre, nationally, cadres);
        }

        /** Officers that a donor has promised and not yet named. */
        int officersStillToName(ForceId donor) {
            int perUnit = inPsus() ? Formation.OFFICERS_PER_PSU : 1;
            return answers.stream()
                    .filter(answer -> answer.donor().equals(donor))
                    .mapToInt(answer -> answer.committed() * perUnit - answer.named())
                    .sum();
        }
    }

    /**
     * What one donor promised.
     *
     * @param committed in PSUs or officers, as was asked
     * @param named officers deployed against it
     */
    public record Answer(ForceId donor, int committed, int named) {}

    /** Officers promised and not named, over a span. */
    public record Promise(
            RequestId request, Instant from, Instant to, boolean inPsus, int officers) {

        boolean touches(Instant start, Instant end) {
            return from.isBefore(end) && start.isBefore(to);
        }
    }

    public record OfForce(List<Promise> promises) {}

    /** PSUs of requests for PSUs, which may be broken, and officers of requests for specialists. */
    record Committed(BigDecimal psus, int officers) {}

    private Promises() {}

    static void fold(RequestEvents event, Documents documents) {
        switch (event) {
            case PSUsRequested e ->
                    ask(
                            new Asked(
                                    e.request(),
                                    e.from(),
                                    e.to(),
                                    null,
                                    e.tier() == Tier.NPOCC,
                                    e.exercise(),
                                    false,
                                    List.of()),
                            documents);
            case CadreRequested e ->
                    ask(
                            new Asked(
                                    e.request(),
                                    e.from(),
                                    e.to(),
                                    e.cadre(),
                                    e.tier() == Tier.NPOCC,
                                    e.exercise(),
                                    false,
                                    List.of()),
                            documents);
            case RequestCancelled e ->
                    change(
                            e.request(),
                            documents,
                            a ->
                                    new Asked(
                                            a.request(),
                                            a.from(),
                                            a.to(),
                                            a.cadre(),
                                            a.nationally(),
                                            a.exercise(),
                                            true,
                                            a.answers()));
            case UnitsCommitted e -> {
                var psus = e.psus();
                var officers = e.officers();
                int more = psus != null ? psus : officers != null ? officers : 0;
                answer(e.request(), e.donorForce(), more, 0, documents);
            }
            case UnitsOffered _, OfferWithdrawn _, UnableToFillDeclared _ -> {}
        }
    }

    static void fold(DeploymentEvents event, Documents documents) {
        var request = event.request();
        if (request == null) {
            return;
        }
        if (event instanceof OfficersDeployed e) {
            answer(request, e.donorForce(), 0, e.officers().size(), documents);
        } else if (event instanceof DeploymentCancelled e) {
            answer(request, e.donorForce(), 0, -e.officers().size(), documents);
        }
    }

    private static void ask(Asked asked, Documents documents) {
        documents.put(ASKED, asked.request().folded(), asked);
    }

    private static void answer(
            RequestId request, ForceId donor, int committed, int named, Documents documents) {
        change(
                request,
                documents,
                asked -> {
                    var answers = new ArrayList<Answer>();
                    var sum = new Answer(donor, committed, named);
                    for (var answer : asked.answers()) {
                        if (answer.donor().equals(donor)) {
                            sum =
                                    new Answer(
                                            donor,
                                            answer.committed() + committed,
                                            answer.named() + named);
                        } else {
                            answers.add(answer);
                        }
                    }
                    answers.add(sum);
                    return new Asked(
                            asked.request(),
                            asked.from(),
                            asked.to(),
                            asked.cadre(),
                            asked.nationally(),
                            asked.exercise(),
                            asked.cancelled(),
                            List.copyOf(answers));
                });
    }

    private static void change(
            RequestId request, Documents documents, UnaryOperator<Asked> change) {
        var asked = change.apply(documents.need(ASKED, request.folded()));
        documents.put(ASKED, request.folded(), asked);
        for (var answer : asked.answers()) {
            promise(asked, answer, documents);
        }
    }

    private static void promise(Asked asked, Answer answer, Documents documents) {
        var key = answer.donor().value();
        var known = documents.get(PROMISES, key);
        var promises = new ArrayList<Promise>();
        if (known != null) {
            known.promises().stream()
                    .filter(p -> !p.request().equals(asked.request()))
                    .forEach(promises::add);
        }
        int left = asked.officersStillToName(answer.donor());
        if (left > 0 && !asked.cancelled() && !asked.exercise()) {
            promises.add(
                    new Promise(asked.request(), asked.from(), asked.to(), asked.inPsus(), left));
        }
        documents.put(PROMISES, key, new OfForce(List.copyOf(promises)));
    }

    /** What is promised for any moment of the span. */
    static Committed committed(List<Promise> promises, Instant start, Instant end) {
        int inPsus = 0;
        int officers = 0;
        for (var promise : promises) {
            if (promise.touches(start, end)) {
                inPsus += promise.inPsus() ? promise.officers() : 0;
                officers += promise.inPsus() ? 0 : promise.officers();
            }
        }
        return new Committed(psus(inPsus), officers);
    }

    static BigDecimal psus(int officers) {
        var exact =
                BigDecimal.valueOf(officers)
                        .divide(BigDecimal.valueOf(Formation.OFFICERS_PER_PSU))
                        .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
