package muster.commitlog;

import static muster.commitlog.Fixture.append;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import muster.embeddedmongo.EmbeddedMongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real driver on a line that is cut after a request went out and before its answer came. */
class BrokenLinesTest {

    @Test
    @Timeout(60)
    void whatWasSentOnALineThatBrokeIsThereOnce(@TempDir Path folder) throws Exception {
        try (var database = EmbeddedMongo.open(folder);
                var line = new Line(new ConnectionString(database.connectionString()));
                var near = MongoClients.create(database.connectionString());
                var far = MongoClients.create(line.connectionString());
                var fixture = new Fixture(near.getDatabase("log"), UnaryOperator.identity())) {
            fixture.open();
            try (CommitLog log = CommitLog.open(far.getDatabase("log"), Clock.systemUTC())) {
                for (int i = 1; i <= 40; i++) {
                    if (i % 8 == 0) {
                        line.cuts.set(1);
                    }
                    assertThat(append(log, "k" + i, "E", "t").header().number()).isEqualTo(i);
                }
            }
            assertThat(line.cuts).as("cuts left").hasValue(0);
            assertThat(line.made).as("cuts made").hasValue(5);
            assertThat(fixture.open().read(Boundary.of("t"), 0).events())
                    .extracting(RecordedEvent::sequence)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    /** Passes bytes on in both directions, and cuts off the answers to as many inserts as asked. */
    private static final class Line implements AutoCloseable {

        final AtomicInteger cuts = new AtomicInteger();
        final AtomicInteger made = new AtomicInteger();
        private final ServerSocket door;
        private final String host;
        private final int port;

        Line(ConnectionString server) throws IOException {
            String[] address = server.getHosts().getFirst().split(":", 2);
            host = address[0];
            port = Integer.parseInt(address[1]);
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::accept);
        }

        String connectionString() {
            return "mongodb://127.0.0.1:" + door.getLocalPort();
        }

        private void accept() {
            try {
                while (true) {
                    Socket client = door.accept();
                    Thread.ofVirtual().start(() -> connect(client));
                }
            } catch (IOException closed) {
                assertThat(door.isClosed()).isTrue();
            }
        }

        private void connect(Socket client) {
            try (client;
                    var server = new Socket(host, port)) {
                var cutNext = new AtomicInteger();
                Thread.ofVirtual().start(() -> answers(server, client, cutNext));
                InputStream in = client.getInputStream();
                byte[] bytes = new byte[1 << 16];
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    String text = new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
                    if (text.contains("insert\0") && take()) {
                        cutNext.set(1);
                    }
                    server.getOutputStream().write(bytes, 0, read);
                }
            } catch (IOException cut) {
                assertThat(cut).isNotNull();
            }
        }

        private boolean take() {
            return cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        }

        private void answers(Socket server, Socket client, AtomicInteger cutNext) {
            try {
                InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream();
                byte[] bytes = new byte[1 << 16];
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    if (cutNext.get() > 0) {
                        made.incrementAndGet();
                        client.close();
                        return;
                    }
                    out.write(bytes, 0, read);
                }
            } catch (IOException cut) {
                assertThat(cut).isNotNull();
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
