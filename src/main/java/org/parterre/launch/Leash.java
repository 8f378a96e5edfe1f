package org.parterre.launch;

import java.io.IOException;
import java.io.InputStream;

/** Ties a process to the launcher that started it: when the pipe from there ends, so does the process. */
final class Leash extends Thread {
    /** What the launcher sends to have the process end in good order. */
    static final int STOP = 's';

    /** Exit code of a process whose launcher has gone; nobody is left to see it but a system's journal. */
    private static final int ORPHANED = 3;

    private final InputStream launcher;

    private Leash(InputStream launcher) {
        super("leash");
        this.launcher = launcher;
    }

    static void tie(InputStream launcher) {
        Leash leash = new Leash(launcher);
        leash.setDaemon(true);
        leash.start();
    }

    @Override
    public void run() {
        int order;
        try {
            order = launcher.read();
        } catch (IOException e) {
            order = -1;
        }
        if (order == STOP) System.exit(0);
        Runtime.getRuntime().halt(ORPHANED);
    }
}
