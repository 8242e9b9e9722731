package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One command of a client.
 *
 * @param sequences documents sent beside the body, still as the client's bytes
 */
record Request(
        int id,
        boolean answered,
        String database,
        Document body,
        Map<String, List<byte[]>> sequences) {

    String command() {
        return body.keySet().iterator().next();
    }

    String collection() {
        if (body.get(command()) instanceof String name && !name.isEmpty()) {
            return name;
        }
        throw Errors.of(Errors.INVALID_NAME, command() + " needs the name of a collection");
    }

    String namespace() {
        return database + "." + collection();
    }

    /** The documents of a write, whether they came beside the body or in it. */
    List<byte[]> raw(String name) {
        @Nullable List<byte[]> beside = sequences.get(name);
        return beside != null
                ? beside
                : Values.documents(body.get(name), name).stream().map(Bson::encode).toList();
    }

    List<Document> documents(String name) {
        @Nullable List<byte[]> beside = sequences.get(name);
        return beside != null
                ? beside.stream().map(Bson::decode).toList()
                : Values.documents(body.get(name), name);
    }
}
