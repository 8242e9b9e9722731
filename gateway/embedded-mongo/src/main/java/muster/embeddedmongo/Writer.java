package muster.embeddedmongo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes to a file. Commands that wait are put into one transaction and share
 * its fsync; each has a savepoint of its own, so one that fails undoes nothing of the others. No
 * command is answered before its transaction is on disk.
 */
final class Writer implements AutoCloseable {
    /** What a command does inside a transaction. It may be run again if the first try was lost. */
    @FunctionalInterface
    interface Work<T> {
        T run(WriteTransaction transaction) throws SQLException;
    }

    private static final Logger LOG = System.getLogger(Writer.class.getName());
    private static final int GROUP = 256;
    private static final int LONGEST_MINUTES = 30;

    private final Store store;
    private final BlockingQueue<Job<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private @Nullable Session session;
    private long nextPosition;
    private volatile boolean closed;
    private volatile long pageLimit;
    private final AtomicLong commits = new AtomicLong();

    private static final class Job<T> {
        final Work<T> work;
        final CompletableFuture<T> answer = new CompletableFuture<>();
        private @Nullable Runnable done;

        Job(Work<T> work) {
            this.work = work;
        }

        void run(WriteTransaction transaction) throws SQLException {
            T result = work.run(transaction);
            done = () -> answer.complete(result);
        }

        void refuse(RuntimeException refusal) {
            done = () -> answer.completeExceptionally(refusal);
        }

        void acknowledge() {
            if (done != null) {
                done.run();
            }
        }
    }

    Writer(Store store, Session session) throws SQLException {
        this.store = store;
        this.session = session;
        this.nextPosition = session.number("SELECT max(pos) FROM docs") + 1;
        this.thread = Thread.ofPlatform().daemon().name("embedded-mongo-writer").start(this::loop);
    }

    <T> T write(Work<T> work) {
        Job<T> job = new Job<>(work);
        waiting.add(job);
        if (closed) {
            failWaiting();
        }
        try {
            return job.answer.get(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("a write failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Errors.of(Errors.SHUTDOWN, "interrupted; the write may still happen");
        } catch (TimeoutException e) {
            throw Errors.of(Errors.INTERNAL, "the write takes too long; it may still happen");
        }
    }

    /** How many transactions were committed, and how many commands wait: for tests of grouping. */
    long commits() {
        return commits.get();
    }

    int waiting() {
        return waiting.size();
    }

    void limitPages(long pages) {
        pageLimit = pages;
        write(transaction -> {
            transaction.session().execute("PRAGMA max_page_count = " + limit());
            return true;
        });
    }

    private long limit() {
        return pageLimit == 0 ? 4_294_967_294L : pageLimit;
    }

    private void loop() {
        List<Job<?>> group = new ArrayList<>();
        while (!closed) {
            try {
                group.add(waiting.take());
                waiting.drainTo(group, GROUP - 1);
                commit(group);
            } catch (InterruptedException e) {
                closed = true;
            } catch (Error e) {
                // this thread must outlive even a lack of memory: nobody else can write
                LOG.log(Level.ERROR, "a group of writes was lost", e);
                dropSession();
            } finally {
                RuntimeException unanswered = Errors.of(Errors.SHUTDOWN, "the write was given up");
                group.forEach(job -> job.answer.completeExceptionally(unanswered));
                group.clear();
            }
        }
        failWaiting();
        dropSession();
    }

    private void commit(List<Job<?>> group) {
        try {
            tryCommit(group);
        } catch (SQLException | RuntimeException lost) {
            // one statement's failure may have undone the whole transaction: each gets its own
            dropSession();
            for (Job<?> job : group) {
                if (!job.answer.isDone()) {
                    commitAlone(job, group.size() == 1 ? lost : null);
                }
            }
        }
    }

    private void commitAlone(Job<?> job, @Nullable Exception alreadyFailed) {
        @Nullable Exception failure = alreadyFailed;
        if (failure == null) {
            try {
                tryCommit(List.of(job));
                return;
            } catch (SQLException | RuntimeException e) {
                failure = e;
                dropSession();
            }
        }
        LOG.log(Level.WARNING, "a write was lost: {0}", failure.toString());
        job.answer.completeExceptionally(
                failure instanceof SQLException e ? Errors.storage(e) : failure);
    }

    private void tryCommit(List<Job<?>> group) throws SQLException {
        Session open = session();
        open.run("BEGIN IMMEDIATE");
        Catalogue before = store.catalogue();
        WriteTransaction transaction = new WriteTransaction(open, before, nextPosition);
        try {
            for (Job<?> job : group) {
                runOne(job, transaction);
            }
        } finally {
            nextPosition = transaction.nextPosition();
        }
        if (transaction.catalogue().version() != before.version()) {
            transaction.storeVersion();
        }
        try {
            open.run("COMMIT");
        } catch (SQLException e) {
            // whether it reached the disk is not known: nobody may be told that it did
            RuntimeException unknown = Errors.storage(e);
            group.forEach(job -> job.answer.completeExceptionally(unknown));
            throw e;
        }
        commits.incrementAndGet();
        store.publish(transaction.catalogue());
        group.forEach(Job::acknowledge);
    }

    private static void runOne(Job<?> job, WriteTransaction transaction) throws SQLException {
        if (job.answer.isDone()) {
            return;
        }
        Session session = transaction.session();
        Catalogue before = transaction.catalogue();
        session.run("SAVEPOINT command");
        try {
            job.run(transaction);
        } catch (RuntimeException refused) {
            session.run("ROLLBACK TO command");
            transaction.restore(before);
            // told after the commit: the reason may be a write of the same group
            job.refuse(refused);
        }
        session.run("RELEASE command");
    }

    private Session session() throws SQLException {
        Session open = session;
        if (open == null) {
            open = store.openWriter();
            open.execute("PRAGMA max_page_count = " + limit());
            store.publish(Catalogue.load(open));
            session = open;
        }
        return open;
    }

    /** Statements that failed once keep failing, so the connection goes with them. */
    private void dropSession() {
        Session broken = session;
        session = null;
        if (broken != null) {
            Quietly.close(broken);
        }
    }

    private void failWaiting() {
        List<Job<?>> left = new ArrayList<>();
        waiting.drainTo(left);
        RuntimeException closing = Errors.of(Errors.SHUTDOWN, "the embedded database is closed");
        left.forEach(job -> job.answer.completeExceptionally(closing));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            if (!thread.join(java.time.Duration.ofMinutes(1))) {
                LOG.log(Level.WARNING, "the writer has not stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
