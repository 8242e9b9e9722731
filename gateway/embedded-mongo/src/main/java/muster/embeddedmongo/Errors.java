package muster.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The errors a client sees, under MongoDB's own codes where it has one. */
enum Errors {
    INTERNAL(1, "InternalError"),
    BAD_VALUE(2, "BadValue"),
    ILLEGAL_OPERATION(20, "IllegalOperation"),
    INVALID_BSON(22, "InvalidBSON"),
    NO_COLLECTION(26, "NamespaceNotFound"),
    NO_INDEX(27, "IndexNotFound"),
    PLAN_KILLED(175, "QueryPlanKilled"),
    NO_CURSOR(43, "CursorNotFound"),
    COLLECTION_EXISTS(48, "NamespaceExists"),
    NO_COMMAND(59, "CommandNotFound"),
    IMMUTABLE_FIELD(66, "ImmutableField"),
    CANNOT_CREATE_INDEX(67, "CannotCreateIndex"),
    INVALID_NAME(73, "InvalidNamespace"),
    INDEX_CONFLICT(86, "IndexKeySpecsConflict"),
    SHUTDOWN(91, "ShutdownInProgress"),
    UNSUPPORTED(115, "CommandNotSupported"),
    PARALLEL_ARRAYS(171, "CannotIndexParallelArrays"),
    TOO_LARGE(10334, "BSONObjectTooLarge"),
    DUPLICATE_KEY(11000, "DuplicateKey"),
    NO_SPACE(14031, "OutOfDiskSpace");

    private final int code;
    private final String codeName;

    Errors(int code, String codeName) {
        this.code = code;
        this.codeName = codeName;
    }

    static MongoServerError of(Errors kind, String message) {
        return new MongoServerError(kind.code, kind.codeName, message);
    }

    static MongoServerError unsupported(String what) {
        return of(UNSUPPORTED, what + " is not supported by the embedded database");
    }

    /** What the storage says, as a client may see it: the write did not happen, or may not have. */
    static MongoServerException storage(SQLException e) {
        boolean full =
                e instanceof SQLiteException s && s.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
        Errors kind = full ? NO_SPACE : INTERNAL;
        return new MongoServerError(
                kind.code, kind.codeName, "the database file: " + e.getMessage(), e);
    }

    static Document document(RuntimeException e) {
        Document error = new Document();
        if (e instanceof MongoServerError m) {
            error.put("errmsg", m.getMessageWithoutErrorCode());
            error.put("code", m.getCode());
            error.putIfNotNull("codeName", m.getCodeName());
        } else {
            @Nullable String message = e.getMessage();
            error.put("errmsg", message == null ? e.getClass().getSimpleName() : message);
            error.put("code", INTERNAL.code);
            error.put("codeName", INTERNAL.codeName);
        }
        return error;
    }
}
