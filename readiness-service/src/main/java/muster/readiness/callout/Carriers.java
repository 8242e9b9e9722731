package muster.readiness.callout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.contract.CarrierId;
import muster.contract.callout.Finding;
import muster.contract.callout.Mobilisation;
import muster.contract.callout.Mobilisation.Parked;
import muster.contract.fleet.Declarations;
import muster.contract.fleet.Declared;
import org.jspecify.annotations.Nullable;

/**
 * What the fleet knows of carriers that are not at the rendezvous point, and a verdict does not.
 *
 * @param notDeclared in service, and not named for the tour of duty of the call
 * @param unfit in service, and declared unfit for it
 * @param outOfService declared fit for it, and out of service all the same
 */
record Carriers(List<CarrierId> notDeclared, List<CarrierId> unfit, List<CarrierId> outOfService) {

    static Carriers of(
            Mobilisation mobilisation,
            Declarations declarations,
            Instant at,
            Map<CarrierId, Boolean> yard) {
        var declared = declarations.latest(mobilisation.started().at(), at);
        var there =
                mobilisation.carriers().stream()
                        .filter(parked -> !parked.at().isAfter(at))
                        .map(Parked::carrier)
                        .collect(Collectors.toSet());
        BiPredicate<CarrierId, Boolean> elsewhere = (carrier, _) -> !there.contains(carrier);
        return new Carriers(
                carriers(yard, elsewhere.and((c, serves) -> serves && !declared.containsKey(c))),
                carriers(yard, elsewhere.and((c, serves) -> serves && isUnfit(declared.get(c)))),
                carriers(yard, elsewhere.and((c, serves) -> !serves && isFit(declared.get(c)))));
    }

    private static List<CarrierId> carriers(
            Map<CarrierId, Boolean> yard, BiPredicate<CarrierId, Boolean> which) {
        return yard.entrySet().stream()
                .filter(entry -> which.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isFit(@Nullable Declared declared) {
        return declared != null && declared.fit();
    }

    private static boolean isUnfit(@Nullable Declared declared) {
        return declared != null && !declared.fit();
    }

    /** They count until somebody declares them anew. */
    Stream<Finding> findings() {
        return outOfService.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Finding(
                                Finding.Kind.DECLARED_OUT_OF_SERVICE,
                                null,
                                outOfService.size()
                                        + (outOfService.size() == 1
                                                ? " carrier counts as declared fit and is"
                                                : " carriers count as declared fit and are")
                                        + " out of service: "
                                        + outOfService.stream()
                                                .map(CarrierId::value)
                                                .collect(Collectors.joining(", "))
                                        + ".",
                                List.of()));
    }
}
