package muster.mobilisation.rota;

import static muster.mobilisation.Scene.ANN;
import static muster.mobilisation.Scene.BOB;
import static muster.mobilisation.Scene.CAT;
import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.STAFFS;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.awarded;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static muster.mobilisation.Scene.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import muster.contract.AbstractionId;
import muster.contract.ForceId;
import muster.contract.Invalid;
import muster.contract.OfficerId;
import muster.contract.RotaEntryId;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.AccreditationWithdrawn;
import muster.contract.deployment.Refusal;
import muster.contract.deployment.Refusal.Reason;
import muster.contract.officer.AbstractionKind;
import muster.contract.officer.OfficerEvents.OfficerAbstracted;
import muster.contract.officer.OfficerEvents.OfficerRetired;
import muster.contract.officer.OfficerEvents.OfficerTransferred;
import muster.contract.rota.CommandRole;
import muster.contract.rota.RotaCommands.RemoveFromRota;
import muster.contract.rota.RotaCommands.RosterCommander;
import muster.contract.rota.RotaCommands.SwapOnRota;
import muster.contract.rota.RotaEvents.CommanderRostered;
import muster.contract.rota.RotaEvents.CommanderTakenOffRota;
import muster.contract.rota.RotaEvents.CommandersSwapped;
import muster.mobilisation.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RotaDeciderTest {

    private static final Instant MONDAY = Instant.parse("2024-06-10T07:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2024-06-11T07:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2024-06-12T07:00:00Z");
    private static final RotaEntryId R1 = new RotaEntryId("R-0000000001");
    private static final RotaEntryId R2 = new RotaEntryId("R-0000000002");

    @ParameterizedTest
    @EnumSource
    void whoIsAccreditedInTheRoleIsPutOn(CommandRole role) {
        given(forces())
                .and(registered(ANN), awarded(ANN, role.skill()))
                .when(roster(WMP, role, ANN))
                .thenEvents(new CommanderRostered(R1, WMP, role, ANN, MONDAY, TUESDAY))
                .creating("R-0000000001");
    }

    @Test
    void aHigherCommandDoesNotIncludeALower() {
        assertThat(
                        given(forces())
                                .and(registered(ANN), awarded(ANN, Skill.GOLD_COMMANDER))
                                .when(roster(WMP, CommandRole.SILVER, ANN))
                                .thenRefused("commander-not-accredited")
                                .data())
                .containsEntry(
                        "refusals",
                        List.of(
                                new Refusal(
                                        ANN, List.of(Reason.neverHeld(Skill.SILVER_COMMANDER)))));
    }

    @Test
    void theAccreditationLastsThroughEveryLocalDayThatIsTouched() {
        var accredited = given(forces()).and(registered(ANN), awarded(ANN, Skill.GOLD_COMMANDER));
        accredited.when(gold("2024-12-31T08:00:00Z", "2025-01-01T00:00:00Z")).thenAccepted();
        assertThat(
                        accredited
                                .when(gold("2024-12-31T08:00:00Z", "2025-01-01T00:00:01Z"))
                                .thenRefused("commander-not-accredited")
                                .data())
                .containsEntry(
                        "refusals",
                        List.of(
                                new Refusal(
                                        ANN,
                                        List.of(
                                                Reason.lapsesDuring(
                                                        Skill.GOLD_COMMANDER,
                                                        day("2024-12-31"))))));
    }

    @Test
    void whoseAccreditationWasWithdrawnOrWhoLeftIsNotPutOnWithEveryReason() {
        assertThat(
                        given(forces())
                                .and(registered(ANN), awarded(ANN, Skill.GOLD_COMMANDER))
                                .and(
                                        new AccreditationWithdrawn(
                                                ANN,
                                                WMP,
                                                Skill.GOLD_COMMANDER,
                                                day("2024-06-01"),
                                                "by the board"),
                                        new OfficerTransferred(ANN, STAFFS, day("2024-06-11"), WMP))
                                .when(roster(WMP, CommandRole.GOLD, ANN))
                                .thenRefused("commander-not-accredited")
                                .data())
                .containsEntry(
                        "refusals",
                        List.of(
                                new Refusal(
                                        ANN,
                                        List.of(
                                                Reason.withdrawn(
                                                        Skill.GOLD_COMMANDER, day("2024-06-01")),
                                                Reason.notInForce(STAFFS)))));
        given(forces())
                .and(registered(ANN), awarded(ANN, Skill.GOLD_COMMANDER))
                .and(new OfficerRetired(ANN, WMP, day("2024-06-11")))
                .when(roster(WMP, CommandRole.GOLD, ANN))
                .thenRefused("commander-not-accredited");
    }

    @Test
    void twoHoldARoleAtOnceAndOneHoldsTwoAndWhoIsAwayIsPutOnAsItIsFoundAndNotForbidden() {
        var twice =
                given(forces())
                        .and(registered(ANN), awarded(ANN, Skill.GOLD_COMMANDER))
                        .and(registered(BOB), awarded(BOB, Skill.GOLD_COMMANDER))
                        .and(
                                new OfficerAbstracted(
                                        AbstractionId.of(BOB, 1),
                                        BOB,
                                        WMP,
                                        AbstractionKind.LEAVE,
                                        day("2024-06-10"),
                                        null));
        twice.apply(roster(WMP, CommandRole.GOLD, ANN));
        twice.apply(roster(WMP, CommandRole.GOLD, ANN));
        twice.when(roster(WMP, CommandRole.GOLD, BOB)).thenAccepted();
    }

    @Test
    void anUnknownForceOrOfficerIsNamed() {
        given(forces()).when(roster(NOBODY, CommandRole.GOLD, ANN)).thenWrong("force");
        given(forces()).when(roster(WMP, CommandRole.GOLD, ANN)).thenWrong("officer");
    }

    @Test
    void anEntryOfMoreThanAMonthIsASlip() {
        new RosterCommander(WMP, CommandRole.GOLD, ANN, MONDAY, MONDAY.plus(Duration.ofDays(31)));
        assertThatThrownBy(() ->
                        new RosterCommander(
                                WMP,
                                CommandRole.GOLD,
                                ANN,
                                MONDAY,
                                MONDAY.plus(Duration.ofDays(31)).plusMillis(1)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("31 days");
        assertThatThrownBy(() -> new SwapOnRota(R1, R1)).isInstanceOf(Invalid.class);
    }

    @Test
    void anEntryIsTakenOffOnce() {
        var off = new CommanderTakenOffRota(R1, WMP, CommandRole.GOLD, ANN, MONDAY, TUESDAY, "ill");
        given(on(R1, ANN, MONDAY, TUESDAY)).when(new RemoveFromRota(R1, "ill")).thenEvents(off);
        given(on(R1, ANN, MONDAY, TUESDAY), off)
                .when(new RemoveFromRota(R1, "ill"))
                .thenRefused("taken-off-rota");
        given().when(new RemoveFromRota(R1, "ill")).thenWrong("entry");
    }

    @Test
    void twoTakeEachOthersEntriesInOneDecisionAndBackAgain() {
        var swapped = new CommandersSwapped(R1, R2, WMP, BOB, ANN);
        var scene = swappable().and(awarded(BOB, Skill.GOLD_COMMANDER));
        scene.when(new SwapOnRota(R1, R2)).thenEvents(swapped);
        scene.and(swapped)
                .when(new SwapOnRota(R2, R1))
                .thenEvents(new CommandersSwapped(R2, R1, WMP, BOB, ANN));
        scene.when(new RemoveFromRota(R2, "ill"))
                .thenEvents(
                        new CommanderTakenOffRota(
                                R2, WMP, CommandRole.GOLD, ANN, TUESDAY, WEDNESDAY, "ill"));
    }

    @Test
    void neitherSwapsUnlessBothAreFitForWhatTheOtherHad() {
        assertThat(
                        swappable()
                                .when(new SwapOnRota(R1, R2))
                                .thenRefused("commander-not-accredited")
                                .data())
                .containsEntry(
                        "refusals",
                        List.of(new Refusal(BOB, List.of(Reason.neverHeld(Skill.GOLD_COMMANDER)))));
    }

    @Test
    void whatIsSwappedIsOnTheSameRotaAndOfTwoPeople() {
        var scene = swappable();
        scene.when(new SwapOnRota(R1, new RotaEntryId("R-0000000009"))).thenWrong("with");
        scene.and(
                        new CommanderRostered(
                                new RotaEntryId("R-0000000003"),
                                STAFFS,
                                CommandRole.GOLD,
                                CAT,
                                MONDAY,
                                TUESDAY))
                .when(new SwapOnRota(R1, new RotaEntryId("R-0000000003")))
                .thenWrong("with");
        scene.and(on(new RotaEntryId("R-0000000004"), ANN, TUESDAY, WEDNESDAY))
                .when(new SwapOnRota(R1, new RotaEntryId("R-0000000004")))
                .thenWrong("with");
    }

    private static Scene swappable() {
        return given(forces())
                .and(registered(ANN), awarded(ANN, Skill.GOLD_COMMANDER), registered(BOB))
                .and(on(R1, ANN, MONDAY, TUESDAY), on(R2, BOB, TUESDAY, WEDNESDAY));
    }

    private static CommanderRostered on(
            RotaEntryId entry, OfficerId officer, Instant from, Instant to) {
        return new CommanderRostered(entry, WMP, CommandRole.GOLD, officer, from, to);
    }

    private static RosterCommander roster(ForceId force, CommandRole role, OfficerId officer) {
        return new RosterCommander(force, role, officer, MONDAY, TUESDAY);
    }

    private static RosterCommander gold(String from, String to) {
        return new RosterCommander(
                WMP, CommandRole.GOLD, ANN, Instant.parse(from), Instant.parse(to));
    }
}
