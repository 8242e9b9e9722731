package muster.mobilisation.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, none longer than a mebibyte. */
final class Lines implements AutoCloseable {

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

    private final InputStream in;
    private long number;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line, or null at the end. */
    @Nullable Line next() throws IOException {
        var content = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            if (content.size() < LONGEST) {
                content.write(b);
            } else {
                tooLong = true;
            }
            b = in.read();
        }
        number++;
        return new Line(number, tooLong ? null : content.toByteArray());
    }

    /** Whether more has arrived already, so that reading on would not wait for the sender. */
    boolean hasArrived() throws IOException {
        return in.available() > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
