package muster.mobilisation.personal;

import static muster.mobilisation.Database.dispatch;
import static muster.mobilisation.Scene.ANN;
import static muster.mobilisation.Scene.WMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import muster.commitlog.CommitLog;
import muster.contract.Rank;
import muster.contract.force.ForceCommands.RegisterForce;
import muster.contract.officer.OfficerCommands.EraseOfficer;
import muster.contract.officer.OfficerCommands.RegisterOfficer;
import muster.contract.officer.Personal;
import muster.mobilisation.Database;
import muster.mobilisation.decision.Answer;
import muster.mobilisation.decision.Decisions;
import muster.mobilisation.decision.Dispatch;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalRecordsIT {

    private static final Personal PERSONAL =
            new Personal("Annabel Unmistakable", "0121 496 0123", "annabel@example.org");

    private @Nullable Database opened;
    private @Nullable CommitLog openLog;
    private @Nullable Decisions deciding;

    @BeforeEach
    void start(@TempDir Path folder) {
        var database = new Database(folder);
        opened = database;
        var log = database.log();
        openLog = log;
        deciding = Database.decisions(log, () -> {});
        decide(dispatch(new RegisterForce(WMP, "West Midlands Police", "West Midlands")));
    }

    @AfterEach
    void stop() {
        database().close();
    }

    @Test
    void whatIsPersonalIsWrittenBeforeTheCommandAndShownAfterIt() {
        var register = register();
        records().intend(register);
        assertThat(records().of(ANN)).isEmpty();
        assertThat(intents()).isEqualTo(1);
        decide(register);
        records().carryOut(register);
        assertThat(records().of(ANN)).contains(PERSONAL);
        assertThat(intents()).isZero();
    }

    @Test
    void aRefusedCommandLeavesNothing() {
        var register = register();
        records().intend(register);
        records().forget(register);
        assertThat(records().of(ANN)).isEmpty();
        assertThat(intents()).isZero();
    }

    @Test
    void aCrashAfterTheCommitLosesNothing() {
        var register = register();
        records().intend(register);
        decide(register);
        records().sweep();
        assertThat(records().of(ANN)).as("too early to tell").isEmpty();
        afterAWhile().sweep();
        assertThat(records().of(ANN)).contains(PERSONAL);
        assertThat(intents()).isZero();
    }

    @Test
    void aCrashBeforeTheCommitLeavesNothing() {
        records().intend(register());
        afterAWhile().sweep();
        assertThat(records().of(ANN)).isEmpty();
        assertThat(intents()).isZero();
    }

    @Test
    void whatAnotherCommandStoredUnderTheKeyIsNotCarriedOut() {
        var first = register();
        decide(first);
        var repeated = register();
        records().intend(repeated);
        afterAWhile().sweep();
        assertThat(records().of(ANN)).isEmpty();
        assertThat(intents()).isZero();
    }

    @Test
    void theErasedAreGone() {
        registered();
        erase();
        assertThat(records().of(ANN)).isEmpty();
        assertThat(database().named("personal").getCollection("officers").countDocuments())
                .isZero();
        assertThat(database().named("personal").getCollection("erased").find().first())
                .as("the collar number and nothing else")
                .containsOnlyKeys("_id");
    }

    @Test
    void aRegistrationCarriedOutAfterTheErasureDoesNotBringThemBack() {
        var register = register();
        records().intend(register);
        decide(register);
        erase();
        afterAWhile().sweep();
        assertThat(records().of(ANN)).isEmpty();
        assertThat(intents()).isZero();
    }

    @Test
    void anErasureIsCarriedOutAfterACrashToo() {
        registered();
        var erase = dispatch(new EraseOfficer(ANN, "asked for"));
        records().intend(erase);
        decide(erase);
        afterAWhile().sweep();
        assertThat(records().of(ANN)).isEmpty();
    }

    @Test
    void carryingOutTwiceChangesNothing() {
        var register = registered();
        records().carryOut(register);
        assertThat(records().of(ANN)).contains(PERSONAL);
    }

    @Test
    void noCommitHoldsAnythingPersonal() {
        registered();
        erase();
        var commits = database().named("log").getCollection("commits", RawBsonDocument.class);
        int scanned = 0;
        for (var commit : commits.find()) {
            var bytes = new byte[commit.getByteBuffer().remaining()];
            commit.getByteBuffer().get(bytes);
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Unmistakable", "496 0123", "annabel");
            scanned++;
        }
        assertThat(scanned).isEqualTo(3);
    }

    private Dispatch registered() {
        var register = register();
        records().intend(register);
        decide(register);
        records().carryOut(register);
        return register;
    }

    private void erase() {
        var erase = dispatch(new EraseOfficer(ANN, "asked for"));
        records().intend(erase);
        decide(erase);
        records().carryOut(erase);
    }

    private static Dispatch register() {
        return dispatch(new RegisterOfficer(ANN, WMP, Rank.CONSTABLE, PERSONAL), "register Ann");
    }

    private void decide(Dispatch dispatch) {
        assertThat(Objects.requireNonNull(deciding).decide(dispatch))
                .isInstanceOf(Answer.Stored.class);
    }

    private PersonalRecords records() {
        return records(Clock.systemUTC());
    }

    private PersonalRecords afterAWhile() {
        return records(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5)));
    }

    private PersonalRecords records(Clock clock) {
        return new PersonalRecords(
                database().named("personal"), Objects.requireNonNull(openLog), clock);
    }

    private long intents() {
        return database().named("personal").getCollection("intents").countDocuments();
    }

    private Database database() {
        return Objects.requireNonNull(opened);
    }
}
