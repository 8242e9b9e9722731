package muster.contract;

/** Who somebody is to the product, by what they may command. All of them read. */
public enum Role {
    ADMIN,
    OPERATOR,
    RICC,
    PLANNER
}
