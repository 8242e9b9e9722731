package muster.edge.identity;

import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What a caller is to the services, which decide what each may do. {@code SYSTEM} is the edge
 * itself, when it does what falls due; nobody signs in as that.
 */
public enum Role {
    OPERATOR,
    PLANNER,
    RICC,
    ADMIN,
    SYSTEM;

    /** Those that somebody signs in as. */
    static final List<Role> OF_USERS = List.of(OPERATOR, PLANNER, RICC, ADMIN);

    private static final String PREFIX = "ROLE_";

    /** The user of the local profile that has this role. */
    String user() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The edge in its own name. */
    public static Authentication itself() {
        return SYSTEM.signedIn();
    }

    Authentication signedIn() {
        return UsernamePasswordAuthenticationToken.authenticated(
                user(), null, List.of(new SimpleGrantedAuthority(PREFIX + name())));
    }

    /** The role of somebody signed in. */
    public static Role of(Authentication caller) {
        for (var authority : caller.getAuthorities()) {
            var name = String.valueOf(authority.getAuthority());
            if (name.startsWith(PREFIX)) {
                return valueOf(name.substring(PREFIX.length()));
            }
        }
        throw new IllegalStateException("Signed in without a role");
    }
}
