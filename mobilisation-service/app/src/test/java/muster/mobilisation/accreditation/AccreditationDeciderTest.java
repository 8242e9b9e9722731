package muster.mobilisation.accreditation;

import static muster.mobilisation.Scene.ANN;
import static muster.mobilisation.Scene.DCP;
import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.awarded;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.registered;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import muster.contract.ExtensionId;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationCommands.AccreditOfficer;
import muster.contract.accreditation.AccreditationCommands.CorrectAccreditation;
import muster.contract.accreditation.AccreditationCommands.ExtendQualifications;
import muster.contract.accreditation.AccreditationCommands.ReaccreditOfficer;
import muster.contract.accreditation.AccreditationCommands.RevokeExtension;
import muster.contract.accreditation.AccreditationCommands.WithdrawAccreditation;
import muster.contract.accreditation.AccreditationEvents.AccreditationCorrected;
import muster.contract.accreditation.AccreditationEvents.AccreditationWithdrawn;
import muster.contract.accreditation.AccreditationEvents.ExtensionRevoked;
import muster.contract.accreditation.AccreditationEvents.OfficerAccredited;
import muster.contract.accreditation.AccreditationEvents.OfficerReaccredited;
import muster.contract.accreditation.AccreditationEvents.QualificationsExtended;
import muster.contract.force.ForceEvents.PolicySet;
import muster.contract.officer.OfficerEvents.OfficerTransferred;
import muster.mobilisation.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccreditationDeciderTest {

    private static final LocalDate MAY = day("2024-05-01");
    private static final ExtensionId E1 = new ExtensionId("E-0000000001");

    @Test
    void anAwardExpiresAsGivenOrAsPolicySays() {
        ann().when(new AccreditOfficer(ANN, Skill.FIRST_AID, MAY, day("2024-05-02")))
                .thenEvents(
                        new OfficerAccredited(ANN, WMP, Skill.FIRST_AID, MAY, day("2024-05-02")));
        ann().when(new AccreditOfficer(ANN, Skill.FIRST_AID, MAY, null))
                .thenEvents(
                        new OfficerAccredited(ANN, WMP, Skill.FIRST_AID, MAY, day("2025-05-01")));
        ann().and(new PolicySet(Skill.FIRST_AID, 36, day("2024-01-01"), null))
                .when(new AccreditOfficer(ANN, Skill.FIRST_AID, MAY, null))
                .thenEvents(
                        new OfficerAccredited(ANN, WMP, Skill.FIRST_AID, MAY, day("2027-05-01")));
    }

    @Test
    void thePolicyIsThatOfTheForceOnTheDayOfTheAward() {
        var moved =
                ann().and(new OfficerTransferred(ANN, DCP, day("2024-05-01"), WMP))
                        .and(new PolicySet(Skill.FIRST_AID, 36, day("2024-01-01"), WMP));
        moved.when(new ReaccreditOfficer(ANN, Skill.FIRST_AID, MAY, null))
                .thenEvents(
                        new OfficerReaccredited(ANN, DCP, Skill.FIRST_AID, MAY, day("2025-05-01")));
        moved.when(new ReaccreditOfficer(ANN, Skill.FIRST_AID, day("2024-04-30"), null))
                .thenEvents(
                        new OfficerReaccredited(
                                ANN, WMP, Skill.FIRST_AID, day("2024-04-30"), day("2027-04-30")));
    }

    @Test
    void aSkillIsWithdrawnFromWhoWasGivenIt() {
        ann().and(awarded(ANN, Skill.FIRST_AID))
                .when(new WithdrawAccreditation(ANN, Skill.FIRST_AID, MAY, "for cause"))
                .thenEvents(
                        new AccreditationWithdrawn(ANN, WMP, Skill.FIRST_AID, MAY, "for cause"));
        ann().and(awarded(ANN, Skill.OFFICER_SAFETY))
                .when(new WithdrawAccreditation(ANN, Skill.FIRST_AID, MAY, "for cause"))
                .thenRefused("never-held");
    }

    @Test
    void anAwardEnteredInErrorIsVoided() {
        ann().and(awarded(ANN, Skill.FIRST_AID))
                .when(correct("2024-01-01", null, null))
                .thenEvents(
                        new AccreditationCorrected(
                                ANN,
                                WMP,
                                Skill.FIRST_AID,
                                day("2024-01-01"),
                                null,
                                null,
                                "typed wrong"));
    }

    @Test
    void aCorrectedDayAloneTakesItsExpiryAsAnAwardWould() {
        ann().and(awarded(ANN, Skill.FIRST_AID))
                .and(new PolicySet(Skill.FIRST_AID, 6, day("2024-02-01"), null))
                .when(correct("2024-01-01", "2024-02-01", null))
                .thenEvents(corrected("2024-02-01", "2024-08-01"));
    }

    @Test
    void aCorrectedExpiryAloneKeepsTheDayOfTheAward() {
        ann().and(awarded(ANN, Skill.FIRST_AID))
                .when(correct("2024-01-01", null, "2024-06-30"))
                .thenEvents(corrected("2024-01-01", "2024-06-30"));
        ann().and(awarded(ANN, Skill.FIRST_AID))
                .when(correct("2024-01-01", "2024-01-02", "2024-06-30"))
                .thenEvents(corrected("2024-01-02", "2024-06-30"));
    }

    @Test
    void onlyARecordedAwardIsCorrected() {
        ann().when(correct("2024-01-01", null, null)).thenWrong("awardedOn");
        ann().and(awarded(ANN, Skill.FIRST_AID))
                .when(correct("2024-01-02", null, null))
                .thenWrong("awardedOn");
        ann().and(awarded(ANN, Skill.FIRST_AID))
                .and(
                        new AccreditationCorrected(
                                ANN,
                                WMP,
                                Skill.FIRST_AID,
                                day("2024-01-01"),
                                null,
                                null,
                                "typed wrong"))
                .when(correct("2024-01-01", null, null))
                .thenWrong("awardedOn");
    }

    @Test
    void nobodyAccreditsTheUnknown() {
        var nobody = given(forces());
        nobody.when(new AccreditOfficer(ANN, Skill.FIRST_AID, MAY, null)).thenWrong("officer");
        nobody.when(new ReaccreditOfficer(ANN, Skill.FIRST_AID, MAY, null)).thenWrong("officer");
        nobody.when(new WithdrawAccreditation(ANN, Skill.FIRST_AID, MAY, "x")).thenWrong("officer");
        nobody.when(correct("2024-01-01", null, null)).thenWrong("officer");
    }

    @Test
    void aCohortIsExtended() {
        given(forces())
                .when(extend(List.of(WMP)))
                .thenEvents(extended(List.of(WMP)))
                .creating("E-0000000001");
        given().when(extend(null)).thenEvents(extended(null));
        given(forces()).when(extend(List.of(WMP, NOBODY))).thenWrong("forces");
    }

    @Test
    void anExtensionInForceIsRevokedOnce() {
        given(extended(null)).when(new RevokeExtension(E1)).thenEvents(new ExtensionRevoked(E1));
        given(extended(null))
                .and(new ExtensionRevoked(E1))
                .when(new RevokeExtension(E1))
                .thenWrong("extension");
        given().when(new RevokeExtension(E1)).thenWrong("extension");
    }

    private static Scene ann() {
        return given(forces()).and(registered(ANN));
    }

    private static CorrectAccreditation correct(
            String awardedOn, @Nullable String to, @Nullable String expiresOn) {
        return new CorrectAccreditation(
                ANN,
                Skill.FIRST_AID,
                day(awardedOn),
                to == null ? null : day(to),
                expiresOn == null ? null : day(expiresOn),
                "typed wrong");
    }

    private static AccreditationCorrected corrected(String to, String expiresOn) {
        return new AccreditationCorrected(
                ANN,
                WMP,
                Skill.FIRST_AID,
                day("2024-01-01"),
                day(to),
                day(expiresOn),
                "typed wrong");
    }

    private static ExtendQualifications extend(@Nullable List<ForceId> forces) {
        return new ExtendQualifications(
                "NPCC",
                List.of(Skill.FIRST_AID),
                forces,
                day("2020-03-01"),
                day("2020-09-30"),
                Period.ofMonths(6));
    }

    private static QualificationsExtended extended(@Nullable List<ForceId> forces) {
        return new QualificationsExtended(
                E1,
                "NPCC",
                List.of(Skill.FIRST_AID),
                forces,
                day("2020-03-01"),
                day("2020-09-30"),
                Period.ofMonths(6));
    }
}
