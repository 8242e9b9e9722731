package muster.readiness.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import muster.contract.DayRange;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.RequestId;
import muster.contract.deployment.Formation;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.readiness.view.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An operation, no exercise, as far as it needs PSUs.
 *
 * @param closedOn the first day on which it needs nothing
 */
public record Operation(
        OperationId operation,
        String name,
        ForceId hostForce,
        @Nullable LocalDate closedOn,
        List<Asked> asked,
        List<Sent> sent) {

    /** PSUs that a request asks for. */
    public record Asked(RequestId request, LocalDate from, LocalDate to, int psus) {

        DayRange days() {
            return new DayRange(from, to);
        }
    }

    /** Officers of PSUs who are deployed on these days. */
    public record Sent(
            DeploymentId deployment,
            @Nullable RequestId request,
            LocalDate from,
            LocalDate to,
            int officers) {

        DayRange days() {
            return new DayRange(from, to);
        }
    }

    static final Kind<Operation> OPERATIONS =
            new Kind<>("operations", Operation.class, Operation::months);

    static Operation of(OperationOpened e) {
        return new Operation(e.operation(), e.name(), e.hostForce(), null, List.of(), List.of());
    }

    private Collection<String> months() {
        var months = new TreeSet<String>();
        asked.forEach(request -> months.addAll(Months.of(request.days())));
        return months;
    }

    boolean isClosedOn(LocalDate day) {
        return closedOn != null && !day.isBefore(closedOn);
    }

    /** PSUs that requests ask for on a day, and nobody is deployed for yet. */
    int stillAsked(LocalDate day) {
        return asked.stream()
                .filter(request -> request.days().contains(day))
                .mapToInt(request ->
                        Math.max(
                                0,
                                request.psus()
                                        - sent(day, s -> request.request().equals(s.request()))))
                .sum();
    }

    /** Whole PSUs that are deployed on a day. */
    int sent(LocalDate day) {
        return sent(day, _ -> true);
    }

    private int sent(LocalDate day, Predicate<Sent> counted) {
        return sent.stream()
                        .filter(s -> s.days().contains(day))
                        .filter(counted)
                        .mapToInt(Sent::officers)
                        .sum()
                / Formation.OFFICERS_PER_PSU;
    }

    Operation closed(LocalDate on) {
        return new Operation(operation, name, hostForce, on, asked, sent);
    }

    Operation asking(Asked request) {
        var all = new ArrayList<>(asked);
        all.add(request);
        return new Operation(operation, name, hostForce, closedOn, List.copyOf(all), sent);
    }

    Operation withoutRequest(RequestId request) {
        var others = asked.stream().filter(a -> !a.request().equals(request)).toList();
        return new Operation(operation, name, hostForce, closedOn, others, sent);
    }

    Operation sending(Sent officers) {
        var all = new ArrayList<>(sent);
        all.add(officers);
        return new Operation(operation, name, hostForce, closedOn, asked, List.copyOf(all));
    }

    Operation withoutDeployment(DeploymentId deployment) {
        var others = sent.stream().filter(s -> !s.deployment().equals(deployment)).toList();
        return new Operation(operation, name, hostForce, closedOn, asked, others);
    }

    /** So many of a deployment stay on after its last day. */
    Operation extended(DeploymentId deployment, int officers, LocalDate last) {
        return sent.stream()
                .filter(s -> s.deployment().equals(deployment))
                .reduce((a, b) -> b.to().isAfter(a.to()) ? b : a)
                .filter(longest -> last.isAfter(longest.to()))
                .map(longest ->
                        sending(
                                new Sent(
                                        deployment,
                                        longest.request(),
                                        longest.to().plusDays(1),
                                        last,
                                        officers)))
                .orElse(this);
    }
}
