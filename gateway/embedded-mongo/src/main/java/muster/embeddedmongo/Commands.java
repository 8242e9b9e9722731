package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every command a client may send. What is not here, or carries an option that would have to be
 * passed over, is refused by name.
 */
final class Commands {
    private static final Logger LOG = System.getLogger(Commands.class.getName());

    /** MongoDB 5.0: what today's drivers accept, and nothing here is newer. */
    private static final int WIRE_VERSION = 13;

    private static final Set<String> REFUSED_OPTIONS =
            Set.of(
                    "collation",
                    "startTransaction",
                    "autocommit",
                    "let",
                    "tailable",
                    "awaitData",
                    "min",
                    "max",
                    "returnKey",
                    "showRecordId");

    private final Backend backend;
    private final Reads reads;
    private final Writes writes;
    private final Definitions definitions;
    private final Listings listings;

    Commands(Backend backend) {
        this.backend = backend;
        this.reads = new Reads(backend, new Cursors(System::nanoTime));
        this.writes = new Writes(backend);
        this.definitions = new Definitions(backend);
        this.listings = new Listings(backend);
    }

    Reply run(Request request) {
        try {
            refuseOptions(request.body());
            return dispatch(request);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "{0} failed: {1}", request.command(), e.toString());
            return Reply.failed(e);
        }
    }

    private Reply dispatch(Request request) {
        return switch (request.command().toLowerCase(Locale.ROOT)) {
            case "find" -> reads.find(request);
            case "getmore" -> reads.getMore(request);
            case "killcursors" -> reads.killCursors(request);
            case "count" -> reads.count(request);
            case "aggregate" -> reads.aggregate(request);
            case "distinct" -> reads.distinct(request);
            case "explain" -> reads.explain(request);
            case "insert" -> writes.insert(request);
            case "update" -> writes.update(request);
            case "delete" -> writes.delete(request);
            case "findandmodify" -> writes.findAndModify(request);
            case "create" -> definitions.create(request);
            case "drop" -> definitions.drop(request);
            case "dropdatabase" -> definitions.dropDatabase(request);
            case "renamecollection" -> definitions.rename(request);
            case "createindexes" -> definitions.createIndexes(request);
            case "dropindexes" -> definitions.dropIndexes(request);
            case "listcollections" -> listings.listCollections(request);
            case "listindexes" -> listings.listIndexes(request);
            case "listdatabases" -> listings.listDatabases();
            case "collstats" -> listings.collectionStats(request);
            case "dbstats" -> listings.databaseStats(request);
            case "hello", "ismaster" -> hello(request);
            case "ping", "endsessions" -> Reply.ok(new Document());
            case "buildinfo" -> buildInfo();
            case "serverstatus" -> serverStatus();
            case "connectionstatus" ->
                    Reply.ok(
                            new Document(
                                    "authInfo",
                                    new Document("authenticatedUsers", List.of())
                                            .append("authenticatedUserRoles", List.of())));
            default ->
                    throw Errors.of(
                            Errors.NO_COMMAND,
                            "the embedded database has no command '" + request.command() + "'");
        };
    }

    private static void refuseOptions(Document body) {
        for (String option : body.keySet()) {
            if (REFUSED_OPTIONS.contains(option) && Values.isTrue(body.get(option))) {
                throw Errors.unsupported("the option '" + option + "'");
            }
        }
        if (body.containsKey("txnNumber")) {
            throw Errors.of(
                    Errors.ILLEGAL_OPERATION,
                    "the embedded database has no transactions and no retryable writes;"
                            + " connect with retryWrites=false");
        }
        if (body.get("readConcern") instanceof Document concern
                && "snapshot".equals(concern.get("level"))) {
            throw Errors.unsupported("read concern snapshot");
        }
    }

    /** A standalone server without sessions: so drivers send neither retries nor transactions. */
    private static Reply hello(Request request) {
        Document hello = new Document();
        hello.put(request.command().equals("hello") ? "isWritablePrimary" : "ismaster", true);
        hello.put("helloOk", true);
        hello.put("maxBsonObjectSize", Bson.MAX_DOCUMENT);
        hello.put("maxMessageSizeBytes", Wire.MAX_MESSAGE);
        hello.put("maxWriteBatchSize", 100_000);
        hello.put("localTime", Instant.now());
        hello.put("minWireVersion", 0);
        hello.put("maxWireVersion", WIRE_VERSION);
        hello.put("readOnly", false);
        return Reply.ok(hello);
    }

    private static Reply buildInfo() {
        return Reply.ok(
                new Document("version", "5.0.0")
                        .append("versionArray", List.of(5, 0, 0, 0))
                        .append("modules", List.of("embedded"))
                        .append("maxBsonObjectSize", Bson.MAX_DOCUMENT));
    }

    private Reply serverStatus() {
        return Reply.ok(
                new Document("version", "5.0.0")
                        .append("process", "embedded")
                        .append("localTime", Instant.now())
                        .append("databases", backend.names())
                        .append("openCursors", reads.openCursors()));
    }
}
