package muster.contract.unit;

import muster.contract.CarrierId;

/** A carrier that was allotted although nobody declared it fit for the tour of duty. */
public record Doubt(CarrierId carrier, Kind doubt) {

    /** What stands against it. */
    public enum Kind {
        DECLARED_UNFIT,
        NOT_DECLARED
    }
}
