package org.parterre.launch;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** How the server's Java machine is called. Whatever stands in {@code PARTERRE_JAVA_OPTS} comes late and so wins. */
final class JavaFlags {
    /** One jar, whose manifest names the others, in the working folder: see {@link ClassArchive}. */
    static final String CLASS_PATH = "launch-micro.jar";

    /** Chosen to keep launcher and server together within 512 MiB. */
    private static final String[] STEADY = {
        // One collector thread and no remembered sets: on a heap this small the pauses stay at some ten milliseconds.
        "-XX:+UseSerialGC",
        "-Xms128m",
        "-Xmx208m",
        "-Xmn64m",
        // Half the work of a start, and 70 MiB, go into the second compiler; what it gains shows after minutes of full
        // load.
        "-XX:TieredStopAtLevel=1",
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

    /**
     * The command that starts the server in its folder.
     *
     * @param classList where to note the classes it loads, for the build; null to note none and use the archive
     */
    static List<String> server(File home, String ownOptions, @Nullable File classList, int port) {
        List<String> command = new ArrayList<>();
        command.add(java());
        for (String flag : STEADY) command.add(flag);
        command.add("-Djava.io.tmpdir=" + new File(home, "tmp"));
        for (StringTokenizer own = new StringTokenizer(ownOptions); own.hasMoreTokens(); ) command.add(own.nextToken());
        if (classList != null) command.add("-XX:DumpLoadedClassList=" + classList);
        else if (new File(home, ClassArchive.name()).isFile())
            command.add("-XX:SharedArchiveFile=" + ClassArchive.name());
        command.add("-jar");
        command.add(CLASS_PATH);
        command.add(Integer.toString(port));
        return command;
    }
}
