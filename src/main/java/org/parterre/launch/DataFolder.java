package org.parterre.launch;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

/**
 * The folder that holds everything, and the right to be the only one who uses it.
 *
 * <p>{@code parterre.lock} has two bytes to lock: the launcher's and the server's. A launcher that was killed lets go of its
 * byte at once, but its server may live a moment longer; whoever comes next waits for both.
 */
final class DataFolder {
    private static final int LAUNCHER = 0;
    private static final int SERVER = 1;
    private static final long PATIENCE_MILLIS = 5_000;

    private final File folder;
    private final FileChannel lockFile;

    private DataFolder(File folder) throws IOException {
        this.folder = folder;
        this.lockFile = new RandomAccessFile(new File(folder, "parterre.lock"), "rw").getChannel();
    }

    /** Opens the folder for a launcher: made if need be, writable, and nobody else's. */
    static DataFolder openForLauncher(File folder) throws CannotStart {
        DataFolder data;
        try {
            folder.mkdirs();
            data = new DataFolder(folder);
            new File(folder, "logs").mkdir();
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder + " cannot be written to.");
        }
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!data.tryLock(LAUNCHER) || !data.isFree(SERVER)) {
            if (System.currentTimeMillis() > end)
                throw new CannotStart("The data folder " + folder + " is in use by another Parterre.");
            pause();
        }
        return data;
    }

    /** Marks the folder as used by this server, until its process ends. */
    static void occupyForServer(File folder) throws IOException {
        if (!new DataFolder(folder).tryLock(SERVER)) throw new IOException(folder + " is in use");
    }

    File file(String name) {
        return new File(folder, name);
    }

    /** True when this process now has, or had already, that byte. The lock lives as long as the process. */
    private boolean tryLock(int who) {
        try {
            return lockFile.tryLock(who, 1, false) != null;
        } catch (OverlappingFileLockException alreadyOurs) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isFree(int who) {
        try (FileLock lock = lockFile.tryLock(who, 1, false)) {
            return lock != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
