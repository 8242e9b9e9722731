package muster.mobilisation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import muster.contract.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent, the answer is a problem of the caller's, and nothing is stored. */
class MalformedBodiesIT {

    private static final int BODIES = 10_000;
    private static final int AT_ONCE = 50;

    private static final Map<String, String> GOOD =
            Map.ofEntries(
                    Map.entry(
                            "RegisterForce", "{\"force\":\"ZZ9\",\"name\":\"x\",\"region\":\"y\"}"),
                    Map.entry(
                            "SetRequirement",
                            "{\"force\":\"ZZ9\",\"basis\":\"REGIONAL_SHARE\",\"effectiveFrom\":"
                                    + "\"2024-01-31\",\"regionalPsus\":32,\"share\":0.55}"),
                    Map.entry(
                            "SetPolicy",
                            "{\"skill\":\"FIRST_AID\",\"validityMonths\":12,\"effectiveFrom\":"
                                    + "\"2024-01-01\"}"),
                    Map.entry(
                            "RegisterOfficer",
                            "{\"officer\":\"ZZ9-1\",\"force\":\"ZZ9\",\"rank\":\"CONSTABLE\","
                                    + "\"personal\":{\"name\":\"x\"}}"),
                    Map.entry(
                            "AbstractOfficer",
                            "{\"officer\":\"ZZ9-1\",\"kind\":\"SICK\",\"from\":\"2024-01-01\"}"),
                    Map.entry(
                            "ExtendQualifications",
                            "{\"authority\":\"x\",\"skills\":[\"FIRST_AID\"],\"expiringFrom\":"
                                    + "\"2020-03-01\",\"expiringTo\":\"2020-09-30\",\"period\":"
                                    + "\"P6M\"}"),
                    Map.entry(
                            "OpenOperation",
                            "{\"operation\":\"ZZ\",\"name\":\"x\",\"hostForce\":\"ZZ9\",\"kind\":"
                                    + "\"PLANNED\",\"from\":\"2024-01-01\",\"exercise\":true}"),
                    Map.entry(
                            "RequestPSUs",
                            "{\"operation\":\"ZZ\",\"psus\":3,\"from\":\"2024-06-01T06:00:00Z\","
                                    + "\"to\":\"2024-06-02T06:00:00Z\"}"),
                    Map.entry(
                            "DeployOfficers",
                            "{\"operation\":\"ZZ\",\"donorForce\":\"ZZ9\",\"officers\":"
                                    + "[\"ZZ9-1\",\"ZZ9-2\"],\"from\":\"2024-06-01T06:00:00Z\","
                                    + "\"to\":\"2024-06-02T06:00:00Z\",\"override\":{\"reason\":"
                                    + "\"x\",\"authority\":\"y\"}}"),
                    Map.entry(
                            "RecallOfficers",
                            "{\"deployment\":\"D-00000000\",\"officers\":"
                                    + "[\"ZZ9-1\"],\"by\":\"2024-06-01T06:00:00Z\",\"reason\":"
                                    + "\"x\"}"),
                    Map.entry(
                            "RecordHistoricAid",
                            "{\"donorForce\":\"ZZ9\",\"hostForce\":\"OTHER\",\"from\":"
                                    + "\"2024-01-01\",\"to\":\"2024-01-02\",\"unit\":\"PSU\","
                                    + "\"amount\":3,\"source\":\"x\"}"));

    private static final List<String> TEXTS =
            List.of("name", "region", "authority", "reason", "source");

    // right for no field of any command; what is right for a text comes last
    private static final int WRONG_FOR_TEXT = 16;

    private static final List<String> WRONG =
            List.of(
                    "{\"x\":[]}",
                    "[{}]",
                    "[[1]]",
                    "[null]",
                    "-0.5",
                    "1e999",
                    "1e1000000000",
                    "100e2147483647",
                    "1e99999999999",
                    "-1e-2147483647",
                    "123456789012345678901234567890",
                    "\"\"",
                    "\"\\u0001\"",
                    "\"\\ud800\"",
                    "\"\\u0000x\"",
                    "\"" + "x".repeat(2_001) + "\"",
                    "\"P999999999999Y\"",
                    "\"+999999999-12-31\"",
                    "\"-999999999-01-01T00:00:00Z\"",
                    "\"2024-02-30\"");

    @Test
    void tenThousandMalformedBodiesAreRefusedAndStoreNothing(@TempDir Path folder)
            throws Exception {
        long seed = Long.getLong("muster.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        try (var service = new Running(folder)) {
            var names = new ArrayList<>(GOOD.keySet());
            for (int sent = 0; sent < BODIES; sent += AT_ONCE) {
                var bodies = new ArrayList<byte[]>();
                var replies = new ArrayList<CompletableFuture<Running.Reply>>();
                for (int i = 0; i < AT_ONCE; i++) {
                    var name = names.get(random.nextInt(names.size()));
                    var command =
                            random.nextInt(10) == 0
                                    ? Catalogue.COMMANDS
                                            .get(random.nextInt(Catalogue.COMMANDS.size()))
                                            .name()
                                    : name;
                    var body = malformed(random, GOOD.getOrDefault(name, ""));
                    bodies.add(body);
                    replies.add(
                            service.sendAsync(
                                    service.request(
                                            "ADMIN",
                                            "/" + command,
                                            "application/json",
                                            random.nextInt(4) == 0 ? "k" + sent + i : null,
                                            body)));
                }
                for (int i = 0; i < AT_ONCE; i++) {
                    var reply = replies.get(i).get(60, TimeUnit.SECONDS);
                    assertThat(reply.status())
                            .as("seed %d: %s -> %s", seed, shown(bodies.get(i)), reply.text())
                            .isIn(400, 413, 422);
                    assertThat(reply.contentType()).isEqualTo("application/problem+json");
                    assertThat(reply.json().path("detail").asString()).isNotBlank();
                }
            }
            assertThat(service.head()).isZero();
        }
    }

    private static byte[] malformed(Random random, String good) {
        return switch (random.nextInt(12)) {
            case 0 -> randomBytes(random);
            case 1, 2, 3 -> bytes(withWrongValue(random, good));
            case 4 -> bytes(good.replaceFirst("\\{", "{\"x" + random.nextInt() + "\":1,"));
            case 5 -> bytes(good.substring(0, random.nextInt(good.length())));
            case 6 -> bytes(good + List.of("x", "{}", ",", "]", "\u0000").get(random.nextInt(5)));
            case 7 -> deep(random, good);
            case 8 -> random.nextInt(20) == 0 ? huge(random) : brokenUtf8(random, good);
            case 9 -> bytes(good.replaceFirst("\":\"", "\":\"" + control(random)));
            case 10 -> bytes(good.replaceFirst("\\{", "{" + firstMember(good) + ","));
            default -> brokenUtf8(random, good);
        };
    }

    private static byte[] randomBytes(Random random) {
        var bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String withWrongValue(Random random, String good) {
        var names = new ArrayList<String>();
        var matcher = java.util.regex.Pattern.compile("\"(\\w+)\":").matcher(good);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        var name = names.get(random.nextInt(names.size()));
        var values = TEXTS.contains(name) ? WRONG.subList(0, WRONG_FOR_TEXT) : WRONG;
        var wrong = values.get(random.nextInt(values.size()));
        var value = "(\"[^\"]*\"|\\[[^\\]]*\\]|\\{[^}]*\\}|[-\\w.]+)";
        return good.replaceFirst(
                "\"" + name + "\":" + value,
                java.util.regex.Matcher.quoteReplacement("\"" + name + "\":" + wrong));
    }

    private static byte[] deep(Random random, String good) {
        int depth = 60 + random.nextInt(5_000);
        var nested =
                random.nextBoolean()
                        ? "[".repeat(depth) + "]".repeat(depth)
                        : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        return bytes(good.replaceFirst("\":", "\":" + nested + ",\"y\":"));
    }

    private static byte[] huge(Random random) {
        return bytes("{\"name\":\"" + "x".repeat(500_000 + random.nextInt(1_000_000)) + "\"}");
    }

    private static byte[] brokenUtf8(Random random, String good) {
        var body = bytes(good);
        int at = good.indexOf(":\"") + 2;
        var broken = new byte[] {(byte) 0xC0, (byte) 0xFF, (byte) 0xED, (byte) 0xF8, (byte) 0x80};
        var result = Arrays.copyOf(body, body.length + 1);
        System.arraycopy(body, at, result, at + 1, body.length - at);
        result[at] = broken[random.nextInt(broken.length)];
        return result;
    }

    private static String control(Random random) {
        return String.valueOf((char) random.nextInt(0x20));
    }

    private static String firstMember(String good) {
        int end = good.indexOf(',');
        return good.substring(1, end);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        return text.length() > 400 ? text.substring(0, 400) + "..." : text;
    }
}
