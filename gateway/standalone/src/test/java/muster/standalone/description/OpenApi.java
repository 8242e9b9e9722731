package muster.standalone.description;

import static muster.standalone.description.Schemas.node;
import static muster.standalone.description.Schemas.ofType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import muster.contract.Catalogue;
import muster.contract.Catalogue.CommandType;
import muster.contract.Invalid;
import muster.contract.deployment.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** OpenAPI 3.1 of everything a program may call. */
final class OpenApi {

    private static final String PROBLEM = "application/problem+json";

    private static final Map<String, String> REFUSALS =
            new TreeMap<>(
                    Map.of(
                            "400", "BadRequest",
                            "401", "NotSignedIn",
                            "403", "NotAllowed",
                            "404", "NotFound",
                            "409", "Conflict",
                            "413", "TooLarge",
                            "415", "MediaType",
                            "422", "Invalid",
                            "429", "TooManySignIns",
                            "503", "Unavailable"));

    private final Wording wording;
    private final Answers answers;
    private final Schemas schemas;
    private final ObjectNode document = node();
    private final ObjectNode paths = node();

    OpenApi(Wording wording) {
        this.wording = wording;
        answers = new Answers(Schemas.Dialect.OPENAPI, wording);
        schemas = answers.schemas();
    }

    ObjectNode document() {
        document.put("openapi", "3.1.0");
        document.set("info", info(wording.of("openapi")));
        document.putArray("servers")
                .addObject()
                .put("url", "/")
                .put("description", "The gateway that serves this document.");
        var security = document.putArray("security");
        security.addObject().putArray("password");
        security.addObject().putArray("session");
        tags();
        bulk();
        Catalogue.COMMANDS.forEach(this::command);
        new Queries(answers, paths).describe();
        descriptions();
        document.set("paths", paths);
        var components = document.putObject("components");
        ways(components.putObject("securitySchemes"));
        refusals(components.putObject("responses"));
        parameters(components.putObject("parameters"));
        components.set("schemas", schemas.named());
        return document;
    }

    static ObjectNode info(String description) {
        return node().put("title", "Muster")
                .put("version", "1.0.0")
                .put("description", description);
    }

    private void tags() {
        var tags = document.putArray("tags");
        Catalogue.COMMANDS.stream()
                .map(CommandType::capability)
                .distinct()
                .forEach(c -> tag(c, tags.addObject()));
        for (var name :
                List.of(
                        "bulk",
                        "readiness",
                        "operations",
                        "mobilisations",
                        "courses",
                        "fleets",
                        "units",
                        "history",
                        "ledger",
                        "feed",
                        "descriptions")) {
            tag(name, tags.addObject());
        }
    }

    private void tag(String name, ObjectNode tag) {
        tag.put("name", name).put("description", wording.of("tag." + name));
    }

    static void ways(ObjectNode schemes) {
        schemes.putObject("password")
                .put("type", "http")
                .put("scheme", "basic")
                .put("description", "A user and a password with every call.");
        schemes.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "muster-session")
                .put(
                        "description",
                        "The session of a browser that signed in by the form. What changes"
                                + " something also needs the token of a page.");
    }

    private void parameters(ObjectNode parameters) {
        var key = parameters.putObject("IdempotencyKey");
        key.put("name", "Idempotency-Key").put("in", "header");
        key.put("description", wording.of("Idempotency-Key"));
        key.set("schema", ofType("string").put("minLength", 1).put("maxLength", 255));
        var dryRun = parameters.putObject("DryRun");
        dryRun.put("name", "dryRun").put("in", "query");
        dryRun.put("description", wording.of("dryRun"));
        dryRun.set("schema", ofType("boolean").put("default", false));
    }

    private void command(CommandType type) {
        var name = type.name();
        schemas.name(name, schemas.command(name, type.type()));
        CrossFields.require(name, (ObjectNode) schemas.named().get(name));
        var operation = paths.putObject("/api/commands/" + name).putObject("post");
        operation.put("operationId", name).put("summary", wording.of(name));
        operation.put("description", wording.of("allowed." + allowed(name)));
        operation.putArray("tags").add(type.capability());
        var parameters = operation.putArray("parameters");
        parameters.addObject().put("$ref", "#/components/parameters/IdempotencyKey");
        parameters.addObject().put("$ref", "#/components/parameters/DryRun");
        var body = operation.putObject("requestBody").put("required", true);
        var json = body.putObject("content").putObject("application/json");
        json.set("schema", schemas.reference(name));
        json.set("example", Examples.of(name));
        var responses = operation.putObject("responses");
        responses
                .putObject("200")
                .put("description", wording.of("status.200.command"))
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .putArray("oneOf")
                .add(schemas.answer(Answers.type("muster.mobilisation.decision.Receipt")))
                .add(schemas.answer(Answers.type("muster.mobilisation.intake.DryRun")));
        refuse(responses, List.of("400", "401", "403", "409", "413", "415", "422", "429", "503"));
        if (name.equals("DeployOfficers")) {
            responses.set("409", node().put("$ref", "#/components/responses/NotDeployable"));
        }
    }

    /** Asked of the write side itself. */
    private static String allowed(String command) {
        try {
            var role = Class.forName("muster.contract.Role");
            var mayCommand =
                    Class.forName("muster.mobilisation.intake.Authority")
                            .getDeclaredMethod("mayCommand", role, String.class);
            mayCommand.setAccessible(true);
            var may = new ArrayList<String>();
            for (var each : role.getEnumConstants()) {
                if ((boolean) mayCommand.invoke(null, each, command)) {
                    may.add(each.toString());
                }
            }
            return String.join(".", may);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void bulk() {
        var operation = paths.putObject("/api/commands").putObject("post");
        operation.put("operationId", "sendMany").put("summary", "Many commands at once");
        operation.put("description", wording.of("bulk"));
        operation.putArray("tags").add("bulk");
        var dryRun = operation.putArray("parameters").addObject();
        dryRun.put("name", "dryRun").put("in", "query");
        dryRun.put("description", "Checks every line, seeing those before it, and stores nothing.");
        dryRun.set("schema", ofType("boolean").put("default", false));
        var line = ofType("object").put("description", "A line as it is sent.");
        var fields = line.putObject("properties");
        var commands = ofType("string");
        var names = commands.putArray("enum");
        Catalogue.COMMANDS.forEach(c -> names.add(c.name()));
        fields.set("command", commands);
        fields.set(
                "key",
                ofType("string")
                        .put("minLength", 1)
                        .put("maxLength", 255)
                        .put("description", wording.of("BulkLine.key")));
        fields.set("body", ofType("object").put("description", wording.of("BulkLine.body")));
        line.putArray("required").add("command").add("body");
        line.put("additionalProperties", false);
        schemas.name("BulkLine", line);
        schemas.name("BulkAnswer", bulkAnswer());
        operation
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/x-ndjson")
                .set("schema", schemas.reference("BulkLine"));
        var responses = operation.putObject("responses");
        responses
                .putObject("200")
                .put("description", "A line per line, in order, and a last one with the totals.")
                .putObject("content")
                .putObject("application/x-ndjson")
                .set("schema", schemas.reference("BulkAnswer"));
        refuse(responses, List.of("400", "401", "403", "415", "422", "429", "503"));
    }

    private ObjectNode bulkAnswer() {
        var answer = node().put("description", "A line of the answer.");
        var kinds = answer.putArray("oneOf");
        var stored = kinds.addObject().put("type", "object").put("title", "Taken");
        var fields = stored.putObject("properties");
        fields.set("line", Answers.sequence());
        fields.putObject("status").put("const", 200);
        fields.set(
                "sequence",
                Answers.sequence().put("description", "Of the last event; absent in a dry run."));
        fields.set(
                "unchanged",
                Answers.sequence()
                        .put("description", "Where it was stored before; absent when it is new."));
        stored.putArray("required").add("line").add("status");
        var refused = kinds.addObject().put("type", "object").put("title", "Refused");
        var members = refused.putObject("properties");
        members.set("line", Answers.sequence());
        members.setAll((ObjectNode) problem().get("properties"));
        ((ObjectNode) members.get("status")).put("minimum", 400);
        refused.putArray("required")
                .add("line")
                .add("type")
                .add("title")
                .add("status")
                .add("detail");
        refused.put("additionalProperties", true);
        var totals = kinds.addObject().put("type", "object").put("title", "Totals");
        var numbers = totals.putObject("properties");
        var required = totals.putArray("required");
        for (var number : List.of("total", "stored", "unchanged", "refused")) {
            numbers.set(number, Answers.sequence());
            required.add(number);
        }
        return answer;
    }

    private ObjectNode problem() {
        var problem = ofType("object").put("description", wording.of("Problem"));
        var fields = problem.putObject("properties");
        fields.set(
                "type",
                ofType("string")
                        .put("pattern", "^/problems/[a-z]+(-[a-z]+)*$")
                        .put("description", wording.of("Problem.type")));
        fields.set("title", ofType("string"));
        fields.set("status", ofType("integer").put("maximum", 599));
        fields.set("detail", ofType("string").put("description", wording.of("Problem.detail")));
        problem.putArray("required").add("type").add("title").add("status").add("detail");
        problem.put("additionalProperties", true);
        return problem;
    }

    private void refusals(ObjectNode responses) {
        schemas.name("Problem", problem());
        var invalid = problem();
        var errors = ofType("array").put("description", wording.of("Problem.errors"));
        errors.set("items", schemas.answer(Invalid.Fault.class));
        ((ObjectNode) invalid.get("properties")).set("errors", errors);
        schemas.name("InvalidProblem", invalid);
        var refused = problem();
        var refusals = ofType("array").put("description", wording.of("Problem.refusals"));
        refusals.set("items", schemas.answer(Refusal.class));
        ((ObjectNode) refused.get("properties")).set("refusals", refusals);
        schemas.name("NotDeployableProblem", refused);
        REFUSALS.forEach((status, name) -> {
            var response = response(responses, name, wording.of("status." + status));
            response.set(
                    "schema",
                    schemas.reference(status.equals("422") ? "InvalidProblem" : "Problem"));
            if (status.equals("429") || status.equals("503")) {
                retryAfter((ObjectNode) responses.get(name));
            }
        });
        response(responses, "NotDeployable", wording.of("status.409.DeployOfficers"))
                .set("schema", schemas.reference("NotDeployableProblem"));
        response(responses, "Other", wording.of("status.default"))
                .set("schema", schemas.reference("Problem"));
    }

    private static ObjectNode response(ObjectNode responses, String name, String description) {
        return responses
                .putObject(name)
                .put("description", description)
                .putObject("content")
                .putObject(PROBLEM);
    }

    private static void retryAfter(ObjectNode response) {
        var header = response.putObject("headers").putObject("Retry-After");
        header.put("description", "Seconds after which to try again.");
        header.set("schema", ofType("integer").put("minimum", 1));
    }

    static void refuse(ObjectNode responses, List<String> statuses) {
        for (var status : statuses) {
            responses
                    .putObject(status)
                    .put("$ref", "#/components/responses/" + REFUSALS.get(status));
        }
        responses.putObject("default").put("$ref", "#/components/responses/Other");
    }

    private void descriptions() {
        served("/openapi.json", "describeApi", "This document", List.of("401", "429"));
        served("/asyncapi.json", "describeFeed", "AsyncAPI 3.0 of the feed", List.of("401", "429"));
        var path = "/schemas/{file}";
        served(
                path,
                "describeEvent",
                "The JSON schema of an event's data",
                List.of("401", "404", "429"));
        var file = ((ObjectNode) paths.get(path).get("get")).putArray("parameters").addObject();
        file.put("name", "file").put("in", "path").put("required", true);
        var names = ofType("string");
        var all = names.putArray("enum");
        Catalogue.EVENTS.forEach(e -> all.add(e.publishedName() + ".json"));
        file.set("schema", names);
    }

    private void served(String path, String id, String summary, List<String> refusals) {
        var operation = paths.putObject(path).putObject("get");
        operation.put("operationId", id).put("summary", summary);
        operation.put("description", wording.of(id));
        operation.putArray("tags").add("descriptions");
        var responses = operation.putObject("responses");
        responses
                .putObject("200")
                .put("description", "The file.")
                .putObject("content")
                .putObject("application/json")
                .set("schema", ofType("object"));
        refuse(responses, refusals);
    }
}
