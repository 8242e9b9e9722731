package muster.contract.historicaid;

import java.time.LocalDate;
import java.util.Set;
import muster.contract.AidId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OperationId;
import org.jspecify.annotations.Nullable;

/** What happened to historic aggregates of aid. */
public sealed interface HistoricAidEvents extends Event {

    AidId aid();

    ForceId donorForce();

    ForceId hostForce();

    @Override
    default ForceId force() {
        return hostForce().equals(ForceId.OTHER) ? donorForce() : hostForce();
    }

    @Override
    default Set<String> tags() {
        return Set.of(aid().tag());
    }

    record HistoricAidRecorded(
            AidId aid,
            ForceId donorForce,
            ForceId hostForce,
            @Nullable OperationId operation,
            LocalDate from,
            LocalDate to,
            AidUnit unit,
            int amount,
            String source,
            boolean exceptional)
            implements HistoricAidEvents {}

    record HistoricAidCancelled(
            AidId aid,
            ForceId donorForce,
            ForceId hostForce,
            @Nullable OperationId operation,
            String reason)
            implements HistoricAidEvents {}
}
