package muster.contract.cadre;

import java.time.LocalDate;
import java.util.List;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Skill;
import org.jspecify.annotations.Nullable;

/** What can be commanded of cadres. A cadre goes by the skill of its officers. */
public sealed interface CadreCommands extends Command {

    /** What officers of a cadre must hold; without a force, in all that set none of their own. */
    record SetCadre(
            Skill cadre, List<Skill> requires, LocalDate effectiveFrom, @Nullable ForceId force)
            implements CadreCommands {
        public SetCadre {
            ofCadre(cadre)
                    .list("requires", requires)
                    .must(
                            requires == null || cadre == null || requires.contains(cadre),
                            "requires",
                            "must have the cadre's skill among them")
                    .day("effectiveFrom", effectiveFrom)
                    .done();
            requires = List.copyOf(requires);
        }
    }

    /** How many officers of a cadre a force is to have; none is a number too. */
    record SetCadreStrength(ForceId force, Skill cadre, Integer officers, LocalDate effectiveFrom)
            implements CadreCommands {

        private static final int MOST = 100_000;

        public SetCadreStrength {
            ofCadre(cadre)
                    .present("force", force)
                    .present("officers", officers)
                    .must(
                            officers == null || (officers >= 0 && officers <= MOST),
                            "officers",
                            "must be 0 to " + MOST)
                    .day("effectiveFrom", effectiveFrom)
                    .done();
        }
    }

    /** Whether an officer may be sent with a cadre when the national centre asks, from a day on. */
    record SetNationalDeployable(
            OfficerId officer,
            Skill cadre,
            Boolean deployable,
            LocalDate on,
            @Nullable String reason)
            implements CadreCommands {
        public SetNationalDeployable {
            ofCadre(cadre)
                    .present("officer", officer)
                    .present("deployable", deployable)
                    .day("on", on)
                    .optionalText("reason", reason)
                    .done();
        }
    }

    private static Checks ofCadre(@Nullable Skill cadre) {
        return Checks.check()
                .present("cadre", cadre)
                .must(cadre == null || cadre.isCadre(), "cadre", "is not a cadre's skill");
    }
}
