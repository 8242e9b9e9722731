package muster.embeddedmongo;

import java.util.List;

/**
 * The tables of a file. They are the same for every collection, so creating or dropping one changes
 * rows only, and a reader never meets a table that is not there yet.
 */
final class Schema {
    static final List<String> CREATE =
            List.of(
                    "CREATE TABLE IF NOT EXISTS meta (version INTEGER NOT NULL)",
                    "INSERT INTO meta (version) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM meta)",
                    "CREATE TABLE IF NOT EXISTS collections ("
                            + "id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE)",
                    "CREATE TABLE IF NOT EXISTS indexes ("
                            + "id INTEGER PRIMARY KEY AUTOINCREMENT, coll INTEGER NOT NULL,"
                            + " name TEXT NOT NULL, spec BLOB NOT NULL, uniq INTEGER NOT NULL,"
                            + " sparse INTEGER NOT NULL, arrays INTEGER NOT NULL)",
                    "CREATE TABLE IF NOT EXISTS docs (pos INTEGER PRIMARY KEY, doc BLOB NOT NULL)",
                    "CREATE TABLE IF NOT EXISTS entries (idx INTEGER NOT NULL, key BLOB NOT NULL,"
                            + " pos INTEGER NOT NULL, PRIMARY KEY (idx, key)) WITHOUT ROWID");

    private Schema() {}
}
