package muster.contract.deployment;

import muster.contract.Checks;

/** Why officers go although the guard refuses them, and on whose authority. */
public record GuardOverride(String reason, String authority) {

    public GuardOverride {
        Checks.check().text("override.reason", reason).text("override.authority", authority).done();
    }
}
