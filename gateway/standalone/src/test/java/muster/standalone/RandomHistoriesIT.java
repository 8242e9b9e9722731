package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Thousands of random commands through the API; then the views rebuilt from nothing must say what
 * the live ones said, and no officer may be in two places.
 */
class RandomHistoriesIT {

    private static final int COMMANDS = 4_000;
    private static final int LINES_TOGETHER = 400;
    private static final int OFFICERS = 120;
    private static final int SPECIALISTS = 4;
    private static final List<String> CADRES = List.of("POLICE_LIAISON", "PROTEST_REMOVAL");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<String> FORCES = List.of("WMP", "STAFFS", "MPS");
    private static final List<String> SKILLS =
            List.of(
                    "PUBLIC_ORDER_LEVEL_1",
                    "PUBLIC_ORDER_LEVEL_2",
                    "FIRST_AID",
                    "OFFICER_SAFETY",
                    "FITNESS_TEST",
                    "CARRIER_DRIVER");

    @TempDir Path data;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<String> deployments = new ArrayList<>();
    private final List<String> extensions = new ArrayList<>();
    private final List<String> abstractions = new ArrayList<>();
    private final List<String> aids = new ArrayList<>();

    @Test
    void viewsRebuiltFromNothingSayWhatTheLiveOnesSaid() throws Exception {
        System.out.println("Seed of the histories: " + seed);
        Map<String, JsonNode> live;
        try (var standalone = start();
                var admin = new Caller(standalone.address(), "admin")) {
            beginning(admin);
            int stored = 0;
            for (int i = 0; i < COMMANDS / LINES_TOGETHER; i++) {
                var lines = IntStream.range(0, LINES_TOGETHER).mapToObj(n -> line(n == 0)).toList();
                var answers = admin.bulk(String.join("\n", lines) + "\n", "");
                stored += answers.getLast().get("stored").asInt();
                assertThat(answers)
                        .noneMatch(a -> a.has("status") && a.get("status").asInt() >= 500);
                assertThatADryRunAnswersEveryLine(admin, lines);
                learn(admin);
                assertThatTheLedgerSumsToZero(admin);
            }
            assertThat(stored).isGreaterThan(COMMANDS / 4);
            assertThatNobodyIsInTwoPlaces(admin);
            assertThatTheProposalAndTheGuardAgree(admin);
            live = everything(admin);
        }
        removeViews();
        try (var standalone = start();
                var admin = new Caller(standalone.address(), "admin")) {
            var rebuilt = everything(admin);
            assertThat(rebuilt.keySet()).isEqualTo(live.keySet());
            live.forEach(
                    (path, answer) -> assertThat(rebuilt.get(path)).as(path).isEqualTo(answer));
        }
    }

    private Standalone start() {
        return Standalone.start(new Settings(0, data, Caller.PASSWORD, false), System.out);
    }

    private void beginning(Caller admin) {
        for (var force : FORCES) {
            admin.command(
                    "RegisterForce",
                    "{\"force\": \"%s\", \"name\": \"%s\", \"region\": \"Region\"}"
                            .formatted(force, force));
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < OFFICERS; i++) {
            lines.add(
                    command(
                            "RegisterOfficer",
                            "\"officer\": \"%s\", \"force\": \"%s\", \"rank\": \"%s\""
                                    .formatted(
                                            officer(i),
                                            FORCES.get(i % FORCES.size()),
                                            i % 20 == 0
                                                    ? "INSPECTOR"
                                                    : i % 7 == 0 ? "SERGEANT" : "CONSTABLE")));
            for (var skill : SKILLS.subList(1, SKILLS.size())) {
                lines.add(
                        command(
                                "AccreditOfficer",
                                "\"officer\": \"%s\", \"skill\": \"%s\", \"awardedOn\": \"%s\""
                                        .formatted(officer(i), skill, day(-120))));
            }
            if (i % SPECIALISTS == 0) {
                for (var cadre : CADRES) {
                    lines.add(
                            command(
                                    "AccreditOfficer",
                                    "\"officer\": \"%s\", \"skill\": \"%s\", \"awardedOn\": \"%s\""
                                            .formatted(officer(i), cadre, day(-100))));
                }
            }
        }
        for (var operation : List.of("Alpha", "Bravo")) {
            lines.add(
                    command(
                            "OpenOperation",
                            """
                            "operation": "%s", "name": "%s", "hostForce": "%s", \
                            "kind": "PLANNED", "from": "2026-02-01", "exceptional": %s\
                            """
                                    .formatted(
                                            operation,
                                            operation,
                                            anyOf(FORCES),
                                            operation.equals("Bravo"))));
        }
        lines.add(
                command(
                        "OpenOperation",
                        """
                        "operation": "Drill", "name": "Drill", "hostForce": "WMP", \
                        "kind": "PLANNED", "from": "2026-02-01", "exercise": true\
                        """));
        var answers = admin.bulk(String.join("\n", lines) + "\n", "");
        assertThat(answers.getLast().get("refused").asInt()).isZero();
    }

    private void assertThatADryRunAnswersEveryLine(Caller admin, List<String> lines) {
        var again = admin.bulk(String.join("\n", lines) + "\n", "?dryRun=true");
        assertThat(again).hasSize(lines.size() + 1);
    }

    // codes that the commands so far have made, oldest first
    private void learn(Caller admin) {
        long after = 0;
        deployments.clear();
        extensions.clear();
        abstractions.clear();
        aids.clear();
        for (var page = page(admin, after); !page.isEmpty(); page = page(admin, after)) {
            for (var event : page) {
                after++;
                var fields = event.get("data");
                switch (event.get("type").asString()) {
                    case "muster.deployment.OfficersDeployed.v1" ->
                            deployments.add(fields.get("deployment").asString());
                    case "muster.accreditation.QualificationsExtended.v1" ->
                            extensions.add(fields.get("extension").asString());
                    case "muster.officer.OfficerAbstracted.v1" ->
                            abstractions.add(fields.get("abstraction").asString());
                    case "muster.historicaid.HistoricAidRecorded.v1" ->
                            aids.add(fields.get("aid").asString());
                    default -> {}
                }
            }
        }
    }

    private static JsonNode page(Caller admin, long after) {
        return admin.get("/api/feed?limit=1000&after=" + after);
    }

    private String line(boolean first) {
        return switch (first ? 0 : random.nextInt(29)) {
            case 0 ->
                    command(
                            "RequestPSUs",
                            "\"operation\": \"%s\", \"psus\": %d, %s"
                                    .formatted(operation(), 1 + random.nextInt(3), span()));
            case 1 -> answer("OfferUnits", "");
            case 2 -> answer("CommitUnits", "");
            case 3 -> answer("WithdrawOffer", ", \"reason\": \"Needed\"");
            case 4 -> answer("DeclareUnableToFill", ", \"reason\": \"None\"");
            case 5, 6, 7 -> deploy();
            case 8 -> step("RecordMuster", "at");
            case 9 -> step("ReleaseOfficers", "at");
            case 10, 11 -> step("RecordReturn", "at");
            case 12 ->
                    command(
                            "ExtendDeployment",
                            "\"deployment\": \"%s\", \"to\": \"%s\""
                                    .formatted(deployment(), instant(random.nextInt(90))));
            case 13 ->
                    command(
                            "CancelDeployment",
                            "\"deployment\": \"%s\", \"reason\": \"Error\""
                                    .formatted(deployment()));
            case 14, 15 ->
                    command(
                            "ReaccreditOfficer",
                            "\"officer\": \"%s\", \"skill\": \"%s\", \"awardedOn\": \"%s\""
                                    .formatted(anyOfficer(), anyOf(SKILLS), day(anyDay())));
            case 16 ->
                    command(
                            "WithdrawAccreditation",
                            """
                            "officer": "%s", "skill": "%s", "on": "%s", "reason": "Void\"\
                            """
                                    .formatted(anyOfficer(), anyOf(SKILLS), day(anyDay())));
            case 17 ->
                    random.nextBoolean()
                            ? command(
                                    "AbstractOfficer",
                                    """
                                    "officer": "%s", "kind": "LEAVE", "from": "%s", "to": "%s\"\
                                    """
                                            .formatted(anyOfficer(), day(10), day(10 + anyTerm())))
                            : command(
                                    "EndAbstraction",
                                    "\"abstraction\": \"%s\", \"on\": \"%s\""
                                            .formatted(
                                                    abstractions.isEmpty()
                                                            ? officer(1) + "-A1"
                                                            : anyOf(abstractions),
                                                    day(12)));
            case 18 -> career();
            case 19 -> cohort();
            case 20 ->
                    command(
                            "CorrectAccreditation",
                            """
                            "officer": "%s", "skill": "%s", "awardedOn": "%s", \
                            "correctedAwardedOn": "%s", "reason": "Typed wrong\"\
                            """
                                    .formatted(
                                            anyOfficer(),
                                            anyOf(SKILLS),
                                            day(-120),
                                            day(-110 + anyTerm())));
            case 21 ->
                    command(
                            "RequestCadre",
                            "\"operation\": \"%s\", \"cadre\": \"%s\", \"officers\": %d, %s%s"
                                    .formatted(
                                            operation(),
                                            anyOf(CADRES),
                                            1 + random.nextInt(5),
                                            span(),
                                            random.nextBoolean() ? ", \"tier\": \"NPOCC\"" : ""));
            case 22, 23 -> ofCadre(answer("OfferUnits", ""));
            case 24 -> ofCadre(answer("CommitUnits", ""));
            case 25, 26 -> deploySpecialists();
            case 27 -> cadre();
            default -> aid();
        };
    }

    private static String ofCadre(String answer) {
        return answer.replace("psus", "officers");
    }

    private String deploySpecialists() {
        var operation = operation();
        return deploy(
                operation,
                "\"request\": \"%s-%d\", ".formatted(operation, 1 + random.nextInt(25)),
                IntStream.range(0, 1 + random.nextInt(2)).mapToObj(_ -> specialist()));
    }

    private String cadre() {
        var cadre = anyOf(CADRES);
        return switch (random.nextInt(3)) {
            case 0 ->
                    command(
                            "SetCadre",
                            "\"cadre\": \"%s\", \"requires\": [\"%s\", \"%s\"], \"effectiveFrom\": \"%s\"%s"
                                    .formatted(
                                            cadre,
                                            cadre,
                                            anyOf(SKILLS),
                                            day(anyDay()),
                                            random.nextBoolean() ? ", \"force\": \"WMP\"" : ""));
            case 1 ->
                    command(
                            "SetCadreStrength",
                            "\"force\": \"%s\", \"cadre\": \"%s\", \"officers\": %d, \"effectiveFrom\": \"%s\""
                                    .formatted(
                                            anyOf(FORCES),
                                            cadre,
                                            random.nextInt(20),
                                            day(anyDay())));
            default ->
                    command(
                            "SetNationalDeployable",
                            "\"officer\": \"%s\", \"cadre\": \"%s\", \"deployable\": %s, \"on\": \"%s\""
                                    .formatted(
                                            specialist(),
                                            cadre,
                                            random.nextInt(3) > 0,
                                            day(anyDay())));
        };
    }

    private String answer(String name, String more) {
        return command(
                name,
                "\"request\": \"%s-%d\", \"donorForce\": \"%s\", \"psus\": %d%s"
                        .formatted(
                                operation(),
                                1 + random.nextInt(5),
                                anyOf(FORCES),
                                1 + random.nextInt(2),
                                more));
    }

    private String deploy() {
        return deploy(
                operation(),
                "",
                IntStream.range(0, 1 + random.nextInt(4)).mapToObj(_ -> anyOfficer()));
    }

    private String deploy(String operation, String request, Stream<String> named) {
        var officers = named.distinct().map(o -> "\"" + o + "\"").toList();
        return command(
                "DeployOfficers",
                "\"operation\": \"%s\", %s\"donorForce\": \"%s\", \"officers\": %s, %s%s"
                        .formatted(
                                operation,
                                request,
                                anyOf(FORCES),
                                officers,
                                span(),
                                random.nextInt(4) == 0
                                        ? ", \"override\": {\"reason\": \"R\", \"authority\":"
                                                + " \"Gold\"}"
                                        : ""));
    }

    private String step(String name, String field) {
        return command(
                name,
                "\"deployment\": \"%s\", \"%s\": \"%s\""
                        .formatted(deployment(), field, instant(random.nextInt(90))));
    }

    private String career() {
        return switch (random.nextInt(3)) {
            case 0 ->
                    command(
                            "PromoteOfficer",
                            "\"officer\": \"%s\", \"rank\": \"SERGEANT\", \"on\": \"%s\""
                                    .formatted(anyOfficer(), day(anyDay())));
            case 1 ->
                    command(
                            "TransferOfficer",
                            "\"officer\": \"%s\", \"force\": \"%s\", \"on\": \"%s\""
                                    .formatted(anyOfficer(), anyOf(FORCES), day(anyDay())));
            default ->
                    command(
                            "RetireOfficer",
                            "\"officer\": \"%s\", \"on\": \"%s\""
                                    .formatted(anyOfficer(), day(200 + anyDay())));
        };
    }

    private String cohort() {
        return extensions.isEmpty() || random.nextBoolean()
                ? command(
                        "ExtendQualifications",
                        """
                        "authority": "NPCC", "skills": ["%s"], "expiringFrom": "%s", \
                        "expiringTo": "%s", "period": "P%dM\"\
                        """
                                .formatted(
                                        anyOf(SKILLS),
                                        day(200),
                                        day(260 + anyTerm()),
                                        1 + random.nextInt(6)))
                : command("RevokeExtension", "\"extension\": \"%s\"".formatted(anyOf(extensions)));
    }

    private String aid() {
        return aids.isEmpty() || random.nextInt(3) > 0
                ? command(
                        "RecordHistoricAid",
                        """
                        "donorForce": "%s", "hostForce": "OTHER", "from": "2020-01-01", \
                        "to": "2020-02-01", "unit": "%s", "amount": %d, "source": "Paper\"\
                        """
                                .formatted(
                                        anyOf(FORCES),
                                        random.nextBoolean() ? "PSU" : "OFFICER",
                                        1 + random.nextInt(50)))
                : command(
                        "CancelHistoricAid",
                        "\"aid\": \"%s\", \"reason\": \"Error\"".formatted(anyOf(aids)));
    }

    private static void assertThatTheLedgerSumsToZero(Caller admin) {
        var net = admin.get("/api/ledger").get("totals").get("net");
        for (var unit : List.of("PSU", "OFFICER", "EQUIVALENT")) {
            assertThat(net.get(unit).asDouble()).as(unit).isZero();
        }
    }

    private void assertThatNobodyIsInTwoPlaces(Caller admin) {
        record Stay(Instant from, Instant until, String deployment) {}
        var stays = new HashMap<String, List<Stay>>();
        for (var id : deployments) {
            var deployment = admin.get("/api/deployments/" + id);
            if (deployment.has("cancelled")
                    || deployment.get("operation").asString().equals("Drill")) {
                continue;
            }
            for (var officer : deployment.get("officers")) {
                var until =
                        officer.has("returnedAt")
                                ? officer.get("returnedAt")
                                : officer.has("to") ? officer.get("to") : deployment.get("to");
                stays.computeIfAbsent(officer.get("officer").asString(), o -> new ArrayList<>())
                        .add(
                                new Stay(
                                        Instant.parse(deployment.get("from").asString()),
                                        Instant.parse(until.asString()),
                                        id));
            }
        }
        stays.forEach((officer, list) -> {
            for (var a : list) {
                for (var b : list) {
                    boolean both =
                            !a.deployment().equals(b.deployment())
                                    && a.from().isBefore(b.until())
                                    && b.from().isBefore(a.until());
                    assertThat(both).as(officer + " " + a + " " + b).isFalse();
                }
            }
        });
    }

    /** Whom the read side proposes the write side sends; whom it does not, for the same reasons. */
    private void assertThatTheProposalAndTheGuardAgree(Caller admin) {
        var requests = admin.get("/api/requests?limit=200").get("items");
        int agreed = 0;
        for (var request : requests) {
            var code = request.get("request").asString();
            for (var donor : request.get("donors")) {
                var force = donor.get("donorForce").asString();
                var proposal =
                        admin.get(
                                "/api/requests/%s/proposal?donorForce=%s&limit=3"
                                        .formatted(code, force));
                var meant = new ArrayList<JsonNode>();
                proposal.get("proposed").forEach(meant::add);
                proposal.get("unavailable").forEach(meant::add);
                for (var one : meant.stream().limit(6).toList()) {
                    var answer =
                            admin.send(
                                    "DeployOfficers?dryRun=true",
                                    """
                                    {"operation": "%s", "request": "%s", "donorForce": "%s", \
                                    "officers": ["%s"], "from": "%s", "to": "%s"}\
                                    """
                                            .formatted(
                                                    request.get("operation").asString(),
                                                    code,
                                                    force,
                                                    one.get("officer").asString(),
                                                    proposal.get("from").asString(),
                                                    proposal.get("to").asString()),
                                    null);
                    var reasons = answer.body().path("refusals").path(0).path("reasons");
                    if (answer.status() == 200 || reasons.isArray()) {
                        assertThat(reasons.isArray() ? reasons : null)
                                .as(code + " " + force + " " + one)
                                .isEqualTo(one.get("reasons"));
                        agreed++;
                    }
                }
            }
        }
        assertThat(agreed).as("requests that could be compared").isPositive();
    }

    private Map<String, JsonNode> everything(Caller admin) {
        long head = 0;
        for (var page = page(admin, head); !page.isEmpty(); page = page(admin, head)) {
            head += page.size();
        }
        var answers = new HashMap<String, JsonNode>();
        var paths = new ArrayList<String>();
        paths.add("/api/forces?limit=200");
        paths.add("/api/ledger?");
        paths.add("/api/ledger?force=WMP&from=2026-03-01&to=2026-03-31&exceptional=exclude");
        paths.add("/api/operations?limit=200");
        for (var force : FORCES) {
            for (int day : List.of(0, 15, 31, 60, 250, 300)) {
                paths.add("/api/readiness/" + force + "?on=" + day(day));
                paths.add("/api/readiness/" + force + "?at=" + instant(day));
                for (var cadre : CADRES) {
                    paths.add("/api/cadres/" + force + "/" + cadre + "/officers?on=" + day(day));
                }
            }
        }
        for (int day : List.of(-60, 0, 15, 31, 60, 250, 300)) {
            paths.add("/api/cadres?on=" + day(day));
            paths.add("/api/capability-return?on=" + day(day));
        }
        paths.add("/api/skill-sets?");
        deployments.forEach(id -> paths.add("/api/deployments/" + id + "?"));
        for (int i = 0; i < OFFICERS; i++) {
            paths.add("/api/officers/" + officer(i));
        }
        for (var path : paths) {
            long atLeast = head;
            var answer = admin.get(path + (path.contains("?") ? "&" : "?") + "atLeast=" + atLeast);
            // when it was asked
            ((ObjectNode) answer).remove("at");
            answers.put(path, answer);
        }
        StreamSupport.stream(admin.get("/api/requests?limit=200").get("items").spliterator(), false)
                .forEach(r -> answers.put(r.get("request").asString(), r));
        return answers;
    }

    private void removeViews() {
        try (var files = Files.list(data)) {
            files.filter(f -> f.getFileName().toString().startsWith("muster-views"))
                    .forEach(f -> {
                        try {
                            Files.delete(f);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String span() {
        int from = random.nextInt(60);
        return "\"from\": \"%s\", \"to\": \"%s\""
                .formatted(instant(from), instant(from + 1 + random.nextInt(5)));
    }

    private String operation() {
        return anyOf(List.of("Alpha", "Bravo", "Drill"));
    }

    private String deployment() {
        return deployments.isEmpty() ? "D-00000000" : anyOf(deployments);
    }

    private static String officer(int i) {
        return FORCES.get(i % FORCES.size()) + "-" + (100 + i);
    }

    private String anyOfficer() {
        return officer(random.nextInt(OFFICERS));
    }

    private String specialist() {
        return officer(SPECIALISTS * random.nextInt(OFFICERS / SPECIALISTS));
    }

    private int anyDay() {
        return random.nextInt(100) - 50;
    }

    private int anyTerm() {
        return random.nextInt(20);
    }

    private String anyOf(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static LocalDate day(int offset) {
        return LocalDate.of(2026, 3, 1).plusDays(offset);
    }

    private static Instant instant(int days) {
        return START.plusSeconds(days * 43_200L);
    }

    private static String command(String name, String fields) {
        return "{\"command\": \"%s\", \"body\": {%s}}".formatted(name, fields);
    }
}
