package muster.mobilisation.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The lines of a body as bytes, none longer than a mebibyte. */
final class Lines {

    static final int LONGEST = 1 << 20;

    /** A line; without content where it was too long to keep. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and read once
    record Line(long number, byte @Nullable [] content) {

        boolean isBlank() {
            if (content == null) {
                return false;
            }
            for (byte b : content) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private final Chunks chunks;
    private final Queue<Line> whole = new ArrayDeque<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream(1_024);
    private boolean tooLong;
    private boolean ended;
    private long number;

    Lines(Chunks chunks) {
        this.chunks = chunks;
    }

    /** The next line, or null at the end. */
    @Nullable Line next() throws IOException {
        while (whole.isEmpty() && !ended) {
            var chunk = chunks.next();
            if (chunk == null) {
                ended = true;
                if (begun.size() > 0) {
                    endLine();
                }
            } else {
                absorb(chunk);
            }
        }
        return whole.poll();
    }

    /** Whether a whole line has arrived already, so that reading on would not wait for it. */
    boolean hasArrived() throws IOException {
        while (whole.isEmpty() && chunks.hasArrived()) {
            var chunk = chunks.next();
            if (chunk != null) {
                absorb(chunk);
            }
        }
        return !whole.isEmpty();
    }

    void close() {
        chunks.cancel();
    }

    private void absorb(byte[] chunk) {
        int from = 0;
        for (int i = 0; i < chunk.length; i++) {
            if (chunk[i] == '\n') {
                keep(chunk, from, i);
                endLine();
                from = i + 1;
            }
        }
        keep(chunk, from, chunk.length);
    }

    private void keep(byte[] chunk, int from, int to) {
        int room = LONGEST - begun.size();
        tooLong |= to - from > room;
        begun.write(chunk, from, Math.min(to - from, room));
    }

    private void endLine() {
        number++;
        whole.add(new Line(number, tooLong ? null : begun.toByteArray()));
        begun.reset();
        tooLong = false;
    }
}
