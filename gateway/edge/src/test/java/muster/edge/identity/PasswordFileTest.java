package muster.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {

    @TempDir private Path folder = Path.of("replaced");

    @Test
    void theFileIsForItsOwnerAloneAndHasAStrongPasswordForEachUser() throws Exception {
        var file = folder.resolve("new/passwords");

        var passwords = PasswordFile.read(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(passwords).containsOnlyKeys(Role.OF_USERS.toArray(Role[]::new));
        assertThat(passwords.values())
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("([2-9a-z]{5}-){3}[2-9a-z]{5}"));
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void theNextStartUsesTheSamePasswordsAndClosesAFileThatOthersCouldRead() throws Exception {
        var file = folder.resolve("passwords");
        var first = PasswordFile.read(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(PasswordFile.read(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void ofManyStartsAtOnceAllUseTheSamePasswords() throws Exception {
        var file = folder.resolve("passwords");
        int starts = 8;
        var barrier = new CyclicBarrier(starts);
        try (var threads = Executors.newFixedThreadPool(starts)) {
            Callable<Map<Role, String>> start =
                    () -> {
                        barrier.await();
                        return PasswordFile.read(file);
                    };
            var read = threads.invokeAll(IntStream.range(0, starts).mapToObj(_ -> start).toList());
            var distinct = new java.util.HashSet<Map<Role, String>>();
            for (var one : read) {
                distinct.add(one.get());
            }
            assertThat(distinct).hasSize(1);
        }
    }

    @Test
    void aFileThatLacksAUserStopsTheStartAndSaysWhatToDo() throws Exception {
        var file = folder.resolve("passwords");
        Files.writeString(file, "operator abcde\n");

        assertThatThrownBy(() -> PasswordFile.read(file))
                .hasMessageContaining(file.toString())
                .rootCause()
                .hasMessageContaining("Delete the file");
    }
}
