package muster.readiness.query;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import muster.commitlog.Boundary;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.Event;
import muster.contract.operation.OperationEvents.OperationOpened;
import muster.contract.reminder.ReminderEvents.OfReminder;
import muster.contract.reminder.ReminderEvents.ReminderRaised;

/**
 * Which operations are exercises and which reminders are of one, so that whatever is told of them
 * says so. That is said once, when an operation is opened or a reminder raised, and never changes:
 * it is kept once it was read.
 */
public final class Exercises {

    private final CommitLog log;
    private final EventReader reader;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    public Exercises(CommitLog log, EventReader reader) {
        this.log = log;
        this.reader = reader;
    }

    /** Of an event in the log, which what begins its operation or reminder always goes before. */
    public boolean isOfExercise(Event event) {
        return switch (event) {
            case ReminderRaised raised -> raised.exercise();
            case OfReminder e -> beganAsExercise(e.reminder().tag());
            default -> {
                var operation = event.operation();
                yield operation != null && beganAsExercise(operation.tag());
            }
        };
    }

    private boolean beganAsExercise(String tag) {
        return known.computeIfAbsent(
                tag,
                _ ->
                        log.read(Boundary.of(tag), 0).events().stream()
                                .map(reader::read)
                                .anyMatch(Exercises::beginsExercise));
    }

    private static boolean beginsExercise(Object event) {
        return (event instanceof OperationOpened opened && opened.exercise())
                || (event instanceof ReminderRaised raised && raised.exercise());
    }
}
