package muster.mobilisation.personal;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import muster.commitlog.CommitLog;
import muster.contract.OfficerId;
import muster.contract.officer.OfficerCommands.EraseOfficer;
import muster.contract.officer.OfficerCommands.RegisterOfficer;
import muster.contract.officer.Personal;
import muster.mobilisation.decision.Dispatch;
import org.bson.Document;

/**
 * Personal data by officer. An intent is written before the command is decided and carried out once
 * its commit stands, so that a crash between the two leaves something to sweep and loses nothing.
 */
public final class PersonalRecords {

    // longer than a command can take, so that the sweep never overtakes one
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private final MongoCollection<Document> officers;
    private final MongoCollection<Document> erased;
    private final MongoCollection<Document> intents;
    private final CommitLog log;
    private final Clock clock;

    public PersonalRecords(MongoDatabase database, CommitLog log, Clock clock) {
        var durable =
                database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY);
        this.officers = durable.getCollection("officers");
        this.erased = durable.getCollection("erased");
        this.intents = durable.getCollection("intents");
        this.log = log;
        this.clock = clock;
    }

    /** Before the command is decided; does nothing for commands that touch no personal data. */
    public void intend(Dispatch dispatch) {
        switch (dispatch.command()) {
            case RegisterOfficer register -> {
                var personal = register.personal();
                if (personal != null) {
                    intents.insertOne(
                            intent(dispatch, register.officer())
                                    .append("name", personal.name())
                                    .append("phone", personal.phone())
                                    .append("email", personal.email()));
                }
            }
            case EraseOfficer(var officer, var _) ->
                    intents.insertOne(intent(dispatch, officer).append("erase", true));
            default -> {}
        }
    }

    /** Once the command's commit stands. */
    public void carryOut(Dispatch dispatch) {
        if (touches(dispatch)) {
            var intent = intents.find(Filters.eq("_id", dispatch.id())).first();
            if (intent != null) {
                carryOut(intent);
            }
        }
    }

    /** When the command was refused, or had been stored before. */
    public void forget(Dispatch dispatch) {
        if (touches(dispatch)) {
            intents.deleteOne(Filters.eq("_id", dispatch.id()));
        }
    }

    public Optional<Personal> of(OfficerId officer) {
        return Optional.ofNullable(officers.find(Filters.eq("_id", officer.value())).first())
                .map(d ->
                        new Personal(
                                d.getString("name"), d.getString("phone"), d.getString("email")));
    }

    /** Settles what a crash has left behind: carried out if the commit stands, else removed. */
    public void sweep() {
        var abandoned = Date.from(clock.instant().minus(ABANDONED));
        for (var intent :
                intents.find(Filters.lt("at", abandoned)).into(new ArrayList<Document>())) {
            var stands =
                    log.byKey(intent.getString("key"))
                            .filter(c -> c.header().command().equals(intent.getString("_id")))
                            .isPresent();
            if (stands) {
                carryOut(intent);
            } else {
                intents.deleteOne(Filters.eq("_id", intent.getString("_id")));
            }
        }
    }

    private void carryOut(Document intent) {
        var officer = intent.getString("officer");
        var byOfficer = Filters.eq("_id", officer);
        var upsert = new ReplaceOptions().upsert(true);
        if (intent.containsKey("erase")) {
            // first the mark: a registration carried out late looks for it after it has written
            erased.replaceOne(byOfficer, new Document("_id", officer), upsert);
            officers.deleteOne(byOfficer);
        } else {
            officers.replaceOne(
                    byOfficer,
                    new Document("_id", officer)
                            .append("name", intent.getString("name"))
                            .append("phone", intent.getString("phone"))
                            .append("email", intent.getString("email")),
                    upsert);
            if (erased.find(byOfficer).first() != null) {
                officers.deleteOne(byOfficer);
            }
        }
        intents.deleteOne(Filters.eq("_id", intent.getString("_id")));
    }

    private Document intent(Dispatch dispatch, OfficerId officer) {
        var key = dispatch.key() == null ? dispatch.id() : dispatch.key();
        return new Document("_id", dispatch.id())
                .append("officer", officer.value())
                .append("key", key)
                .append("at", Date.from(Instant.now(clock)));
    }

    private static boolean touches(Dispatch dispatch) {
        return switch (dispatch.command()) {
            case RegisterOfficer register -> register.personal() != null;
            case EraseOfficer _ -> true;
            default -> false;
        };
    }
}
