package muster.readiness.reminder;

import static muster.readiness.Story.DCP;
import static muster.readiness.Story.WMP;
import static muster.readiness.Story.at;
import static muster.readiness.Story.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import muster.contract.CarrierId;
import muster.contract.Days;
import muster.contract.DeploymentId;
import muster.contract.Event;
import muster.contract.ExtensionId;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.AccreditationWithdrawn;
import muster.contract.accreditation.AccreditationEvents.QualificationsExtended;
import muster.contract.callout.Called;
import muster.contract.callout.CalloutEvents.ArrivalsCancelled;
import muster.contract.callout.CalloutEvents.ArrivalsRecorded;
import muster.contract.callout.CalloutEvents.MobilisationEnded;
import muster.contract.callout.CalloutEvents.MobilisationStarted;
import muster.contract.callout.CalloutEvents.OfficersCalledOut;
import muster.contract.callout.CalloutEvents.RepliesRecorded;
import muster.contract.callout.Means;
import muster.contract.callout.Reply;
import muster.contract.deployment.DeploymentEvents.DeploymentCancelled;
import muster.contract.deployment.DeploymentEvents.DeploymentExtended;
import muster.contract.deployment.DeploymentEvents.OfficersReleased;
import muster.contract.deployment.DeploymentEvents.OfficersReturned;
import muster.contract.fleet.Declared;
import muster.contract.fleet.FleetEvents.CarrierRegistered;
import muster.contract.fleet.FleetEvents.CarrierTakenOutOfService;
import muster.contract.fleet.FleetEvents.CarriersDeclared;
import muster.contract.officer.OfficerEvents.OfficerRetired;
import muster.contract.reminder.Channel;
import muster.contract.reminder.Failure;
import muster.contract.reminder.ReminderEvents.DeliveryFailed;
import muster.contract.reminder.ReminderEvents.MessageDelivered;
import muster.contract.reminder.ReminderEvents.MessageRetried;
import muster.contract.reminder.ReminderEvents.MessageSetAside;
import muster.contract.reminder.ReminderEvents.ReminderPolicySet;
import muster.contract.reminder.ReminderEvents.ReminderRaised;
import muster.contract.reminder.ReminderKind;
import muster.readiness.Story;
import muster.readiness.query.Asked;
import muster.readiness.view.MemoryView;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** What falls due, what is raised of it, and what becomes of that, event by event. */
class DueProjectionTest {

    private static final OfficerId W1 = new OfficerId("WMP-1");
    private static final DeploymentId D1 = new DeploymentId("D-00000001");
    private static final MobilisationId M1 = new MobilisationId("M-00000001");
    private static final OperationId DRILL = new OperationId("Drill");

    private final MemoryView view = new MemoryView(new ReminderView());

    private DueProjectionTest given(Event... events) {
        view.fold(Arrays.asList(events));
        return this;
    }

    private DueProjectionTest officer(String through) {
        return given(
                Story.officer("WMP-1", WMP, Rank.CONSTABLE),
                Story.award("WMP-1", Skill.FIRST_AID, "2024-01-01", through));
    }

    private List<Row.OfDue> due(String now, String until) {
        return new Due(view.snapshot(), at(now), at(until), null, null)
                .page("", 200).items().stream().map(Row.OfDue.class::cast).toList();
    }

    /** As "LAPSE WMP-1 30". */
    private List<String> due(String now) {
        return due(now, now).stream()
                .map(row -> row.kind() + " " + row.subject() + " " + row.time())
                .toList();
    }

    private void raise(String now) {
        due(now, now).forEach(row -> given(raised(row)));
    }

    static ReminderRaised raised(Row.OfDue row) {
        return new ReminderRaised(
                row.reminder(),
                row.kind(),
                row.force(),
                row.subject(),
                row.skill(),
                row.at(),
                row.time(),
                row.dueAt(),
                row.exercise());
    }

    private List<Reminder.State> states() {
        return view.all(Reminder.REMINDERS).values().stream().map(Reminder::state).toList();
    }

    @Test
    void aLapseIsRemindedOfSixtyThirtyAndSevenDaysBefore() {
        officer("2024-12-31");
        assertThat(due("2024-10-31T23:59:59Z")).isEmpty();
        assertThat(due("2024-11-01T00:00:00Z")).containsExactly("LAPSE WMP-1 60");
        assertThat(due("2024-12-01T12:00:00Z")).containsExactly("LAPSE WMP-1 30");
        assertThat(due("2024-12-24T00:00:00Z")).containsExactly("LAPSE WMP-1 7");
        assertThat(due("2025-01-23T00:00:00Z")).containsExactly("LAPSE WMP-1 7");
        assertThat(due("2025-01-24T00:00:00Z")).isEmpty();
    }

    @Test
    void whatWasRaisedIsNotDueAgainThoughTheNextIs() {
        officer("2024-12-31");
        raise("2024-11-02T00:00:00Z");
        assertThat(due("2024-11-02T00:00:00Z")).isEmpty();
        assertThat(due("2024-12-01T00:00:00Z")).containsExactly("LAPSE WMP-1 30");
        assertThat(states()).containsExactly(Reminder.State.OPEN);
    }

    @Test
    void aRenewalSettlesTheReminderAndPutsTheNextOff() {
        officer("2024-12-31");
        raise("2024-11-02T00:00:00Z");
        given(Story.award("WMP-1", Skill.FIRST_AID, "2024-11-20", "2025-11-20"));
        assertThat(states()).containsExactly(Reminder.State.SETTLED);
        assertThat(due("2024-12-01T00:00:00Z")).isEmpty();
        assertThat(due("2025-11-13T00:00:00Z")).containsExactly("LAPSE WMP-1 7");
    }

    @Test
    void aSkillThatWasWithdrawnDoesNotLapse() {
        officer("2024-12-31");
        given(new AccreditationWithdrawn(W1, WMP, Skill.FIRST_AID, day("2024-10-01"), "Why"));
        assertThat(due("2024-11-02T00:00:00Z")).isEmpty();
        assertThat(due("2024-09-20T00:00:00Z")).isEmpty();
    }

    @Test
    void anExtensionOfACohortMovesTheReminder() {
        officer("2024-12-31");
        given(
                new QualificationsExtended(
                        new ExtensionId("E-00000001"),
                        "NPCC",
                        List.of(Skill.FIRST_AID),
                        null,
                        day("2024-12-01"),
                        day("2024-12-31"),
                        Period.ofMonths(6)));
        assertThat(due("2024-11-02T00:00:00Z")).isEmpty();
        assertThat(due("2025-06-23T23:00:00Z")).containsExactly("LAPSE WMP-1 7");
    }

    @Test
    void whoWillHaveLeftIsNotRemindedOf() {
        officer("2024-12-31");
        given(new OfficerRetired(W1, WMP, day("2024-12-01")));
        assertThat(due("2024-11-02T00:00:00Z")).isEmpty();
    }

    @Test
    void aPolicyChangesTheTimesOfAllThatComesAfterItsDay() {
        officer("2024-12-31");
        given(new ReminderPolicySet(ReminderKind.LAPSE, List.of(14), day("2024-01-01"), WMP));
        assertThat(due("2024-12-01T00:00:00Z")).isEmpty();
        assertThat(due("2024-12-17T00:00:00Z")).containsExactly("LAPSE WMP-1 14");
    }

    private static Event deployed(String from, String to) {
        return Story.deployed("D-00000001", "G7-1", DCP, WMP, from, to, "WMP-1", "WMP-2");
    }

    @Test
    void aReleaseIsDueTwoHoursBeforeThePlannedEndUnlessAllAreFree() {
        given(deployed("2024-06-10T06:00:00Z", "2024-06-12T18:00:00Z"));
        assertThat(due("2024-06-12T15:59:59Z")).isEmpty();
        assertThat(due("2024-06-12T16:00:00Z")).containsExactly("RELEASE_DUE D-00000001 120");
        assertThat(due("2024-06-12T16:00:00Z", "2024-06-12T16:00:00Z").getFirst().force())
                .isEqualTo(DCP);
        raise("2024-06-12T16:00:00Z");
        given(released("WMP-1"));
        assertThat(states()).containsExactly(Reminder.State.OPEN);
        given(
                new OfficersReturned(
                        D1,
                        new OperationId("G7"),
                        null,
                        DCP,
                        WMP,
                        List.of(new OfficerId("WMP-2")),
                        at("2024-06-12T17:00:00Z"),
                        null));
        assertThat(states()).containsExactly(Reminder.State.SETTLED);
    }

    private static Event released(String officer) {
        return new OfficersReleased(
                D1,
                new OperationId("G7"),
                null,
                DCP,
                WMP,
                List.of(new OfficerId(officer)),
                at("2024-06-12T17:00:00Z"),
                null);
    }

    @Test
    void whoStaysLongerIsDueLaterAndWhoWasCancelledNever() {
        given(deployed("2024-06-10T06:00:00Z", "2024-06-12T18:00:00Z"));
        given(
                new DeploymentExtended(
                        D1,
                        new OperationId("G7"),
                        null,
                        DCP,
                        WMP,
                        List.of(W1, new OfficerId("WMP-2")),
                        at("2024-06-14T18:00:00Z")));
        assertThat(due("2024-06-12T16:00:00Z")).isEmpty();
        assertThat(due("2024-06-14T16:00:00Z")).hasSize(1);
        given(
                new DeploymentCancelled(
                        D1, new OperationId("G7"), null, DCP, WMP, List.of(W1), "Error"));
        assertThat(due("2024-06-14T16:00:00Z")).isEmpty();
    }

    @Test
    void aidThatWillLastEightWeeksIsRemindedOfAWeekBeforeToTheDonor() {
        given(deployed("2024-06-10T06:00:00Z", "2024-08-04T23:00:00Z"));
        assertThat(due("2024-07-28T22:59:59Z")).isEmpty();
        assertThat(due("2024-07-28T23:00:00Z"))
                .containsExactly("AID_NEARING_EIGHT_WEEKS D-00000001 7");
        assertThat(due("2024-07-28T23:00:00Z", "2024-07-28T23:00:00Z").getFirst().force())
                .isEqualTo(WMP);
    }

    @Test
    void aidThatEndsBeforeIsNot() {
        given(deployed("2024-06-10T06:00:00Z", "2024-08-04T22:59:59Z"));
        assertThat(due("2024-07-28T23:00:00Z")).isEmpty();
    }

    private static Event started() {
        return new MobilisationStarted(
                M1, DRILL, WMP, WMP, true, null, List.of(), at("2024-06-10T06:00:00Z"));
    }

    private static Event called(String at, String... officers) {
        return new OfficersCalledOut(
                M1, DRILL, WMP, WMP, true, who(officers), "IMMEDIATE", Means.PHONE, at(at));
    }

    private static List<Called> who(String... officers) {
        return Arrays.stream(officers)
                .map(o -> new Called(new OfficerId(o), Rank.CONSTABLE, false, false, true))
                .toList();
    }

    private static Event replied(String officer) {
        return new RepliesRecorded(
                M1,
                DRILL,
                WMP,
                WMP,
                true,
                List.of(new Reply(new OfficerId(officer), Reply.Answer.NOT_COMING, null, "Abroad")),
                at("2024-06-10T06:20:00Z"));
    }

    @Test
    void aCallToWhichSomebodyHasNotAnsweredIsRemindedOfAfterAQuarterOfAnHour() {
        given(started(), called("2024-06-10T06:00:00Z", "WMP-1", "WMP-2"));
        given(called("2024-06-10T06:10:00Z", "WMP-1", "WMP-3"));
        assertThat(due("2024-06-10T06:14:59Z")).isEmpty();
        assertThat(due("2024-06-10T06:15:00Z")).containsExactly("NO_REPLY M-00000001 15");
        assertThat(due("2024-06-10T06:25:00Z")).hasSize(2);
        assertThat(due("2024-06-10T06:25:00Z", "2024-06-10T06:25:00Z"))
                .allMatch(Row.OfDue::exercise);
        raise("2024-06-10T06:15:00Z");
        given(replied("WMP-1"));
        assertThat(states()).containsExactly(Reminder.State.OPEN);
        given(
                new ArrivalsRecorded(
                        M1,
                        DRILL,
                        WMP,
                        WMP,
                        true,
                        who("WMP-2"),
                        null,
                        List.of(),
                        at("2024-06-10T06:21:00Z"),
                        null));
        assertThat(states()).containsExactly(Reminder.State.SETTLED);
        given(
                new ArrivalsCancelled(
                        M1,
                        DRILL,
                        WMP,
                        WMP,
                        true,
                        List.of(new OfficerId("WMP-2")),
                        null,
                        List.of(),
                        "Error"));
        assertThat(states()).containsExactly(Reminder.State.OPEN);
        given(
                new MobilisationEnded(
                        M1, DRILL, WMP, WMP, true, at("2024-06-10T07:00:00Z"), List.of()));
        assertThat(states()).containsExactly(Reminder.State.SETTLED);
        assertThat(due("2024-06-10T07:00:00Z")).isEmpty();
    }

    @Test
    void aTourOfDutyWithoutADeclarationIsRemindedOfAfterHalfAnHourUntilItEnds() {
        var carrier = new CarrierId("WMP-PC01");
        given(new CarrierRegistered(carrier, WMP, day("2024-06-01")));
        // the reliefs begin at 07:00, 15:00 and 23:00, London
        assertThat(due("2024-06-10T06:29:59Z")).isEmpty();
        assertThat(due("2024-06-10T06:30:00Z")).containsExactly("NO_DECLARATION WMP 30");
        assertThat(due("2024-06-10T13:59:59Z")).hasSize(1);
        assertThat(due("2024-06-10T14:00:00Z")).isEmpty();
        assertThat(due("2024-05-31T06:30:00Z")).isEmpty();
        raise("2024-06-10T06:30:00Z");
        assertThat(due("2024-06-10T06:31:00Z")).isEmpty();
        assertThat(due("2024-06-10T14:30:00Z")).hasSize(1);
        assertThat(states()).containsExactly(Reminder.State.OPEN);
        given(declared(carrier, "2024-06-10T06:00:00Z", "2024-06-10T14:00:00Z"));
        assertThat(states()).containsExactly(Reminder.State.SETTLED);
        given(declared(carrier, "2024-06-10T14:00:00Z", "2024-06-10T22:00:00Z"));
        assertThat(due("2024-06-10T14:30:00Z")).isEmpty();
        given(new CarrierTakenOutOfService(carrier, WMP, day("2024-06-11"), "Brakes"));
        assertThat(due("2024-06-11T06:30:00Z")).isEmpty();
    }

    private static Event declared(CarrierId carrier, String from, String to) {
        return new CarriersDeclared(
                WMP,
                at(from),
                at(to),
                List.of(new Declared(carrier, "Hamlin Way", true, null)),
                at(from));
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        for (int i = 1; i <= 7; i++) {
            given(
                    Story.officer("WMP-" + i, WMP, Rank.CONSTABLE),
                    Story.award(
                            "WMP-" + i, Skill.FIRST_AID, "2024-01-01", "2024-12-1" + (i + 1) / 2));
        }
        var now = at("2024-12-05T00:00:00Z");
        var soon = at("2024-12-31T00:00:00Z");
        var found = new java.util.ArrayList<Object>();
        var after = "";
        for (int page = 0; page < 20; page++) {
            var next = new Due(view.snapshot(), now, soon, WMP, ReminderKind.LAPSE).page(after, 3);
            found.addAll(next.items());
            if (next.next() == null) {
                break;
            }
            var cursor = new LinkedMultiValueMap<String, String>();
            cursor.add("cursor", next.next());
            after = new Asked(cursor).cursor();
        }
        // seven days before each, and thirty days before the three of which that is not overtaken
        assertThat(found).doesNotHaveDuplicates().hasSize(10);
        assertThat(new Due(view.snapshot(), now, soon, DCP, null).page("", 3).items()).isEmpty();
    }

    private static final Instant RAISED = Days.start(day("2024-12-01"));

    @Test
    void aMessageIsUndeliveredUntilItIsTakenOrSetAside() {
        officer("2024-12-31");
        raise("2024-12-01T00:00:00Z");
        var id = view.all(Reminder.REMINDERS).values().iterator().next().raised().reminder();
        assertThat(messages()).containsExactly("EMAIL UNDELIVERED 0", "WEBHOOK UNDELIVERED 0");
        given(
                new DeliveryFailed(id, WMP, Channel.EMAIL, 1, Failure.UNREACHABLE, null, RAISED),
                new MessageDelivered(id, WMP, Channel.WEBHOOK, 1));
        assertThat(messages()).containsExactly("EMAIL UNDELIVERED 1", "WEBHOOK DELIVERED 1");
        assertThat(view.all(Message.MESSAGES).values())
                .filteredOn(m -> m.waitsAt(RAISED.minusMillis(1)))
                .hasSize(1);
        given(new MessageSetAside(id, WMP, Channel.EMAIL, 2, Failure.REFUSED, 550));
        assertThat(messages()).containsExactly("EMAIL DEAD 2", "WEBHOOK DELIVERED 1");
        given(new MessageRetried(id, WMP, Channel.EMAIL));
        assertThat(messages()).containsExactly("EMAIL UNDELIVERED 2", "WEBHOOK DELIVERED 1");
    }

    private List<String> messages() {
        return view.all(Message.MESSAGES).values().stream()
                .map(m -> m.channel() + " " + m.state() + " " + m.attempts())
                .toList();
    }
}
