package muster.readiness.forming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import muster.contract.CarrierId;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.callout.Called;
import muster.contract.deployment.Formation;
import muster.contract.unit.Composition;
import muster.contract.unit.Composition.Missing;
import muster.contract.unit.Presence;
import muster.contract.unit.Serial;
import muster.contract.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A PSU or a serial as it could be formed at an instant, as whole as those at hand make it. Whoever
 * is there comes before whoever is on the way, of these the soonest expected first; then by code. A
 * driver walks only when there is no other constable left; a carrier goes with a driver of its own
 * force where there is one.
 *
 * @param serials as the command takes them; empty when there is nobody
 * @param missing what it lacks to be whole
 * @param atHand those proposed and those left over
 */
record UnitProposal(
        OperationId operation,
        ForceId hostForce,
        boolean exercise,
        UnitKind kind,
        Instant at,
        @Nullable OfficerId commander,
        List<Serial> serials,
        List<Proposed> officers,
        List<Missing> missing,
        AtHand atHand) {

    private static final int WALKING =
            Formation.CONSTABLES_PER_SERIAL - Formation.DRIVERS_PER_SERIAL;

    /** What is asked. */
    record Wanted(
            OperationId operation, ForceId hostForce, boolean exercise, UnitKind kind, Instant at) {

        private int serials() {
            return switch (kind) {
                case PSU -> Formation.SERIALS_PER_PSU;
                case SERIAL -> 1;
            };
        }
    }

    /** A carrier of a force that was declared fit and is in no unit. */
    record Free(CarrierId carrier, ForceId force) {}

    /**
     * An officer in a place.
     *
     * @param serial counted from 1; absent for the commander
     * @param force whom the ledger credits, once the officer is deployed
     * @param expectedAt for one who is on the way
     */
    record Proposed(
            OfficerId officer,
            Rank rank,
            boolean drives,
            @Nullable Integer serial,
            ForceId force,
            Presence.Standing standing,
            @Nullable DeploymentId deployment,
            @Nullable MobilisationId mobilisation,
            @Nullable Instant expectedAt) {

        private static Proposed of(Candidate candidate, @Nullable Integer serial, boolean drives) {
            return new Proposed(
                    candidate.officer(),
                    candidate.who().rank(),
                    drives,
                    serial,
                    candidate.force(),
                    candidate.presence().standing(),
                    candidate.deployment(),
                    candidate.mobilisation(),
                    candidate.expectedAt());
        }
    }

    /** Who and what is in no unit; constables include drivers, inspectors PSU commanders. */
    record AtHand(
            int inspectors,
            int psuCommanders,
            int sergeants,
            int constables,
            int drivers,
            int carriers) {

        private static AtHand of(Collection<Candidate> candidates, Collection<Free> carriers) {
            var who = candidates.stream().map(Candidate::who).toList();
            return new AtHand(
                    with(who, Rank.INSPECTOR),
                    (int) who.stream().filter(Called::psuCommander).count(),
                    with(who, Rank.SERGEANT),
                    with(who, Rank.CONSTABLE),
                    (int) who.stream().filter(Called::driver).count(),
                    carriers.size());
        }

        private static int with(List<Called> who, Rank rank) {
            return (int) who.stream().filter(w -> w.rank() == rank).count();
        }
    }

    static UnitProposal of(Wanted wanted, Collection<Candidate> atHand, List<Free> carriers) {
        var candidates = atHand.stream().sorted(Candidate.ORDER).toList();
        var officers = new ArrayList<Proposed>();
        var commander =
                wanted.kind() == UnitKind.SERIAL
                        ? null
                        : candidates.stream()
                                .filter(c -> c.who().psuCommander())
                                .findFirst()
                                .orElse(null);
        if (commander != null) {
            officers.add(Proposed.of(commander, null, false));
        }
        var serials = serials(wanted.serials(), candidates, carriers, officers);
        var leader = commander == null ? null : commander.officer();
        return new UnitProposal(
                wanted.operation(),
                wanted.hostForce(),
                wanted.exercise(),
                wanted.kind(),
                wanted.at(),
                leader,
                serials,
                List.copyOf(officers),
                new Composition(wanted.kind(), leader, serials).missing(),
                AtHand.of(candidates, carriers));
    }

    private static List<Serial> serials(
            int number, List<Candidate> candidates, List<Free> carriers, List<Proposed> officers) {
        var sergeants = candidates.stream().filter(c -> c.is(Rank.SERGEANT)).iterator();
        var ableToDrive = candidates.stream().filter(c -> c.who().driver()).toList();
        var drivers = ableToDrive.stream().limit(number).toList().iterator();
        var others = candidates.stream().filter(c -> c.is(Rank.CONSTABLE) && !c.who().driver());
        var walking = new ArrayList<>(others.toList());
        walking.addAll(ableToDrive.stream().skip(number).toList());
        var free = new ArrayList<>(carriers);
        var serials = new ArrayList<Serial>();
        for (int i = 1; i <= number; i++) {
            var sergeant = next(sergeants);
            var driver = next(drivers);
            int from = Math.min((i - 1) * WALKING, walking.size());
            var walkers = walking.subList(from, Math.min(i * WALKING, walking.size()));
            if (sergeant == null && driver == null && walkers.isEmpty()) {
                break;
            }
            if (sergeant != null) {
                officers.add(Proposed.of(sergeant, i, false));
            }
            for (var walker : walkers) {
                officers.add(Proposed.of(walker, i, false));
            }
            if (driver != null) {
                officers.add(Proposed.of(driver, i, true));
            }
            serials.add(
                    new Serial(
                            sergeant == null ? null : sergeant.officer(),
                            walkers.isEmpty()
                                    ? null
                                    : walkers.stream().map(Candidate::officer).toList(),
                            driver == null ? null : driver.officer(),
                            driver == null ? null : carrier(driver.force(), free)));
        }
        return List.copyOf(serials);
    }

    private static @Nullable Candidate next(Iterator<Candidate> candidates) {
        return candidates.hasNext() ? candidates.next() : null;
    }

    /** Taken from those that are free; nobody is there to drive one without a driver. */
    private static @Nullable CarrierId carrier(ForceId force, List<Free> free) {
        var taken =
                free.stream()
                        .filter(c -> c.force().equals(force))
                        .findFirst()
                        .or(() -> free.stream().findFirst())
                        .orElse(null);
        free.remove(taken);
        return taken == null ? null : taken.carrier();
    }
}
