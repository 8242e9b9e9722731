package muster.contract.fleet;

/** How a carrier stands for a tour of duty. */
public enum Fitness {
    FIT,
    UNFIT,
    /** Not for this tour of duty, but for an earlier one. */
    DECLARED_BEFORE,
    NOT_DECLARED,
    OUT_OF_SERVICE
}
