package muster.readiness.readiness;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.accreditation.Extensions;
import muster.contract.callout.Called;
import muster.contract.deployment.DeployGuard;
import muster.contract.deployment.SentAs;
import muster.contract.officer.OfficerHistory;
import muster.readiness.readiness.Proposal.Candidate;

/** Who could be called out at an instant, in the order in which officers are proposed. */
final class Callable {

    private Callable() {}

    static List<Called> of(
            ForceId force,
            Instant at,
            boolean exercise,
            Collection<OfficerHistory> officers,
            Extensions extensions) {
        var day = Days.of(at);
        var until = at.plusMillis(1);
        var callable =
                officers.stream()
                        .filter(OfficerHistory::isRegistered)
                        .filter(officer ->
                                DeployGuard.reasons(
                                                officer,
                                                extensions,
                                                new SentAs.InPsus(),
                                                force,
                                                at,
                                                until,
                                                exercise)
                                        .isEmpty())
                        .filter(officer ->
                                Objects.requireNonNull(officer.rankOn(day)).servesInPsu())
                        .collect(
                                Collectors.toMap(
                                        officer ->
                                                Objects.requireNonNull(officer.registration())
                                                        .officer(),
                                        Function.identity()));
        return callable.entrySet().stream()
                .map(entry ->
                        Proposal.candidate(
                                entry.getValue(), entry.getKey(), at, until, exercise, extensions))
                .sorted(Candidate.ORDER)
                .map(candidate ->
                        Called.on(
                                day,
                                candidate.officer(),
                                Objects.requireNonNull(callable.get(candidate.officer())),
                                extensions))
                .toList();
    }
}
