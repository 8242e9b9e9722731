package muster.mobilisation.callout;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.contract.CarrierId;
import muster.contract.OfficerId;
import muster.contract.callout.CalloutCommands;
import muster.contract.callout.Mobilisation;
import muster.contract.fleet.CarrierHistory;
import muster.contract.fleet.Declarations;
import muster.contract.officer.OfficerHistory;
import muster.mobilisation.accreditation.Cohorts;
import muster.mobilisation.callout.MobilisationState.Known;
import muster.mobilisation.decision.Decision;
import muster.mobilisation.decision.Situation;
import muster.mobilisation.decision.Slice;
import muster.mobilisation.fleet.Fleet;
import muster.mobilisation.force.ForceState;
import muster.mobilisation.officer.Officers;
import muster.mobilisation.operation.OperationState;
import org.jspecify.annotations.Nullable;

/** What each command on mobilisations reads. */
public final class CalloutSlice implements Slice<CalloutCommands> {

    @Override
    public Class<CalloutCommands> family() {
        return CalloutCommands.class;
    }

    @Override
    public Decision decide(CalloutCommands command, Situation situation) {
        return switch (command) {
            case CalloutCommands.SetMobilisationRequirement c -> {
                var force = c.force();
                yield CalloutDecider.setRequirement(
                        c, force == null ? null : ForceState.of(force, situation));
            }
            case CalloutCommands.StartMobilisation c -> {
                var operation = OperationState.of(c.operation(), situation);
                yield CalloutDecider.start(
                        c,
                        operation,
                        ForceState.of(c.force(), situation),
                        latest(c, operation, situation),
                        MobilisationState.requirements(situation),
                        situation.facts());
            }
            case CalloutCommands.CallOutOfficers c ->
                    TurnoutDecider.callOut(
                            c,
                            MobilisationState.of(c.mobilisation(), situation),
                            officers(c.officers(), situation),
                            Cohorts.extensions(situation),
                            situation.facts());
            case CalloutCommands.RecordReplies c ->
                    TurnoutDecider.reply(
                            c,
                            MobilisationState.of(c.mobilisation(), situation),
                            situation.facts());
            case CalloutCommands.RecordArrivals c ->
                    TurnoutDecider.arrive(
                            c,
                            MobilisationState.of(c.mobilisation(), situation),
                            officers(c.officers(), situation),
                            Cohorts.extensions(situation),
                            carriers(c.carriers(), situation),
                            situation.facts());
            case CalloutCommands.CancelArrivals c ->
                    TurnoutDecider.cancel(c, MobilisationState.of(c.mobilisation(), situation));
            case CalloutCommands.NominateCommanders c ->
                    CalloutDecider.nominate(
                            c,
                            MobilisationState.of(c.mobilisation(), situation),
                            officers(c.officers(), situation),
                            Cohorts.extensions(situation),
                            situation.facts());
            case CalloutCommands.EndMobilisation c -> {
                var state = MobilisationState.of(c.mobilisation(), situation);
                yield CalloutDecider.end(
                        c, state, declarations(state, situation), situation.facts());
            }
        };
    }

    private static MobilisationState latest(
            CalloutCommands.StartMobilisation command,
            OperationState operation,
            Situation situation) {
        var latest =
                operation instanceof OperationState.Known known
                        ? known.mobilisations().get(command.force())
                        : null;
        return latest == null
                ? new MobilisationState.Unknown()
                : MobilisationState.of(latest, situation);
    }

    private static Declarations declarations(MobilisationState state, Situation situation) {
        if (!(state instanceof Known(Mobilisation mobilisation))) {
            return Declarations.NONE;
        }
        var started = mobilisation.started();
        return Fleet.declared(
                started.force(), Fleet.tour(started.force(), started.at(), situation), situation);
    }

    private static Map<OfficerId, OfficerHistory> officers(
            @Nullable Collection<OfficerId> named, Situation situation) {
        if (named == null) {
            return Map.of();
        }
        var states = situation.knowAll(Officers.FOLD, named.stream().map(OfficerId::tag).toList());
        var officers = new HashMap<OfficerId, OfficerHistory>();
        named.forEach(o -> officers.put(o, states.getOrDefault(o.tag(), OfficerHistory.UNKNOWN)));
        return officers;
    }

    private static Map<CarrierId, CarrierHistory> carriers(
            @Nullable List<CarrierId> named, Situation situation) {
        return named == null ? Map.of() : Fleet.carriers(named, situation);
    }
}
