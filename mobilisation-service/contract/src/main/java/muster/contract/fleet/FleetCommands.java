package muster.contract.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import muster.contract.CarrierId;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.ForceId;
import org.jspecify.annotations.Nullable;

/** What can be commanded of carriers. */
public sealed interface FleetCommands extends Command {

    record RegisterCarrier(CarrierId carrier, ForceId force, LocalDate on)
            implements FleetCommands {
        public RegisterCarrier {
            Checks.check().present("carrier", carrier).present("force", force).day("on", on).done();
        }
    }

    /** From {@code on} it counts no more, until it is put back. */
    record TakeCarrierOutOfService(CarrierId carrier, LocalDate on, String reason)
            implements FleetCommands {
        public TakeCarrierOutOfService {
            Checks.check().present("carrier", carrier).day("on", on).text("reason", reason).done();
        }
    }

    record ReturnCarrierToService(CarrierId carrier, LocalDate on) implements FleetCommands {
        public ReturnCarrierToService {
            Checks.check().present("carrier", carrier).day("on", on).done();
        }
    }

    /** When tours of duty begin, local time; without a force, for all that set none. */
    record SetToursOfDuty(@Nullable ForceId force, LocalDate effectiveFrom, List<LocalTime> begins)
            implements FleetCommands {
        public SetToursOfDuty {
            Checks.check().day("effectiveFrom", effectiveFrom).list("begins", begins).done();
            begins = List.copyOf(begins);
        }
    }

    /** Where each carrier is, for the tour of duty that {@code at} lies in. */
    record DeclareCarriers(ForceId force, List<Declared> carriers, Instant at)
            implements FleetCommands {
        public DeclareCarriers {
            Checks.check()
                    .present("force", force)
                    .list("carriers", carriers)
                    .must(
                            carriers == null
                                    || carriers.stream().map(Declared::carrier).distinct().count()
                                            == carriers.size(),
                            "carriers",
                            "must not name a carrier twice")
                    .instant("at", at)
                    .done();
            carriers = List.copyOf(carriers);
        }
    }
}
