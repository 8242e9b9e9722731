package muster.edge.relay;

import muster.edge.EdgeSettings;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which service answers what: commands go to mobilisation, all else of the API to readiness. */
final class Services {

    private static final PathPattern COMMANDS =
            PathPatternParser.defaultInstance.parse("/api/commands/**");

    private final Service mobilisation;
    private final Service readiness;
    private final String secret;

    Services(EdgeSettings settings) {
        mobilisation = Service.at("mobilisation", settings.mobilisationUrl());
        readiness = Service.at("readiness", settings.readinessUrl());
        secret = settings.internalSecret();
    }

    Service answering(PathContainer path) {
        return COMMANDS.matches(path) ? mobilisation : readiness;
    }

    Service mobilisation() {
        return mobilisation;
    }

    Service readiness() {
        return readiness;
    }

    String secret() {
        return secret;
    }
}
