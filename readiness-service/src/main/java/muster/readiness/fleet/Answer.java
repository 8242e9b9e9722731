package muster.readiness.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import muster.contract.CarrierId;
import muster.contract.ForceId;
import muster.contract.fleet.Fitness;
import muster.contract.fleet.Tour;
import org.jspecify.annotations.Nullable;

/** What is answered about carriers, field by field. */
final class Answer {

    private Answer() {}

    /** A force's carriers at an instant. */
    record Fleet(
            ForceId force,
            String name,
            Instant at,
            Tour tour,
            @Nullable LastDeclared declaration,
            Counts counts,
            List<CarrierRow> carriers,
            List<Finding> findings) {

        Row row() {
            return new Row(
                    force, name, tour, counts, findings.stream().map(Finding::finding).toList());
        }
    }

    /** A force in the list of those that have registered carriers. */
    record Row(ForceId force, String name, Tour tour, Counts counts, List<FindingKind> findings) {}

    /**
     * The newest declaration.
     *
     * @param current whether it is for the tour of duty that is running
     */
    record LastDeclared(Instant from, Instant to, Instant at, boolean current) {}

    /** Fit, unfit and undeclared are those in service, by the running tour's declaration. */
    record Counts(int inService, int outOfService, int fit, int unfit, int undeclared) {}

    enum Duty {
        IN_SERVICE,
        OUT_OF_SERVICE
    }

    /**
     * A carrier.
     *
     * @param since the first day of its state
     * @param reason why it is out of service
     * @param declaredAt when location and fitness were declared, if ever lately
     * @param current whether that was for the tour of duty that is running
     */
    record CarrierRow(
            CarrierId carrier,
            Duty state,
            LocalDate since,
            @Nullable String reason,
            @Nullable String location,
            @Nullable Boolean fit,
            @Nullable String defect,
            @Nullable Instant declaredAt,
            boolean current) {

        Fitness fitness() {
            if (state == Duty.OUT_OF_SERVICE) {
                return Fitness.OUT_OF_SERVICE;
            }
            if (declaredAt == null) {
                return Fitness.NOT_DECLARED;
            }
            if (!current) {
                return Fitness.DECLARED_BEFORE;
            }
            return Boolean.TRUE.equals(fit) ? Fitness.FIT : Fitness.UNFIT;
        }
    }

    /** What is wrong with the declaration of a tour of duty. */
    enum FindingKind {
        /** The tour of duty has begun and nothing was declared for it. */
        DECLARATION_MISSING,
        /** What is known is from an earlier tour of duty. */
        DECLARATION_STALE,
        /** Carriers in service were not named. */
        DECLARATION_INCOMPLETE
    }

    /**
     * A finding.
     *
     * @param since the beginning of the tour of duty it is about
     * @param carriers those not named
     */
    record Finding(FindingKind finding, Instant since, List<CarrierId> carriers) {}
}
