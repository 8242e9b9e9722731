package muster.contract.operation;

import java.time.LocalDate;
import muster.contract.Checks;
import muster.contract.Command;
import muster.contract.ForceId;
import muster.contract.OperationId;
import org.jspecify.annotations.Nullable;

/** What can be commanded of operations. */
public sealed interface OperationCommands extends Command {

    record OpenOperation(
            OperationId operation,
            String name,
            ForceId hostForce,
            OperationKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean exceptional,
            @Nullable Boolean exercise,
            @Nullable LegalBasis legalBasis)
            implements OperationCommands {
        public OpenOperation {
            Checks.check()
                    .present("operation", operation)
                    .text("name", name)
                    .present("hostForce", hostForce)
                    .present("kind", kind)
                    .days(from, to)
                    .done();
        }
    }

    /** {@code on} is the first day on which the operation takes nothing new. */
    record CloseOperation(OperationId operation, LocalDate on) implements OperationCommands {
        public CloseOperation {
            Checks.check().present("operation", operation).day("on", on).done();
        }
    }
}
