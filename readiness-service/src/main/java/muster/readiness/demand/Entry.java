package muster.readiness.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import muster.contract.DayRange;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;

/** A demand alone, or an operation with the demands that became it. */
record Entry(List<Demand> demands, @Nullable Operation operation) {

    Entry {
        demands = List.copyOf(demands);
    }

    /** Every entry that has something on a day of the period, by host. */
    static List<Entry> of(Snapshot snapshot, DayRange period, Predicate<ForceId> host) {
        var entries = new ArrayList<Entry>();
        Map<OperationId, List<Demand>> became = new LinkedHashMap<>();
        for (var demand : Months.touching(snapshot, Demand.DEMANDS, period)) {
            if (demand.days().overlaps(period) && host.test(demand.hostForce())) {
                var operation = demand.operation();
                if (operation == null) {
                    entries.add(new Entry(List.of(demand), null));
                } else {
                    became.computeIfAbsent(operation, _ -> new ArrayList<>()).add(demand);
                }
            }
        }
        for (var operation : operations(snapshot, period, became)) {
            if (host.test(operation.hostForce())) {
                entries.add(
                        new Entry(
                                became.getOrDefault(operation.operation(), List.of()), operation));
            }
        }
        return entries.stream().filter(entry -> !entry.isOver(period)).toList();
    }

    private static Iterable<Operation> operations(
            Snapshot snapshot, DayRange period, Map<OperationId, List<Demand>> became) {
        var operations = new LinkedHashMap<OperationId, Operation>();
        Months.touching(snapshot, Operation.OPERATIONS, period).stream()
                .filter(operation ->
                        operation.asked().stream().anyMatch(a -> a.days().overlaps(period)))
                .forEach(operation -> operations.put(operation.operation(), operation));
        snapshot.getAll(
                        Operation.OPERATIONS,
                        became.keySet().stream().map(OperationId::folded).toList())
                .values()
                .forEach(operation -> operations.put(operation.operation(), operation));
        return operations.values();
    }

    private boolean isOver(DayRange period) {
        return operation != null && operation.isClosedOn(period.first());
    }

    /** The operation's, else the demand's. */
    String code() {
        return operation == null
                ? demands.getFirst().demand().value()
                : operation.operation().value();
    }

    String name() {
        return operation == null ? demands.getFirst().name() : operation.name();
    }

    ForceId hostForce() {
        return operation == null ? demands.getFirst().hostForce() : operation.hostForce();
    }

    /** From the first to the last day on which anything is expected or asked for. */
    DayRange days() {
        var all =
                Stream.concat(
                                demands.stream().map(Demand::days),
                                operation == null
                                        ? Stream.of()
                                        : operation.asked().stream().map(Operation.Asked::days))
                        .toList();
        return new DayRange(
                all.stream().map(DayRange::first).min(LocalDate::compareTo).orElseThrow(),
                all.stream().map(DayRange::last).max(LocalDate::compareTo).orElseThrow());
    }

    /** PSUs that still have to be found for a day. */
    int needs(LocalDate day) {
        int expected =
                demands.stream()
                        .filter(demand -> demand.days().contains(day))
                        .mapToInt(Demand::psus)
                        .sum();
        if (operation == null) {
            return expected;
        }
        return operation.isClosedOn(day)
                ? 0
                : Math.max(Math.max(0, expected - operation.sent(day)), operation.stillAsked(day));
    }
}
