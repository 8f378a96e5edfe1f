package org.parterre.launch;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** How the server's Java machine is called. Whatever stands in {@code PARTERRE_JAVA_OPTS} comes late and so wins. */
final class JavaFlags {
    /** Chosen to keep launcher and server together within 512 MiB. */
    private static final String[] STEADY = {
        // One collector thread and no remembered sets: on a heap this small the pauses stay at some ten milliseconds.
        "-XX:+UseSerialGC",
        "-Xms128m",
        "-Xmx192m",
        "-Xss512k",
        "-XX:ReservedCodeCacheSize=96m",
        "-XX:+ExitOnOutOfMemoryError",
        // No file in the system's temporary folder.
        "-XX:-UsePerfData",
        // A class archive that does not fit costs time only; what the machine says about it goes to console.log.
        "-Xshare:auto",
        "-XX:+DisplayVMOutputToStderr",
        "-Duser.timezone=UTC",
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true",
    };

    private JavaFlags() {}

    /** The machine that runs this program also runs the server. */
    static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    /** One jar, whose manifest names the others. Must be the same, to the letter, for the archive and for the server. */
    static String classPath(File home) {
        return new File(home, "launch-micro.jar").getPath();
    }

    /**
     * The command that starts the server.
     *
     * @param classList where to note the classes it loads, for the build; empty to note none and use the archive
     */
    static List<String> server(File home, File archive, String ownOptions, String classList, int port) {
        List<String> command = new ArrayList<>();
        command.add(java());
        for (String flag : STEADY) command.add(flag);
        command.add("-Djava.io.tmpdir=" + new File(home, "tmp"));
        for (StringTokenizer own = new StringTokenizer(ownOptions); own.hasMoreTokens(); ) command.add(own.nextToken());
        if (!classList.isEmpty()) command.add("-XX:DumpLoadedClassList=" + classList);
        else if (archive.isFile()) command.add("-XX:SharedArchiveFile=" + archive);
        command.add("-jar");
        command.add(classPath(home));
        command.add(Integer.toString(port));
        return command;
    }
}
