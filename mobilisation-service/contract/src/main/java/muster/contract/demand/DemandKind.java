package muster.contract.demand;

/** What PSUs are expected to be needed for. */
public enum DemandKind {
    CONFERENCE,
    FOOTBALL,
    CONCERT,
    PROTEST,
    CEREMONIAL,
    OTHER
}
