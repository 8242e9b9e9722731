package muster.contract.deployment;

/** What a PSU is made of, in the order in which ties for the limiting factor are settled. */
public enum Component {
    INSPECTORS,
    SERGEANTS,
    CONSTABLES,
    DRIVERS,
    CARRIERS
}
