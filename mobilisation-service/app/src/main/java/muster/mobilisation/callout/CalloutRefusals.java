package muster.mobilisation.callout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.contract.CarrierId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.callout.Wave;
import muster.contract.deployment.Refusal;
import muster.mobilisation.decision.Decision;
import muster.wire.Problem;

/** Why a mobilisation does not start, or an entry about it is not taken. */
final class CalloutRefusals {

    private CalloutRefusals() {}

    static Decision alreadyOpen(MobilisationId open, ForceId force, OperationId operation) {
        return Decision.reject(
                new Problem(
                        "mobilisation-open",
                        "The force is being mobilised",
                        409,
                        open
                                + " of "
                                + force
                                + " for "
                                + operation
                                + " is running. Go on with that one, or end it first.",
                        Map.of("mobilisation", open)));
    }

    static Decision beforeOperation(OperationId operation, LocalDate from) {
        return Decision.rule(
                "before-operation",
                "The operation begins later",
                operation + " begins on " + from + "; nobody is called out for it before.");
    }

    static Decision ended(MobilisationId mobilisation, Instant at) {
        return Decision.rule(
                "mobilisation-ended",
                "The mobilisation is over",
                mobilisation
                        + " ended at "
                        + at
                        + ". What happened by then can still be entered, with its own time.");
    }

    static Decision beforeTheCall(MobilisationId mobilisation, Instant at, Instant call) {
        return Decision.reject(
                new Problem(
                        "before-the-call",
                        "That is before the call",
                        409,
                        at + " is before the call of " + mobilisation + " at " + call + ".",
                        Map.of("earliest", call)));
    }

    static Decision inTheFuture() {
        return Decision.wrong("at", "must not be in the future");
    }

    static Decision noSuchWave(String wave, List<Wave> waves) {
        return Decision.wrong(
                "wave",
                wave
                        + " is not a wave of this mobilisation: "
                        + waves.stream().map(Wave::wave).collect(Collectors.joining(", ")));
    }

    static Decision unknownOfficers(List<OfficerId> officers) {
        return Decision.unknown("officers", listed(officers));
    }

    static Decision notCallable(List<Refusal> refusals, int named) {
        return Decision.reject(
                new Problem(
                        "officers-not-callable",
                        "Officers are not in the force",
                        409,
                        refusals.size()
                                + " of "
                                + named
                                + " named officers are not in the force that day. Nothing was"
                                + " stored. Leave them out.",
                        Map.of("refusals", refusals)));
    }

    static Decision notCalled(List<OfficerId> officers) {
        return about(
                "officers-not-called",
                "Officers were not called out",
                officers,
                "not called out, so there is nothing to answer. Nothing was stored. Record the"
                        + " call first, or the arrival.");
    }

    static Decision replyBeforeCall(List<OfficerId> officers, Instant at) {
        return about(
                "reply-before-call",
                "That is before the call",
                officers,
                "called out later than " + at + ". Nothing was stored. Correct the time.");
    }

    static Decision notPsuCommanders(List<OfficerId> officers) {
        return about(
                "not-psu-commanders",
                "Officers may not command a PSU",
                officers,
                "not an inspector who holds PSU_COMMANDER in date that day. Nothing was stored."
                        + " Name others.");
    }

    static Decision alreadyArrived(List<OfficerId> officers, List<CarrierId> carriers) {
        return arrivals(
                "already-arrived",
                "They have arrived before",
                officers,
                carriers,
                "arrived on record. Nothing was stored. Leave them out, or take the earlier"
                        + " arrival back.");
    }

    static Decision notArrived(List<OfficerId> officers, List<CarrierId> carriers) {
        return arrivals(
                "not-arrived",
                "They have not arrived",
                officers,
                carriers,
                "no arrival on record that could be taken back. Nothing was stored.");
    }

    static Decision headcountTooLarge() {
        return Decision.rule(
                "headcount-too-large",
                "More than was counted",
                "Less was counted than is to be taken back, or drivers or PSU commanders would be"
                        + " left without the officers they are. Nothing was stored.");
    }

    static Decision notInService(List<CarrierId> carriers, ForceId force) {
        return Decision.reject(
                new Problem(
                        "carriers-not-in-service",
                        "Carriers are not in service",
                        409,
                        listed(carriers)
                                + ": not in service with "
                                + force
                                + " that day. Nothing was stored. Leave them out, or return them"
                                + " to service first.",
                        Map.of("carriers", carriers)));
    }

    private static Decision about(
            String slug, String title, List<OfficerId> officers, String what) {
        return Decision.reject(
                new Problem(
                        slug,
                        title,
                        409,
                        listed(officers) + ": " + what,
                        Map.of("officers", officers)));
    }

    private static Decision arrivals(
            String slug,
            String title,
            List<OfficerId> officers,
            List<CarrierId> carriers,
            String what) {
        var all = officers.isEmpty() ? listed(carriers) : listed(officers);
        return Decision.reject(
                new Problem(
                        slug,
                        title,
                        409,
                        all + ": " + what,
                        Map.of("officers", officers, "carriers", carriers)));
    }

    private static String listed(Collection<?> codes) {
        return codes.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
