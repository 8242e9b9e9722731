package muster.contract.callout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.contract.CarrierId;
import muster.contract.OfficerId;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.contract.callout.CalloutEvents.OfMobilisation;
import muster.contract.callout.CalloutEvents.Result;
import org.jspecify.annotations.Nullable;

/**
 * A mobilisation as its events tell it: the one fold that both services judge by. It keeps when
 * things happened, not in which order they were typed in.
 *
 * @param takenBack of the headcounts, however much was entered in error
 * @param endedAt absent while it is open
 * @param results as they were found at the end
 */
public record Mobilisation(
        MobilisationStarted started,
        List<Person> people,
        List<Counted> counted,
        List<Headcount> takenBack,
        List<Parked> carriers,
        List<Nomination> nominations,
        @Nullable Instant endedAt,
        List<Result> results) {

    public Mobilisation {
        people = List.copyOf(people);
        counted = List.copyOf(counted);
        takenBack = List.copyOf(takenBack);
        carriers = List.copyOf(carriers);
        nominations = List.copyOf(nominations);
        results = List.copyOf(results);
    }

    /** People who were counted at the rendezvous point, not named. */
    public record Counted(Headcount headcount, Instant at) {}

    /** A carrier at the rendezvous point. */
    public record Parked(CarrierId carrier, Instant at) {}

    /** Those named to lead, in place of those named before. */
    public record Nomination(List<OfficerId> officers, Instant at) {

        public Nomination {
            officers = List.copyOf(officers);
        }
    }

    public static Mobilisation of(MobilisationStarted started) {
        return new Mobilisation(
                started, List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of());
    }

    public Mobilisation evolve(OfMobilisation event) {
        return switch (event) {
            case MobilisationStarted e -> of(e);
            case CalloutEvents.OfficersCalledOut e -> {
                var call = new Person.Call(e.wave(), e.means(), e.at());
                yield and(e.officers(), who -> Person.called(who, call));
            }
            case CalloutEvents.RepliesRecorded e -> answered(e.replies(), e.at());
            case CalloutEvents.ArrivalsRecorded e ->
                    and(e.officers(), who -> Person.arrived(who, e.at()))
                            .counting(e.headcount(), e.at())
                            .parking(e.carriers(), e.at());
            case CalloutEvents.ArrivalsCancelled e -> withoutArrivals(e);
            case CalloutEvents.CommandersNominated e ->
                    nominating(e.officers(), Objects.requireNonNullElse(e.at(), started.at()));
            case CalloutEvents.MobilisationEnded e -> ended(e.at(), e.results());
        };
    }

    private Mobilisation and(List<Called> officers, Function<Called, Person> entry) {
        var all = byOfficer();
        officers.forEach(who -> all.merge(who.officer(), entry.apply(who), Person::and));
        return with(all);
    }

    private Mobilisation answered(List<Reply> replies, Instant at) {
        var all = byOfficer();
        for (var reply : replies) {
            all.computeIfPresent(
                    reply.officer(),
                    (_, person) -> person.answering(new Person.Answered(reply, at)));
        }
        return with(all);
    }

    private Mobilisation counting(@Nullable Headcount headcount, Instant at) {
        return headcount == null
                ? this
                : new Mobilisation(
                        started,
                        people,
                        added(counted, new Counted(headcount, at)),
                        takenBack,
                        carriers,
                        nominations,
                        endedAt,
                        results);
    }

    private Mobilisation parking(List<CarrierId> arrived, Instant at) {
        var all = new ArrayList<>(carriers);
        arrived.forEach(carrier -> all.add(new Parked(carrier, at)));
        return new Mobilisation(
                started, people, counted, takenBack, all, nominations, endedAt, results);
    }

    private Mobilisation nominating(List<OfficerId> officers, Instant at) {
        return new Mobilisation(
                started,
                people,
                counted,
                takenBack,
                carriers,
                added(nominations, new Nomination(officers, at)),
                endedAt,
                results);
    }

    private Mobilisation withoutArrivals(CalloutEvents.ArrivalsCancelled e) {
        var all = byOfficer();
        e.officers().forEach(o -> all.computeIfPresent(o, (_, person) -> person.notArrived()));
        all.values().removeIf(person -> person.calls().isEmpty() && person.arrivedAt() == null);
        var headcount = e.headcount();
        return new Mobilisation(
                started,
                List.copyOf(all.values()),
                counted,
                headcount == null ? takenBack : added(takenBack, headcount),
                carriers.stream().filter(c -> !e.carriers().contains(c.carrier())).toList(),
                nominations,
                endedAt,
                results);
    }

    /** Nobody comes any more; what did not happen by then did not happen. */
    public Mobilisation ended(Instant at, List<Result> found) {
        return new Mobilisation(
                started, people, counted, takenBack, carriers, nominations, at, found);
    }

    private Mobilisation with(Map<OfficerId, Person> all) {
        return new Mobilisation(
                started,
                List.copyOf(all.values()),
                counted,
                takenBack,
                carriers,
                nominations,
                endedAt,
                results);
    }

    private static <T> List<T> added(List<T> some, T one) {
        var all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    /** By officer, in the order in which they were first named. */
    public Map<OfficerId, Person> byOfficer() {
        return people.stream()
                .collect(
                        Collectors.toMap(
                                person -> person.who().officer(),
                                Function.identity(),
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    /** The soonest first. */
    public List<Wave> wavesInOrder() {
        return started.waves().stream().sorted(Comparator.comparing(Wave::withinMinutes)).toList();
    }

    public Optional<Wave> wave(String name) {
        return started.waves().stream().filter(wave -> wave.wave().equals(name)).findFirst();
    }

    /** The last instant that counts: elapsed minutes, so that a change of the clocks is nothing. */
    public Instant deadline(Wave wave) {
        return started.at().plus(Duration.ofMinutes(wave.withinMinutes()));
    }

    /** Whether so much of the headcounts stands that it can be taken back. */
    public boolean stands(Headcount headcount) {
        var whole = counted(Instant.MAX);
        var wrong = Tally.of(headcount);
        var left = whole.less(wrong);
        return whole.covers(wrong) && left.sound().equals(left);
    }

    /**
     * Those counted by an instant. What was taken back is taken from the latest first, as it does
     * not say when it had been counted.
     */
    Tally counted(Instant by) {
        var back = takenBack.stream().map(Tally::of).reduce(Tally.NONE, Tally::plus);
        var standing = Tally.NONE;
        var latestFirst =
                counted.stream().sorted(Comparator.comparing(Counted::at).reversed()).toList();
        for (var count : latestFirst) {
            var tally = Tally.of(count.headcount());
            standing = count.at().isAfter(by) ? standing : standing.plus(tally.less(back));
            back = back.less(tally);
        }
        return standing.sound();
    }
}
