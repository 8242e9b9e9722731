package muster.mobilisation.cadre;

import static muster.mobilisation.Scene.ANN;
import static muster.mobilisation.Scene.DCP;
import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.awarded;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.registered;

import java.util.List;
import muster.contract.ForceId;
import muster.contract.Skill;
import muster.contract.cadre.CadreCommands.SetCadre;
import muster.contract.cadre.CadreCommands.SetCadreStrength;
import muster.contract.cadre.CadreCommands.SetNationalDeployable;
import muster.contract.cadre.CadreEvents.CadreSet;
import muster.contract.cadre.CadreEvents.CadreStrengthSet;
import muster.contract.cadre.CadreEvents.NationalDeployableSet;
import muster.contract.officer.OfficerEvents.OfficerTransferred;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CadreDeciderTest {

    private static final List<Skill> SKILLS = List.of(Skill.CBRN, Skill.FIRST_AID);

    @Test
    void whatACadreAsksForIsSetForOneForceOrForAll() {
        given(forces())
                .when(set(WMP))
                .thenEvents(new CadreSet(Skill.CBRN, SKILLS, day("2024-06-01"), WMP));
        given().when(set(null))
                .thenEvents(new CadreSet(Skill.CBRN, SKILLS, day("2024-06-01"), null));
        given().when(set(NOBODY)).thenWrong("force");
    }

    @Test
    void aForceIsToHaveSoManyOfACadre() {
        var command = new SetCadreStrength(WMP, Skill.CTSFO, 56, day("2024-01-01"));
        given(forces())
                .when(command)
                .thenEvents(new CadreStrengthSet(WMP, Skill.CTSFO, 56, day("2024-01-01")));
        given().when(command).thenWrong("force");
    }

    @Test
    void theNationalStatusIsOfSomebodyInTheCadre() {
        var liaison = given(forces()).and(registered(ANN), awarded(ANN, Skill.POLICE_LIAISON));
        liaison.when(national(Skill.POLICE_LIAISON))
                .thenEvents(
                        new NationalDeployableSet(
                                ANN,
                                WMP,
                                Skill.POLICE_LIAISON,
                                true,
                                day("2024-06-01"),
                                "assessed"));
        liaison.when(national(Skill.CBRN)).thenRefused("not-in-cadre");
        given(forces()).when(national(Skill.CBRN)).thenWrong("officer");
    }

    @Test
    void theStatusIsAMatterOfTheForceTheOfficerIsInOnTheDay() {
        given(forces())
                .and(registered(ANN), awarded(ANN, Skill.CBRN))
                .and(new OfficerTransferred(ANN, DCP, day("2024-05-01"), WMP))
                .when(national(Skill.CBRN))
                .thenEvents(
                        new NationalDeployableSet(
                                ANN, DCP, Skill.CBRN, true, day("2024-06-01"), "assessed"));
    }

    private static SetCadre set(@Nullable ForceId force) {
        return new SetCadre(Skill.CBRN, SKILLS, day("2024-06-01"), force);
    }

    private static SetNationalDeployable national(Skill cadre) {
        return new SetNationalDeployable(ANN, cadre, true, day("2024-06-01"), "assessed");
    }
}
