package muster.commitlog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;

/** The commits of one insert, built on the head as known; they land in this order or not at all. */
final class Batch {

    /** A commit of the batch and whose it is. */
    record Entry(Group group, int index, StoredCommit commit) {}

    private record Joining(Group group, String type) {}

    private static final long MOST_BYTES = 8L << 20;

    private final Clock clock;
    private final int mostCommits;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, List<Joining>> byTag = new HashMap<>();
    private RecentCommits.Tip tip;
    private long bytes;

    Batch(RecentCommits.Tip tip, Clock clock, int mostCommits) {
        this.tip = tip;
        this.clock = clock;
        this.mostCommits = mostCommits;
    }

    boolean full() {
        return entries.size() >= mostCommits || bytes >= MOST_BYTES;
    }

    boolean holds(String key) {
        return keys.contains(key);
    }

    /**
     * Whether an event that another group adds in this batch would join the proposal's boundary. It
     * is not settled yet that it lands, so this is no conflict, but a reason to wait.
     */
    boolean mayJoin(Boundary boundary, Group group) {
        for (Boundary.Criterion criterion : boundary.criteria()) {
            for (Joining joining : byTag.getOrDefault(criterion.tag(), List.of())) {
                if (joining.group() != group
                        && (criterion.types().isEmpty()
                                || criterion.types().contains(joining.type()))) {
                    return true;
                }
            }
        }
        return false;
    }

    void add(Group group, int index) {
        Proposal proposal = group.proposal(index);
        Instant given = proposal.recordedAt();
        Instant now = (given == null ? clock.instant() : given).truncatedTo(ChronoUnit.MILLIS);
        Instant recordedAt = now.isBefore(tip.recordedAt()) ? tip.recordedAt() : now;
        var place =
                new CommitDocument.Place(
                        tip.number() + 1, tip.sequence() + 1, recordedAt, tip.hash());
        var commit = StoredCommit.of(CommitDocument.encode(place, proposal, group.eventIds(index)));
        entries.add(new Entry(group, index, commit));
        keys.add(proposal.key());
        for (NewEvent event : proposal.events()) {
            for (String tag : event.tags()) {
                byTag.computeIfAbsent(tag, any -> new ArrayList<>())
                        .add(new Joining(group, event.type()));
            }
        }
        bytes += commit.bytes();
        tip =
                new RecentCommits.Tip(
                        commit.number(), commit.lastSequence(), recordedAt, commit.hash());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Entry first() {
        return entries.getFirst();
    }

    Entry removeFirst() {
        return entries.removeFirst();
    }

    List<RawBsonDocument> documents() {
        return entries.stream().map(entry -> entry.commit().raw()).toList();
    }

    List<StoredCommit> commits() {
        return entries.stream().map(Entry::commit).toList();
    }

    /** The entry at this index of what is left. */
    Entry entry(int index) {
        return List.copyOf(entries).get(index);
    }
}
