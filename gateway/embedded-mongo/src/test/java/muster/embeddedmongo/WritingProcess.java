package muster.embeddedmongo;

import com.mongodb.client.MongoCollection;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/** A process of its own that writes until it is killed, and prints what was acknowledged. */
final class WritingProcess {
    private WritingProcess() {}

    static Process start(Path folder, String round) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        WritingProcess.class.getName(),
                        folder.toString(),
                        round)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) {
        Opened opened = new Opened(Path.of(arguments[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        MongoCollection<Document> written = opened.collection("written");
        for (int writer = 0; writer < 4; writer++) {
            String prefix = arguments[1] + "-" + writer + "-";
            Thread.ofPlatform().start(() -> writeForEver(written, prefix, out));
        }
    }

    private static void writeForEver(
            MongoCollection<Document> written, String prefix, PrintStream out) {
        for (int n = 0; ; n++) {
            String id = prefix + n;
            if (n % 3 == 0) {
                List<Document> three =
                        IntStream.range(0, 3)
                                .mapToObj(i -> new Document("_id", id + "." + i))
                                .toList();
                written.insertMany(three);
                three.forEach(d -> out.println(d.getString("_id")));
            } else {
                written.insertOne(new Document("_id", id).append("text", "x".repeat(500)));
                out.println(id);
            }
        }
    }
}
