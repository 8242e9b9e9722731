package muster.edge.line;

import muster.edge.relay.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * What was recorded, and where it shows.
 *
 * @param name what a link to it says
 */
record Written(
        @Nullable String sentence, long sequence, @Nullable String link, @Nullable String name) {

    static Written of(String command, JsonNode body, String sentence, Outcome.Recorded recorded) {
        var place = place(command, body, recorded.id());
        return new Written(
                sentence,
                recorded.sequence(),
                place == null ? null : place.link(),
                place == null ? null : place.name());
    }

    /** An event of the feed, which alone is asked after the page was loaded anew. */
    static Written of(JsonNode event) {
        var data = event.path("data");
        var type = event.path("type").asString("");
        var parts = type.split("\\.", -1);
        var happened = parts.length < 3 ? type : spaced(parts[2]);
        Place place = null;
        for (var kind : Kind.values()) {
            if (place == null && data.path(kind.field).isString()) {
                place = kind.place(data.path(kind.field).asString());
            }
        }
        return new Written(
                happened,
                event.path("sequence").asLong(),
                place == null ? null : place.link(),
                place == null ? null : place.name());
    }

    private record Place(String link, String name) {}

    /** In the order of what tells most. */
    private enum Kind {
        DEMAND("demand", "/demand/{code}"),
        MOBILISATION("mobilisation", "/mobilisations/{code}"),
        DEPLOYMENT("deployment", "/deployments/{code}"),
        REQUEST("request", "/requests/{code}"),
        OPERATION("operation", "/operations/{code}"),
        COURSE("course", "/courses/{code}"),
        OFFICER("officer", "/officers/{code}"),
        CARRIER("carrier", "/fleet"),
        FLEET("force", "/fleet/{code}");

        private final String field;
        private final String page;

        Kind(String field, String page) {
            this.field = field;
            this.page = page;
        }

        private Place place(String code) {
            return new Place(
                    UriComponentsBuilder.fromPath(page).encode().buildAndExpand(code).toUriString(),
                    code);
        }
    }

    private static @Nullable Place place(String command, JsonNode body, @Nullable String created) {
        if (created != null && command.equals("DeployOfficers")) {
            return Kind.DEPLOYMENT.place(created);
        }
        if (created != null && command.equals("StartMobilisation")) {
            return Kind.MOBILISATION.place(created);
        }
        if (created != null && command.startsWith("Form")) {
            return new Place("/units/" + created, created);
        }
        if (created != null && command.startsWith("Request")) {
            return Kind.REQUEST.place(created);
        }
        if (created != null && command.equals("ScheduleCourse")) {
            return Kind.COURSE.place(created);
        }
        if (created != null && command.equals("ExpectDemand")) {
            return Kind.DEMAND.place(created);
        }
        for (var kind : Kind.values()) {
            var code = body.path(kind.field);
            if (code.isString()) {
                return kind.place(code.asString());
            }
        }
        return null;
    }

    private static String spaced(String type) {
        var words = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.replace("PSUs", "PSUs ").replace("  ", " ").strip();
    }
}
