package muster.readiness.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import muster.contract.DayRange;
import muster.contract.Days;
import muster.contract.DeploymentId;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.Extensions;
import muster.contract.deployment.Component;
import muster.contract.deployment.DeploymentEvents.OfficersDeployed;
import muster.contract.deployment.SentAs;
import muster.contract.officer.OfficerHistory;
import muster.readiness.readiness.Answer.Strength;
import muster.readiness.readiness.Proposal.Wanted;
import muster.readiness.view.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * As if a force sent PSUs, which nobody records: whom, and what the force has meanwhile. Whoever
 * goes gets one deployment more; what that changes is the difference to the series.
 */
public final class Sending {

    private static final DeploymentId NOT_RECORDED = new DeploymentId("D-00000000");
    private static final OperationId NO_OPERATION = new OperationId("What if");

    /**
     * Those who would go.
     *
     * @param formable whole PSUs of all who could go for the whole time
     * @param limitingFactor what caps these
     * @param officers of complete PSUs, in the order of the proposal
     */
    public record Contingent(
            ForceId force,
            Instant from,
            Instant to,
            int formable,
            Component limitingFactor,
            int psus,
            List<Member> officers) {

        public DayRange days() {
            return Days.touched(from, to);
        }
    }

    /**
     * One of them.
     *
     * @param serial an inspector is in none
     * @param now the life that is recorded
     * @param then the same with the deployment
     */
    public record Member(
            OfficerId officer,
            Rank rank,
            int psu,
            @Nullable String serial,
            boolean drives,
            OfficerHistory now,
            OfficerHistory then) {}

    /**
     * A day of the force.
     *
     * @param available as it is recorded
     * @param left with those away who would go
     * @param committed PSUs promised to others on the day, for which nobody is named
     */
    public record Day(LocalDate on, Strength available, Strength left, BigDecimal committed) {}

    /** An officer's last deployable day, by the skills that expire with it. */
    public record Lapse(LocalDate on, OfficerId officer, Rank rank, List<Skill> skills) {}

    private final Snapshot snapshot;
    private final Roll roll;
    private final Extensions extensions;

    public Sending(Snapshot snapshot, Roll roll) {
        this.snapshot = snapshot;
        this.roll = roll;
        this.extensions = roll.extensions(snapshot);
    }

    /** As many complete PSUs as it can give, at most so many. */
    public Contingent contingent(ForceId force, int psus, Instant from, Instant to) {
        var asked = proposal(force, psus, from, to);
        var formable = Objects.requireNonNull(asked.formable());
        var whole = formable.psus() < psus ? proposal(force, formable.psus(), from, to) : asked;
        return new Contingent(
                force,
                from,
                to,
                formable.psus(),
                formable.limitingFactor(),
                Math.min(psus, formable.psus()),
                members(whole));
    }

    private Proposal proposal(ForceId force, int psus, Instant from, Instant to) {
        return Proposal.of(
                new Wanted(null, force, from, to, new SentAs.InPsus(), false, psus, 0),
                roll.of(snapshot, force),
                extensions);
    }

    private List<Member> members(Proposal proposal) {
        var lives = lives(proposal.donorForce());
        var sent = sent(proposal);
        var members = new ArrayList<Member>();
        for (var place : proposal.proposed()) {
            var now = Objects.requireNonNull(lives.get(place.officer()));
            members.add(
                    new Member(
                            place.officer(),
                            place.rank(),
                            Objects.requireNonNull(place.psu()),
                            place.serial(),
                            place.drives(),
                            now,
                            now.evolve(sent)));
        }
        return List.copyOf(members);
    }

    private Map<OfficerId, OfficerHistory> lives(ForceId force) {
        var lives = new HashMap<OfficerId, OfficerHistory>();
        for (var officer : roll.of(snapshot, force)) {
            var registration = officer.registration();
            if (registration != null) {
                lives.put(registration.officer(), officer);
            }
        }
        return lives;
    }

    private static OfficersDeployed sent(Proposal proposal) {
        return new OfficersDeployed(
                NOT_RECORDED,
                NO_OPERATION,
                null,
                ForceId.OTHER,
                proposal.donorForce(),
                proposal.proposed().stream().map(Proposal.Place::officer).toList(),
                proposal.from(),
                proposal.to(),
                null,
                false,
                false);
    }

    /** Every local day that they are away on. */
    public List<Day> days(Contingent contingent) {
        var force = contingent.force();
        var period = contingent.days();
        var gains = new Gains();
        contingent.officers().forEach(one -> gains.replace(one.now(), one.then(), extensions));
        var numbers = new Numbers(snapshot);
        var as = numbers.forecast(force, period, new TreeMap<>());
        var then = numbers.forecast(force, period, gains.of(force));
        var made = snapshot.get(Promises.PROMISES, force.value());
        var promises = made == null ? List.<Promises.Promise>of() : made.promises();
        var days = new ArrayList<Day>();
        for (int i = 0; i < as.size(); i++) {
            var on = as.get(i).on();
            var committed =
                    Promises.committed(promises, Days.start(on), Days.start(on.plusDays(1)));
            days.add(new Day(on, as.get(i).available(), then.get(i).available(), committed.psus()));
        }
        return List.copyOf(days);
    }

    /** Whoever of the force is deployable on one of the days for the last time. */
    public List<Lapse> lapses(ForceId force, DayRange days) {
        return Lapses.first(snapshot, force, days, "", Integer.MAX_VALUE).stream()
                .map(row -> {
                    var skills = new ArrayList<>(List.of(row.skill()));
                    skills.addAll(Objects.requireNonNullElse(row.alsoLapsing(), List.of()));
                    return new Lapse(row.on(), row.officer(), row.rank(), List.copyOf(skills));
                })
                .toList();
    }
}
