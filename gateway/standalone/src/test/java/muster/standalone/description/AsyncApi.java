package muster.standalone.description;

import static muster.standalone.description.Schemas.node;
import static muster.standalone.description.Schemas.ofType;

import muster.contract.Catalogue;
import muster.contract.Catalogue.EventType;
import muster.contract.ForceId;
import muster.contract.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** AsyncAPI 3.0 of the feed, and the schema of every event's data. */
final class AsyncApi {

    private static final String EVENT = "application/cloudevents+json";

    private final Wording wording;
    private final Schemas schemas;

    AsyncApi(Wording wording) {
        this.wording = wording;
        this.schemas = new Answers(Schemas.Dialect.ASYNCAPI, wording).schemas();
    }

    ObjectNode document() {
        var document = node().put("asyncapi", "3.0.0");
        document.set("info", OpenApi.info(wording.of("asyncapi")));
        document.put("defaultContentType", EVENT);
        var server = document.putObject("servers").putObject("gateway");
        server.put("host", "127.0.0.1:8080").put("protocol", "http");
        server.put("description", "The gateway, where it is unless MUSTER_PORT says otherwise.");
        server.putArray("security")
                .addObject()
                .put("$ref", "#/components/securitySchemes/password");
        var channels = document.putObject("channels");
        channel(channels, "batch", "/api/feed");
        channel(channels, "stream", "/api/feed/stream");
        var operations = document.putObject("operations");
        operation(operations, "readFeed", "batch");
        operation(operations, "followFeed", "stream");
        var components = document.putObject("components");
        var messages = components.putObject("messages");
        Catalogue.EVENTS.forEach(event -> message(messages, event));
        var password = components.putObject("securitySchemes").putObject("password");
        password.put("type", "http").put("scheme", "basic");
        components.set("schemas", schemas.named());
        return document;
    }

    private void channel(ObjectNode channels, String name, String address) {
        var channel = channels.putObject(name).put("address", address);
        channel.put("description", wording.of("channel." + name));
        var messages = channel.putObject("messages");
        for (var event : Catalogue.EVENTS) {
            messages.putObject(event.name()).put("$ref", "#/components/messages/" + event.name());
        }
    }

    private void operation(ObjectNode operations, String name, String channel) {
        var operation = operations.putObject(name).put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
        operation.put("summary", wording.of("operation." + name));
        var http = operation.putObject("bindings").putObject("http");
        http.put("method", "GET").put("bindingVersion", "0.3.0");
        var messages = operation.putArray("messages");
        for (var event : Catalogue.EVENTS) {
            messages.addObject().put("$ref", "#/channels/" + channel + "/messages/" + event.name());
        }
    }

    private void message(ObjectNode messages, EventType event) {
        var message = messages.putObject(event.name()).put("name", event.publishedName());
        message.put("title", event.name()).put("summary", wording.of(event.name()));
        message.put("contentType", EVENT);
        var published = Published.fields(event.type());
        schemas.name(
                event.name() + "Data",
                schemas.event(event.name(), event.type(), published::contains));
        schemas.name(event.name(), cloudEvent(schemas, event));
        message.set("payload", schemas.reference(event.name()));
    }

    /** The envelope: of one event, or of any. */
    static ObjectNode cloudEvent(Schemas schemas, @Nullable EventType event) {
        var schema = ofType("object");
        var fields = schema.putObject("properties");
        fields.putObject("specversion").put("const", "1.0");
        fields.set("id", ofType("string").put("description", "The event's own, stable."));
        var force = Schemas.pattern(ForceId.class);
        fields.set(
                "source",
                ofType("string")
                        .put("format", "uri-reference")
                        .put(
                                "pattern",
                                "^/muster(/" + force.substring(1, force.length() - 1) + ")?$")
                        .put("description", "The force whose matter it is, if it is one's."));
        fields.set(
                "type",
                event == null
                        ? ofType("string").put("pattern", "^muster\\.[a-z]+\\.[A-Za-z]+\\.v[0-9]+$")
                        : node().put("const", event.publishedName()));
        fields.set(
                "subject",
                ofType("string").put("description", "The operation, request or officer, if any."));
        fields.set(
                "time",
                ofType("string")
                        .put("format", "date-time")
                        .put("description", "When it happened."));
        fields.putObject("datacontenttype").put("const", "application/json");
        fields.set(
                "dataschema",
                ofType("string").put("format", "uri").put("description", "Of data; absolute."));
        fields.set(
                "sequence",
                ofType("string")
                        .put("pattern", "^[0-9]{20}$")
                        .put("description", "Its place among all events; no number is left out."));
        fields.set(
                "recordedtime",
                ofType("string")
                        .put("format", "date-time")
                        .put("description", "When it was recorded."));
        fields.putObject("exercise")
                .put("const", true)
                .put("description", "Whether it is part of an exercise; absent where it is not.");
        fields.set("actorrole", schemas.oneOf(Role.class));
        fields.set("actorforce", schemas.code(ForceId.class));
        fields.set("data", event == null ? node() : schemas.reference(event.name() + "Data"));
        var required = schema.putArray("required");
        for (var name :
                new String[] {
                    "specversion",
                    "id",
                    "source",
                    "type",
                    "time",
                    "datacontenttype",
                    "dataschema",
                    "sequence",
                    "recordedtime",
                    "data"
                }) {
            required.add(name);
        }
        return schema;
    }

    /** The schema of an event's data, complete in itself. */
    static ObjectNode file(EventType event, Wording wording) {
        var own = new Answers(Schemas.Dialect.FILE, wording).schemas();
        var published = Published.fields(event.type());
        var schema = node().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", event.publishedName());
        schema.setAll(own.event(event.name(), event.type(), published::contains));
        var parts = own.named();
        if (!parts.isEmpty()) {
            schema.set("$defs", parts);
        }
        return schema;
    }
}
