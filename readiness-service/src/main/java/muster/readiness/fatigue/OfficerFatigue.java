package muster.readiness.fatigue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.contract.DayRange;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.fatigue.Limits;
import muster.contract.officer.OfficerHistory;
import muster.contract.officer.OfficerHistory.Stint;
import org.jspecify.annotations.Nullable;

/**
 * One officer, and the deployments that make the numbers.
 *
 * @param deployments the real ones of the 12 months and of the days ahead, in the order in which
 *     they begin
 */
record OfficerFatigue(
        ForceId force, LocalDate on, Limits limits, Row officer, List<Part> deployments) {

    /**
     * A deployment.
     *
     * @param until the return, or the planned end while none is recorded
     * @param restHours since whatever went before; absent for the first
     */
    record Part(
            DeploymentId deployment,
            OperationId operation,
            Instant from,
            Instant until,
            boolean returned,
            int hours,
            @Nullable Integer restHours) {}

    static OfficerFatigue of(
            ForceId force, LocalDate on, Limits limits, Row row, OfficerHistory officer) {
        var away = Away.of(officer);
        var shown = new DayRange(Load.yearEnding(on).first(), on.plusDays(Finding.DAYS_AHEAD));
        return new OfficerFatigue(
                force,
                on,
                limits,
                row,
                away.touching(shown).stream().map(stint -> part(stint, away)).toList());
    }

    private static Part part(Stint stint, Away away) {
        return new Part(
                stint.deployment(),
                stint.operation(),
                stint.from(),
                stint.until(),
                stint.returnedAt() != null,
                Load.startedHours(Duration.between(stint.from(), stint.until())),
                away.restBefore(stint).map(Load::fullHours).orElse(null));
    }
}
