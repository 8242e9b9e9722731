package muster.mobilisation;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import muster.commitlog.CommitLog;
import muster.commitlog.EventReader;
import muster.contract.Catalogue;
import muster.contract.Command;
import muster.contract.Role;
import muster.embeddedmongo.EmbeddedMongo;
import muster.mobilisation.decision.Decisions;
import muster.mobilisation.decision.Dispatch;
import muster.wire.Caller;
import org.jspecify.annotations.Nullable;

/** The embedded database, and nodes on it. */
public final class Database implements AutoCloseable {

    public static final Caller OPERATOR = new Caller("operator", Role.OPERATOR, null);

    private final EmbeddedMongo mongo;
    private final MongoClient client;
    private final List<CommitLog> logs = new ArrayList<>();

    public Database(Path folder) {
        mongo = EmbeddedMongo.open(folder);
        client = MongoClients.create(mongo.connectionString());
    }

    public String connectionString() {
        return mongo.connectionString();
    }

    public MongoDatabase named(String name) {
        return client.getDatabase(name);
    }

    public CommitLog log() {
        var log = CommitLog.open(named("log"), Clock.systemUTC());
        logs.add(log);
        return log;
    }

    public static Decisions decisions(CommitLog log, Runnable retried) {
        var codec = Mobilisation.payloadCodec();
        return new Decisions(log, codec, new EventReader(codec), Mobilisation.SLICES, retried);
    }

    /** A command without a key of its caller's, said now. */
    public static Dispatch dispatch(Command command) {
        return dispatch(command, null);
    }

    /** The command itself stands in for the fingerprint of its body. */
    public static Dispatch dispatch(Command command, @Nullable String key) {
        var type =
                Catalogue.COMMANDS.stream()
                        .filter(t -> t.type() == command.getClass())
                        .findFirst()
                        .orElseThrow();
        return new Dispatch(
                UUID.randomUUID().toString(),
                type,
                command,
                Instant.now(),
                null,
                key,
                command.toString(),
                OPERATOR,
                null);
    }

    @Override
    public void close() {
        logs.forEach(CommitLog::close);
        client.close();
        mongo.close();
    }
}
