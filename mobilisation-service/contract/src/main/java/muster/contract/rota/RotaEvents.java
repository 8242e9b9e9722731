package muster.contract.rota;

import java.time.Instant;
import java.util.Set;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.RotaEntryId;

/** What happened to command rotas. */
public sealed interface RotaEvents extends Event {

    /** The tag of all that happened to a force's rota. */
    static String rotaTag(ForceId force) {
        return "rota:" + force;
    }

    RotaEntryId entry();

    @Override
    ForceId force();

    record CommanderRostered(
            RotaEntryId entry,
            ForceId force,
            CommandRole role,
            OfficerId officer,
            Instant from,
            Instant to)
            implements RotaEvents {
        @Override
        public Set<String> tags() {
            return Set.of(entry.tag(), rotaTag(force), officer.tag());
        }
    }

    record CommanderTakenOffRota(
            RotaEntryId entry,
            ForceId force,
            CommandRole role,
            OfficerId officer,
            Instant from,
            Instant to,
            String reason)
            implements RotaEvents {
        @Override
        public Set<String> tags() {
            return Set.of(entry.tag(), rotaTag(force), officer.tag());
        }
    }

    /**
     * From then on {@code officer} is on {@code entry}, and {@code otherOfficer} on {@code
     * otherEntry}.
     */
    record CommandersSwapped(
            RotaEntryId entry,
            RotaEntryId otherEntry,
            ForceId force,
            OfficerId officer,
            OfficerId otherOfficer)
            implements RotaEvents {
        @Override
        public Set<String> tags() {
            return Set.of(
                    entry.tag(),
                    otherEntry.tag(),
                    rotaTag(force),
                    officer.tag(),
                    otherOfficer.tag());
        }
    }
}
