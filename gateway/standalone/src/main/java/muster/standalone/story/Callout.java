package muster.standalone.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.contract.MobilisationId;
import muster.contract.OfficerId;
import muster.contract.OperationId;
import muster.contract.callout.CalloutCommands.CallOutOfficers;
import muster.contract.callout.CalloutCommands.NominateCommanders;
import muster.contract.callout.CalloutCommands.RecordArrivals;
import muster.contract.callout.CalloutCommands.RecordReplies;
import muster.contract.callout.CalloutCommands.StartMobilisation;
import muster.contract.callout.Headcount;
import muster.contract.callout.Means;
import muster.contract.callout.Reply;

/** A drill that is 40 minutes old when the story ends: people in every state of a call-out. */
final class Callout {

    private static final int MINUTES_OLD = 40;
    private static final int EVERY_EIGHTH = 8;

    private final Present.Sender sender;
    private final OperationId exercise;
    private final String rvp;
    private final Instant call;

    Callout(Present.Sender sender, OperationId exercise, String rvp, Instant now) {
        this.sender = sender;
        this.exercise = exercise;
        this.rvp = rvp;
        this.call = now.minus(Duration.ofMinutes(MINUTES_OLD));
    }

    static Duration before() {
        return Duration.ofMinutes(MINUTES_OLD);
    }

    void tell() {
        var drill =
                new MobilisationId(
                        sender.send(
                                call,
                                new StartMobilisation(exercise, Papers.WMP, rvp, null, call)));
        var commanders = officers(6001, 8);
        var atOnce =
                Stream.of(commanders, officers(4001, 10), officers(1001, 70))
                        .flatMap(List::stream)
                        .toList();
        // the last six are on leave
        var withinTheHour =
                Stream.of(officers(6009, 4), officers(4011, 40), officers(1071, 235))
                        .flatMap(List::stream)
                        .toList();
        sender.send(
                after(1), new CallOutOfficers(drill, atOnce, "IMMEDIATE", Means.PHONE, after(1)));
        sender.send(after(2), new NominateCommanders(drill, commanders.subList(0, 5), after(2)));
        sender.send(
                after(3),
                new CallOutOfficers(
                        drill, withinTheHour, "ONE_HOUR", Means.TEXT_MESSAGE, after(3)));
        sender.send(after(5), replies(drill, atOnce, 5, 12));
        sender.send(after(9), arrivals(drill, atOnce, 9, 0, 30));
        sender.send(after(14), arrivals(drill, atOnce, 14, 30, 55));
        sender.send(after(18), replies(drill, withinTheHour.subList(0, 150), 18, 38));
        sender.send(after(24), replies(drill, withinTheHour.subList(150, 230), 24, 56));
        sender.send(after(30), arrivals(drill, withinTheHour, 30, 0, 60));
        sender.send(
                after(34),
                new RecordArrivals(
                        drill, null, new Headcount(null, null, 2, 24, 3), null, after(34), rvp));
    }

    private static List<OfficerId> officers(int first, int number) {
        return IntStream.range(first, first + number)
                .mapToObj(collar -> Workforce.officer(Papers.WMP, collar))
                .toList();
    }

    /** Every eighth does not come, and the one before does not answer. */
    private RecordReplies replies(
            MobilisationId drill, List<OfficerId> called, int minute, int expected) {
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < called.size(); i++) {
            if (i % EVERY_EIGHTH == EVERY_EIGHTH - 1) {
                replies.add(
                        new Reply(called.get(i), Reply.Answer.NOT_COMING, null, "No child care"));
            } else if (i % EVERY_EIGHTH != EVERY_EIGHTH - 2) {
                replies.add(new Reply(called.get(i), Reply.Answer.COMING, after(expected), null));
            }
        }
        return new RecordReplies(drill, replies, after(minute));
    }

    private RecordArrivals arrivals(
            MobilisationId drill, List<OfficerId> called, int minute, int from, int to) {
        var there = new ArrayList<OfficerId>();
        for (int i = from; i < to; i++) {
            if (i % EVERY_EIGHTH < EVERY_EIGHTH - 2) {
                there.add(called.get(i));
            }
        }
        return new RecordArrivals(drill, there, null, null, after(minute), rvp);
    }

    private Instant after(int minutes) {
        return call.plus(Duration.ofMinutes(minutes));
    }
}
