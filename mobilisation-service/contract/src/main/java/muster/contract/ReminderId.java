package muster.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A reminder, such as {@code N-0A1B2C3D4E5F6071}. */
public record ReminderId(String value) {

    private static final int BYTES = 8;

    public ReminderId {
        Codes.require("N-[0-9A-F]{16}", value, "a reminder");
    }

    /**
     * The code that follows from what makes a reminder the one it is: whoever asks gets the same.
     */
    public static ReminderId of(String naturalKey) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(naturalKey.getBytes(StandardCharsets.UTF_8));
            return new ReminderId(
                    "N-" + HexFormat.of().withUpperCase().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public String tag() {
        return "reminder:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
