package muster.mobilisation.reminder;

import static muster.mobilisation.Scene.NOBODY;
import static muster.mobilisation.Scene.STAFFS;
import static muster.mobilisation.Scene.WMP;
import static muster.mobilisation.Scene.day;
import static muster.mobilisation.Scene.forces;
import static muster.mobilisation.Scene.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.Invalid;
import muster.contract.ReminderId;
import muster.contract.Skill;
import muster.contract.reminder.Channel;
import muster.contract.reminder.Failure;
import muster.contract.reminder.ReminderCommands.RaiseReminder;
import muster.contract.reminder.ReminderCommands.RecordDelivery;
import muster.contract.reminder.ReminderCommands.RetryMessage;
import muster.contract.reminder.ReminderCommands.SetReminderPolicy;
import muster.contract.reminder.ReminderEvents.DeliveryFailed;
import muster.contract.reminder.ReminderEvents.MessageDelivered;
import muster.contract.reminder.ReminderEvents.MessageRetried;
import muster.contract.reminder.ReminderEvents.MessageSetAside;
import muster.contract.reminder.ReminderEvents.ReminderPolicySet;
import muster.contract.reminder.ReminderEvents.ReminderRaised;
import muster.contract.reminder.ReminderKind;
import muster.contract.reminder.ReminderPolicies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderDeciderTest {

    /** The scene plays at noon on 1 June 2024. */
    private static final Instant LAST_DAY = Days.start(day("2024-07-01"));

    private static final Instant LATER = Instant.parse("2024-06-01T12:01:00Z");

    private static RaiseReminder lapse(int time) {
        return lapse(WMP, time);
    }

    private static RaiseReminder lapse(ForceId force, int time) {
        return new RaiseReminder(
                ReminderKind.LAPSE, force, "WMP-1", Skill.FIRST_AID, LAST_DAY, time, null);
    }

    private static ReminderRaised raised() {
        return new ReminderRaised(
                id(),
                ReminderKind.LAPSE,
                WMP,
                "WMP-1",
                Skill.FIRST_AID,
                LAST_DAY,
                30,
                Days.start(day("2024-06-01")),
                false);
    }

    private static ReminderId id() {
        return lapse(30).matter().id(30);
    }

    private static RecordDelivery delivered(int attempt) {
        return new RecordDelivery(id(), Channel.EMAIL, attempt, null, null, null);
    }

    private static RecordDelivery failed(int attempt, @Nullable Instant nextAt) {
        return new RecordDelivery(id(), Channel.EMAIL, attempt, Failure.REFUSED, 500, nextAt);
    }

    private static DeliveryFailed failure(int attempt) {
        return new DeliveryFailed(id(), WMP, Channel.EMAIL, attempt, Failure.REFUSED, 500, LATER);
    }

    private static MessageSetAside setAside(int attempt) {
        return new MessageSetAside(id(), WMP, Channel.EMAIL, attempt, Failure.REFUSED, 500);
    }

    @Test
    void whatHasFallenDueIsRaised() {
        given(forces()).when(lapse(30)).thenEvents(raised()).creating(id().value());
    }

    @Test
    void itIsRaisedOnceWhoeverSendsIt() {
        given(forces()).and(raised()).when(lapse(30)).thenRefused("reminder-already-raised");
        // the force the officer is in has changed meanwhile
        given(forces())
                .and(raised())
                .when(lapse(STAFFS, 30))
                .thenRefused("reminder-already-raised");
    }

    @Test
    void anotherTimeOfTheSameLapseIsAnotherReminder() {
        given(forces()).and(raised()).when(lapse(60)).thenAccepted();
    }

    @Test
    void whatIsNotDueIsNotRaised() {
        given(forces()).when(lapse(29)).thenRefused("reminder-not-due");
        given(forces()).at("2024-06-01T22:59:59Z").when(lapse(29)).thenRefused("reminder-not-due");
        // midnight in London
        given(forces()).at("2024-06-01T23:00:00Z").when(lapse(29)).thenAccepted();
    }

    @Test
    void onlyForcesOnRecordAreReminded() {
        given(forces()).when(lapse(NOBODY, 30)).thenWrong("force");
    }

    @ParameterizedTest
    @CsvSource({
        "LAPSE, M-0000000001",
        "NO_REPLY, WMP-1",
        "RELEASE_DUE, WMP",
        "AID_NEARING_EIGHT_WEEKS, M-0000000001",
        "NO_DECLARATION, STAFFS"
    })
    void theSubjectIsWhatTheKindIsAbout(ReminderKind kind, String subject) {
        var skill = kind == ReminderKind.LAPSE ? Skill.FIRST_AID : null;
        assertThatThrownBy(() -> new RaiseReminder(kind, WMP, subject, skill, LAST_DAY, 30, null))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("subject");
    }

    @Test
    void aMessageThatWasTakenIsDelivered() {
        given(forces())
                .and(raised())
                .when(delivered(1))
                .thenEvents(new MessageDelivered(id(), WMP, Channel.EMAIL, 1));
    }

    @Test
    void aMessageThatWasNotTakenIsTriedAgain() {
        given(forces()).and(raised()).when(failed(1, LATER)).thenEvents(failure(1));
        given(forces())
                .and(raised(), failure(1))
                .when(delivered(2))
                .thenEvents(new MessageDelivered(id(), WMP, Channel.EMAIL, 2));
    }

    @Test
    void anAttemptIsRecordedOnce() {
        given(forces())
                .and(raised(), failure(1))
                .when(failed(1, LATER))
                .thenRefused("not-the-next-attempt");
        given(forces()).and(raised()).when(delivered(2)).thenRefused("not-the-next-attempt");
        given(forces())
                .and(raised(), new MessageDelivered(id(), WMP, Channel.EMAIL, 1))
                .when(failed(1, LATER))
                .thenRefused("message-delivered");
    }

    @Test
    void oneWayOfSendingKnowsNothingOfTheOther() {
        given(forces())
                .and(raised(), new MessageDelivered(id(), WMP, Channel.WEBHOOK, 1))
                .when(failed(1, LATER))
                .thenEvents(failure(1));
    }

    @Test
    void aMessageTriedOftenEnoughIsSetAside() {
        given(forces()).and(raised(), failure(1)).when(failed(2, null)).thenEvents(setAside(2));
        given(forces())
                .and(raised(), setAside(1))
                .when(delivered(2))
                .thenRefused("message-set-aside");
    }

    @Test
    void whatComesTooLateIsSetAsideAndNeverTriedAgainByItself() {
        var late = new RecordDelivery(id(), Channel.EMAIL, 1, Failure.TOO_LATE, null, null);
        given(forces())
                .and(raised())
                .when(late)
                .thenEvents(
                        new MessageSetAside(id(), WMP, Channel.EMAIL, 1, Failure.TOO_LATE, null));
        assertThatThrownBy(() ->
                        new RecordDelivery(id(), Channel.EMAIL, 1, Failure.TOO_LATE, null, LATER))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("nextAt");
    }

    @Test
    void aMessageSetAsideIsTriedAgainWhenSomebodySaysSo() {
        var retried = new MessageRetried(id(), WMP, Channel.EMAIL);
        var retry = new RetryMessage(id(), Channel.EMAIL);
        given(forces()).and(raised(), setAside(3)).when(retry).thenEvents(retried);
        given(forces())
                .and(raised(), setAside(3), retried)
                .when(delivered(4))
                .thenEvents(new MessageDelivered(id(), WMP, Channel.EMAIL, 4));
        given(forces()).and(raised()).when(retry).thenRefused("message-not-set-aside");
        given(forces())
                .and(raised(), setAside(3), retried)
                .when(retry)
                .thenRefused("message-not-set-aside");
    }

    @Test
    void ofAReminderNobodyRaisedNothingIsSent() {
        given(forces()).when(delivered(1)).thenWrong("reminder");
        given(forces()).when(new RetryMessage(id(), Channel.EMAIL)).thenWrong("reminder");
    }

    @Test
    void aPolicyIsSetForAForceOrForAllThatSetNone() {
        var times = List.of(90, 14);
        var own = new SetReminderPolicy(ReminderKind.LAPSE, times, day("2024-06-01"), WMP);
        var event = new ReminderPolicySet(ReminderKind.LAPSE, times, day("2024-06-01"), WMP);
        given(forces()).when(own).thenEvents(event);
        given().when(own).thenWrong("force");
        given().when(new SetReminderPolicy(ReminderKind.LAPSE, times, day("2024-06-01"), null))
                .thenAccepted();
        var policies = ReminderPolicies.DEFAULTS.with(event);
        assertThat(policies.times(ReminderKind.LAPSE, day("2024-06-01"), WMP)).isEqualTo(times);
        assertThat(policies.times(ReminderKind.LAPSE, day("2024-05-31"), WMP))
                .containsExactly(60, 30, 7);
        assertThat(policies.times(ReminderKind.LAPSE, day("2024-06-01"), STAFFS))
                .containsExactly(60, 30, 7);
    }

    @ParameterizedTest
    @CsvSource({"LAPSE, 367", "NO_REPLY, 10081", "RELEASE_DUE, -1"})
    void aPolicyLooksNoFurtherThanHelps(ReminderKind kind, int time) {
        assertThatThrownBy(
                        () -> new SetReminderPolicy(kind, List.of(time), day("2024-06-01"), null))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("times");
    }
}
