package muster.edge.feed;

import java.util.List;

/** The events by which the feed can be narrowed. */
final class Types {

    static final List<String> ALL =
            List.of(
                    "ForceRegistered",
                    "RequirementSet",
                    "PolicySet",
                    "OfficerRegistered",
                    "OfficerPromoted",
                    "OfficerTransferred",
                    "OfficerRetired",
                    "OfficerErased",
                    "OfficerAbstracted",
                    "AbstractionEnded",
                    "OfficerAccredited",
                    "OfficerReaccredited",
                    "AccreditationWithdrawn",
                    "AccreditationCorrected",
                    "QualificationsExtended",
                    "ExtensionRevoked",
                    "CourseScheduled",
                    "PlacesBooked",
                    "BookingCancelled",
                    "CourseMoved",
                    "CourseCancelled",
                    "ResultsRecorded",
                    "ResultCorrected",
                    "OperationOpened",
                    "OperationClosed",
                    "PSUsRequested",
                    "CadreRequested",
                    "RequestCancelled",
                    "UnitsOffered",
                    "OfferWithdrawn",
                    "UnableToFillDeclared",
                    "UnitsCommitted",
                    "OfficersDeployed",
                    "DeployGuardOverridden",
                    "OfficersMustered",
                    "OfficersReleased",
                    "OfficersReturned",
                    "OfficersRecalled",
                    "DeploymentExtended",
                    "DeploymentCancelled",
                    "MobilisationRequirementSet",
                    "MobilisationStarted",
                    "OfficersCalledOut",
                    "RepliesRecorded",
                    "ArrivalsRecorded",
                    "ArrivalsCancelled",
                    "CommandersNominated",
                    "MobilisationEnded",
                    "HistoricAidRecorded",
                    "HistoricAidCancelled");

    private Types() {}
}
