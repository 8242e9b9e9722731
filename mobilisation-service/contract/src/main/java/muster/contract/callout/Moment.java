package muster.contract.callout;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.contract.CarrierId;
import muster.contract.OfficerId;
import muster.contract.callout.CalloutEvents.Result;
import muster.contract.fleet.Declarations;

/**
 * A mobilisation as it was at an instant: later facts are not known.
 *
 * @param declarations of carriers; those for the tour of duty of the call count
 * @param at when the question is asked, or the end of the mobilisation if that was before
 * @param isEnded whether nobody is expected any more
 */
record Moment(Mobilisation mobilisation, Declarations declarations, Instant at, boolean isEnded) {

    static Moment of(Mobilisation mobilisation, Declarations declarations, Instant asked) {
        var end = mobilisation.endedAt();
        boolean ended = end != null && !end.isAfter(asked);
        return new Moment(mobilisation, declarations, end != null && ended ? end : asked, ended);
    }

    /** Who arrives at the deadline arrives in time, so it is over only after it. */
    boolean isOver(Wave wave) {
        return isEnded || at.isAfter(mobilisation.deadline(wave));
    }

    List<String> wavesUpTo(Wave wave) {
        return mobilisation.started().waves().stream()
                .filter(other -> other.withinMinutes() <= wave.withinMinutes())
                .map(Wave::wave)
                .toList();
    }

    /** As they were recorded at the end, once that is reached. */
    Stream<Result> results() {
        return isEnded ? mobilisation.results().stream() : Stream.empty();
    }

    /** Those there at a deadline, or now if that is earlier. */
    Tally arrived(Instant deadline) {
        var by = deadline.isBefore(at) ? deadline : at;
        return Tally.of(people(person -> person.hasArrived(by)))
                .plus(mobilisation.counted(by))
                .with(carriers(by));
    }

    /** Those, and who is expected by the deadline and not overdue. */
    Tally projected(Instant deadline) {
        var arrived = arrived(deadline);
        return arrived.plus(Tally.of(people(person -> isExpectedBy(deadline, person))));
    }

    private boolean isExpectedBy(Instant deadline, Person person) {
        return !isEnded
                && !at.isAfter(deadline)
                && person.expected(at)
                        .filter(e -> !e.isAfter(deadline) && !e.isBefore(at))
                        .isPresent();
    }

    /** On the way, but after the deadline, or overdue; the soonest first. */
    Stream<Person> comingLate(WaveComponent component, Instant deadline) {
        return people(person ->
                        component.counts(person.who())
                                && person.expected(at).isPresent()
                                && !isExpectedBy(deadline, person))
                .sorted(
                        Comparator.comparing((Person person) -> person.expected(at).orElseThrow())
                                .thenComparing(person -> person.who().officer().value()));
    }

    /** Each counts once, declared or arrived; what is declared later counts for nothing then. */
    private int carriers(Instant by) {
        var there = new HashSet<>(carriersDeclared(by));
        there.addAll(carriersArrived(by));
        return there.size();
    }

    boolean isAnyCarrierDeclared() {
        return declarations.areMadeFor(mobilisation.started().at(), at);
    }

    /** Those declared fit, which count as there at once. */
    Set<CarrierId> carriersDeclared(Instant by) {
        return declarations.fit(mobilisation.started().at(), by);
    }

    Set<CarrierId> carriersArrived(Instant by) {
        return mobilisation.carriers().stream()
                .filter(carrier -> !carrier.at().isAfter(by))
                .map(Mobilisation.Parked::carrier)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By the latest nomination; of two of one instant, that recorded later. */
    List<OfficerId> nominated() {
        Mobilisation.Nomination latest = null;
        for (var nomination : mobilisation.nominations()) {
            if (!nomination.at().isAfter(at)
                    && (latest == null || !nomination.at().isBefore(latest.at()))) {
                latest = nomination;
            }
        }
        return latest == null ? List.of() : latest.officers();
    }

    int called(WaveComponent component, List<String> waves) {
        return standing(person -> component.counts(person.who()) && person.isCalledFor(waves, at));
    }

    int called(WaveComponent component, List<String> waves, Person.Standing standing) {
        return standing(person ->
                component.counts(person.who())
                        && person.isCalledFor(waves, at)
                        && person.standing(at) == standing);
    }

    int standing(WaveComponent component, Person.Standing standing) {
        return standing(
                person -> component.counts(person.who()) && person.standing(at) == standing);
    }

    int standing(Person.Standing standing) {
        return standing(person -> person.standing(at) == standing);
    }

    int standing(Predicate<Person> which) {
        return (int) people(which).count();
    }

    Stream<Person> people(Predicate<Person> which) {
        return mobilisation.people().stream().filter(which);
    }
}
