package muster.mobilisation.officer;

import static muster.mobilisation.Scene.ANN;
import static muster.mobilisation.Scene.BOB;
import static muster.mobilisation.Scene.DCP;
import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.registered;
import static org.assertj.core.api.Assertions.assertThat;

import muster.contract.AbstractionId;
import muster.contract.Rank;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerCommands.AbstractOfficer;
import muster.contract.officer.OfficerCommands.EndAbstraction;
import muster.contract.officer.OfficerCommands.EraseOfficer;
import muster.contract.officer.OfficerCommands.PromoteOfficer;
import muster.contract.officer.OfficerCommands.RegisterOfficer;
import muster.contract.officer.OfficerCommands.RetireOfficer;
import muster.contract.officer.OfficerCommands.TransferOfficer;
import muster.contract.officer.OfficerEvents.AbstractionEnded;
import muster.contract.officer.OfficerEvents.OfficerAbstracted;
import muster.contract.officer.OfficerEvents.OfficerErased;
import muster.contract.officer.OfficerEvents.OfficerPromoted;
import muster.contract.officer.OfficerEvents.OfficerRegistered;
import muster.contract.officer.OfficerEvents.OfficerRetired;
import muster.contract.officer.OfficerEvents.OfficerTransferred;
import muster.contract.officer.Personal;
import muster.mobilisation.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficerDeciderTest {

    private static final AbstractionId FIRST = AbstractionId.of(ANN, 1);

    @Test
    void anOfficerIsRegisteredWithoutAnythingPersonal() {
        var personal = new Personal("Ann Other", "0121 496 0000", "ann@example.org");
        given(forces())
                .when(new RegisterOfficer(ANN, WMP, Rank.SERGEANT, personal))
                .thenEvents(new OfficerRegistered(ANN, WMP, Rank.SERGEANT))
                .creating("WMP-1");
        assertThat(personal.toString()).doesNotContain("Ann");
    }

    @Test
    void anOfficerIsRegisteredOnceAndInAKnownForce() {
        annOf(WMP)
                .when(new RegisterOfficer(ANN, WMP, Rank.SERGEANT, null))
                .thenRefused("officer-already-registered");
        given(forces())
                .when(new RegisterOfficer(ANN, NOBODY, Rank.SERGEANT, null))
                .thenWrong("force");
    }

    @Test
    void anOfficerIsPromoted() {
        annOf(WMP)
                .when(new PromoteOfficer(ANN, Rank.SERGEANT, day("2024-07-01")))
                .thenEvents(new OfficerPromoted(ANN, WMP, Rank.SERGEANT, day("2024-07-01")));
    }

    @Test
    void anOfficerIsTransferredAndKeepsTheCode() {
        annOf(WMP)
                .when(new TransferOfficer(ANN, DCP, day("2024-07-01")))
                .thenEvents(new OfficerTransferred(ANN, DCP, day("2024-07-01"), WMP));
        annOf(WMP).when(new TransferOfficer(ANN, NOBODY, day("2024-07-01"))).thenWrong("force");
    }

    @Test
    void anEventNamesTheForceOfItsDay() {
        var moved = annOf(WMP).and(new OfficerTransferred(ANN, DCP, day("2024-07-01"), WMP));
        moved.when(new PromoteOfficer(ANN, Rank.SERGEANT, day("2024-06-30")))
                .thenEvents(new OfficerPromoted(ANN, WMP, Rank.SERGEANT, day("2024-06-30")));
        moved.when(new PromoteOfficer(ANN, Rank.SERGEANT, day("2024-07-01")))
                .thenEvents(new OfficerPromoted(ANN, DCP, Rank.SERGEANT, day("2024-07-01")));
    }

    @Test
    void anOfficerRetiresOnce() {
        annOf(WMP)
                .when(new RetireOfficer(ANN, day("2024-07-01")))
                .thenEvents(new OfficerRetired(ANN, WMP, day("2024-07-01")));
        annOf(WMP)
                .and(new OfficerRetired(ANN, WMP, day("2024-07-01")))
                .when(new RetireOfficer(ANN, day("2024-07-01")))
                .thenRefused("already-retired");
    }

    @Test
    void anOfficerIsErasedAsOftenAsAsked() {
        var erased = new OfficerErased(ANN, WMP, "asked for");
        annOf(WMP).when(new EraseOfficer(ANN, "asked for")).thenEvents(erased);
        annOf(WMP).and(erased).when(new EraseOfficer(ANN, "asked for")).thenEvents(erased);
    }

    @Test
    void nothingHappensToTheUnknown() {
        var nobody = given(forces());
        nobody.when(new PromoteOfficer(ANN, Rank.SERGEANT, day("2024-07-01"))).thenWrong("officer");
        nobody.when(new TransferOfficer(ANN, DCP, day("2024-07-01"))).thenWrong("officer");
        nobody.when(new RetireOfficer(ANN, day("2024-07-01"))).thenWrong("officer");
        nobody.when(new EraseOfficer(ANN, "asked for")).thenWrong("officer");
        nobody.when(absence("2024-07-01", null)).thenWrong("officer");
        nobody.when(new EndAbstraction(FIRST, day("2024-07-01"))).thenWrong("abstraction");
    }

    @Test
    void absencesAreNumberedPerOfficer() {
        annOf(WMP)
                .when(absence("2024-07-01", "2024-07-03"))
                .thenEvents(away(1, "2024-07-01", "2024-07-03"))
                .creating("WMP-1-A1");
        annOf(WMP)
                .and(registered(BOB))
                .and(away(1, "2024-06-01", "2024-06-03"))
                .when(absence("2024-07-01", null))
                .thenEvents(away(2, "2024-07-01", null))
                .creating("WMP-1-A2");
    }

    @Test
    void anAbsenceEndsOnTheFirstDayBack() {
        sick("2024-07-01", "2024-07-05")
                .when(new EndAbstraction(FIRST, day("2024-07-05")))
                .thenEvents(new AbstractionEnded(FIRST, ANN, WMP, day("2024-07-05")));
        sick("2024-07-01", null)
                .when(new EndAbstraction(FIRST, day("2024-07-01")))
                .thenEvents(new AbstractionEnded(FIRST, ANN, WMP, day("2024-07-01")));
    }

    @Test
    void anAbsenceThatIsOverOrHasNotBegunDoesNotEnd() {
        sick("2024-07-01", "2024-07-05")
                .when(new EndAbstraction(FIRST, day("2024-07-06")))
                .thenRefused("abstraction-ended");
        sick("2024-07-01", null)
                .and(new AbstractionEnded(FIRST, ANN, WMP, day("2024-07-04")))
                .when(new EndAbstraction(FIRST, day("2024-07-03")))
                .thenRefused("abstraction-ended");
        sick("2024-07-01", null)
                .when(new EndAbstraction(FIRST, day("2024-06-30")))
                .thenRefused("abstraction-not-begun");
        sick("2024-07-01", null)
                .when(new EndAbstraction(AbstractionId.of(ANN, 2), day("2024-07-03")))
                .thenWrong("abstraction");
    }

    private static Scene annOf(muster.contract.ForceId force) {
        return given(forces()).and(new OfficerRegistered(ANN, force, Rank.CONSTABLE));
    }

    private static Scene sick(String from, @Nullable String to) {
        return annOf(WMP).and(away(1, from, to));
    }

    private static OfficerAbstracted away(int number, String from, @Nullable String to) {
        return new OfficerAbstracted(
                AbstractionId.of(ANN, number),
                ANN,
                WMP,
                AbstractionKind.SICK,
                day(from),
                to == null ? null : day(to));
    }

    private static AbstractOfficer absence(String from, @Nullable String to) {
        return new AbstractOfficer(
                ANN, AbstractionKind.SICK, day(from), to == null ? null : day(to));
    }
}
