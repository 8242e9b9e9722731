package muster.contract.rota;

import java.time.Duration;
import java.time.Instant;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.RotaEntryId;

/** What can be commanded of a force's command rota. */
public sealed interface RotaCommands extends Command {

    /** A longer stretch is a slip of the pen: nobody is on call for more than a month on end. */
    Duration LONGEST = Duration.ofDays(31);

    record RosterCommander(
            ForceId force, CommandRole role, OfficerId officer, Instant from, Instant to)
            implements RotaCommands {
        public RosterCommander {
            Checks.check()
                    .present("force", force)
                    .present("role", role)
                    .present("officer", officer)
                    .span(from, to)
                    .must(
                            from == null || to == null || !to.isAfter(from.plus(LONGEST)),
                            "to",
                            "must be at most " + LONGEST.toDays() + " days after from")
                    .done();
        }
    }

    record RemoveFromRota(RotaEntryId entry, String reason) implements RotaCommands {
        public RemoveFromRota {
            Checks.check().present("entry", entry).text("reason", reason).done();
        }
    }

    /** Each takes what the other had, or neither does. */
    record SwapOnRota(RotaEntryId entry, RotaEntryId with) implements RotaCommands {
        public SwapOnRota {
            Checks.check()
                    .present("entry", entry)
                    .present("with", with)
                    .must(
                            entry == null || !entry.equals(with),
                            "with",
                            "must be another than entry")
                    .done();
        }
    }
}
