package muster.readiness.rota;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.RotaEntryId;
import muster.contract.deployment.Refusal.Reason;
import muster.contract.rota.CommandRole;

/** What is answered about rotas, field by field. */
final class Answer {

    private Answer() {}

    /** Who is on, by role, and how many gaps there are in the fortnight. */
    record ForceRow(
            ForceId force,
            String name,
            Instant at,
            Map<CommandRole, List<OfficerId>> onNow,
            int entries,
            int gaps) {

        static ForceRow of(
                RotaView.Force force,
                Instant at,
                List<Entry> on,
                List<Entry> entries,
                Instant begin,
                Instant end) {
            var onNow = new EnumMap<CommandRole, List<OfficerId>>(CommandRole.class);
            for (var role : CommandRole.values()) {
                onNow.put(role, holders(on, role));
            }
            return new ForceRow(
                    force.force(),
                    force.name(),
                    at,
                    onNow,
                    entries.size(),
                    Finding.gaps(entries, begin, end));
        }

        private static List<OfficerId> holders(List<Entry> on, CommandRole role) {
            return on.stream()
                    .filter(e -> e.role() == role)
                    .map(Entry::officer)
                    .distinct()
                    .toList();
        }
    }

    /** An entry, and what stands against whoever is on it. */
    record EntryRow(
            RotaEntryId entry,
            CommandRole role,
            OfficerId officer,
            Instant from,
            Instant to,
            List<Reason> reasons) {

        static EntryRow of(Entry e, Map<RotaEntryId, List<Reason>> reasons) {
            return new EntryRow(
                    e.entry(),
                    e.role(),
                    e.officer(),
                    e.from(),
                    e.to(),
                    reasons.getOrDefault(e.entry(), List.of()));
        }
    }

    /** Who holds a role from when to when; nobody in a gap. */
    record Cover(Instant from, Instant to, List<OfficerId> officers) {}

    /** A role: who is on, and the whole of the time asked for, cut wherever somebody changes. */
    record RoleRow(CommandRole role, List<EntryRow> onNow, List<Cover> cover) {}

    static List<RoleRow> roles(List<EntryRow> on, List<Entry> entries, Instant begin, Instant end) {
        return Arrays.stream(CommandRole.values())
                .map(role ->
                        new RoleRow(
                                role,
                                on.stream().filter(e -> e.role() == role).toList(),
                                Stretch.of(
                                                entries.stream()
                                                        .filter(e -> e.role() == role)
                                                        .toList(),
                                                begin,
                                                end,
                                                Entry::officer)
                                        .stream()
                                        .map(s -> new Cover(s.from(), s.to(), s.holders()))
                                        .toList()))
                .toList();
    }
}
