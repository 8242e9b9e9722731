package muster.readiness.view;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import muster.commitlog.PayloadCodec;
import muster.commitlog.StoredTypes;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/** Documents in MongoDB: a collection for every kind of every version of a view. */
final class MongoStorage implements Storage {

    private static final int DUPLICATE = 11_000;
    private static final int CHUNK = 1_000;

    /** Worth more than one core: a view that catches up, not one that is live. */
    private static final int MANY = 200;

    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String NOW = "now";
    private static final String WAS_AT = "wasAt";
    private static final String WAS = "was";
    private static final String LISTS = "lists";

    private final IdentityHashMap<Kind<?>, MongoCollection<RawBsonDocument>> collections =
            new IdentityHashMap<>();
    private final PayloadCodec codec;

    MongoStorage(MongoDatabase database, View view) {
        var types = new HashMap<Class<?>, StoredTypes.StoredType>();
        for (var kind : view.kinds()) {
            types.putIfAbsent(kind.type(), new StoredTypes.StoredType(kind.name(), 1, kind.type()));
            var collection =
                    database.getCollection(nameOf(view, kind), RawBsonDocument.class)
                            .withWriteConcern(WriteConcern.MAJORITY);
            collection.createIndex(Indexes.ascending(LISTS, ID));
            collections.put(kind, collection);
        }
        codec = new PayloadCodec(new StoredTypes(types.values()));
    }

    private static String nameOf(View view, Kind<?> kind) {
        return prefix(view.name(), view.version()) + kind.name();
    }

    static String prefix(String view, int version) {
        return view + ".v" + version + ".";
    }

    @Override
    public <T extends Record> Map<String, Stored<T>> load(Kind<T> kind, Collection<String> keys) {
        var found = new HashMap<String, Stored<T>>();
        var wanted = List.copyOf(keys);
        for (int i = 0; i < wanted.size(); i += CHUNK) {
            var some = wanted.subList(i, Math.min(i + CHUNK, wanted.size()));
            var filter = some.size() == 1 ? Filters.eq(ID, some.getFirst()) : Filters.in(ID, some);
            for (var raw : of(kind).find(filter).batchSize(CHUNK)) {
                Stored<T> stored = read(kind, raw);
                found.put(stored.key(), stored);
            }
        }
        return found;
    }

    @Override
    public <T extends Record> List<Stored<T>> page(
            Kind<T> kind, @Nullable String list, String after, int limit) {
        Bson behind = Filters.gt(ID, after);
        var filter = list == null ? behind : Filters.and(Filters.eq(LISTS, list), behind);
        var page = new ArrayList<Stored<T>>();
        for (var raw :
                of(kind).find(filter).sort(Sorts.ascending(ID)).limit(limit).batchSize(limit)) {
            page.add(read(kind, raw));
        }
        return page;
    }

    private <T extends Record> Stored<T> read(Kind<T> kind, RawBsonDocument raw) {
        Supplier<T> now = () -> codec.decode(kind.type(), raw.getDocument(NOW));
        Supplier<@Nullable T> was =
                () -> raw.containsKey(WAS) ? codec.decode(kind.type(), raw.getDocument(WAS)) : null;
        return new Stored<>(
                raw.getString(ID).getValue(),
                raw.getInt64(AT).getValue(),
                now,
                raw.getInt64(WAS_AT).getValue(),
                was);
    }

    @Override
    public void write(List<Change<?>> changes) {
        for (var entry : collections.entrySet()) {
            var kind = entry.getKey();
            var ofKind = changes.stream().filter(c -> c.kind().equals(kind)).toList();
            var added = ofKind.stream().filter(c -> c.storedAt() == 0).toList();
            var replaced = ofKind.stream().filter(c -> c.storedAt() != 0).toList();
            write(entry.getValue(), added, false);
            write(entry.getValue(), replaced, true);
        }
    }

    private void write(
            MongoCollection<RawBsonDocument> collection,
            List<? extends Change<?>> changes,
            boolean replacing) {
        for (int i = 0; i < changes.size(); i += CHUNK) {
            var some = models(changes.subList(i, Math.min(i + CHUNK, changes.size())));
            try {
                var result = collection.bulkWrite(some, new BulkWriteOptions().ordered(false));
                if (replacing && result.getMatchedCount() != some.size()) {
                    throw new ClaimLost("A document was written by somebody else");
                }
            } catch (MongoBulkWriteException refused) {
                if (refused.getWriteErrors().stream().anyMatch(e -> e.getCode() == DUPLICATE)) {
                    throw new ClaimLost("A document was added by somebody else");
                }
                throw refused;
            }
        }
    }

    @Override
    public void takeBackAfter(long position) {
        collections.forEach((kind, collection) -> {
            for (var raw : collection.find(Filters.gt(AT, position)).batchSize(CHUNK)) {
                takeBack(kind, raw, collection);
            }
        });
    }

    private <T extends Record> void takeBack(
            Kind<T> kind, RawBsonDocument raw, MongoCollection<RawBsonDocument> collection) {
        Stored<T> stored = read(kind, raw);
        var earlier = stored.earlier();
        if (earlier == null) {
            collection.deleteOne(
                    Filters.and(Filters.eq(ID, stored.key()), Filters.eq(AT, stored.at())));
        } else {
            write(collection, List.of(new Change<>(kind, earlier, stored.at())), true);
        }
    }

    private List<WriteModel<RawBsonDocument>> models(List<? extends Change<?>> changes) {
        var stream = changes.size() < MANY ? changes.stream() : changes.parallelStream();
        return stream.<WriteModel<RawBsonDocument>>map(this::model).toList();
    }

    private <T extends Record> WriteModel<RawBsonDocument> model(Change<T> change) {
        var stored = change.document();
        T now = stored.now().get();
        T was = stored.was().get();
        var lists = new LinkedHashSet<String>(change.kind().lists().apply(now));
        if (was != null) {
            lists.addAll(change.kind().lists().apply(was));
        }
        var bytes = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(bytes)) {
            writer.writeStartDocument();
            writer.writeString(ID, stored.key());
            writer.writeInt64(AT, stored.at());
            writer.writeStartArray(LISTS);
            lists.forEach(writer::writeString);
            writer.writeEndArray();
            writer.writeName(NOW);
            codec.write(writer, now);
            writer.writeInt64(WAS_AT, stored.wasAt());
            if (was != null) {
                writer.writeName(WAS);
                codec.write(writer, was);
            }
            writer.writeEndDocument();
        }
        var raw = new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
        return change.storedAt() == 0
                ? new InsertOneModel<>(raw)
                : new ReplaceOneModel<>(
                        Filters.and(
                                Filters.eq(ID, stored.key()), Filters.eq(AT, change.storedAt())),
                        raw);
    }

    private MongoCollection<RawBsonDocument> of(Kind<?> kind) {
        var collection = collections.get(kind);
        if (collection == null) {
            throw new IllegalArgumentException("The view has no documents of kind " + kind.name());
        }
        return collection;
    }
}
