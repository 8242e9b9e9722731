package muster.edge.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The passwords of the local profile, a line each: the user, a blank, the password. Written once,
 * readable by its owner alone, never seen half-written.
 */
final class PasswordFile {

    /** Without what is easily mistaken: 31 characters, so 20 of them are 99 bits. */
    private static final String READABLE = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final String OWNER_ALONE = "rw-------";

    private PasswordFile() {}

    /** Reads the file, or writes it first when there is none. */
    static Map<Role, String> read(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            if (POSIX) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ALONE));
            }
            return parse(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The passwords at " + file + " can't be used", failure);
        }
    }

    private static void create(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        FileAttribute<?>[] ownerAlone =
                POSIX
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString(OWNER_ALONE))
                        }
                        : new FileAttribute<?>[0];
        var draft = Files.createTempFile(folder, "passwords", ".draft", ownerAlone);
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var text = ByteBuffer.wrap(generate().getBytes(StandardCharsets.UTF_8));
                while (text.hasRemaining()) {
                    channel.write(text);
                }
                channel.force(true);
            }
            publish(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A link fails where a file is: of two that start at once, both use the first one's. */
    private static void publish(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file);
        }
    }

    private static String generate() {
        var random = new SecureRandom();
        return Role.OF_USERS.stream()
                .map(role -> role.user() + " " + password(random) + "\n")
                .collect(Collectors.joining());
    }

    private static String password(RandomGenerator random) {
        return IntStream.range(0, GROUPS)
                .mapToObj(_ ->
                        random.ints(GROUP, 0, READABLE.length())
                                .mapToObj(READABLE::charAt)
                                .map(String::valueOf)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    private static Map<Role, String> parse(Path file) throws IOException {
        var passwords = new EnumMap<Role, String>(Role.class);
        for (var line : Files.readAllLines(file)) {
            for (var role : Role.OF_USERS) {
                if (line.startsWith(role.user() + " ")) {
                    passwords.put(role, line.substring(role.user().length() + 1).strip());
                }
            }
        }
        if (passwords.size() < Role.OF_USERS.size() || passwords.containsValue("")) {
            throw new IOException(
                    "It lacks a user's password. Delete the file to have new ones written.");
        }
        return passwords;
    }
}
