package org.parterre.launch;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The server's process, seen from inside: Payara Micro with the application at {@code /}.
 *
 * <p>Argument: the port. Standard input first brings the settings, then
 * perhaps {@link Leash#STOP}; its end means that the launcher is gone. Standard output carries {@link #READY} or {@link #FAILED}
 * with a sentence, and nothing else.
 */
public final class Server {
    static final String READY = "parterre: ready";
    static final String FAILED = "parterre: failed: ";

    private static final String DERBY_PAGES = "derby.storage.pageCacheSize";
    /** Of 4 KiB mostly, of 32 where plans, letters and photographs are: at their worst they take a sixth of the heap. */
    private static final long HEAP_PER_PAGE = 200_000;

    private Server() {}

    public static void main(String[] args) throws IOException {
        PrintStream launcher = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        DataInputStream orders = new DataInputStream(System.in);
        takeSettings(orders);
        if (System.getProperty(DERBY_PAGES) == null)
            System.setProperty(DERBY_PAGES, Long.toString(Runtime.getRuntime().maxMemory() / HEAP_PER_PAGE));
        Leash.tie(orders);
        int port = Integer.parseInt(args[0]);
        System.setProperty("parterre.port", args[0]);
        File home = new File("").getAbsoluteFile();
        try {
            DataFolder.occupyForServer(new File(System.getProperty("parterre.data")));
            Payara.boot(home, port);
            Readiness.await(port);
            // The build wants to know which classes a start needs, and the first page after it.
            if (System.getProperty(Options.REHEARSAL) != null) Readiness.get(port, "/");
            launcher.println(READY);
        } catch (CannotStart e) {
            launcher.println(FAILED + e.sentence());
            System.exit(CannotStart.FAILED);
        }
    }

    private static void takeSettings(DataInputStream orders) throws IOException {
        while (true) {
            String name = orders.readUTF();
            String value = orders.readUTF();
            if (name.isEmpty()) return;
            System.setProperty(name, value);
        }
    }
}
