package muster.mobilisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.contract.Command;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.Invalid;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.RequestId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.OfficerAccredited;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.force.ForceEvents.ForceRegistered;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.contract.operation.LegalBasis;
import muster.contract.operation.OperationEvents.OperationClosed;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.operation.OperationKind;
import muster.contract.request.RequestEvents.CadreRequested;
import muster.contract.request.RequestEvents.PSUsRequested;
import muster.contract.request.RequestEvents.UnitsCommitted;
import muster.contract.request.RequestEvents.UnitsOffered;
import muster.contract.request.Tier;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.wire.Problem;
import org.jspecify.annotations.Nullable;

/**
 * {@code given(what happened).when(command).thenEvents(what happens)}, over the real slices and a
 * situation that folds what was given. Commands are said at noon on 1 June 2024.
 */
public final class Scene implements Situation {

    public static final ForceId WMP = new ForceId("WMP");
    public static final ForceId STAFFS = new ForceId("STAFFS");
    public static final ForceId DCP = new ForceId("DCP");
    public static final ForceId NOBODY = new ForceId("NOBODY");
    public static final OperationId G7 = new OperationId("G7");
    public static final RequestId G7_1 = new RequestId("G7-1");
    public static final OfficerId ANN = new OfficerId("WMP-1");
    public static final OfficerId BOB = new OfficerId("WMP-2");
    public static final OfficerId CAT = new OfficerId("WMP-3");
    public static final DeploymentId D1 = new DeploymentId("D-0000000001");
    public static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");
    public static final Instant MORNING = Instant.parse("2024-06-10T06:00:00Z");
    public static final Instant EVENING = Instant.parse("2024-06-12T18:00:00Z");

    private final List<Event> events = new ArrayList<>();
    private Instant occurredAt = NOON;
    private int codes = 0;

    private Scene() {}

    public static Scene given(Event... events) {
        return new Scene().and(events);
    }

    public Scene and(Event... more) {
        events.addAll(Arrays.asList(more));
        return this;
    }

    /** The command is about another time than noon on 1 June 2024. */
    public Scene at(String instant) {
        occurredAt = Instant.parse(instant);
        return this;
    }

    public Then when(Command command) {
        return new Then(decide(command));
    }

    /** Decides, and lets what happens be part of what was given. */
    public Decision apply(Command command) {
        var decision = decide(command);
        if (decision instanceof Decision.Accepted accepted) {
            events.addAll(accepted.events());
        }
        return decision;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    private Decision decide(Command command) {
        var slice =
                Mobilisation.SLICES.stream()
                        .filter(s -> s.family().isInstance(command))
                        .findFirst()
                        .orElseThrow();
        return decide(slice, command);
    }

    private <C extends Command> Decision decide(Slice<C> slice, Command command) {
        return slice.decide(slice.family().cast(command), this);
    }

    @Override
    public <S> S know(Fold<S> fold, String tag) {
        var state = fold.initial();
        for (var event : events) {
            if (event.tags().contains(tag)) {
                state = fold.evolve().apply(state, event);
            }
        }
        return state;
    }

    @Override
    public <S> Map<String, S> knowAll(Fold<S> fold, Collection<String> tags) {
        var states = new HashMap<String, S>();
        tags.forEach(tag -> states.put(tag, know(fold, tag)));
        return states;
    }

    @Override
    public Facts facts() {
        return new Facts(occurredAt, () -> "%010d".formatted(++codes));
    }

    /** What came of the command. */
    public record Then(Decision decision) {

        public Then thenEvents(Event... expected) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Accepted.class,
                            accepted -> assertThat(accepted.events()).containsExactly(expected));
            return this;
        }

        public Then creating(String code) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Accepted.class,
                            accepted -> assertThat(accepted.created()).isEqualTo(code));
            return this;
        }

        public void thenAccepted() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        }

        /** A rule says no. */
        public Problem thenRefused(String slug) {
            var problem = problem();
            assertThat(problem.slug()).isEqualTo(slug);
            assertThat(problem.status()).isEqualTo(409);
            assertThat(problem.detail()).isNotBlank();
            return problem;
        }

        /** A field is wrong, or names what nobody has recorded. */
        public void thenWrong(String field) {
            var problem = problem();
            assertThat(problem.slug()).isEqualTo("invalid");
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.data().get("errors"))
                    .asInstanceOf(
                            org.assertj.core.api.InstanceOfAssertFactories.list(
                                    Invalid.Fault.class))
                    .extracting(Invalid.Fault::field)
                    .containsExactly(field);
        }

        private Problem problem() {
            if (decision instanceof Decision.Rejected(Problem problem)) {
                return problem;
            }
            throw new AssertionError("Not refused: " + decision);
        }
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** West Midlands, Staffordshire, and Devon and Cornwall. */
    public static Event[] forces() {
        return Stream.of(WMP, STAFFS, DCP)
                .map(force -> new ForceRegistered(force, force + " Police", "region"))
                .toArray(Event[]::new);
    }

    public static Event registered(OfficerId officer) {
        return new OfficerRegistered(officer, WMP, Rank.CONSTABLE);
    }

    /** A constable of West Midlands who holds every mandatory skill through 2024. */
    public static Event[] deployable(OfficerId officer) {
        return Stream.concat(
                        Stream.of(registered(officer)),
                        Skill.MANDATORY.stream().map(skill -> awarded(officer, skill)))
                .toArray(Event[]::new);
    }

    /** As many deployable constables of West Midlands: WMP-1, WMP-2, ... */
    public static Event[] deployable(int officers) {
        return IntStream.rangeClosed(1, officers)
                .mapToObj(Scene::officer)
                .flatMap(officer -> Stream.of(deployable(officer)))
                .toArray(Event[]::new);
    }

    public static OfficerId officer(int number) {
        return new OfficerId("WMP-" + number);
    }

    public static List<OfficerId> officers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Scene::officer).toList();
    }

    public static Event awarded(OfficerId officer, Skill skill) {
        return new OfficerAccredited(officer, WMP, skill, day("2024-01-01"), day("2024-12-31"));
    }

    /** G7, hosted by Devon and Cornwall from 1 June 2024. */
    public static OperationOpened opened() {
        return opened(false);
    }

    public static OperationOpened opened(boolean exercise) {
        return new OperationOpened(
                G7,
                "The summit",
                DCP,
                OperationKind.PLANNED,
                day("2024-06-01"),
                null,
                false,
                exercise,
                LegalBasis.SECTION_24);
    }

    public static Event closed(String on) {
        return new OperationClosed(G7, DCP, day(on));
    }

    public static Event asked(int psus) {
        return new PSUsRequested(G7_1, G7, DCP, psus, MORNING, EVENING, null, null, null, false);
    }

    public static Event askedForMedics(int officers) {
        return askedForMedics(officers, null);
    }

    public static Event askedForMedics(int officers, @Nullable Tier tier) {
        return new CadreRequested(
                G7_1,
                G7,
                DCP,
                Skill.PUBLIC_ORDER_MEDIC,
                officers,
                MORNING,
                EVENING,
                null,
                null,
                tier,
                false);
    }

    public static Event offered(ForceId donor, int psus) {
        return new UnitsOffered(G7_1, G7, DCP, donor, psus, null, null);
    }

    public static Event offeredOfficers(ForceId donor, int officers) {
        return new UnitsOffered(G7_1, G7, DCP, donor, null, officers, null);
    }

    public static Event committed(ForceId donor, int psus) {
        return new UnitsCommitted(G7_1, G7, DCP, donor, psus, null, null);
    }

    public static Event committedOfficers(ForceId donor, int officers) {
        return new UnitsCommitted(G7_1, G7, DCP, donor, null, officers, null);
    }

    public static OfficersDeployed deployed(OfficerId... officers) {
        return deployed(D1, null, MORNING, EVENING, officers);
    }

    public static OfficersDeployed deployed(
            DeploymentId deployment,
            @Nullable RequestId request,
            Instant from,
            Instant to,
            OfficerId... officers) {
        return new OfficersDeployed(
                deployment, G7, request, DCP, WMP, List.of(officers), from, to, null, false, false);
    }
}
