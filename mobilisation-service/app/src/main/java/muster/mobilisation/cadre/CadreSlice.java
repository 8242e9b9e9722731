package muster.mobilisation.cadre;

import muster.contract.cadre.CadreCommands;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.officer.Officers;

/** What each command on cadres reads. */
public final class CadreSlice implements Slice<CadreCommands> {

    @Override
    public Class<CadreCommands> family() {
        return CadreCommands.class;
    }

    @Override
    public Decision decide(CadreCommands command, Situation situation) {
        return switch (command) {
            case CadreCommands.SetCadre c -> {
                var force = c.force();
                yield CadreDecider.set(c, force == null ? null : ForceState.of(force, situation));
            }
            case CadreCommands.SetCadreStrength c ->
                    CadreDecider.setStrength(c, ForceState.of(c.force(), situation));
            case CadreCommands.SetNationalDeployable c ->
                    CadreDecider.setNationalDeployable(c, Officers.read(c.officer(), situation));
        };
    }
}
