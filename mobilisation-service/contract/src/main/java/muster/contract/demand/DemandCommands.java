package muster.contract.demand;

import java.time.LocalDate;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.DemandId;
import muster.contract.ForceId;
import muster.contract.OperationId;
import org.jspecify.annotations.Nullable;

/** What can be commanded of the calendar of demand. */
public sealed interface DemandCommands extends Command {

    /** What lasts longer is several demands. */
    int MOST_DAYS = 366;

    /**
     * An event that is expected to need PSUs on each of its days.
     *
     * @param name of the event, never of a person
     */
    record ExpectDemand(
            DemandKind kind,
            String name,
            ForceId hostForce,
            LocalDate from,
            LocalDate to,
            Integer psus)
            implements DemandCommands {
        public ExpectDemand {
            Checks.check()
                    .present("kind", kind)
                    .text("name", name)
                    .present("hostForce", hostForce)
                    .days(from, to)
                    .day("to", to)
                    .must(
                            from == null || to == null || to.isBefore(from.plusDays(MOST_DAYS)),
                            "to",
                            "must be at most " + MOST_DAYS + " days from the first")
                    .present("psus", psus)
                    .quantity("psus", psus)
                    .done();
        }
    }

    /**
     * What is not given stays as it is.
     *
     * @param operation that it became
     */
    record ReviseDemand(
            DemandId demand,
            @Nullable DemandKind kind,
            @Nullable String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer psus,
            @Nullable OperationId operation)
            implements DemandCommands {
        public ReviseDemand {
            Checks.check()
                    .present("demand", demand)
                    .optionalText("name", name)
                    .optionalDay("from", from)
                    .optionalDay("to", to)
                    .must(
                            from == null || to == null || !to.isBefore(from),
                            "to",
                            "must not be before from")
                    .quantity("psus", psus)
                    .done();
        }
    }

    /** It does not take place, or needs no PSUs. */
    record WithdrawDemand(DemandId demand, String reason) implements DemandCommands {
        public WithdrawDemand {
            Checks.check().present("demand", demand).text("reason", reason).done();
        }
    }
}
