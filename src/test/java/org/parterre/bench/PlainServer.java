package org.parterre.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parterre.bench.plain.PlainApplication;
import org.parterre.bench.plain.PlainResource;
import org.parterre.bench.plain.PlainServlet;

/**
 * The same server, with the same Java flags and the same settings as a house, but without a program: what it answers at most.
 * It idles while the house is measured, and the other way round.
 */
final class PlainServer implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "bench", "plain");
    private static final Path JAR = Path.of("target", "payara", "payara-micro.jar");
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final int port;

    private PlainServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param like a running server whose flags are taken over */
    static PlainServer open(ProcessHandle like) throws Exception {
        Files.createDirectories(FOLDER);
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags(like));
        command.addAll(List.of("-Djava.io.tmpdir="
                + Files.createDirectories(FOLDER.resolve("tmp")).toAbsolutePath()));
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        command.addAll(
                List.of("--rootdir", FOLDER.resolve("root").toAbsolutePath().toString()));
        command.addAll(List.of("--nocluster", "--nohazelcast", "--disablephonehome", "--contextroot", "/"));
        command.addAll(List.of("--port", String.valueOf(port)));
        command.addAll(List.of(
                "--prebootcommandfile",
                Path.of("config", "payara", "preboot.txt").toAbsolutePath().toString()));
        command.addAll(List.of("--deploy", war().toAbsolutePath().toString()));
        File said = FOLDER.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        PlainServer server = new PlainServer(process, port);
        server.awaitReady();
        return server;
    }

    /** What a server was started with, without what is its own: its folder, its class archive, its jar. */
    static List<String> flags(ProcessHandle server) {
        String[] all = server.info()
                .arguments()
                .orElseThrow(() -> new IllegalStateException("the system does not tell how the server was started"));
        return Arrays.stream(all)
                .takeWhile(one -> !"-jar".equals(one))
                .filter(one -> !one.startsWith("-Djava.io.tmpdir") && !one.startsWith("-XX:SharedArchiveFile"))
                .toList();
    }

    private static Path war() throws IOException {
        Path war = FOLDER.resolve("plain.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            for (Class<?> one : List.of(PlainServlet.class, PlainApplication.class, PlainResource.class)) {
                String path = one.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + path));
                try (InputStream in = one.getResourceAsStream("/" + path)) {
                    Objects.requireNonNull(in, path).transferTo(zip);
                }
            }
        }
        return war;
    }

    private void awaitReady() throws Exception {
        for (int tries = 0; tries < PATIENCE_SECONDS && process.isAlive(); tries++) {
            try (Wire wire = wire()) {
                if (wire.ask(Wire.request("GET", "/rest/small", "")) == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is still starting
            }
            TimeUnit.SECONDS.sleep(1);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the plain server did not start; see " + FOLDER.resolve("said.txt"));
    }

    Wire wire() {
        return new Wire(port);
    }

    /** From now on its servlet answers with these bytes. */
    void serves(byte[] bytes, String mark) throws IOException {
        try (Wire wire = wire()) {
            byte[] head = Wire.request(
                    "PUT",
                    "/bytes",
                    "",
                    "X-Mark",
                    mark,
                    "Content-Length",
                    String.format(Locale.ROOT, "%d", bytes.length));
            byte[] whole = Arrays.copyOf(head, head.length + bytes.length);
            System.arraycopy(bytes, 0, whole, head.length, bytes.length);
            if (wire.ask(whole) != 204) {
                throw new IOException("the plain server did not take the bytes: " + wire.text());
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
