package org.parterre.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parterre.house.House;

/** Stands between a house and its database, or between a node and its house, and can be as bad as a network: silent, slow, closed, cut. */
public final class Relay implements AutoCloseable {
    private volatile URI target;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket door;
    private volatile boolean silent;
    private volatile int delayMillis;

    /** @param database a JDBC address of PostgreSQL */
    Relay(String database) throws IOException {
        this(URI.create(database.substring("jdbc:".length())));
    }

    private Relay(URI target) throws IOException {
        this.target = target;
        ServerSocket first = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        port = first.getLocalPort();
        listen(first);
    }

    /** The way to a house. */
    public static Relay to(House house) throws IOException {
        return new Relay(URI.create(house.url()));
    }

    /** The house was opened again, elsewhere. */
    void leadsTo(House house) {
        target = URI.create(house.url());
    }

    /** The address of that house by way of this relay. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** The address of the same database by way of this relay. */
    String database() {
        return "jdbc:postgresql://localhost:" + port + target.getPath();
    }

    /** Lets connections be and passes nothing on: what a firewall does that lost its memory, or a machine that hangs. */
    void fallsSilent() {
        silent = true;
    }

    /** Every piece, in either direction, comes so much later. */
    void isSlow(int millis) {
        delayMillis = millis;
    }

    /** Closes every connection in the middle of whatever it says; new ones are welcome. */
    void cuts() {
        sockets.forEach(Relay::close);
        sockets.clear();
    }

    /** Cuts, and refuses new connections: a database that is being restarted. */
    public void refuses() throws IOException {
        ServerSocket open = door;
        door = null;
        if (open != null) {
            open.close();
        }
        cuts();
    }

    /** All is well again. */
    public void recovers() throws IOException {
        silent = false;
        delayMillis = 0;
        if (door == null) {
            listen(new ServerSocket(port, 200, InetAddress.getLoopbackAddress()));
        }
    }

    private void listen(ServerSocket open) {
        door = open;
        threads.execute(() -> {
            while (!open.isClosed()) {
                try {
                    Socket house = open.accept();
                    Socket server = reached(house);
                    sockets.add(house);
                    sockets.add(server);
                    threads.execute(() -> pass(house, server));
                    threads.execute(() -> pass(server, house));
                } catch (IOException closed) {
                    // refusing from now on
                }
            }
        });
    }

    /** Where there is nobody, whoever comes is sent away at once. */
    private Socket reached(Socket house) throws IOException {
        try {
            return new Socket(target.getHost(), target.getPort());
        } catch (IOException nobody) {
            house.close();
            throw nobody;
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[1 << 14];
            for (int length; (length = in.read(piece)) >= 0; ) {
                if (delayMillis > 0) {
                    TimeUnit.MILLISECONDS.sleep(delayMillis);
                }
                while (silent && !to.isClosed()) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                out.write(piece, 0, length);
            }
        } catch (IOException | InterruptedException cut) {
            // both ends are closed now
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        refuses();
        silent = false;
        threads.shutdownNow();
    }
}
