package muster.mobilisation.unit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.contract.CarrierId;
import muster.contract.OfficerId;
import muster.contract.UnitId;
import muster.contract.unit.Presence;
import muster.mobilisation.decision.Decision;
import muster.wire.Problem;
import org.jspecify.annotations.Nullable;

/** Why a unit is not formed or changed as was said. */
final class UnitRefusals {

    private UnitRefusals() {}

    /** What stands against an officer in the place that was said. */
    enum Kind {
        NEITHER_DEPLOYED_NOR_CALLED_OUT,
        NO_REPLY,
        NOT_COMING,
        IN_ANOTHER_UNIT,
        NOT_AN_INSPECTOR,
        NOT_A_PSU_COMMANDER,
        NOT_A_SERGEANT,
        NOT_A_CONSTABLE,
        NOT_A_DRIVER
    }

    /** {@code unit} is the other one. */
    record Reason(Kind reason, @Nullable UnitId unit) {}

    record Officer(OfficerId officer, List<Reason> reasons) {}

    /** Why somebody is not there to be put in a unit. */
    static Kind notThere(Presence.Standing standing) {
        return switch (standing) {
            case NO_REPLY -> Kind.NO_REPLY;
            case NOT_COMING -> Kind.NOT_COMING;
            case DEPLOYED, ARRIVED, COMING, ABSENT -> Kind.NEITHER_DEPLOYED_NOR_CALLED_OUT;
        };
    }

    static Decision officers(List<Officer> refusals) {
        return Decision.reject(
                new Problem(
                        "not-for-this-unit",
                        "Officers can't be in the unit",
                        409,
                        refusals.stream()
                                        .map(refusal -> refusal.officer().value())
                                        .collect(Collectors.joining(", "))
                                + " can't be in the unit in the place that was said. Nothing was"
                                + " stored. Name others.",
                        Map.of("refusals", refusals)));
    }

    static Decision notInService(List<CarrierId> carriers) {
        return carriers(
                "carriers-not-in-service",
                "Carriers are not in service",
                "not in service",
                carriers);
    }

    static Decision allotted(List<CarrierId> carriers) {
        return carriers(
                "carriers-allotted",
                "Carriers are in another unit",
                "allotted to another unit; stand it down or change it first",
                carriers);
    }

    private static Decision carriers(
            String slug, String title, String why, List<CarrierId> carriers) {
        return Decision.reject(
                new Problem(
                        slug,
                        title,
                        409,
                        carriers.stream().map(CarrierId::value).collect(Collectors.joining(", "))
                                + ": "
                                + why
                                + ". Nothing was stored.",
                        Map.of("carriers", carriers)));
    }

    static Decision callsignTaken(String callsign, Object operation) {
        return Decision.rule(
                "callsign-taken",
                "The callsign is taken",
                callsign
                        + " stands on "
                        + operation
                        + " already. Choose another, or stand it down.");
    }

    static Decision stoodDown(UnitId unit) {
        return Decision.rule(
                "unit-stood-down",
                "The unit was stood down",
                unit + " was stood down before. Nothing was stored.");
    }

    static Decision before(UnitId unit, Instant at, Instant last) {
        return Decision.rule(
                "out-of-order",
                "That contradicts what is on record",
                at + " is before what was last recorded of " + unit + ", at " + last + ".");
    }
}
