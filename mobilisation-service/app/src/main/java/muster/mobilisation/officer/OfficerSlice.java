package muster.mobilisation.officer;

import muster.contract.officer.OfficerCommands;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;

/** What each command on officers reads. */
public final class OfficerSlice implements Slice<OfficerCommands> {

    @Override
    public Class<OfficerCommands> family() {
        return OfficerCommands.class;
    }

    @Override
    public Decision decide(OfficerCommands command, Situation situation) {
        return switch (command) {
            case OfficerCommands.RegisterOfficer c ->
                    OfficerDecider.register(
                            c,
                            Officers.read(c.officer(), situation),
                            ForceState.of(c.force(), situation));
            case OfficerCommands.PromoteOfficer c ->
                    OfficerDecider.promote(c, Officers.read(c.officer(), situation));
            case OfficerCommands.TransferOfficer c ->
                    OfficerDecider.transfer(
                            c,
                            Officers.read(c.officer(), situation),
                            ForceState.of(c.force(), situation));
            case OfficerCommands.RetireOfficer c ->
                    OfficerDecider.retire(c, Officers.read(c.officer(), situation));
            case OfficerCommands.EraseOfficer c ->
                    OfficerDecider.erase(
                            c, Officers.read(c.officer(), situation), situation.facts().today());
            case OfficerCommands.AbstractOfficer c ->
                    OfficerDecider.abstractOfficer(c, Officers.read(c.officer(), situation));
            case OfficerCommands.EndAbstraction c ->
                    OfficerDecider.endAbstraction(
                            c, Officers.read(c.abstraction().officer(), situation));
        };
    }
}
