package muster.contract.officer;

import java.time.LocalDate;
import java.util.Set;
import muster.contract.AbstractionId;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import org.jspecify.annotations.Nullable;

/** What happened to officers. {@code force} is the officer's on the day it takes effect. */
public sealed interface OfficerEvents extends Event {

    OfficerId officer();

    @Override
    ForceId force();

    @Override
    default Set<String> tags() {
        return Set.of(officer().tag());
    }

    record OfficerRegistered(OfficerId officer, ForceId force, Rank rank)
            implements OfficerEvents {}

    record OfficerPromoted(OfficerId officer, ForceId force, Rank rank, LocalDate on)
            implements OfficerEvents {}

    /** From {@code fromForce} to {@code force}. */
    record OfficerTransferred(OfficerId officer, ForceId force, LocalDate on, ForceId fromForce)
            implements OfficerEvents {}

    record OfficerRetired(OfficerId officer, ForceId force, LocalDate on)
            implements OfficerEvents {}

    record OfficerErased(OfficerId officer, ForceId force, String reason)
            implements OfficerEvents {}

    record OfficerAbstracted(
            AbstractionId abstraction,
            OfficerId officer,
            ForceId force,
            AbstractionKind kind,
            LocalDate from,
            @Nullable LocalDate to)
            implements OfficerEvents {}

    record AbstractionEnded(
            AbstractionId abstraction, OfficerId officer, ForceId force, LocalDate on)
            implements OfficerEvents {}
}
