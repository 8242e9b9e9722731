package muster.standalone.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.contract.Days;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationCommands.AccreditOfficer;
import muster.contract.callout.CalloutCommands.CallOutOfficers;
import muster.contract.callout.CalloutCommands.EndMobilisation;
import muster.contract.callout.CalloutCommands.NominateCommanders;
import muster.contract.callout.CalloutCommands.RecordArrivals;
import muster.contract.callout.CalloutCommands.StartMobilisation;
import muster.contract.callout.Headcount;
import muster.contract.callout.Means;
import muster.contract.officer.OfficerCommands.RegisterOfficer;
import muster.contract.officer.OfficerCommands.RetireOfficer;
import muster.contract.operation.OperationCommands.OpenOperation;
import muster.contract.operation.OperationKind;

/**
 * The test without notice as the inspection of 2014 describes it (Capability, public order): three
 * PSUs, five nominated inspectors and five declared carriers at once, ten inspectors and more than
 * 700 others within the hour. That it was on this day, and who came when, is made up.
 */
final class NoNotice {

    static final OperationId TEST = new OperationId("No Notice 2013");

    private static final LocalDate DAY = LocalDate.of(2013, 9, 24);

    /** Half an hour into the early tour of duty. */
    private static final Instant CALL = DAY.atTime(7, 30).atZone(Days.LONDON).toInstant();

    private static final int FIRST_COMMANDER = 6901;
    private static final int COMMANDERS = 5;
    private static final int CARRIERS = 5;
    private static final String RVP = "Tally Ho";

    private NoNotice() {}

    /** When the test begins to be told: what was before is told before. */
    static Instant begins() {
        return after(-25);
    }

    /** Who commanded is not in the workforce of later years. */
    static void tell(Timeline story) {
        var trained = DAY.minusDays(10);
        commanders()
                .forEach(officer -> {
                    story.on(
                            trained,
                            new RegisterOfficer(officer, Papers.WMP, Rank.INSPECTOR, null));
                    Stream.concat(Skill.MANDATORY.stream(), Stream.of(Skill.PSU_COMMANDER))
                            .forEach(skill ->
                                    story.on(
                                            trained,
                                            new AccreditOfficer(officer, skill, trained, null)));
                    var retired = LocalDate.of(2016, 4, 1);
                    story.on(retired, new RetireOfficer(officer, retired));
                });
    }

    static void tell(Present.Sender sender) {
        sender.send(after(-20), Carriers.declarationOf(CARRIERS, after(-20)));
        sender.send(
                after(-10),
                new OpenOperation(
                        TEST,
                        "No-notice test of September 2013",
                        Papers.WMP,
                        OperationKind.SPONTANEOUS,
                        DAY,
                        DAY,
                        null,
                        true,
                        null));
        var test =
                new MobilisationId(
                        sender.send(
                                CALL, new StartMobilisation(TEST, Papers.WMP, RVP, null, CALL)));
        sender.send(after(1), new NominateCommanders(test, commanders(), after(1)));
        sender.send(
                after(1),
                new CallOutOfficers(test, commanders(), "IMMEDIATE", Means.PHONE, after(1)));
        sender.send(after(8), new RecordArrivals(test, commanders(), null, null, after(8), RVP));
        sender.send(after(12), counted(test, 12, new Headcount(null, null, 9, 63, 9)));
        sender.send(after(40), counted(test, 40, new Headcount(3, 3, 45, 290, 40)));
        sender.send(after(58), counted(test, 58, new Headcount(2, 2, 46, 270, 51)));
        sender.send(after(75), new EndMobilisation(test, after(75)));
    }

    private static RecordArrivals counted(MobilisationId test, int minute, Headcount headcount) {
        return new RecordArrivals(test, null, headcount, null, after(minute), RVP);
    }

    private static List<OfficerId> commanders() {
        return IntStream.range(FIRST_COMMANDER, FIRST_COMMANDER + COMMANDERS)
                .mapToObj(number -> Workforce.officer(Papers.WMP, number))
                .toList();
    }

    private static Instant after(int minutes) {
        return CALL.plus(Duration.ofMinutes(minutes));
    }
}
