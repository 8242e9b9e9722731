package muster.readiness.rota;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import muster.contract.Days;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.RotaEntryId;
import muster.contract.rota.CommandRole;
import muster.contract.rota.RotaEvents.CommanderRostered;
import muster.readiness.view.Kind;

/** A stretch of cover, its end not included; what was taken off is on no list. */
public record Entry(
        RotaEntryId entry,
        ForceId force,
        CommandRole role,
        OfficerId officer,
        Instant from,
        Instant to,
        boolean takenOff) {

    static final Kind<Entry> ENTRIES =
            new Kind<>(
                    "entries",
                    Entry.class,
                    e -> e.takenOff() ? List.of() : lists(e.force(), e.from(), e.to()));

    static Entry of(CommanderRostered e) {
        return new Entry(e.entry(), e.force(), e.role(), e.officer(), e.from(), e.to(), false);
    }

    Entry by(OfficerId other) {
        return new Entry(entry, force, role, other, from, to, takenOff);
    }

    Entry off() {
        return new Entry(entry, force, role, officer, from, to, true);
    }

    boolean touches(Instant begin, Instant end) {
        return from.isBefore(end) && begin.isBefore(to);
    }

    /** A list for each local month that a stretch touches. */
    static List<String> lists(ForceId force, Instant from, Instant to) {
        var days = Days.touched(from, to);
        var lists = new ArrayList<String>();
        var last = YearMonth.from(days.last());
        for (var month = YearMonth.from(days.first());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            lists.add(force + ":" + month);
        }
        return List.copyOf(lists);
    }
}
