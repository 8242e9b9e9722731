package muster.contract.callout;

import java.util.stream.Stream;
import muster.contract.deployment.Formation;
import org.jspecify.annotations.Nullable;

/** People counted by what they count for, and the carriers beside them. */
record Tally(
        int inspectors,
        int psuCommanders,
        int sergeants,
        int constables,
        int drivers,
        int carriers) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    static Tally of(Stream<Person> people) {
        return people.map(Person::who).map(Tally::of).reduce(NONE, Tally::plus);
    }

    private static Tally of(Called who) {
        return new Tally(
                WaveComponent.INSPECTORS.counts(who) ? 1 : 0,
                WaveComponent.PSU_COMMANDERS.counts(who) ? 1 : 0,
                WaveComponent.SERGEANTS.counts(who) ? 1 : 0,
                WaveComponent.CONSTABLES.counts(who) ? 1 : 0,
                WaveComponent.DRIVERS.counts(who) ? 1 : 0,
                0);
    }

    static Tally of(Headcount headcount) {
        return new Tally(
                orNone(headcount.inspectors()),
                orNone(headcount.psuCommanders()),
                orNone(headcount.sergeants()),
                orNone(headcount.constables()),
                orNone(headcount.drivers()),
                0);
    }

    private static int orNone(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    Tally plus(Tally other) {
        return new Tally(
                inspectors + other.inspectors,
                psuCommanders + other.psuCommanders,
                sergeants + other.sergeants,
                constables + other.constables,
                drivers + other.drivers,
                carriers + other.carriers);
    }

    /** As far as there is something to take from. */
    Tally less(Tally other) {
        return new Tally(
                Math.max(0, inspectors - other.inspectors),
                Math.max(0, psuCommanders - other.psuCommanders),
                Math.max(0, sergeants - other.sergeants),
                Math.max(0, constables - other.constables),
                Math.max(0, drivers - other.drivers),
                Math.max(0, carriers - other.carriers));
    }

    boolean covers(Tally other) {
        return other.less(this).equals(NONE);
    }

    /** Nobody drives who is not there, and nobody commands. */
    Tally sound() {
        return new Tally(
                inspectors,
                Math.min(psuCommanders, inspectors),
                sergeants,
                constables,
                Math.min(drivers, constables),
                carriers);
    }

    Tally with(int carriersNow) {
        return new Tally(inspectors, psuCommanders, sergeants, constables, drivers, carriersNow);
    }

    int people() {
        return inspectors + sergeants + constables;
    }

    int of(WaveComponent component) {
        return switch (component) {
            case PSUS -> formation().psus();
            case PSU_COMMANDERS -> psuCommanders;
            case INSPECTORS -> inspectors;
            case SERGEANTS -> sergeants;
            case CONSTABLES -> constables;
            case SERGEANTS_AND_CONSTABLES -> sergeants + constables;
            case DRIVERS -> drivers;
            case CARRIERS -> carriers;
        };
    }

    /** In a mobilisation an inspector makes a PSU only who is trained to lead one. */
    Formation formation() {
        return Formation.of(pool(), carriers);
    }

    /** Had they carriers enough. */
    Formation onFoot() {
        return Formation.of(pool(), null);
    }

    private Formation.Pool pool() {
        return new Formation.Pool(psuCommanders, sergeants, constables, drivers);
    }
}
