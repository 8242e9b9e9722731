package muster.mobilisation.unit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import muster.contract.Event;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.UnitId;
import muster.contract.officer.OfficerHistory.Stint;
import muster.contract.unit.Composition;
import muster.contract.unit.Member;
import muster.contract.unit.Presence;
import muster.contract.unit.UnitEvents;
import muster.contract.unit.UnitEvents.UnitChanged;
import muster.contract.unit.UnitEvents.UnitFormed;
import muster.contract.unit.UnitEvents.UnitStoodDown;
import muster.mobilisation.decision.Fold;
import muster.mobilisation.decision.Situation;
import org.jspecify.annotations.Nullable;

/** The units of an operation, each with who has been in it and when. */
record OperationUnits(Map<UnitId, Unit> units) {

    static final OperationUnits NONE = new OperationUnits(Map.of());

    private static final Fold<OperationUnits> FOLD =
            new Fold<>(
                    NONE,
                    (state, event) -> event instanceof UnitEvents e ? state.evolve(e) : state);

    private record Of(@Nullable OperationId operation) {}

    private static final Fold<Of> OPERATION = new Fold<>(new Of(null), OperationUnits::operation);

    /** A time in a unit, open as long as there is no end. */
    record Membership(Member member, Instant from, @Nullable Instant until) {

        /** Whether it goes on beyond an instant; who went home since is out. */
        boolean reachesBeyond(Instant at, List<Stint> stints) {
            return (until == null || until.isAfter(at)) && !isHome(at, stints);
        }

        /** Whoever was called out is in it until home from the deployment that followed. */
        private boolean isHome(Instant at, List<Stint> stints) {
            if (member.mobilisation() != null) {
                var followed = Presence.firstEndingAfter(from, stints);
                return followed != null && !followed.until().isAfter(at);
            }
            return stints.stream()
                    .noneMatch(stint ->
                            stint.deployment().equals(member.deployment())
                                    && stint.until().isAfter(at));
        }

        private Membership ended(Instant at) {
            return until == null ? new Membership(member, from, at) : this;
        }
    }

    /**
     * A unit.
     *
     * @param changedAt when it became what it is
     */
    record Unit(
            UnitFormed formed,
            Composition composition,
            List<Membership> memberships,
            Instant changedAt,
            boolean stoodDown) {

        private static Unit of(UnitFormed e) {
            return new Unit(
                    e,
                    new Composition(e.kind(), e.commander(), e.serials()),
                    joined(List.of(), e.members(), e.at()),
                    e.at(),
                    false);
        }

        private Unit changed(UnitChanged e) {
            return new Unit(
                    formed,
                    new Composition(e.kind(), e.commander(), e.serials()),
                    joined(ended(e.at()), e.members(), e.at()),
                    e.at(),
                    false);
        }

        private Unit stoodDown(Instant at) {
            return new Unit(formed, composition, ended(at), at, true);
        }

        private List<Membership> ended(Instant at) {
            return memberships.stream().map(m -> m.ended(at)).toList();
        }

        private static List<Membership> joined(
                List<Membership> before, List<Member> members, Instant at) {
            var all = new ArrayList<>(before);
            members.forEach(member -> all.add(new Membership(member, at, null)));
            return List.copyOf(all);
        }
    }

    static OperationUnits of(OperationId operation, Situation situation) {
        return situation.know(FOLD, UnitEvents.unitsTag(operation));
    }

    @Nullable Unit unit(UnitId unit) {
        return units.get(unit);
    }

    boolean hasStanding(String callsign) {
        return units.values().stream()
                .anyMatch(unit ->
                        !unit.stoodDown()
                                && folded(unit.formed().callsign()).equals(folded(callsign)));
    }

    /**
     * The other unit that an officer is in at or after an instant.
     *
     * @param stints the officer's, of the operation
     */
    @Nullable UnitId holding(
            OfficerId officer, List<Stint> stints, Instant at, @Nullable UnitId but) {
        for (var entry : units.entrySet()) {
            if (!entry.getKey().equals(but)
                    && entry.getValue().memberships().stream()
                            .anyMatch(m ->
                                    m.member().officer().equals(officer)
                                            && m.reachesBeyond(at, stints))) {
                return entry.getKey();
            }
        }
        return null;
    }

    private OperationUnits evolve(UnitEvents event) {
        var after = new LinkedHashMap<>(units);
        switch (event) {
            case UnitFormed e -> after.put(e.unit(), Unit.of(e));
            case UnitChanged e -> after.computeIfPresent(e.unit(), (_, unit) -> unit.changed(e));
            case UnitStoodDown e ->
                    after.computeIfPresent(e.unit(), (_, unit) -> unit.stoodDown(e.at()));
        }
        return new OperationUnits(after);
    }

    private static String folded(String callsign) {
        return callsign.toUpperCase(Locale.ROOT);
    }

    /** The operation of a unit, by which all else of it is found. */
    static @Nullable OperationId operationOf(UnitId unit, Situation situation) {
        return situation.know(OPERATION, unit.tag()).operation();
    }

    private static Of operation(Of state, Event event) {
        return event instanceof UnitFormed formed ? new Of(formed.operation()) : state;
    }
}
