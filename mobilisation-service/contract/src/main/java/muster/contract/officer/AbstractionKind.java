package muster.contract.officer;

/** Why an officer is absent. Kept out of the feed. */
public enum AbstractionKind {
    SICK,
    LEAVE,
    RESTRICTED,
    COURSE,
    OTHER
}
