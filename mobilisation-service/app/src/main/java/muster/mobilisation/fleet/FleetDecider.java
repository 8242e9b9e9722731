package muster.mobilisation.fleet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.contract.CarrierId;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.fleet.CarrierHistory;
import muster.contract.fleet.Declared;
import muster.contract.fleet.FleetCommands.DeclareCarriers;
import muster.contract.fleet.FleetCommands.RegisterCarrier;
import muster.contract.fleet.FleetCommands.ReturnCarrierToService;
import muster.contract.fleet.FleetCommands.SetToursOfDuty;
import muster.contract.fleet.FleetCommands.TakeCarrierOutOfService;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierReturnedToService;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.contract.fleet.FleetEvents.ToursOfDutySet;
import muster.contract.fleet.Tour;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Facts;
import muster.mobilisation.force.ForceState;
import muster.wire.Problem;
import org.jspecify.annotations.Nullable;

/** The rules on carriers and on what is declared of them. */
final class FleetDecider {

    private FleetDecider() {}

    static Decision register(RegisterCarrier command, CarrierHistory carrier, ForceState force) {
        if (force == ForceState.UNKNOWN) {
            return Decision.unknown("force", command.force());
        }
        if (carrier.isRegistered()) {
            return Decision.rule(
                    "carrier-already-registered",
                    "The carrier is on record",
                    command.carrier() + " was registered before. Nothing was stored.");
        }
        return Decision.create(
                command.carrier(),
                new CarrierRegistered(command.carrier(), command.force(), command.on()));
    }

    static Decision takeOut(TakeCarrierOutOfService command, CarrierHistory carrier) {
        var registration = carrier.registration();
        if (registration == null) {
            return Decision.unknown("carrier", command.carrier());
        }
        var refused = against(command.carrier(), carrier, command.on(), false);
        return refused != null
                ? refused
                : Decision.accept(
                        new CarrierTakenOutOfService(
                                command.carrier(),
                                registration.force(),
                                command.on(),
                                command.reason()));
    }

    static Decision putBack(ReturnCarrierToService command, CarrierHistory carrier) {
        var registration = carrier.registration();
        if (registration == null) {
            return Decision.unknown("carrier", command.carrier());
        }
        var refused = against(command.carrier(), carrier, command.on(), true);
        return refused != null
                ? refused
                : Decision.accept(
                        new CarrierReturnedToService(
                                command.carrier(), registration.force(), command.on()));
    }

    /** A policy for one force asks for that force to be on record; one for all asks for none. */
    static Decision setTours(SetToursOfDuty command, @Nullable ForceState force) {
        return force == ForceState.UNKNOWN
                ? Decision.unknown("force", String.valueOf(command.force()))
                : Decision.accept(
                        new ToursOfDutySet(
                                command.force(),
                                command.effectiveFrom(),
                                command.begins().stream().sorted().toList()));
    }

    /** What is declared was seen: no tour of duty is declared before it begins. */
    static Decision declare(
            DeclareCarriers command,
            ForceState force,
            Map<CarrierId, CarrierHistory> carriers,
            Tour tour,
            Facts facts) {
        if (force == ForceState.UNKNOWN) {
            return Decision.unknown("force", command.force());
        }
        if (command.at().isAfter(facts.occurredAt())) {
            return Decision.wrong("at", "must not be in the future");
        }
        for (var declared : command.carriers()) {
            if (!carriers.getOrDefault(declared.carrier(), CarrierHistory.UNKNOWN).isRegistered()) {
                return Decision.unknown("carriers", declared.carrier());
            }
        }
        var notInService =
                command.carriers().stream()
                        .map(Declared::carrier)
                        .filter(carrier ->
                                !isInService(
                                        command.force(),
                                        Days.of(command.at()),
                                        carriers.getOrDefault(carrier, CarrierHistory.UNKNOWN)))
                        .toList();
        return notInService.isEmpty()
                ? Decision.accept(
                        new CarriersDeclared(
                                command.force(),
                                tour.from(),
                                tour.to(),
                                command.carriers(),
                                command.at()))
                : notInService(command.force(), notInService);
    }

    private static boolean isInService(ForceId force, LocalDate day, CarrierHistory carrier) {
        var registration = carrier.registration();
        return registration != null
                && registration.force().equals(force)
                && carrier.isInServiceOn(day);
    }

    /** In and out of service take turns, each no earlier than the one before. */
    private static @Nullable Decision against(
            CarrierId code, CarrierHistory carrier, LocalDate on, boolean inService) {
        var last = carrier.last();
        if (last == null) {
            return null;
        }
        if (last.inService() == inService) {
            return inService
                    ? Decision.rule(
                            "carrier-in-service",
                            "The carrier is in service",
                            code + " is in service since " + last.on() + ". Nothing was stored.")
                    : Decision.rule(
                            "carrier-out-of-service",
                            "The carrier is out of service",
                            code
                                    + " is out of service since "
                                    + last.on()
                                    + ". Nothing was stored.");
        }
        return on.isBefore(last.on())
                ? Decision.rule(
                        "out-of-order",
                        "That contradicts what is on record",
                        on + " is before the last change of " + code + " on " + last.on() + ".")
                : null;
    }

    private static Decision notInService(ForceId force, List<CarrierId> carriers) {
        return Decision.reject(
                new Problem(
                        "carriers-not-in-service",
                        "Carriers are not in service",
                        409,
                        carriers.stream().map(CarrierId::value).collect(Collectors.joining(", "))
                                + ": not in service with "
                                + force
                                + " that day. Nothing was stored. Leave them out, or return them"
                                + " to service first.",
                        Map.of("carriers", carriers)));
    }
}
