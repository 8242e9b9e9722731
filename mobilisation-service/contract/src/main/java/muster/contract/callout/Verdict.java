package muster.contract.callout;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import muster.contract.OfficerId;
import muster.contract.callout.CalloutEvents.Result;
import muster.contract.callout.Reply.Answer;
import muster.contract.deployment.Component;
import muster.contract.deployment.Formation;
import muster.contract.fleet.Declarations;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is asked for will be, or was, at the rendezvous point in time, as it looks at one
 * instant: by wave and component, with what stands in the way. Everything is judged by when it
 * happened; what happened later is not known yet.
 */
public record Verdict(
        Outcome verdict,
        Counts counts,
        List<OfWave> waves,
        List<Commander> commanders,
        List<Finding> findings) {

    public Verdict {
        waves = List.copyOf(waves);
        commanders = List.copyOf(commanders);
        findings = List.copyOf(findings);
    }

    /** From good to bad: of several, the worst is that of the whole. */
    public enum Outcome {
        PASSED,
        ON_COURSE,
        AT_RISK,
        FAILED;

        static Outcome worst(Collection<Outcome> outcomes) {
            return outcomes.stream().max(Comparator.naturalOrder()).orElse(PASSED);
        }
    }

    /**
     * People, whether they count for a wave or not. Who was called and is neither here nor has
     * answered is in {@code noReply}.
     *
     * @param called at all
     * @param coming on the way
     * @param arrived named or not
     * @param unnamed those of them who were counted only
     */
    public record Counts(
            int called,
            int coming,
            int notComing,
            int noReply,
            int arrived,
            int unnamed,
            int carriersDeclared,
            int carriersArrived) {}

    /**
     * One wave.
     *
     * @param remainingSeconds until the deadline; negative when it is over
     * @param formable from those who arrived in time
     * @param projected from those and who is expected in time
     * @param limitingFactor what caps the projected PSUs
     * @param withoutIt PSUs that the others would form
     */
    public record OfWave(
            String wave,
            int withinMinutes,
            Instant deadline,
            long remainingSeconds,
            Outcome verdict,
            List<OfComponent> components,
            Formation formable,
            Formation projected,
            Component limitingFactor,
            int withoutIt,
            List<Soonest> soonest) {}

    /**
     * One component of a wave.
     *
     * @param stated as it was asked for, if it was
     * @param required that, or what the PSUs asked for need of it, whichever is more
     * @param called for this wave or a sooner one; absent for PSUs and carriers, which nobody calls
     * @param arrived in time
     * @param projected those, and who is expected in time
     * @param missing required and not arrived
     */
    public record OfComponent(
            WaveComponent component,
            @Nullable Integer stated,
            int required,
            @Nullable Integer called,
            @Nullable Integer coming,
            @Nullable Integer notComing,
            @Nullable Integer noReply,
            int arrived,
            int projected,
            int missing,
            Outcome verdict) {}

    /**
     * What would fill a gap soonest: those who come too late, then those who have not answered.
     *
     * @param shortfall required, and neither there nor expected in time
     * @param late who is on the way, the soonest first, at most as many as fall short
     */
    public record Soonest(
            WaveComponent component, int shortfall, List<Late> late, int unanswered) {}

    public record Late(OfficerId officer, Instant expectedAt) {}

    /** A PSU commander who was called, has arrived or is nominated. */
    public record Commander(
            OfficerId officer,
            boolean nominated,
            boolean called,
            @Nullable Answer reply,
            @Nullable Instant expectedAt,
            @Nullable Instant arrivedAt) {}

    /** As it looks at an instant; after the end of the mobilisation, as it looked then. */
    public static Verdict of(Mobilisation mobilisation, Declarations declarations, Instant at) {
        var moment = Moment.of(mobilisation, declarations, at);
        var waves = mobilisation.wavesInOrder().stream().map(wave -> wave(moment, wave)).toList();
        return new Verdict(
                Outcome.worst(waves.stream().map(OfWave::verdict).toList()),
                counts(moment),
                waves,
                commanders(moment),
                Findings.of(moment, waves));
    }

    /** What each wave came to, for the record. */
    public List<Result> results() {
        return waves.stream()
                .map(wave ->
                        new Result(
                                wave.wave(),
                                wave.verdict() == Outcome.PASSED,
                                wave.formable().psus()))
                .toList();
    }

    private static OfWave wave(Moment moment, Wave wave) {
        var deadline = moment.mobilisation().deadline(wave);
        var arrived = moment.arrived(deadline);
        var projected = moment.projected(deadline);
        var components =
                Arrays.stream(WaveComponent.values())
                        .filter(component -> isAskedFor(component, wave.needed()))
                        .map(component -> component(component, moment, wave, arrived, projected))
                        .toList();
        var expected = projected.formation();
        return new OfWave(
                wave.wave(),
                wave.withinMinutes(),
                deadline,
                Duration.between(moment.at(), deadline).toSeconds(),
                Outcome.worst(components.stream().map(OfComponent::verdict).toList()),
                components,
                arrived.formation(),
                expected,
                expected.limitingFactor(),
                expected.psusWithoutLimitingFactor(),
                moment.isEnded()
                        ? List.of()
                        : components.stream()
                                .filter(c -> c.component() != WaveComponent.PSUS)
                                .filter(c -> c.projected() < c.required())
                                .map(c -> soonest(moment, deadline, c))
                                .toList());
    }

    /** Sergeants and constables together follow from each, so nobody is told of them twice. */
    private static boolean isAskedFor(WaveComponent component, Needed needed) {
        return component.stated(needed) != null
                || (needed.psus() != null && component != WaveComponent.SERGEANTS_AND_CONSTABLES);
    }

    private static int required(WaveComponent component, Needed needed) {
        var stated = component.stated(needed);
        return Math.max(stated == null ? 0 : stated, ofPsus(component, needed));
    }

    /** What the PSUs asked for need of a component. */
    static int ofPsus(WaveComponent component, Needed needed) {
        var psus = needed.psus();
        return psus == null ? 0 : psus * component.perPsu();
    }

    private static OfComponent component(
            WaveComponent component, Moment moment, Wave wave, Tally arrived, Tally projected) {
        int required = required(component, wave.needed());
        int there = arrived.of(component);
        int expected = projected.of(component);
        boolean people = component.isPeople();
        var upToWave = moment.wavesUpTo(wave);
        return new OfComponent(
                component,
                component.stated(wave.needed()),
                required,
                people ? moment.called(component, upToWave) : null,
                people ? moment.called(component, upToWave, Person.Standing.COMING) : null,
                people ? moment.called(component, upToWave, Person.Standing.NOT_COMING) : null,
                people ? moment.called(component, upToWave, Person.Standing.NO_REPLY) : null,
                there,
                expected,
                Math.max(0, required - there),
                outcome(required, there, expected, moment.isOver(wave)));
    }

    private static Outcome outcome(int required, int arrived, int projected, boolean over) {
        if (arrived >= required) {
            return Outcome.PASSED;
        }
        if (over) {
            return Outcome.FAILED;
        }
        return projected >= required ? Outcome.ON_COURSE : Outcome.AT_RISK;
    }

    private static Soonest soonest(Moment moment, Instant deadline, OfComponent of) {
        var component = of.component();
        int shortfall = of.required() - of.projected();
        return new Soonest(
                component,
                shortfall,
                moment.comingLate(component, deadline)
                        .map(person -> late(person, moment.at()))
                        .limit(shortfall)
                        .toList(),
                moment.standing(component, Person.Standing.NO_REPLY));
    }

    private static Late late(Person person, Instant at) {
        return new Late(person.who().officer(), person.expected(at).orElseThrow());
    }

    private static Counts counts(Moment moment) {
        var at = moment.at();
        int unnamed = moment.mobilisation().counted(at).people();
        return new Counts(
                moment.standing(person -> person.firstCall(at).isPresent()),
                moment.standing(Person.Standing.COMING),
                moment.standing(Person.Standing.NOT_COMING),
                moment.standing(Person.Standing.NO_REPLY),
                moment.standing(Person.Standing.ARRIVED) + unnamed,
                unnamed,
                moment.carriersDeclared(at).size(),
                moment.carriersArrived(at).size());
    }

    private static List<Commander> commanders(Moment moment) {
        var mobilisation = moment.mobilisation();
        var known = mobilisation.byOfficer();
        var named = moment.nominated();
        var others =
                mobilisation.people().stream()
                        .filter(person -> person.who().psuCommander())
                        .filter(person ->
                                person.standing(moment.at()) != Person.Standing.NOT_CALLED)
                        .map(person -> person.who().officer())
                        .filter(officer -> !named.contains(officer))
                        .sorted(Comparator.comparing(OfficerId::value));
        return Stream.concat(named.stream(), others)
                .map(officer -> {
                    var nominated = named.contains(officer);
                    var person = known.get(officer);
                    return person == null
                            ? new Commander(officer, nominated, false, null, null, null)
                            : commander(person, nominated, moment.at());
                })
                .toList();
    }

    private static Commander commander(Person person, boolean nominated, Instant at) {
        var reply = person.reply(at);
        return new Commander(
                person.who().officer(),
                nominated,
                person.firstCall(at).isPresent(),
                reply == null ? null : reply.answer(),
                reply == null ? null : reply.expectedAt(),
                person.hasArrived(at) ? person.arrivedAt() : null);
    }
}
