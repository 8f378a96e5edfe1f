package org.parterre.launch;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.concurrent.TimeUnit;

/**
 * The archive of classes (dynamic AppCDS) that the server maps into memory instead of parsing fifteen thousand class files.
 *
 * <p>It is made before the first start of a server, by a Java machine of its own that loads the classes named in the jar and
 * runs none of them. Not by the server itself: dumping would stop it for seconds and leave it with twice its memory, and a
 * server that is killed would leave no archive. Without an archive everything works, two to three times as slowly.
 */
final class ClassArchive {
    private static final long PATIENCE_SECONDS = 180;

    private ClassArchive() {}

    /**
     * The archive of exactly this Java machine, these jars in this place, and these options; any other makes its own. The
     * machine compares times of the jars, so a data folder that was copied back from somewhere counts as another, too.
     */
    static File of(File home, String ownOptions) {
        long time = new File(JavaFlags.classPath(home)).lastModified();
        String exact =
                System.getProperty("java.home") + System.getProperty("java.vm.vendor") + home + time + ownOptions;
        return new File(home, prefix() + Integer.toHexString(exact.hashCode()) + ".jsa");
    }

    private static String prefix() {
        return "classes-" + System.getProperty("java.vm.version") + "-" + System.getProperty("os.arch") + "-";
    }

    /** Makes the archive if it is not there. It gets its name when it is complete. */
    static void makeIfMissing(File archive, File home, DataFolder data) throws InterruptedException {
        File list = new File(home, "classes.lst");
        if (archive.isFile() || !list.isFile()) return;
        File half = new File(archive.getPath() + ".part");
        removeOutdated(home);
        ProcessBuilder builder = new ProcessBuilder(
                JavaFlags.java(),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ArchiveClassesAtExit=" + half,
                "-cp",
                JavaFlags.classPath(home),
                "org.parterre.launch.LoadClasses",
                list.getPath());
        builder.redirectErrorStream(true).redirectOutput(data.file("logs/archive.log"));
        try {
            Process process = builder.start();
            Main.whenStopped(new Thread() {
                @Override
                public void run() {
                    process.destroyForcibly();
                }
            });
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
            else if (process.exitValue() == 0) keep(half, archive);
        } catch (IOException e) {
            // then without; the next start tries again
        }
    }

    /** What this version of Java made before, for another place or other options, or did not finish: 100 MB each. */
    private static void removeOutdated(File home) {
        String[] all = home.list();
        if (all == null) return;
        for (String name : all) if (name.startsWith(prefix())) new File(home, name).delete();
    }

    private static void keep(File half, File archive) throws IOException {
        // Renamed before its bytes are on the disk, it could be a whole name with half a content after a power cut.
        half.setWritable(true);
        try (RandomAccessFile file = new RandomAccessFile(half, "rw")) {
            file.getFD().sync();
        }
        half.renameTo(archive);
    }
}
