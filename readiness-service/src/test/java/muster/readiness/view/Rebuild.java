package muster.readiness.view;

import com.mongodb.client.MongoClients;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import muster.commitlog.CommitLog;
import muster.contract.Event;
import muster.contract.ForceId;
import muster.contract.OfficerId;
import muster.contract.Rank;
import muster.contract.Skill;
import muster.contract.accreditation.AccreditationEvents.OfficerAccredited;
import muster.embeddedmongo.EmbeddedMongo;
import muster.readiness.Events;
import muster.readiness.Story;
import muster.readiness.ledger.LedgerQueries;
import muster.readiness.operations.OperationsQueries;
import muster.readiness.readiness.ReadinessQueries;
import muster.readiness.reminder.ReminderQueries;

/**
 * Measures how fast a view is rebuilt: a program, run by hand. Arguments: a folder, which keeps the
 * log for the next run; how many events; how many rounds.
 */
final class Rebuild {

    private static final int OFFICERS = 12_000;
    private static final int A_COMMIT = 5;
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Random random = new Random(1);
    private final List<Event> events = new ArrayList<>();

    private Rebuild() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        int size = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        try (var mongo = EmbeddedMongo.open(folder, Set.of("views"));
                var client = MongoClients.create(mongo.connectionString());
                var log = CommitLog.open(client.getDatabase("log"), Clock.systemUTC())) {
            write(log, new Rebuild().events(size));
            var views =
                    List.of(
                            ReadinessQueries.view(),
                            OperationsQueries.view(),
                            LedgerQueries.view(),
                            ReminderQueries.view());
            for (int round = 1; round <= rounds; round++) {
                var line = new StringBuilder("round " + round);
                for (var view : views) {
                    var database = client.getDatabase("views");
                    database.drop();
                    long begun = System.nanoTime();
                    long worked = cpu();
                    try (var running =
                            new RunningView(
                                    view, log, Events.READER, database, Clock.systemUTC())) {
                        running.start();
                        if (!running.await(log.head(), LONGEST)) {
                            throw new IllegalStateException(
                                    view.name() + " at " + running.position());
                        }
                    }
                    line.append(", ").append(view.name()).append(' ');
                    line.append(log.head() * 1_000_000_000L / (System.nanoTime() - begun));
                    line.append("/s and ").append((cpu() - worked) / 1_000 / log.head());
                    line.append(" us CPU an event");
                }
                System.out.println(line);
            }
        }
    }

    /** Of the whole process, with its database: what a busy machine does not change. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void write(CommitLog log, List<Event> events) {
        for (int i = (int) log.head(); i < events.size(); i += A_COMMIT) {
            Events.record(log, null, events.subList(i, Math.min(events.size(), i + A_COMMIT)));
        }
    }

    /** Officers with what is mandatory, renewals, and now and then some of them sent out. */
    private List<Event> events(int size) {
        var forces = new ArrayList<ForceId>();
        for (int i = 0; i < 43; i++) {
            var force = new ForceId("F" + (10 + i));
            forces.add(force);
            events.add(Story.force(force, "Region " + i % 9));
        }
        events.add(Story.operation("Golden Orb", forces.getFirst(), false));
        events.add(
                Story.request(
                        "Golden Orb-1",
                        forces.getFirst(),
                        900,
                        "2024-06-10T06:00:00Z",
                        "2024-06-12T18:00:00Z"));
        for (int i = 0; i < OFFICERS && events.size() < size; i++) {
            var force = forces.get(i % forces.size());
            var officer = officer(forces, i);
            var rank = i % 25 == 0 ? Rank.INSPECTOR : i % 8 == 0 ? Rank.SERGEANT : Rank.CONSTABLE;
            events.add(Story.officer(officer.value(), force, rank));
            Skill.MANDATORY.forEach(skill -> award(officer, force, skill));
        }
        while (events.size() < size) {
            int i = random.nextInt(OFFICERS);
            if (random.nextInt(100) == 0) {
                send(forces, i);
            } else {
                var skills = new ArrayList<>(Skill.MANDATORY);
                award(
                        officer(forces, i),
                        forces.get(i % forces.size()),
                        skills.get(random.nextInt(skills.size())));
            }
        }
        return events;
    }

    private void send(List<ForceId> forces, int first) {
        var named = new String[5];
        for (int i = 0; i < named.length; i++) {
            named[i] = officer(forces, first % forces.size() + i * forces.size()).value();
        }
        events.add(
                Story.deployed(
                        "D-" + (10_000_000 + events.size()),
                        "Golden Orb-1",
                        forces.getFirst(),
                        forces.get(first % forces.size()),
                        "2024-06-10T06:00:00Z",
                        "2024-06-12T18:00:00Z",
                        named));
    }

    private static OfficerId officer(List<ForceId> forces, int i) {
        return new OfficerId(forces.get(i % forces.size()) + "-" + (1000 + i));
    }

    private void award(OfficerId officer, ForceId force, Skill skill) {
        var on = START.plusDays(random.nextInt(900));
        events.add(new OfficerAccredited(officer, force, skill, on, on.plusYears(1)));
    }
}
