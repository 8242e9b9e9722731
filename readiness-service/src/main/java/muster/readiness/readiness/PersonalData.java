package muster.readiness.readiness;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import muster.contract.OfficerId;
import muster.contract.officer.Personal;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Names and how to reach people, from the store of their own; never kept here. */
final class PersonalData {

    private final MongoCollection<Document> officers;

    PersonalData(MongoDatabase database) {
        this.officers = database.getCollection("officers");
    }

    @Nullable Personal of(OfficerId officer) {
        var found = officers.find(Filters.eq("_id", officer.value())).first();
        return found == null
                ? null
                : new Personal(
                        found.getString("name"),
                        found.getString("phone"),
                        found.getString("email"));
    }
}
