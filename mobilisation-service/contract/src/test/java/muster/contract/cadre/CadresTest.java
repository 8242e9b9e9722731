package muster.contract.cadre;

import static muster.contract.Life.DCP;
import static muster.contract.Life.WMP;
import static muster.contract.Life.day;
import static muster.contract.Skill.FIRST_AID;
import static muster.contract.Skill.OFFICER_SAFETY;
import static muster.contract.Skill.POLICE_LIAISON;
import static muster.contract.Skill.PROTEST_REMOVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import muster.contract.DayRange;
import muster.contract.DayRanges;
import muster.contract.Invalid;
import muster.contract.Life;
import muster.contract.OfficerId;
import muster.contract.Skill;
import muster.contract.cadre.CadreCommands.SetCadre;
import muster.contract.cadre.CadreCommands.SetCadreStrength;
import muster.contract.cadre.CadreCommands.SetNationalDeployable;
import org.junit.jupiter.api.Test;

class CadresTest {

    private static final Cadres CHANGED =
            Life.ofConstable()
                    .cadre(POLICE_LIAISON, "2024-01-01", null, POLICE_LIAISON)
                    .cadre(POLICE_LIAISON, "2024-06-01", WMP, POLICE_LIAISON, FIRST_AID)
                    .cadre(POLICE_LIAISON, "2025-01-01", null, POLICE_LIAISON, OFFICER_SAFETY)
                    .cadres();

    @Test
    void everyCadreAsksForItsOwnSkillUnlessSetOtherwise() {
        for (var cadre : Cadres.ALL) {
            assertThat(Cadres.USUAL.requires(cadre, WMP, day("2024-01-01"))).contains(cadre);
        }
        assertThat(Cadres.USUAL.requires(PROTEST_REMOVAL, WMP, day("2024-01-01")))
                .containsExactly(
                        PROTEST_REMOVAL,
                        Skill.PUBLIC_ORDER_LEVEL_2,
                        FIRST_AID,
                        OFFICER_SAFETY,
                        Skill.FITNESS_TEST);
    }

    @Test
    void whatIsNoCadresSkillHasNoSet() {
        assertThat(Arrays.stream(Skill.values()).filter(skill -> !skill.isCadre()))
                .allSatisfy(skill ->
                        assertThatThrownBy(() -> Cadres.usual(skill))
                                .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void aSetHoldsFromItsFirstDayUntilAnotherFollows() {
        assertThat(CHANGED.requires(POLICE_LIAISON, DCP, day("2023-12-31")))
                .isEqualTo(Cadres.usual(POLICE_LIAISON));
        assertThat(CHANGED.requires(POLICE_LIAISON, DCP, day("2024-01-01")))
                .containsExactly(POLICE_LIAISON);
        assertThat(CHANGED.requires(POLICE_LIAISON, DCP, day("2025-01-01")))
                .containsExactly(POLICE_LIAISON, OFFICER_SAFETY);
    }

    @Test
    void aForcesOwnSetGoesBeforeTheCommonOne() {
        assertThat(CHANGED.requires(POLICE_LIAISON, WMP, day("2024-05-31")))
                .containsExactly(POLICE_LIAISON);
        assertThat(CHANGED.requires(POLICE_LIAISON, WMP, day("2026-01-01")))
                .containsExactly(POLICE_LIAISON, FIRST_AID);
    }

    @Test
    void ofTwoSetsOfOneDayTheLaterHolds() {
        var cadres =
                Life.ofConstable()
                        .cadre(POLICE_LIAISON, "2024-01-01", null, POLICE_LIAISON, FIRST_AID)
                        .cadre(POLICE_LIAISON, "2024-01-01", null, POLICE_LIAISON)
                        .cadres();
        assertThat(cadres.requires(POLICE_LIAISON, WMP, day("2024-01-01")))
                .containsExactly(POLICE_LIAISON);
    }

    @Test
    void eachSkillIsAskedForOnItsDays() {
        var required = CHANGED.required(POLICE_LIAISON, WMP);
        assertThat(required.get(POLICE_LIAISON)).isEqualTo(DayRanges.ALL);
        assertThat(required.get(OFFICER_SAFETY))
                .isEqualTo(
                        DayRanges.of(
                                List.of(new DayRange(DayRange.ALWAYS.first(), day("2023-12-31")))));
        assertThat(required.getOrDefault(FIRST_AID, DayRanges.NONE).contains(day("2023-12-31")))
                .isTrue();
        assertThat(required.getOrDefault(FIRST_AID, DayRanges.NONE).contains(day("2024-01-01")))
                .isFalse();
        assertThat(required.getOrDefault(FIRST_AID, DayRanges.NONE).contains(day("2024-06-01")))
                .isTrue();
    }

    @Test
    void aMemberStaysOneWhenTheSkillLapsesAndIsNoneWhenItIsWithdrawn() {
        var life = Life.ofConstable().awarded(POLICE_LIAISON, "2024-01-01", "2024-12-31");
        var member = life.history().memberOf(POLICE_LIAISON);
        assertThat(member.contains(day("2023-12-31"))).isFalse();
        assertThat(member.contains(day("2026-01-01"))).isTrue();
        var left = life.withdrawn(POLICE_LIAISON, "2024-06-01").history().memberOf(POLICE_LIAISON);
        assertThat(left.contains(day("2024-05-31"))).isTrue();
        assertThat(left.contains(day("2024-06-01"))).isFalse();
    }

    @Test
    void theNationalStatusHoldsFromItsDayAndTheLaterSetOfOneDayCounts() {
        var status =
                Life.ofConstable()
                        .nationally(POLICE_LIAISON, false, "2024-06-01")
                        .nationally(POLICE_LIAISON, true, "2024-03-01")
                        .nationally(POLICE_LIAISON, false, "2025-01-01")
                        .nationally(POLICE_LIAISON, true, "2025-01-01")
                        .nationally(PROTEST_REMOVAL, false, "2025-02-01")
                        .history()
                        .nationallyDeployable(POLICE_LIAISON);
        assertThat(status)
                .isEqualTo(
                        DayRanges.of(
                                List.of(
                                        new DayRange(day("2024-03-01"), day("2024-05-31")),
                                        new DayRange(day("2025-01-01"), DayRange.ALWAYS.last()))));
    }

    @Test
    void aSetWithoutTheCadresOwnSkillAndASkillThatIsNoCadreAreWrong() {
        var day = day("2024-01-01");
        assertThatThrownBy(() -> new SetCadre(POLICE_LIAISON, List.of(FIRST_AID), day, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new SetCadre(FIRST_AID, List.of(FIRST_AID), day, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new SetCadreStrength(WMP, POLICE_LIAISON, -1, day))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        new SetNationalDeployable(
                                new OfficerId("WMP-1"), FIRST_AID, true, day, null))
                .isInstanceOf(Invalid.class);
        assertThat(new SetCadreStrength(WMP, POLICE_LIAISON, 0, day).officers()).isZero();
    }
}
