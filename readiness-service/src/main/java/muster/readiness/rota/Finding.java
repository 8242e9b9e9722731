package muster.readiness.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import muster.contract.OfficerId;
import muster.contract.RotaEntryId;
import muster.contract.deployment.Refusal.Reason;
import muster.contract.rota.CommandRole;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a rota.
 *
 * @param role absent where an officer is booked in several
 * @param to not included
 * @param reasons why an officer who is on can't be, as the guard would say it now
 */
record Finding(
        Kind finding,
        @Nullable CommandRole role,
        Instant from,
        Instant to,
        List<OfficerId> officers,
        List<RotaEntryId> entries,
        List<Reason> reasons) {

    enum Kind {
        /** Nobody holds the role. */
        GAP,
        /** Several hold the role at once. */
        OVERLAP,
        /** One officer is on several entries at once. */
        DOUBLE_BOOKED,
        /** Whoever is on is no longer accredited, or has left, or is away or elsewhere. */
        CANNOT_COMMAND
    }

    /** In the order of when they begin. */
    static List<Finding> of(
            List<Entry> entries,
            Map<RotaEntryId, List<Reason>> reasons,
            Instant begin,
            Instant end) {
        var findings = new ArrayList<Finding>();
        for (var role : CommandRole.values()) {
            var held = entries.stream().filter(e -> e.role() == role).toList();
            for (var stretch : Stretch.of(held, begin, end, Entry::officer)) {
                if (stretch.holders().size() != 1) {
                    findings.add(ofRole(role, stretch, held));
                }
            }
        }
        var byOfficer = entries.stream().collect(Collectors.groupingBy(Entry::officer));
        byOfficer.forEach((officer, booked) -> {
            for (var stretch : Stretch.of(booked, begin, end, Entry::entry)) {
                if (stretch.holders().size() > 1) {
                    findings.add(
                            new Finding(
                                    Kind.DOUBLE_BOOKED,
                                    null,
                                    stretch.from(),
                                    stretch.to(),
                                    List.of(officer),
                                    stretch.holders(),
                                    List.of()));
                }
            }
        });
        for (var entry : entries) {
            var against = reasons.getOrDefault(entry.entry(), List.of());
            if (!against.isEmpty()) {
                findings.add(
                        new Finding(
                                Kind.CANNOT_COMMAND,
                                entry.role(),
                                entry.from(),
                                entry.to(),
                                List.of(entry.officer()),
                                List.of(entry.entry()),
                                against));
            }
        }
        findings.sort(
                Comparator.comparing(Finding::from)
                        .thenComparing(Finding::finding)
                        .thenComparing(
                                Finding::role, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(f -> f.entries().toString()));
        return List.copyOf(findings);
    }

    private static Finding ofRole(CommandRole role, Stretch<OfficerId> stretch, List<Entry> held) {
        return new Finding(
                stretch.holders().isEmpty() ? Kind.GAP : Kind.OVERLAP,
                role,
                stretch.from(),
                stretch.to(),
                stretch.holders(),
                held.stream()
                        .filter(e -> e.touches(stretch.from(), stretch.to()))
                        .map(Entry::entry)
                        .toList(),
                List.of());
    }

    /** How many times nobody holds a role, over all roles. */
    static int gaps(List<Entry> entries, Instant begin, Instant end) {
        return Math.toIntExact(
                Arrays.stream(CommandRole.values())
                        .flatMap(role ->
                                Stretch.of(
                                        entries.stream().filter(e -> e.role() == role).toList(),
                                        begin,
                                        end,
                                        Entry::officer)
                                        .stream())
                        .filter(stretch -> stretch.holders().isEmpty())
                        .count());
    }
}
