package muster.contract.request;

/** What officers are to wear. */
public enum Dress {
    NORMAL,
    INTERMEDIATE,
    FULL_PROTECTIVE
}
