package muster.standalone.story;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.commitlog.CommitLog;
import muster.contract.Catalogue;
import muster.contract.Command;
import muster.contract.Days;
import muster.contract.Role;
import muster.contract.Skill;
import muster.contract.force.ForceCommands.SetPolicy;
import muster.mobilisation.decision.Answer;
import muster.mobilisation.decision.Dispatch;
import muster.mobilisation.decision.Receipt;
import muster.mobilisation.intake.Intake;
import muster.wire.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Loads the story with a clock of its own: each commit carries the time it is told to have been
 * recorded at, and says that it is the story's. A load that was cut off goes on where it stopped.
 */
public final class Story {

    /** The origin that the story's commits name. */
    public static final String ORIGIN = "story";

    private static final String LAST_KEY = "story:end";
    private static final Command THE_END =
            new SetPolicy(Skill.PUBLIC_ORDER_LEVEL_2, 12, Papers.BEGINNING, null);
    private static final int TOGETHER = 500;
    private static final int REPORT_EVERY = 5_000;
    private static final Caller TELLER = new Caller(ORIGIN, Role.ADMIN, null);

    private static final Map<Class<?>, Catalogue.CommandType> TYPES =
            Catalogue.COMMANDS.stream()
                    .collect(Collectors.toMap(Catalogue.CommandType::type, Function.identity()));

    private final CommitLog log;
    private final Intake intake;
    private final PrintStream out;
    private int toldNow;

    public Story(CommitLog log, Intake intake, PrintStream out) {
        this.log = log;
        this.intake = intake;
        this.out = out;
    }

    /** Whether the log is empty, or holds the beginning of the story and not its end. */
    public boolean isToBeTold() {
        var first = log.commits(0, 1);
        return first.isEmpty()
                || (ORIGIN.equals(first.getFirst().header().origin())
                        && log.byKey(LAST_KEY).isEmpty());
    }

    /** Tells it up to this moment; returns when all of it is stored. */
    public void tell(Instant moment) {
        var now = moment.truncatedTo(ChronoUnit.SECONDS);
        var past = past(now);
        out.printf("Loading the story of the board papers, %,d commands.%n", past.size());
        int test = 0;
        while (past.get(test).occurredAt().isBefore(NoNotice.begins())) {
            test++;
        }
        tell(past, 0, test);
        NoNotice.tell(this::tellNow);
        tell(past, test, past.size());
        var present = new Present(this::tellNow, now);
        present.tell();
        intake.send(dispatch(now, THE_END, LAST_KEY, null));
    }

    private void tell(List<Dispatch> past, int from, int to) {
        for (int i = from; i < to; i += TOGETHER) {
            var together = past.subList(i, Math.min(i + TOGETHER, to));
            intake.send(together).forEach(Story::receipt);
            int done = i + together.size();
            if (done / REPORT_EVERY > i / REPORT_EVERY || done == past.size()) {
                out.printf("%,d of %,d commands are stored.%n", done, past.size());
            }
        }
    }

    private static List<Dispatch> past(Instant now) {
        var timeline = new Timeline();
        Papers.tell(timeline);
        Carriers.tell(timeline);
        Times.tell(timeline);
        NoNotice.tell(timeline);
        new Workforce(timeline, Days.of(now).minusDays(1)).tell();
        new Specialists(timeline, Days.of(now).minusDays(1)).tell();
        // the present begins 30 hours before the end, and time never goes back
        var entries = timeline.before(now.minus(31, ChronoUnit.HOURS));
        var dispatches = new ArrayList<Dispatch>();
        for (var entry : entries) {
            dispatches.add(
                    dispatch(
                            entry.at(),
                            entry.command(),
                            "story:" + dispatches.size(),
                            entry.source()));
        }
        return dispatches;
    }

    private String tellNow(Instant at, Command command) {
        var key = "story:present:" + toldNow++;
        var created = receipt(intake.send(dispatch(at, command, key, null))).id();
        return created == null ? "" : created;
    }

    private static Dispatch dispatch(
            Instant at, Command command, String key, @Nullable String source) {
        var type = TYPES.get(command.getClass());
        if (type == null) {
            throw new IllegalArgumentException(command.getClass() + " is not in the catalogue");
        }
        return new Dispatch(
                UUID.randomUUID().toString(), type, command, at, source, key, key, TELLER, ORIGIN);
    }

    private static Receipt receipt(Answer answer) {
        return switch (answer) {
            case Answer.Stored(var receipt) -> receipt;
            case Answer.Unchanged(var receipt) -> receipt;
            case Answer.Refused(var problem) ->
                    throw new IllegalStateException("The story was refused: " + problem);
            case Answer.WouldStore _, Answer.WouldChangeNothing _ ->
                    throw new IllegalStateException("The story is no dry run");
        };
    }
}
