package muster.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.contract.accreditation.AccreditationCommands;
import muster.contract.accreditation.AccreditationEvents;
import muster.contract.cadre.CadreCommands;
import muster.contract.cadre.CadreEvents;
import muster.contract.callout.CalloutCommands;
import muster.contract.callout.CalloutEvents;
import muster.contract.course.CourseCommands;
import muster.contract.course.CourseEvents;
import muster.contract.decisionlog.DecisionLogCommands;
import muster.contract.decisionlog.DecisionLogEvents;
import muster.contract.demand.DemandCommands;
import muster.contract.demand.DemandEvents;
import muster.contract.deployment.DeploymentCommands;
import muster.contract.deployment.DeploymentEvents;
import muster.contract.fatigue.FatigueCommands;
import muster.contract.fatigue.FatigueEvents;
import muster.contract.fleet.FleetCommands;
import muster.contract.fleet.FleetEvents;
import muster.contract.force.ForceCommands;
import muster.contract.force.ForceEvents;
import muster.contract.historicaid.HistoricAidCommands;
import muster.contract.historicaid.HistoricAidEvents;
import muster.contract.officer.OfficerCommands;
import muster.contract.officer.OfficerEvents;
import muster.contract.operation.OperationCommands;
import muster.contract.operation.OperationEvents;
import muster.contract.reminder.ReminderCommands;
import muster.contract.reminder.ReminderEvents;
import muster.contract.request.RequestCommands;
import muster.contract.request.RequestEvents;
import muster.contract.rota.RotaCommands;
import muster.contract.rota.RotaEvents;
import muster.contract.unit.UnitCommands;
import muster.contract.unit.UnitEvents;

/**
 * Every command and every event under the name it is known by outside. The names are written out:
 * what is stored must not change when a class is renamed.
 */
public final class Catalogue {

    /** A command under its name, such as {@code DeployOfficers}. */
    public record CommandType(String capability, String name, Class<? extends Command> type) {}

    /** An event under its stored name and version. */
    public record EventType(
            String capability, String name, int version, Class<? extends Event> type) {

        /** As stored in the log, such as {@code deployment.OfficersDeployed}. */
        public String storedName() {
            return capability + "." + name;
        }

        /** As published, such as {@code muster.deployment.OfficersDeployed.v1}. */
        public String publishedName() {
            return "muster." + capability + "." + name + ".v" + version;
        }
    }

    public static final List<CommandType> COMMANDS =
            List.of(
                    command("force", "RegisterForce", ForceCommands.RegisterForce.class),
                    command("force", "SetRequirement", ForceCommands.SetRequirement.class),
                    command("force", "SetPolicy", ForceCommands.SetPolicy.class),
                    command("officer", "RegisterOfficer", OfficerCommands.RegisterOfficer.class),
                    command("officer", "PromoteOfficer", OfficerCommands.PromoteOfficer.class),
                    command("officer", "TransferOfficer", OfficerCommands.TransferOfficer.class),
                    command("officer", "RetireOfficer", OfficerCommands.RetireOfficer.class),
                    command("officer", "EraseOfficer", OfficerCommands.EraseOfficer.class),
                    command("officer", "AbstractOfficer", OfficerCommands.AbstractOfficer.class),
                    command("officer", "EndAbstraction", OfficerCommands.EndAbstraction.class),
                    command(
                            "accreditation",
                            "AccreditOfficer",
                            AccreditationCommands.AccreditOfficer.class),
                    command(
                            "accreditation",
                            "ReaccreditOfficer",
                            AccreditationCommands.ReaccreditOfficer.class),
                    command(
                            "accreditation",
                            "WithdrawAccreditation",
                            AccreditationCommands.WithdrawAccreditation.class),
                    command(
                            "accreditation",
                            "CorrectAccreditation",
                            AccreditationCommands.CorrectAccreditation.class),
                    command(
                            "accreditation",
                            "ExtendQualifications",
                            AccreditationCommands.ExtendQualifications.class),
                    command(
                            "accreditation",
                            "RevokeExtension",
                            AccreditationCommands.RevokeExtension.class),
                    command("course", "ScheduleCourse", CourseCommands.ScheduleCourse.class),
                    command("course", "BookPlaces", CourseCommands.BookPlaces.class),
                    command("course", "CancelBooking", CourseCommands.CancelBooking.class),
                    command("course", "CancelCourse", CourseCommands.CancelCourse.class),
                    command("course", "MoveCourse", CourseCommands.MoveCourse.class),
                    command("course", "RecordResults", CourseCommands.RecordResults.class),
                    command("course", "CorrectResult", CourseCommands.CorrectResult.class),
                    command("operation", "OpenOperation", OperationCommands.OpenOperation.class),
                    command("operation", "CloseOperation", OperationCommands.CloseOperation.class),
                    command("request", "RequestPSUs", RequestCommands.RequestPSUs.class),
                    command("request", "RequestCadre", RequestCommands.RequestCadre.class),
                    command("request", "CancelRequest", RequestCommands.CancelRequest.class),
                    command("request", "OfferUnits", RequestCommands.OfferUnits.class),
                    command("request", "WithdrawOffer", RequestCommands.WithdrawOffer.class),
                    command(
                            "request",
                            "DeclareUnableToFill",
                            RequestCommands.DeclareUnableToFill.class),
                    command("request", "CommitUnits", RequestCommands.CommitUnits.class),
                    command(
                            "deployment",
                            "DeployOfficers",
                            DeploymentCommands.DeployOfficers.class),
                    command("deployment", "RecordMuster", DeploymentCommands.RecordMuster.class),
                    command(
                            "deployment",
                            "ReleaseOfficers",
                            DeploymentCommands.ReleaseOfficers.class),
                    command("deployment", "RecordReturn", DeploymentCommands.RecordReturn.class),
                    command(
                            "deployment",
                            "RecallOfficers",
                            DeploymentCommands.RecallOfficers.class),
                    command(
                            "deployment",
                            "ExtendDeployment",
                            DeploymentCommands.ExtendDeployment.class),
                    command(
                            "deployment",
                            "CancelDeployment",
                            DeploymentCommands.CancelDeployment.class),
                    command("cadre", "SetCadre", CadreCommands.SetCadre.class),
                    command("cadre", "SetCadreStrength", CadreCommands.SetCadreStrength.class),
                    command(
                            "cadre",
                            "SetNationalDeployable",
                            CadreCommands.SetNationalDeployable.class),
                    command(
                            "historicaid",
                            "RecordHistoricAid",
                            HistoricAidCommands.RecordHistoricAid.class),
                    command(
                            "historicaid",
                            "CancelHistoricAid",
                            HistoricAidCommands.CancelHistoricAid.class),
                    command(
                            "callout",
                            "SetMobilisationRequirement",
                            CalloutCommands.SetMobilisationRequirement.class),
                    command(
                            "callout",
                            "StartMobilisation",
                            CalloutCommands.StartMobilisation.class),
                    command("callout", "CallOutOfficers", CalloutCommands.CallOutOfficers.class),
                    command("callout", "RecordReplies", CalloutCommands.RecordReplies.class),
                    command("callout", "RecordArrivals", CalloutCommands.RecordArrivals.class),
                    command("callout", "CancelArrivals", CalloutCommands.CancelArrivals.class),
                    command(
                            "callout",
                            "NominateCommanders",
                            CalloutCommands.NominateCommanders.class),
                    command("callout", "EndMobilisation", CalloutCommands.EndMobilisation.class),
                    command(
                            "reminder",
                            "SetReminderPolicy",
                            ReminderCommands.SetReminderPolicy.class),
                    command("reminder", "RaiseReminder", ReminderCommands.RaiseReminder.class),
                    command("reminder", "RecordDelivery", ReminderCommands.RecordDelivery.class),
                    command("reminder", "RetryMessage", ReminderCommands.RetryMessage.class),
                    command("fleet", "RegisterCarrier", FleetCommands.RegisterCarrier.class),
                    command(
                            "fleet",
                            "TakeCarrierOutOfService",
                            FleetCommands.TakeCarrierOutOfService.class),
                    command(
                            "fleet",
                            "ReturnCarrierToService",
                            FleetCommands.ReturnCarrierToService.class),
                    command("fleet", "SetToursOfDuty", FleetCommands.SetToursOfDuty.class),
                    command("fleet", "DeclareCarriers", FleetCommands.DeclareCarriers.class),
                    command("unit", "FormPSU", UnitCommands.FormPSU.class),
                    command("unit", "FormSerial", UnitCommands.FormSerial.class),
                    command("unit", "ChangeUnit", UnitCommands.ChangeUnit.class),
                    command("unit", "StandDownUnit", UnitCommands.StandDownUnit.class),
                    command("rota", "RosterCommander", RotaCommands.RosterCommander.class),
                    command("rota", "RemoveFromRota", RotaCommands.RemoveFromRota.class),
                    command("rota", "SwapOnRota", RotaCommands.SwapOnRota.class),
                    command(
                            "decisionlog",
                            "RecordDecision",
                            DecisionLogCommands.RecordDecision.class),
                    command(
                            "decisionlog",
                            "WithdrawDecision",
                            DecisionLogCommands.WithdrawDecision.class),
                    command("fatigue", "SetFatiguePolicy", FatigueCommands.SetFatiguePolicy.class),
                    command("demand", "ExpectDemand", DemandCommands.ExpectDemand.class),
                    command("demand", "ReviseDemand", DemandCommands.ReviseDemand.class),
                    command("demand", "WithdrawDemand", DemandCommands.WithdrawDemand.class));

    public static final List<EventType> EVENTS =
            List.of(
                    event("force", "ForceRegistered", ForceEvents.ForceRegistered.class),
                    event("force", "RequirementSet", ForceEvents.RequirementSet.class),
                    event("force", "PolicySet", ForceEvents.PolicySet.class),
                    event("officer", "OfficerRegistered", OfficerEvents.OfficerRegistered.class),
                    event("officer", "OfficerPromoted", OfficerEvents.OfficerPromoted.class),
                    event("officer", "OfficerTransferred", OfficerEvents.OfficerTransferred.class),
                    event("officer", "OfficerRetired", OfficerEvents.OfficerRetired.class),
                    event("officer", "OfficerErased", OfficerEvents.OfficerErased.class),
                    event("officer", "OfficerAbstracted", OfficerEvents.OfficerAbstracted.class),
                    event("officer", "AbstractionEnded", OfficerEvents.AbstractionEnded.class),
                    event(
                            "accreditation",
                            "OfficerAccredited",
                            AccreditationEvents.OfficerAccredited.class),
                    event(
                            "accreditation",
                            "OfficerReaccredited",
                            AccreditationEvents.OfficerReaccredited.class),
                    event(
                            "accreditation",
                            "AccreditationWithdrawn",
                            AccreditationEvents.AccreditationWithdrawn.class),
                    event(
                            "accreditation",
                            "AccreditationCorrected",
                            AccreditationEvents.AccreditationCorrected.class),
                    event(
                            "accreditation",
                            "QualificationsExtended",
                            AccreditationEvents.QualificationsExtended.class),
                    event(
                            "accreditation",
                            "ExtensionRevoked",
                            AccreditationEvents.ExtensionRevoked.class),
                    event("course", "CourseScheduled", CourseEvents.CourseScheduled.class),
                    event("course", "PlacesBooked", CourseEvents.PlacesBooked.class),
                    event("course", "BookingCancelled", CourseEvents.BookingCancelled.class),
                    event("course", "CourseMoved", CourseEvents.CourseMoved.class),
                    event("course", "CourseCancelled", CourseEvents.CourseCancelled.class),
                    event("course", "ResultsRecorded", CourseEvents.ResultsRecorded.class),
                    event("course", "ResultCorrected", CourseEvents.ResultCorrected.class),
                    event("operation", "OperationOpened", OperationEvents.OperationOpened.class),
                    event("operation", "OperationClosed", OperationEvents.OperationClosed.class),
                    event("request", "PSUsRequested", RequestEvents.PSUsRequested.class),
                    event("request", "CadreRequested", RequestEvents.CadreRequested.class),
                    event("request", "RequestCancelled", RequestEvents.RequestCancelled.class),
                    event("request", "UnitsOffered", RequestEvents.UnitsOffered.class),
                    event("request", "OfferWithdrawn", RequestEvents.OfferWithdrawn.class),
                    event(
                            "request",
                            "UnableToFillDeclared",
                            RequestEvents.UnableToFillDeclared.class),
                    event("request", "UnitsCommitted", RequestEvents.UnitsCommitted.class),
                    event(
                            "deployment",
                            "OfficersDeployed",
                            DeploymentEvents.OfficersDeployed.class),
                    event(
                            "deployment",
                            "DeployGuardOverridden",
                            DeploymentEvents.DeployGuardOverridden.class),
                    event(
                            "deployment",
                            "OfficersMustered",
                            DeploymentEvents.OfficersMustered.class),
                    event(
                            "deployment",
                            "OfficersReleased",
                            DeploymentEvents.OfficersReleased.class),
                    event(
                            "deployment",
                            "OfficersReturned",
                            DeploymentEvents.OfficersReturned.class),
                    event(
                            "deployment",
                            "OfficersRecalled",
                            DeploymentEvents.OfficersRecalled.class),
                    event(
                            "deployment",
                            "DeploymentExtended",
                            DeploymentEvents.DeploymentExtended.class),
                    event(
                            "deployment",
                            "DeploymentCancelled",
                            DeploymentEvents.DeploymentCancelled.class),
                    event("cadre", "CadreSet", CadreEvents.CadreSet.class),
                    event("cadre", "CadreStrengthSet", CadreEvents.CadreStrengthSet.class),
                    event(
                            "cadre",
                            "NationalDeployableSet",
                            CadreEvents.NationalDeployableSet.class),
                    event(
                            "historicaid",
                            "HistoricAidRecorded",
                            HistoricAidEvents.HistoricAidRecorded.class),
                    event(
                            "historicaid",
                            "HistoricAidCancelled",
                            HistoricAidEvents.HistoricAidCancelled.class),
                    event(
                            "callout",
                            "MobilisationRequirementSet",
                            CalloutEvents.MobilisationRequirementSet.class),
                    event(
                            "callout",
                            "MobilisationStarted",
                            CalloutEvents.MobilisationStarted.class),
                    event("callout", "OfficersCalledOut", CalloutEvents.OfficersCalledOut.class),
                    event("callout", "RepliesRecorded", CalloutEvents.RepliesRecorded.class),
                    event("callout", "ArrivalsRecorded", CalloutEvents.ArrivalsRecorded.class),
                    event("callout", "ArrivalsCancelled", CalloutEvents.ArrivalsCancelled.class),
                    event(
                            "callout",
                            "CommandersNominated",
                            CalloutEvents.CommandersNominated.class),
                    event("callout", "MobilisationEnded", CalloutEvents.MobilisationEnded.class),
                    event("reminder", "ReminderPolicySet", ReminderEvents.ReminderPolicySet.class),
                    event("reminder", "ReminderRaised", ReminderEvents.ReminderRaised.class),
                    event("reminder", "MessageDelivered", ReminderEvents.MessageDelivered.class),
                    event("reminder", "DeliveryFailed", ReminderEvents.DeliveryFailed.class),
                    event("reminder", "MessageSetAside", ReminderEvents.MessageSetAside.class),
                    event("reminder", "MessageRetried", ReminderEvents.MessageRetried.class),
                    event("fleet", "CarrierRegistered", FleetEvents.CarrierRegistered.class),
                    event(
                            "fleet",
                            "CarrierTakenOutOfService",
                            FleetEvents.CarrierTakenOutOfService.class),
                    event(
                            "fleet",
                            "CarrierReturnedToService",
                            FleetEvents.CarrierReturnedToService.class),
                    event("fleet", "ToursOfDutySet", FleetEvents.ToursOfDutySet.class),
                    event("fleet", "CarriersDeclared", FleetEvents.CarriersDeclared.class),
                    event("unit", "UnitFormed", UnitEvents.UnitFormed.class),
                    event("unit", "UnitChanged", UnitEvents.UnitChanged.class),
                    event("unit", "UnitStoodDown", UnitEvents.UnitStoodDown.class),
                    event("rota", "CommanderRostered", RotaEvents.CommanderRostered.class),
                    event("rota", "CommanderTakenOffRota", RotaEvents.CommanderTakenOffRota.class),
                    event("rota", "CommandersSwapped", RotaEvents.CommandersSwapped.class),
                    event(
                            "decisionlog",
                            "DecisionRecorded",
                            DecisionLogEvents.DecisionRecorded.class),
                    event(
                            "decisionlog",
                            "DecisionWithdrawn",
                            DecisionLogEvents.DecisionWithdrawn.class),
                    event("fatigue", "FatiguePolicySet", FatigueEvents.FatiguePolicySet.class),
                    event("demand", "DemandExpected", DemandEvents.DemandExpected.class),
                    event("demand", "DemandRevised", DemandEvents.DemandRevised.class),
                    event("demand", "DemandWithdrawn", DemandEvents.DemandWithdrawn.class));

    private static final Map<String, CommandType> COMMANDS_BY_NAME =
            COMMANDS.stream().collect(Collectors.toMap(CommandType::name, Function.identity()));

    private static final Map<Class<?>, EventType> EVENTS_BY_CLASS =
            EVENTS.stream().collect(Collectors.toMap(EventType::type, Function.identity()));

    private Catalogue() {}

    public static Optional<CommandType> command(String name) {
        return Optional.ofNullable(COMMANDS_BY_NAME.get(name));
    }

    public static EventType eventType(Event event) {
        var type = EVENTS_BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.getClass() + " is not in the catalogue");
        }
        return type;
    }

    private static CommandType command(
            String capability, String name, Class<? extends Command> type) {
        return new CommandType(capability, name, type);
    }

    private static EventType event(String capability, String name, Class<? extends Event> type) {
        return new EventType(capability, name, 1, type);
    }
}
