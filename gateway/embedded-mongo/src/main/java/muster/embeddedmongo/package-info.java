/**
 * A database for those who have none to run: MongoDB's wire protocol over SQLite files, in this
 * process and on the loopback address only, so that the same code and driver run on it as on a
 * MongoDB replica set. A write is on disk before it is acknowledged ({@code KilledProcessTest},
 * {@code FullDiskTest}); commands that wait share a commit and readers wait for none ({@code
 * GroupCommitTest}); documents come back as the bytes they were stored as ({@code
 * StoredBytesTest}); indexes answer as scans do ({@code IndexesAgainstScansProperties}) and are
 * used ({@code PlansTest}). What is not supported is refused by name ({@code RefusalsTest}).
 */
@NullMarked
package muster.embeddedmongo;

import org.jspecify.annotations.NullMarked;
