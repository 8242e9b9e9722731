package muster.standalone.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import muster.contract.CarrierId;
import muster.contract.fleet.Declared;
import muster.contract.fleet.FleetCommands.DeclareCarriers;
import muster.contract.fleet.FleetCommands.RegisterCarrier;

/**
 * A fleet that never was: no paper says how many carriers West Midlands has. These are more than
 * its inspectors could lead, so that the figures of the papers are not capped by what was made up.
 */
final class Carriers {

    static final CarrierId OUT_OF_SERVICE = carrier(150);

    private static final int FLEET = 150;
    private static final int UNFIT = 17;
    private static final int NOT_NAMED = 42;
    private static final LocalDate REGISTERED = Papers.BEGINNING;
    private static final List<String> STATIONS =
            List.of("Bournville", "Perry Barr", "Coventry Central", "Wolverhampton");

    private Carriers() {}

    static void tell(Timeline story) {
        for (int number = 1; number <= FLEET; number++) {
            story.on(REGISTERED, new RegisterCarrier(carrier(number), Papers.WMP, REGISTERED));
        }
    }

    /** With one that is unfit, and without one that somebody forgot. */
    static DeclareCarriers declaration(Instant at) {
        return new DeclareCarriers(
                Papers.WMP,
                IntStream.range(1, FLEET)
                        .filter(number -> number != NOT_NAMED)
                        .mapToObj(Carriers::declared)
                        .toList(),
                at);
    }

    /** Of the first ones alone. */
    static DeclareCarriers declarationOf(int carriers, Instant at) {
        return new DeclareCarriers(
                Papers.WMP,
                IntStream.rangeClosed(1, carriers).mapToObj(Carriers::declared).toList(),
                at);
    }

    private static Declared declared(int number) {
        return new Declared(
                carrier(number),
                STATIONS.get(number % STATIONS.size()),
                number != UNFIT,
                number == UNFIT ? "Brakes" : null);
    }

    static CarrierId carrier(int number) {
        return new CarrierId(Papers.WMP + String.format(Locale.ROOT, "-PC%02d", number));
    }
}
