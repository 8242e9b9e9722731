package muster.contract.operation;

import java.time.LocalDate;
import java.util.Set;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OperationId;
import org.jspecify.annotations.Nullable;

/** What happened to operations. */
public sealed interface OperationEvents extends Event {

    @Override
    OperationId operation();

    ForceId hostForce();

    @Override
    default ForceId force() {
        return hostForce();
    }

    @Override
    default Set<String> tags() {
        return Set.of(operation().tag());
    }

    record OperationOpened(
            OperationId operation,
            String name,
            ForceId hostForce,
            OperationKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            boolean exceptional,
            boolean exercise,
            @Nullable LegalBasis legalBasis)
            implements OperationEvents {}

    record OperationClosed(OperationId operation, ForceId hostForce, LocalDate on)
            implements OperationEvents {}
}
