package muster.contract.historicaid;

/** What an aggregate was counted in; an aggregate keeps its unit. */
public enum AidUnit {
    PSU,
    OFFICER
}
