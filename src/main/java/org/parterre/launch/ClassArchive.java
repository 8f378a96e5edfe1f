package org.parterre.launch;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.concurrent.TimeUnit;

/**
 * The archive of classes (dynamic AppCDS) that the server maps into memory instead of parsing fifteen thousand class files.
 *
 * <p>It is made by a Java machine of its own that loads the classes named in a list and runs none of them. Not by the server
 * itself: dumping would stop it for seconds and leave it with twice its memory, and a server that is killed would leave no
 * archive. The build makes one, for the Java that builds, and packs it; under any other Java the first start makes its own.
 * Without an archive everything works, two to three times as slowly.
 *
 * <p>The machine compares the names, sizes and times of all jars with those it saw when it made the archive. So the jars are
 * named relative to the server's folder, which is also the working folder, and {@link Unpacked} gives them all one time.
 */
final class ClassArchive {
    private static final String PREFIX = "classes-";
    static final String LIST = "classes.lst";
    private static final long PATIENCE_SECONDS = 180;

    private ClassArchive() {}

    /** The name of the archive that this Java machine can use. */
    static String name() {
        return PREFIX + System.getProperty("java.vm.version") + "-" + System.getProperty("os.arch") + "-"
                + Integer.toHexString(System.getProperty("java.vm.vendor").hashCode()) + ".jsa";
    }

    /** True for an archive that another Java machine made. */
    static boolean isForeign(String file) {
        return file.startsWith(PREFIX) && !file.equals(name());
    }

    /** Makes the archive in the server's folder if it is not there. */
    static void makeIfMissing(File home, DataFolder data) throws InterruptedException {
        File archive = new File(home, name());
        File list = new File(home, LIST);
        if (archive.isFile() || !list.isFile()) return;
        removeOutdated(home);
        make(archive, list, home, data);
    }

    /** Makes the archive of the classes in the list. It gets its name when it is complete. */
    static void make(File archive, File list, File home, DataFolder data) throws InterruptedException {
        File half = new File(archive.getPath() + ".part");
        ProcessBuilder builder = new ProcessBuilder(
                JavaFlags.java(),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ArchiveClassesAtExit=" + half,
                "-cp",
                JavaFlags.CLASS_PATH,
                "org.parterre.launch.LoadClasses",
                list.getPath());
        builder.directory(home);
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

    /** What other Java machines made, or this one did not finish: 100 MB each. */
    private static void removeOutdated(File home) {
        String[] all = home.list();
        if (all == null) return;
        for (String name : all) if (name.startsWith(PREFIX)) new File(home, name).delete();
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
