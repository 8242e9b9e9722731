package muster.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.contract.Catalogue;
import muster.contract.Metric;
import muster.edge.EdgeMetric;
import muster.standalone.description.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name exists. */
class DocsTest {

    private static final int LONGEST_README = 150;
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "data", "node_modules");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");
    private static final Pattern PATH =
            Pattern.compile("\\.?[A-Za-z][\\w-]*(/[\\w.*-]+)+/?|[\\w-]+\\.(xml|yml|md|json|java)");

    /** Classes of others, and names that look like one. */
    private static final Set<String> OF_OTHERS =
            Set.of(
                    "Dockerfile",
                    "OfficerHistory",
                    "StreamableMessageSource",
                    "MongoTokenStore",
                    "GlobalSequenceTrackingToken",
                    "EventStore",
                    "XStream");

    private static final Set<String> FILES = new HashSet<>();
    private static final Set<String> CLASSES = new HashSet<>();

    static {
        try {
            Files.walkFileTree(
                    Golden.at(""),
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            var name = file.getFileName().toString();
                            FILES.add(name);
                            if (name.endsWith(".java")) {
                                CLASSES.add(name.substring(0, name.length() - ".java".length()));
                                inner(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Catalogue.COMMANDS.forEach(command -> CLASSES.add(command.name()));
        Catalogue.EVENTS.forEach(event -> CLASSES.add(event.name()));
    }

    private static void inner(Path file) throws IOException {
        var declared =
                Pattern.compile("(?:class|record|enum|interface) ([A-Z]\\w*)")
                        .matcher(Files.readString(file));
        while (declared.find()) {
            CLASSES.add(declared.group(1));
        }
    }

    static Stream<Path> documents() throws IOException {
        var documents = new ArrayList<Path>();
        documents.add(Golden.at("README.md"));
        try (var docs = Files.walk(Golden.at("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        return documents.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        var missing = new TreeSet<String>();
        var link = LINK.matcher(Files.readString(document));
        while (link.find()) {
            var target = link.group(1);
            if (!target.matches("[a-z]+:.*|#.*")
                    && !Files.exists(document.resolveSibling(target.replaceAll("#.*", "")))) {
                missing.add(target);
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPathClassAndCommandThatIsNamedExists(Path document) throws IOException {
        var text = Files.readString(document);
        var missing = new TreeSet<String>();
        var quoted = QUOTED.matcher(FENCED.matcher(text).replaceAll(""));
        while (quoted.find()) {
            if (!exists(quoted.group(1).strip())) {
                missing.add(quoted.group(1));
            }
        }
        FENCED.matcher(text)
                .results()
                .flatMap(block -> block.group().lines())
                .filter(line -> line.startsWith("./"))
                .map(line -> firstWord(line))
                .filter(command -> !Files.isExecutable(Golden.at(command)))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    private static String firstWord(String line) {
        return line.replaceAll(" .*", "");
    }

    private static boolean exists(String named) {
        if (named.startsWith("./")) {
            var path = firstWord(named.substring(2));
            // what a run makes is not there before
            return path.equals("data") || Files.exists(Golden.at(path));
        }
        if (CLASS.matcher(named).matches()) {
            return CLASSES.contains(named) || OF_OTHERS.contains(named);
        }
        if (named.contains(" ")) {
            return Arrays.stream(named.split(" ", -1))
                    .filter(word -> word.contains("/"))
                    .allMatch(DocsTest::exists);
        }
        if (named.contains("/target/")) {
            return Files.exists(Golden.at(named.substring(0, named.indexOf("/target/"))));
        }
        if (PATH.matcher(named).matches()) {
            var path = named.replaceAll("\\*.*|/$", "");
            return Files.exists(Golden.at(path)) || FILES.contains(named);
        }
        return true;
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(Golden.at("README.md"))).hasSizeLessThan(LONGEST_README);
    }

    @Test
    void theReadmeNamesEveryFolderThatRuns() throws IOException {
        var readme = Files.readString(Golden.at("README.md"));
        try (var poms = Files.walk(Golden.at(""), 3)) {
            var folders =
                    poms.filter(file -> file.endsWith("pom.xml"))
                            .filter(file -> !file.toString().contains("target"))
                            .map(file -> Golden.at("").relativize(file.resolveSibling("")))
                            .map(folder -> folder.toString().replace('\\', '/'))
                            .filter(folder ->
                                    folder.contains("/") || folder.equals("readiness-service"))
                            .toList();
            assertThat(folders).hasSizeGreaterThan(5);
            assertThat(folders)
                    .allSatisfy(folder -> assertThat(readme).contains("`" + folder + "`"));
        }
    }

    @Test
    void theMetricsAreThoseOfTheCode() throws Exception {
        var rows = new TreeMap<String, String>();
        for (var metric : Metric.values()) {
            rows.put(
                    metric.id(),
                    row(
                            metric.id(),
                            metric.kind().name().toLowerCase(Locale.ROOT),
                            metric.tags(),
                            metric.description()));
        }
        for (var metric : EdgeMetric.values()) {
            rows.put(
                    metric.id(),
                    row(
                            metric.id(),
                            "counter",
                            Arrays.asList((String[]) read(metric, "tags")),
                            (String) read(metric, "description")));
        }
        Golden.check(
                Golden.at("docs/metrics.md"),
                """
                # Every metric of the product

                At `/actuator/prometheus`, with underscores for dots; timers are in seconds. The standalone has all of
                them at the gateway, elsewhere each process has its own. No tag carries personal data. Written from
                the enums `Metric` and `EdgeMetric` by `DocsTest`.

                | metric | kind | tags | what it says |
                |---|---|---|---|
                """
                        + String.join("", rows.values()));
    }

    private static Object read(EdgeMetric metric, String field) throws Exception {
        var found = EdgeMetric.class.getDeclaredField(field);
        found.setAccessible(true);
        return found.get(metric);
    }

    private static String row(String id, String kind, List<String> tags, String description) {
        var named = tags.stream().map(tag -> "`" + tag + "`").collect(Collectors.joining(", "));
        return "| `%s` | %s | %s | %s |%n"
                .formatted(id, kind, named, description)
                .replace(System.lineSeparator(), "\n");
    }
}
