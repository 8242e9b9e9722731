package muster.contract;

/**
 * Who somebody is to the product, by what they may command. All of them read. {@code SYSTEM} is the
 * gateway itself, when it does what falls due; nobody signs in as that.
 */
public enum Role {
    ADMIN,
    OPERATOR,
    RICC,
    PLANNER,
    SYSTEM
}
