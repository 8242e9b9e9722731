package muster.standalone.story;

import java.time.Instant;
import java.time.LocalDate;
import muster.contract.DemandId;
import muster.contract.ForceId;
import muster.contract.OperationId;
import muster.contract.demand.DemandCommands.ExpectDemand;
import muster.contract.demand.DemandCommands.ReviseDemand;
import muster.contract.demand.DemandCommands.WithdrawDemand;
import muster.contract.demand.DemandKind;

/**
 * The calendar of demand when the story ends: Warwickshire, which can form four PSUs, expects five
 * for two events of one day.
 */
final class Planned {

    private final Present.Sender sender;
    private final Instant at;
    private final LocalDate today;

    Planned(Present.Sender sender, Instant at, LocalDate today) {
        this.sender = sender;
        this.at = at;
        this.today = today;
    }

    void tell() {
        expect(DemandKind.FOOTBALL, "Villa v Birmingham", Papers.WMP, 11, 1, 2);
        expect(DemandKind.CONFERENCE, "Party conference", Papers.WMP, 40, 4, 6);
        expect(DemandKind.CONCERT, "Concert at Kenilworth Castle", Papers.WARKS, 18, 2, 3);
        expect(DemandKind.PROTEST, "March in Leamington", Papers.WARKS, 19, 1, 2);
        expect(DemandKind.CEREMONIAL, "Opening of the county show", Papers.STAFFS, 25, 1, 1);
        var calledOff = expect(DemandKind.FOOTBALL, "Stoke v Port Vale", Papers.STAFFS, 33, 1, 2);
        sender.send(at, new WithdrawDemand(calledOff, "Moved to another season"));
    }

    /** What was expected of an operation before it was one. */
    void became(OperationId operation) {
        var protest = expect(DemandKind.PROTEST, "March in Birmingham", Papers.WMP, -1, 4, 3);
        sender.send(at, new ReviseDemand(protest, null, null, null, null, null, operation));
    }

    private DemandId expect(
            DemandKind kind, String name, ForceId host, int inDays, int days, int psus) {
        var from = today.plusDays(inDays);
        return new DemandId(
                sender.send(
                        at,
                        new ExpectDemand(kind, name, host, from, from.plusDays(days - 1L), psus)));
    }
}
