package muster.contract.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.DeployGuard;
import muster.contract.deployment.Refusal.Reason;
import muster.contract.officer.OfficerHistory;

/**
 * Who may take a role on a rota, and who can't fill it: accredited in the role's skill, and in the
 * force, on every local day that is touched.
 */
public final class RotaGuard {

    private RotaGuard() {}

    /** Every reason against putting the officer on; empty if there is none. */
    public static List<Reason> reasonsAgainst(
            OfficerHistory officer,
            Extensions extensions,
            ForceId force,
            CommandRole role,
            Instant from,
            Instant to) {
        if (!officer.isRegistered()) {
            return List.of(Reason.unknown());
        }
        var days = Days.touched(from, to);
        return Stream.concat(
                        DeployGuard.notInDate(officer, extensions, role.skill(), days).stream(),
                        DeployGuard.notInForce(officer, force, days).stream())
                .toList();
    }

    /**
     * The same for somebody who is on: also an absence on any of the days, or a deployment at the
     * time, which do not keep a commander from being put on but do from being there.
     */
    public static List<Reason> reasonsToDoubt(
            OfficerHistory officer,
            Extensions extensions,
            ForceId force,
            CommandRole role,
            Instant from,
            Instant to) {
        var reasons = new ArrayList<>(reasonsAgainst(officer, extensions, force, role, from, to));
        reasons.addAll(DeployGuard.abstractionReasons(officer, Days.touched(from, to)));
        reasons.addAll(DeployGuard.alreadyDeployed(officer, from, to, false));
        return List.copyOf(reasons);
    }
}
