package muster.edge.identity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.edge.EdgeSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The four users of the local profile: operator, planner, ricc and admin. */
@Component
public final class LocalUsers {

    /** BCrypt reads no further; a longer password would match by its beginning. */
    private static final int LONGEST = 72;

    private final Optional<Path> file;
    private final PasswordEncoder hashes;
    private final Map<String, Role> roles;
    private final Map<Role, String> hashed = new EnumMap<>(Role.class);

    LocalUsers(EdgeSettings settings, PasswordEncoder hashes) {
        this.hashes = hashes;
        this.roles =
                Role.OF_USERS.stream().collect(Collectors.toMap(Role::user, Function.identity()));
        var given = settings.password();
        if (given != null && !given.isBlank()) {
            file = Optional.empty();
            var once = hash(given);
            roles.values().forEach(role -> hashed.put(role, once));
        } else {
            var path = settings.data().resolve("passwords").toAbsolutePath();
            file = Optional.of(path);
            var distinct = new HashMap<String, String>();
            PasswordFile.read(path)
                    .forEach((role, password) ->
                            hashed.put(role, distinct.computeIfAbsent(password, this::hash)));
        }
    }

    /** Where the passwords are; empty when the settings gave one. */
    public Optional<Path> passwordFile() {
        return file;
    }

    boolean knows(String user) {
        return roles.containsKey(user);
    }

    /** Slow on purpose: not for the event loop, and not for every request. */
    Optional<Authentication> verify(String user, String password) {
        var role = roles.get(user);
        if (role == null || password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.empty();
        }
        return hashes.matches(password, hashed.get(role))
                ? Optional.of(role.signedIn())
                : Optional.empty();
    }

    private String hash(String password) {
        return Objects.requireNonNull(hashes.encode(password));
    }
}
