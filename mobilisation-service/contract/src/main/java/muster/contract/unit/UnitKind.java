package muster.contract.unit;

/** What a formed unit is to be. */
public enum UnitKind {
    PSU,
    SERIAL
}
