package org.parterre.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java machine uses, in KiB; -1 where the system doesn't tell.
 *
 * @param heap what is left of it after a collection
 * @param resident of the whole process, from the system's point of view
 */
record Memory(long heap, long resident) {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    static Memory of(ProcessHandle server) throws IOException, InterruptedException {
        jcmd(server, "GC.run");
        // "def new generation total …K, used …K" and the same of the other generations; metaspace comes after them
        String info = jcmd(server, "GC.heap_info");
        int metaspace = info.indexOf("Metaspace");
        Matcher used = USED.matcher(metaspace < 0 ? info : info.substring(0, metaspace));
        long heap = 0;
        while (used.find()) {
            heap += Long.parseLong(used.group(1));
        }
        Path status = Path.of("/proc", String.valueOf(server.pid()), "status");
        Matcher resident = RESIDENT.matcher(Files.isReadable(status) ? Files.readString(status) : "");
        return new Memory(heap == 0 ? -1 : heap, resident.find() ? Long.parseLong(resident.group(1)) : -1);
    }

    String heapSince(Memory before, int listeners) {
        return each(heap, before.heap, listeners);
    }

    String residentSince(Memory before, int listeners) {
        return each(resident, before.resident, listeners);
    }

    private static String each(long now, long before, int listeners) {
        return now < 0 || before < 0 ? "not available" : Figure.number((double) (now - before) / listeners) + " KiB";
    }

    private static String jcmd(ProcessHandle server, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(server.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}
