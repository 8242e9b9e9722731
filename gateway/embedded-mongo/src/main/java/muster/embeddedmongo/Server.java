package muster.embeddedmongo;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens on the loopback address and gives each connection a thread. Platform threads, because
 * SQLite's calls are native: a long scan on a virtual thread would hold up the others.
 */
final class Server implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Server.class.getName());
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ServerSocket socket;
    private final Commands commands;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Server(Commands commands) {
        this.commands = commands;
        try {
            socket = new ServerSocket(0, 128, InetAddress.getByAddress(LOOPBACK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("embedded-mongo-accept").start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                Thread.ofPlatform()
                        .daemon()
                        .name("embedded-mongo-client-" + client.getPort())
                        .start(() -> serve(client));
                if (closed) {
                    Quietly.close(client);
                }
            } catch (IOException e) {
                if (!closed) {
                    LOG.log(Level.WARNING, "accepting a connection failed: {0}", e.toString());
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            Wire wire =
                    new Wire(
                            new DataInputStream(
                                    new BufferedInputStream(client.getInputStream(), 1 << 16)),
                            client.getOutputStream());
            Request request;
            while ((request = wire.read()) != null) {
                Reply reply = commands.run(request);
                if (request.answered()) {
                    wire.write(request, reply);
                }
            }
        } catch (IOException e) {
            if (!closed) {
                LOG.log(Level.DEBUG, "a connection ended: {0}", e.toString());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a connection was given up", e);
        } finally {
            clients.remove(client);
        }
    }

    @Override
    public void close() {
        closed = true;
        Quietly.close(socket);
        clients.forEach(Quietly::close);
    }
}
