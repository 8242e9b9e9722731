package muster.readiness.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.RotaEntryId;
import muster.contract.rota.CommandRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gaps, overlaps and double bookings against a model that looks at every minute. */
class RotaProperties {

    private static final ForceId WMP = new ForceId("WMP");
    private static final int OFFICERS = 5;

    /** Around both changes of the clocks of 2024, and on days like any. */
    static Stream<Arguments> rotas() {
        return LongStream.rangeClosed(1, 60)
                .mapToObj(seed ->
                        Arguments.of(
                                seed,
                                switch ((int) (seed % 3)) {
                                    case 0 -> LocalDate.of(2024, 3, 30);
                                    case 1 -> LocalDate.of(2024, 10, 26);
                                    default -> LocalDate.of(2024, 6, 10);
                                }));
    }

    @ParameterizedTest(name = "seed {0}, from {1}")
    @MethodSource("rotas")
    void findingsAreThoseOfEveryMinute(long seed, LocalDate first) {
        var random = new Random(seed);
        var begin = Days.start(first);
        var end = Days.start(first.plusDays(3));
        var entries = entries(random, begin, end);

        var found = Finding.of(entries, Map.of(), begin, end);

        for (var role : CommandRole.values()) {
            assertThat(minutes(found, Finding.Kind.GAP, role))
                    .isEqualTo(matching(begin, end, at -> holders(entries, role, at).isEmpty()));
            assertThat(minutes(found, Finding.Kind.OVERLAP, role))
                    .isEqualTo(matching(begin, end, at -> holders(entries, role, at).size() > 1));
        }
        for (int i = 0; i < OFFICERS; i++) {
            var officer = officer(i);
            assertThat(
                            minutes(
                                    found.stream()
                                            .filter(f -> f.officers().equals(List.of(officer)))
                                            .toList(),
                                    Finding.Kind.DOUBLE_BOOKED,
                                    null))
                    .isEqualTo(matching(begin, end, at -> booked(entries, officer, at) > 1));
        }
        assertThat(Finding.gaps(entries, begin, end))
                .isEqualTo(found.stream().filter(f -> f.finding() == Finding.Kind.GAP).count());
    }

    @ParameterizedTest(name = "seed {0}, from {1}")
    @MethodSource("rotas")
    void theCoverOfARoleIsTheWholeTimeCutWhereSomebodyChanges(long seed, LocalDate first) {
        var begin = Days.start(first);
        var end = Days.start(first.plusDays(3));
        var entries = entries(new Random(seed), begin, end);
        for (var row : Answer.roles(List.of(), entries, begin, end)) {
            var at = begin;
            Set<OfficerId> before = null;
            for (var cover : row.cover()) {
                assertThat(cover.from()).isEqualTo(at);
                assertThat(Set.copyOf(cover.officers())).isNotEqualTo(before);
                assertThat(Set.copyOf(cover.officers()))
                        .isEqualTo(holders(entries, row.role(), cover.from()));
                before = Set.copyOf(cover.officers());
                at = cover.to();
            }
            assertThat(at).isEqualTo(end);
        }
    }

    private static List<Entry> entries(Random random, Instant begin, Instant end) {
        long minutes = ChronoUnit.MINUTES.between(begin, end);
        var entries = new ArrayList<Entry>();
        int number = 4 + random.nextInt(20);
        for (int i = 0; i < number; i++) {
            // some begin before and end after; whole hours, so that many begin where others end
            var from = begin.plus(Duration.ofHours(random.nextLong(minutes / 60 + 24) - 12));
            entries.add(
                    new Entry(
                            new RotaEntryId("R-%08d".formatted(i)),
                            WMP,
                            List.of(CommandRole.values())
                                    .get(random.nextInt(CommandRole.values().length)),
                            officer(random.nextInt(OFFICERS)),
                            from,
                            from.plus(Duration.ofMinutes(30L * (1 + random.nextInt(60)))),
                            false));
        }
        return entries;
    }

    private static OfficerId officer(int number) {
        return new OfficerId("WMP-700" + number);
    }

    private static Set<Instant> minutes(
            List<Finding> found,
            Finding.Kind kind,
            @org.jspecify.annotations.Nullable CommandRole role) {
        var minutes = new TreeSet<Instant>();
        found.stream()
                .filter(f -> f.finding() == kind && f.role() == role)
                .forEach(f -> {
                    for (var at = f.from(); at.isBefore(f.to()); at = at.plusSeconds(60)) {
                        assertThat(minutes.add(at)).as("found once").isTrue();
                    }
                });
        return minutes;
    }

    private static Set<Instant> matching(
            Instant begin, Instant end, java.util.function.Predicate<Instant> holds) {
        var minutes = new TreeSet<Instant>();
        for (var at = begin; at.isBefore(end); at = at.plusSeconds(60)) {
            if (holds.test(at)) {
                minutes.add(at);
            }
        }
        return minutes;
    }

    private static Set<OfficerId> holders(List<Entry> entries, CommandRole role, Instant at) {
        return entries.stream()
                .filter(e -> e.role() == role && !e.from().isAfter(at) && at.isBefore(e.to()))
                .map(Entry::officer)
                .collect(Collectors.toSet());
    }

    private static long booked(List<Entry> entries, OfficerId officer, Instant at) {
        var counts = new HashMap<RotaEntryId, Integer>();
        entries.stream()
                .filter(e -> e.officer().equals(officer))
                .filter(e -> !e.from().isAfter(at) && at.isBefore(e.to()))
                .forEach(e -> counts.merge(e.entry(), 1, Integer::sum));
        return counts.size();
    }
}
