package muster.readiness.query;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import muster.commitlog.Boundary;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.Event;
import muster.contract.OperationId;
import muster.contract.operation.OperationEvents.OperationOpened;

/**
 * Which operations are exercises, so that whatever is told of one says so. That is said once, when
 * an operation is opened, and never changes: it is kept once it was read.
 */
public final class Exercises {

    private final CommitLog log;
    private final EventReader reader;
    private final Map<OperationId, Boolean> known = new ConcurrentHashMap<>();

    public Exercises(CommitLog log, EventReader reader) {
        this.log = log;
        this.reader = reader;
    }

    /** Of an event in the log, which its operation's opening always goes before. */
    public boolean isOfExercise(Event event) {
        var operation = event.operation();
        return operation != null && known.computeIfAbsent(operation, this::isExercise);
    }

    private boolean isExercise(OperationId operation) {
        return log.read(Boundary.of(operation.tag()), 0).events().stream()
                .map(reader::read)
                .filter(OperationOpened.class::isInstance)
                .map(OperationOpened.class::cast)
                .findFirst()
                .map(OperationOpened::exercise)
                .orElse(false);
    }
}
