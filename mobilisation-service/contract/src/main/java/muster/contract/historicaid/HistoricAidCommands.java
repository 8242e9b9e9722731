package muster.contract.historicaid;

import java.time.LocalDate;
import muster.contract.AidId;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.ForceId;
import muster.contract.OperationId;
import org.jspecify.annotations.Nullable;

/** What can be commanded of aid of the past that names no officers. */
public sealed interface HistoricAidCommands extends Command {

    record RecordHistoricAid(
            ForceId donorForce,
            ForceId hostForce,
            @Nullable OperationId operation,
            LocalDate from,
            LocalDate to,
            AidUnit unit,
            Integer amount,
            String source,
            @Nullable Boolean exceptional)
            implements HistoricAidCommands {
        public RecordHistoricAid {
            Checks.check()
                    .present("donorForce", donorForce)
                    .present("hostForce", hostForce)
                    .must(
                            donorForce == null || !donorForce.equals(hostForce),
                            "hostForce",
                            "must not be the donor")
                    .days(from, to)
                    .present("to", to)
                    .present("unit", unit)
                    .present("amount", amount)
                    .quantity("amount", amount)
                    .text("source", source)
                    .done();
        }
    }

    record CancelHistoricAid(AidId aid, String reason) implements HistoricAidCommands {
        public CancelHistoricAid {
            Checks.check().present("aid", aid).text("reason", reason).done();
        }
    }
}
