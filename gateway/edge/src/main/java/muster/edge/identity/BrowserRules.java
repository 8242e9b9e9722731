package muster.edge.identity;

import java.time.Duration;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec.CacheSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec.HstsSpec;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;

/** What a browser may do with an answer: nothing but show it, with what comes from here. */
final class BrowserRules {

    static final String CONTENT =
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src"
                    + " 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final boolean secure;

    BrowserRules(boolean secure) {
        this.secure = secure;
    }

    void apply(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(frame -> frame.mode(Mode.DENY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicy(features ->
                        features.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        reader -> reader.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .cache(CacheSpec::disable);
        if (secure) {
            headers.hsts(hsts -> hsts.maxAge(Duration.ofDays(365)).includeSubdomains(false));
        } else {
            headers.hsts(HstsSpec::disable);
        }
    }
}
