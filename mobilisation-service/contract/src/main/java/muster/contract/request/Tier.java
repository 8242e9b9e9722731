package muster.contract.request;

/** Who the request goes to: neighbours, the region's coordination centre, the national centre. */
public enum Tier {
    FORCE,
    RICC,
    NPOCC
}
