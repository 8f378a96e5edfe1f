package org.parterre.launch;

import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server's process, seen from the launcher. */
final class Child {
    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final DataOutputStream orders;

    private Child(Process process) {
        this.process = process;
        this.orders = new DataOutputStream(process.getOutputStream());
    }

    /** Starts a server by that command in its folder, with the settings of this Java machine. */
    static Child start(List<String> command, File home, DataFolder data) throws CannotStart {
        ProcessBuilder builder = new ProcessBuilder(command).directory(home);
        // What the server's libraries still print. Made anew each time, so it cannot grow for years.
        builder.redirectError(data.file("logs/console.log"));
        // glibc gives every thread an arena of its own and keeps what was freed there: some 100 MiB with 90 threads.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        Child child;
        try {
            child = new Child(builder.start());
        } catch (IOException e) {
            throw new CannotStart("The server could not be started: " + e.getMessage());
        }
        try {
            child.sendSettings(data);
        } catch (IOException gone) {
            // it ended at once; whoever waits for its word will find out
        }
        return child;
    }

    /** Everything named {@code parterre.*}, and what Derby wants to know before it is loaded. */
    private void sendSettings(DataFolder data) throws IOException {
        for (Map.Entry<Object, Object> property : System.getProperties().entrySet()) {
            String name = (String) property.getKey();
            if (name.startsWith("parterre.") || name.startsWith("derby.")) send(name, (String) property.getValue());
        }
        send("parterre.data", data.file("").getPath());
        sendUnlessSet("derby.system.home", data.file("").getPath());
        sendUnlessSet("derby.stream.error.file", data.file("logs/derby.log").getPath());
        // a plan that was made for an empty table reads all of it; look soon whether it has grown
        sendUnlessSet("derby.language.stalePlanCheckInterval", "10");
        sendUnlessSet("derby.locks.waitTimeout", "5");
        sendUnlessSet("derby.locks.deadlockTimeout", "1");
        sendUnlessSet("derby.locks.escalationThreshold", "200000");
        // Of a sequence, Derby draws a hundred numbers by default, and all wait while the next hundred is written.
        // What is left of a thousand at a power cut stays unused.
        sendUnlessSet("derby.language.sequence.preallocator", "1000");
        send("", "");
        orders.flush();
    }

    private void sendUnlessSet(String name, String value) throws IOException {
        if (System.getProperty(name) == null) send(name, value);
    }

    private void send(String name, String value) throws IOException {
        orders.writeUTF(name);
        orders.writeUTF(value);
    }

    /**
     * Waits for the server's word. False when it has gone without one, or is about to.
     *
     * @throws CannotStart with the server's reason
     */
    boolean becomesReady() throws CannotStart {
        while (true) {
            String said = nextLine();
            if (said.equals(Server.READY)) return true;
            if (said.startsWith(Server.FAILED)) throw new CannotStart(said.substring(Server.FAILED.length()));
            if (said.isEmpty()) return false;
        }
    }

    private String nextLine() {
        byte[] line = new byte[4096];
        int length = 0;
        try {
            InputStream in = process.getInputStream();
            for (int b; (b = in.read()) >= 0 && b != '\n'; ) if (length < line.length) line[length++] = (byte) b;
        } catch (IOException gone) {
            // said nothing
        }
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    /** Waits until the server has ended. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks the server to finish what it is doing and end, and sees to it that it does. */
    void stop() {
        try {
            orders.writeByte(Leash.STOP);
            orders.flush();
        } catch (IOException gone) {
            // it is ending already
        }
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
