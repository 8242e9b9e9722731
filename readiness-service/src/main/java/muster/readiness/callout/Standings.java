package muster.readiness.callout;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import muster.contract.CarrierId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.callout.Called;
import muster.contract.callout.Finding;
import muster.contract.callout.Means;
import muster.contract.callout.Mobilisation;
import muster.contract.callout.Person;
import muster.contract.callout.Reply;
import muster.contract.callout.Verdict;
import muster.contract.callout.WaveComponent;
import muster.contract.deployment.Component;
import muster.contract.deployment.Formation;
import org.jspecify.annotations.Nullable;

/** What the queries about mobilisations answer. */
final class Standings {

    private Standings() {}

    /** In the list. */
    record Row(
            MobilisationId mobilisation,
            OperationId operation,
            String operationName,
            ForceId force,
            boolean exercise,
            @Nullable String rvp,
            Instant startedAt,
            @Nullable Instant endedAt,
            Verdict.Outcome verdict,
            int called,
            int coming,
            int arrived) {

        static Row of(Mobilisation mobilisation, String operationName, Verdict verdict) {
            var started = mobilisation.started();
            return new Row(
                    started.mobilisation(),
                    started.operation(),
                    operationName,
                    started.force(),
                    started.exercise(),
                    started.rvp(),
                    started.at(),
                    mobilisation.endedAt(),
                    verdict.verdict(),
                    verdict.counts().called(),
                    verdict.counts().coming(),
                    verdict.counts().arrived());
        }
    }

    /**
     * One mobilisation at an instant.
     *
     * @param at the instant asked for; after the end, the end
     */
    record Detail(
            MobilisationId mobilisation,
            OperationId operation,
            String operationName,
            ForceId hostForce,
            ForceId force,
            boolean exercise,
            @Nullable String rvp,
            Instant startedAt,
            @Nullable Instant endedAt,
            Instant at,
            long elapsedSeconds,
            Verdict.Outcome verdict,
            Verdict.Counts counts,
            List<WaveRow> waves,
            List<Verdict.Commander> commanders,
            List<Finding> findings) {}

    /** A wave with who could still be called for it, and what declared. */
    record WaveRow(
            String wave,
            int withinMinutes,
            Instant deadline,
            long remainingSeconds,
            Verdict.Outcome verdict,
            List<Verdict.OfComponent> components,
            Formed formable,
            Formed projected,
            Component limitingFactor,
            int withoutIt,
            List<Mending> soonest) {

        static WaveRow of(Verdict.OfWave wave, List<Called> reserve, Carriers carriers) {
            return new WaveRow(
                    wave.wave(),
                    wave.withinMinutes(),
                    wave.deadline(),
                    wave.remainingSeconds(),
                    wave.verdict(),
                    wave.components(),
                    Formed.of(wave.formable()),
                    Formed.of(wave.projected()),
                    wave.limitingFactor(),
                    wave.withoutIt(),
                    wave.soonest().stream().map(s -> Mending.of(s, reserve, carriers)).toList());
        }
    }

    /** What can be formed, and what of each component is left over. */
    record Formed(int psus, int serials, Component limitingFactor, Map<String, Integer> surplus) {

        private static Formed of(Formation formation) {
            var surplus = new LinkedHashMap<String, Integer>();
            formation
                    .surplus()
                    .forEach((c, n) -> surplus.put(c.name().toLowerCase(Locale.ROOT), n));
            return new Formed(
                    formation.psus(), formation.serials(), formation.limitingFactor(), surplus);
        }
    }

    /**
     * What would fill a gap soonest.
     *
     * @param notCalled deployable officers of the force who were not called
     * @param nearest those of them who are to be called first
     * @param notDeclared of carriers, those in service that were not declared
     * @param nearestCarriers the first of those
     * @param unfit of carriers, those in service that were declared unfit
     */
    record Mending(
            WaveComponent component,
            int shortfall,
            List<Verdict.Late> late,
            int unanswered,
            int notCalled,
            List<OfficerId> nearest,
            int notDeclared,
            List<CarrierId> nearestCarriers,
            int unfit) {

        private static final int NEAREST = 5;
        private static final Carriers NONE = new Carriers(List.of(), List.of(), List.of());

        private static Mending of(Verdict.Soonest soonest, List<Called> reserve, Carriers all) {
            var carriers = soonest.component() == WaveComponent.CARRIERS ? all : NONE;
            var suited =
                    reserve.stream()
                            .filter(soonest.component()::counts)
                            .map(Called::officer)
                            .toList();
            return new Mending(
                    soonest.component(),
                    soonest.shortfall(),
                    soonest.late(),
                    soonest.unanswered(),
                    suited.size(),
                    suited.stream().limit(NEAREST).toList(),
                    carriers.notDeclared().size(),
                    carriers.notDeclared().stream().limit(NEAREST).toList(),
                    carriers.unfit().size());
        }
    }

    /** How an officer stands, whatever the call, the latest reply and the arrival say. */
    record OfficerRow(
            OfficerId officer,
            Rank rank,
            boolean driver,
            boolean psuCommander,
            boolean deployable,
            Person.Standing state,
            @Nullable String wave,
            @Nullable Means means,
            @Nullable Instant calledAt,
            Reply.@Nullable Answer reply,
            @Nullable Instant expectedAt,
            @Nullable String reason,
            @Nullable Instant arrivedAt,
            boolean exercise) {

        static OfficerRow of(Person person, Instant at, boolean exercise) {
            var who = person.who();
            var call = person.firstCall(at).orElse(null);
            var reply = person.reply(at);
            return new OfficerRow(
                    who.officer(),
                    who.rank(),
                    who.driver(),
                    who.psuCommander(),
                    who.deployable(),
                    person.standing(at),
                    call == null ? null : call.wave(),
                    call == null ? null : call.means(),
                    call == null ? null : call.at(),
                    reply == null ? null : reply.answer(),
                    reply == null ? null : reply.expectedAt(),
                    reply == null ? null : reply.reason(),
                    person.hasArrived(at) ? person.arrivedAt() : null,
                    exercise);
        }
    }

    /** Who could be called; the numbers are of all, whatever the limit. */
    record Callable(
            List<CallableRow> items,
            int total,
            long inspectors,
            long psuCommanders,
            long sergeants,
            long constables,
            long drivers) {

        static Callable of(List<Called> all, @Nullable Rank rank, int limit) {
            return new Callable(
                    all.stream()
                            .filter(who -> rank == null || who.rank() == rank)
                            .limit(limit)
                            .map(CallableRow::of)
                            .toList(),
                    all.size(),
                    all.stream().filter(WaveComponent.INSPECTORS::counts).count(),
                    all.stream().filter(WaveComponent.PSU_COMMANDERS::counts).count(),
                    all.stream().filter(WaveComponent.SERGEANTS::counts).count(),
                    all.stream().filter(WaveComponent.CONSTABLES::counts).count(),
                    all.stream().filter(WaveComponent.DRIVERS::counts).count());
        }
    }

    record CallableRow(OfficerId officer, Rank rank, boolean driver, boolean psuCommander) {

        private static CallableRow of(Called who) {
            return new CallableRow(who.officer(), who.rank(), who.driver(), who.psuCommander());
        }
    }
}
