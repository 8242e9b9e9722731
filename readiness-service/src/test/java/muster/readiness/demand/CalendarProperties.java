package muster.readiness.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.DemandId;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.demand.DemandEvents.DemandExpected;
import muster.contract.demand.DemandEvents.DemandRevised;
import muster.contract.demand.DemandEvents.DemandWithdrawn;
import muster.contract.demand.DemandKind;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.request.RequestEvents.PSUsRequested;
import muster.contract.request.RequestEvents.RequestCancelled;
import muster.readiness.Story;
import muster.readiness.view.MemoryView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a model that asks all events anew about each day and each operation or demand. */
class CalendarProperties {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 25);
    private static final int DAYS = 12;
    private static final int SEEDS = 300;
    private static final List<ForceId> HOSTS = List.of(Story.WMP, Story.DCP);

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    /** Random demands, operations, requests and deployments, and what is available. */
    private static final class World {

        private final Random random;
        private final List<Event> events = new ArrayList<>();
        private final TreeMap<LocalDate, Integer> available = new TreeMap<>();

        World(long seed) {
            random = new Random(seed);
            FIRST.datesUntil(FIRST.plusDays(DAYS))
                    .forEach(day -> available.put(day, random.nextInt(9)));
            for (int i = 0; i < 3; i++) {
                events.add(Story.operation("OP" + i, HOSTS.get(i % 2), i == 2));
            }
            for (int i = 0; i < 5; i++) {
                demand(i);
            }
            for (int i = 0; i < 4; i++) {
                request(i);
            }
        }

        // also from before the period into it, and out of it
        private DayRange days() {
            var from = FIRST.plusDays(random.nextInt(DAYS + 4) - 3L);
            return new DayRange(from, from.plusDays(random.nextInt(5)));
        }

        private void demand(int number) {
            var code = new DemandId("P-0000000" + number);
            var host = HOSTS.get(random.nextInt(2));
            var days = days();
            int psus = 1 + random.nextInt(4);
            events.add(
                    new DemandExpected(
                            code,
                            DemandKind.PROTEST,
                            "March",
                            host,
                            days.first(),
                            days.last(),
                            psus));
            if (random.nextInt(3) == 0) {
                events.add(revised(code, host, days(), psus, null));
            }
            if (random.nextBoolean()) {
                var operation = new OperationId("OP" + HOSTS.indexOf(host));
                events.add(revised(code, host, days, psus, operation));
            }
            if (random.nextInt(5) == 0) {
                events.add(new DemandWithdrawn(code, host, "called off"));
            }
        }

        private static Event revised(
                DemandId code,
                ForceId host,
                DayRange days,
                int psus,
                @Nullable OperationId operation) {
            return new DemandRevised(
                    code,
                    DemandKind.PROTEST,
                    "March",
                    host,
                    days.first(),
                    days.last(),
                    psus,
                    operation);
        }

        private void request(int number) {
            int of = random.nextInt(3);
            var code = new RequestId("OP" + of + "-" + (number + 1));
            var host = HOSTS.get(of % 2);
            var days = days();
            events.add(
                    new PSUsRequested(
                            code,
                            code.operation(),
                            host,
                            1 + random.nextInt(4),
                            Days.start(days.first()),
                            Days.start(days.last().plusDays(1)),
                            null,
                            null,
                            null,
                            of == 2));
            if (random.nextBoolean()) {
                deploy(number, random.nextBoolean() ? code : null, code.operation(), host);
            }
            if (random.nextInt(4) == 0) {
                events.add(new RequestCancelled(code, code.operation(), host, "not needed"));
            }
        }

        private void deploy(
                int number, @Nullable RequestId request, OperationId operation, ForceId host) {
            var days = days();
            var officers = new ArrayList<OfficerId>();
            int sent = 20 + random.nextInt(40);
            for (int i = 0; i < sent; i++) {
                officers.add(new OfficerId("MPS-" + i));
            }
            events.add(
                    new OfficersDeployed(
                            new DeploymentId("D-0000000" + number),
                            operation,
                            request,
                            host,
                            new ForceId("MPS"),
                            officers,
                            Days.start(days.first()),
                            Days.start(days.last().plusDays(1)),
                            null,
                            false,
                            false));
        }

        // The model

        private <E extends Event> List<E> all(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }

        /** As it stands after the last word on each that was not withdrawn. */
        private List<DemandRevised> demands() {
            var latest = new LinkedHashMap<DemandId, DemandRevised>();
            for (var event : events) {
                switch (event) {
                    case DemandExpected e ->
                            latest.put(
                                    e.demand(),
                                    new DemandRevised(
                                            e.demand(),
                                            e.kind(),
                                            e.name(),
                                            e.hostForce(),
                                            e.from(),
                                            e.to(),
                                            e.psus(),
                                            null));
                    case DemandRevised e -> latest.put(e.demand(), e);
                    case DemandWithdrawn e -> latest.remove(e.demand());
                    default -> {}
                }
            }
            return List.copyOf(latest.values());
        }

        private int sent(OperationId operation, @Nullable RequestId request, LocalDate day) {
            int officers = 0;
            for (var e : all(OfficersDeployed.class)) {
                boolean counts = request == null || request.equals(e.request());
                if (e.operation().equals(operation) && counts && touches(e.from(), e.to(), day)) {
                    officers += e.officers().size();
                }
            }
            return officers / 25;
        }

        private static boolean touches(Instant from, Instant to, LocalDate day) {
            return from.isBefore(Days.start(day.plusDays(1))) && to.isAfter(Days.start(day));
        }

        private int asked(OperationId operation, LocalDate day) {
            int psus = 0;
            for (var e : all(PSUsRequested.class)) {
                boolean cancelled =
                        all(RequestCancelled.class).stream()
                                .anyMatch(c -> c.request().equals(e.request()));
                if (e.operation().equals(operation)
                        && !cancelled
                        && touches(e.from(), e.to(), day)) {
                    psus += Math.max(0, e.psus() - sent(operation, e.request(), day));
                }
            }
            return psus;
        }

        /** What is needed on a day, by the code of the entry. */
        private Map<String, Integer> needs(LocalDate day) {
            var needs = new TreeMap<String, Integer>();
            for (var demand : demands()) {
                if (demand.operation() == null && covers(demand, day)) {
                    needs.put(demand.demand().value(), demand.psus());
                }
            }
            for (var opened : all(OperationOpened.class)) {
                if (!opened.exercise()) {
                    var operation = opened.operation();
                    int expected = -sent(operation, null, day);
                    for (var demand : demands()) {
                        if (operation.equals(demand.operation()) && covers(demand, day)) {
                            expected += demand.psus();
                        }
                    }
                    int psus = Math.max(expected, asked(operation, day));
                    if (psus > 0) {
                        needs.put(operation.value(), psus);
                    }
                }
            }
            return needs;
        }

        private static boolean covers(DemandRevised demand, LocalDate day) {
            return !day.isBefore(demand.from()) && !day.isAfter(demand.to());
        }

        private ForceId host(String entry) {
            return demands().stream()
                    .filter(demand -> demand.demand().value().equals(entry))
                    .map(DemandRevised::hostForce)
                    .findFirst()
                    .orElseGet(() -> HOSTS.get(Integer.parseInt(entry.substring(2)) % 2));
        }

        /** Each clash of each day, in words. */
        private SortedSet<String> clashes() {
            var told = new TreeSet<String>();
            available.forEach((day, psus) -> {
                var needs = needs(day);
                int together = needs.values().stream().mapToInt(Integer::intValue).sum();
                if (together > psus) {
                    told.add(day + " SHORTFALL " + needs.keySet());
                }
                for (var host : HOSTS) {
                    var ofHost = needs.keySet().stream().filter(e -> host(e).equals(host)).toList();
                    if (ofHost.size() > 1) {
                        told.add(day + " SAME_HOST " + ofHost);
                    }
                }
            });
            return told;
        }
    }

    private static Calendar calendar(World world) {
        var snapshot = new MemoryView(new DemandView()).fold(world.events).snapshot();
        var period = new DayRange(world.available.firstKey(), world.available.lastKey());
        return Calendar.of(Entry.of(snapshot, period, _ -> true), world.available);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDayNeedsWhatTheModelSays(long seed) {
        var world = new World(seed);
        var calendar = calendar(world);
        assertThat(calendar.days()).hasSize(DAYS);
        for (var day : calendar.days()) {
            var needs = new TreeMap<String, Integer>();
            day.needs().forEach(need -> needs.put(need.entry(), need.psus()));
            assertThat(needs).as("seed %d, %s", seed, day.on()).isEqualTo(world.needs(day.on()));
            int together = needs.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(day.expected()).isEqualTo(together);
            assertThat(day.shortfall()).isEqualTo(Math.max(0, together - day.available()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyClashIsToldAndNoOther(long seed) {
        var world = new World(seed);
        var told = new TreeSet<String>();
        for (var clash : calendar(world).clashes()) {
            var entries = clash.entries().stream().sorted().toList();
            clash.from()
                    .datesUntil(clash.to().plusDays(1))
                    .forEach(day ->
                            assertThat(told.add(day + " " + clash.kind() + " " + entries))
                                    .as("told once, seed %d", seed)
                                    .isTrue());
        }
        assertThat(told).as("seed %d", seed).isEqualTo(world.clashes());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aShortfallTellsTheWorstOfItsDays(long seed) {
        var calendar = calendar(new World(seed));
        for (var clash : calendar.clashes()) {
            if (clash.kind() == Clash.Kind.SHORTFALL) {
                var days = new DayRange(clash.from(), clash.to());
                int worst =
                        calendar.days().stream()
                                .filter(day -> days.contains(day.on()))
                                .mapToInt(Calendar.Day::shortfall)
                                .max()
                                .orElseThrow();
                assertThat(clash.shortfall()).as("seed %d", seed).isEqualTo(worst);
            }
        }
    }
}
