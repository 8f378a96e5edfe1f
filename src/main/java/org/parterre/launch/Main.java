package org.parterre.launch;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;

/**
 * {@code java -jar parterre.jar}: starts Parterre, says where it is open, and stays until it is stopped.
 *
 * <p>This process has little to do and should take little memory: plain loops and {@code java.io}, because each lambda,
 * regular expression or format string would bring a megabyte of classes for the whole life of the server.
 *
 * <p>Exit codes: 0 after help, 1 when Parterre cannot start or its server dies, 2 for wrong use, 143 or 130 when stopped.
 */
public final class Main {
    private static volatile boolean stopping;

    private Main() {}

    public static void main(String[] args) {
        long begin = System.nanoTime();
        try {
            Options options = Options.of(args);
            if (options.help()) System.out.println(Options.USAGE);
            else run(options, begin);
        } catch (CannotStart e) {
            System.err.println(e.sentence());
            System.exit(e.exitCode());
        } catch (InterruptedException e) {
            System.exit(CannotStart.FAILED);
        }
    }

    private static void run(Options options, long begin) throws CannotStart, InterruptedException {
        DataFolder data = DataFolder.openForLauncher(options.data());
        requireFree(options.port());
        File home = Unpacked.from(new File(System.getProperty("java.class.path")), data.file("runtime"));
        String own = System.getenv().getOrDefault("PARTERRE_JAVA_OPTS", "");
        String rehearsal = System.getProperty(Options.REHEARSAL, "");
        if (!rehearsal.isEmpty()) {
            rehearse(new File(rehearsal).getAbsoluteFile(), home, data, options.port());
            return;
        }
        ClassArchive.makeIfMissing(home, data);

        Child child = start(JavaFlags.server(home, own, null, options.port()), home, data);
        boolean ready = child.becomesReady();
        if (!ready && !stopping && new File(home, ClassArchive.name()).delete()) {
            // A damaged archive can crash the machine that maps it. Whatever it was: once more, without.
            child = start(JavaFlags.server(home, own, null, options.port()), home, data);
            ready = child.becomesReady();
        }
        if (ready) sayOpen(options.port(), begin);
        File firstSignIn = data.file("first-sign-in.txt");
        if (ready && firstSignIn.isFile()) {
            System.out.println("To set the administrator's password, open the address that stands in " + firstSignIn);
        }
        int code = child.await();
        if (stopping) Thread.sleep(Long.MAX_VALUE); // the hook ends this process, with the exit code of the signal
        String when = ready ? "Parterre has stopped unexpectedly" : "The server ended before it was ready";
        throw new CannotStart(when + " (exit code " + code + "); see " + data.file("logs") + ".");
    }

    /** One start, to see which classes it takes, and their archive. */
    private static void rehearse(File results, File home, DataFolder data, int port)
            throws CannotStart, InterruptedException {
        File list = new File(results, ClassArchive.LIST);
        Child child = start(JavaFlags.server(home, "", list, port), home, data);
        if (!child.becomesReady())
            throw new CannotStart("The server ended before it was ready; see " + data.file("logs") + ".");
        child.stop();
        ClassArchive.make(new File(results, ClassArchive.name()), list, home, data);
        System.exit(0);
    }

    /** Starts a server that ends when this process does. */
    private static Child start(List<String> command, File home, DataFolder data)
            throws CannotStart, InterruptedException {
        Child child = Child.start(command, home, data);
        whenStopped(new Thread() {
            @Override
            public void run() {
                stopping = true;
                child.stop();
            }
        });
        return child;
    }

    /** Has that done when this process is told to stop. If it is being stopped already, nothing more is to be started. */
    static void whenStopped(Thread last) throws InterruptedException {
        try {
            Runtime.getRuntime().addShutdownHook(last);
        } catch (IllegalStateException stoppingAlready) {
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** A server that finds its port taken would run on without it, so look first. */
    private static void requireFree(int port) throws CannotStart {
        try (ServerSocket probe = new ServerSocket(port)) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + " cannot be opened (" + e.getMessage() + "); choose another with --port.");
        }
    }

    private static void sayOpen(int port, long begin) {
        long tenths = (System.nanoTime() - begin) / 100_000_000;
        System.out.println("Parterre is open at http://localhost:" + port + "/ (ready in " + tenths / 10 + "."
                + tenths % 10 + " s)");
    }
}
