package muster.contract.officer;

import java.time.LocalDate;
import muster.contract.AbstractionId;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import org.jspecify.annotations.Nullable;

/** What can be commanded of officers. {@code on} is the first day of the new state. */
public sealed interface OfficerCommands extends Command {

    record RegisterOfficer(OfficerId officer, ForceId force, Rank rank, @Nullable Personal personal)
            implements OfficerCommands {
        public RegisterOfficer {
            Checks.check()
                    .present("officer", officer)
                    .present("force", force)
                    .present("rank", rank)
                    .done();
        }
    }

    record PromoteOfficer(OfficerId officer, Rank rank, LocalDate on) implements OfficerCommands {
        public PromoteOfficer {
            Checks.check().present("officer", officer).present("rank", rank).day("on", on).done();
        }
    }

    record TransferOfficer(OfficerId officer, ForceId force, LocalDate on)
            implements OfficerCommands {
        public TransferOfficer {
            Checks.check().present("officer", officer).present("force", force).day("on", on).done();
        }
    }

    record RetireOfficer(OfficerId officer, LocalDate on) implements OfficerCommands {
        public RetireOfficer {
            Checks.check().present("officer", officer).day("on", on).done();
        }
    }

    record EraseOfficer(OfficerId officer, String reason) implements OfficerCommands {
        public EraseOfficer {
            Checks.check().present("officer", officer).text("reason", reason).done();
        }
    }

    record AbstractOfficer(
            OfficerId officer, AbstractionKind kind, LocalDate from, @Nullable LocalDate to)
            implements OfficerCommands {
        public AbstractOfficer {
            Checks.check().present("officer", officer).present("kind", kind).days(from, to).done();
        }
    }

    record EndAbstraction(AbstractionId abstraction, LocalDate on) implements OfficerCommands {
        public EndAbstraction {
            Checks.check().present("abstraction", abstraction).day("on", on).done();
        }
    }
}
