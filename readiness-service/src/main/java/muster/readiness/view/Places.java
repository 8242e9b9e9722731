package muster.readiness.view;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * Where one view stands, and which instance writes it: one document. A claim lapses unless it is
 * renewed, and then anybody may take it.
 */
final class Places {

    static final Duration CLAIMED_FOR = Duration.ofSeconds(5);
    static final String COLLECTION = "positions";

    private static final int DUPLICATE = 11_000;
    private static final String ID = "_id";
    private static final String POSITION = "position";
    private static final String OWNER = "owner";
    private static final String CLAIMED_UNTIL = "claimedUntil";
    private static final String STOPPED = "stopped";

    private final MongoCollection<BsonDocument> collection;
    private final String id;
    private final String owner;
    private final Clock clock;

    Places(MongoDatabase database, String view, int version, String owner, Clock clock) {
        this.collection =
                database.getCollection(COLLECTION, BsonDocument.class)
                        .withWriteConcern(WriteConcern.MAJORITY);
        this.id = idOf(view, version);
        this.owner = owner;
        this.clock = clock;
    }

    static String idOf(String view, int version) {
        return view + ".v" + version;
    }

    Place read() {
        var found = collection.find(Filters.eq(ID, id)).first();
        return found == null ? Place.START : place(found);
    }

    boolean exists() {
        return collection.find(Filters.eq(ID, id)).first() != null;
    }

    /** If this instance holds the claim. */
    void remove() {
        collection.deleteOne(Filters.and(Filters.eq(ID, id), Filters.eq(OWNER, owner)));
    }

    /** Where to go on from, if no other instance holds the claim. */
    Optional<Place> claim() {
        try {
            collection.insertOne(
                    new BsonDocument(ID, new BsonString(id))
                            .append(POSITION, new BsonInt64(0))
                            .append(OWNER, new BsonString(""))
                            .append(CLAIMED_UNTIL, new BsonDateTime(0)));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE) {
                throw e;
            }
        }
        var now = date(clock.instant());
        var claimed =
                collection.findOneAndUpdate(
                        Filters.and(
                                Filters.eq(ID, id),
                                Filters.or(
                                        Filters.eq(OWNER, owner), Filters.lte(CLAIMED_UNTIL, now))),
                        Updates.combine(Updates.set(OWNER, owner), extended()),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(Places::place);
    }

    /** False when another instance holds the claim. */
    boolean renew() {
        return update(extended());
    }

    /** False when another instance holds the claim. */
    boolean advance(long position) {
        return update(
                Updates.combine(
                        Updates.set(POSITION, position), Updates.unset(STOPPED), extended()));
    }

    void stop(Stop stop) {
        update(
                Updates.set(
                        STOPPED,
                        new BsonDocument("at", date(stop.at()))
                                .append("sequence", new BsonInt64(stop.sequence()))
                                .append("reason", new BsonString(stop.reason()))));
    }

    void release() {
        update(
                Updates.combine(
                        Updates.set(OWNER, ""), Updates.set(CLAIMED_UNTIL, new BsonDateTime(0))));
    }

    private Bson extended() {
        return Updates.set(CLAIMED_UNTIL, date(clock.instant().plus(CLAIMED_FOR)));
    }

    private boolean update(Bson update) {
        var mine = Filters.and(Filters.eq(ID, id), Filters.eq(OWNER, owner));
        return collection.updateOne(mine, update).getMatchedCount() == 1;
    }

    private static Place place(BsonDocument document) {
        return new Place(
                document.getInt64(POSITION).getValue(),
                document.containsKey(STOPPED) ? stop(document.getDocument(STOPPED)) : null);
    }

    private static Stop stop(BsonDocument stopped) {
        return new Stop(
                Instant.ofEpochMilli(stopped.getDateTime("at").getValue()),
                stopped.getInt64("sequence").getValue(),
                stopped.getString("reason").getValue());
    }

    private static BsonDateTime date(Instant instant) {
        return new BsonDateTime(instant.toEpochMilli());
    }
}
