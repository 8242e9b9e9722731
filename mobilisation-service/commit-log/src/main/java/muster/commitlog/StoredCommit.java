package muster.commitlog;

import org.bson.RawBsonDocument;

/**
 * A commit and the bytes it was read from: payloads are views of them, hashes are taken of them.
 */
record StoredCommit(Commit commit, RawBsonDocument raw) {

    static StoredCommit of(RawBsonDocument raw) {
        return new StoredCommit(CommitDocument.decode(raw), raw);
    }

    long number() {
        return commit.header().number();
    }

    long firstSequence() {
        return commit.header().firstSequence();
    }

    long lastSequence() {
        return commit.lastSequence();
    }

    String key() {
        return commit.header().key();
    }

    /** Events' ids are given out once, so the first one's tells whose commit this is. */
    String id() {
        return commit.events().getFirst().id();
    }

    int bytes() {
        return raw.getByteBuffer().remaining();
    }

    String hash() {
        return CommitDocument.hash(raw);
    }
}
