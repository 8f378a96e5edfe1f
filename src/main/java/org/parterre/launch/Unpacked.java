package org.parterre.launch;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The server's files, unpacked once per content into {@code <data>/runtime/<hash>}.
 *
 * <p>The hash is of the names, sizes and checksums in the jar's own directory, so it costs no reading. Unpacking goes to a
 * neighbour that is renamed when it is complete; the sizes are compared on every start, so that neither a crash half way,
 * nor a power cut, nor a tidy-minded person leaves a server that cannot start.
 */
final class Unpacked {
    private static final String PREFIX = "server/";
    /** The first of January 2020: any time will do, as long as it is always the same one; see {@link ClassArchive}. */
    private static final long TIME = 1_577_836_800_000L;

    private final ZipFile jar;
    private final File home;

    private Unpacked(ZipFile jar, File home) {
        this.jar = jar;
        this.home = home;
    }

    /** The folder with the complete server of this jar. Servers of other contents are removed. */
    static File from(File jarFile, File runtimes) throws CannotStart {
        try (ZipFile jar = new ZipFile(jarFile)) {
            Unpacked server = new Unpacked(jar, new File(runtimes, contentHash(jar)));
            removeOthers(runtimes, server.home);
            if (!server.isComplete()) server.unpack();
            return server.home;
        } catch (IOException e) {
            throw new CannotStart("The server could not be unpacked into " + runtimes + ": " + e.getMessage());
        }
    }

    /** 64-bit FNV-1a over the directory of the jar. */
    private static String contentHash(ZipFile jar) {
        long hash = 0xcbf29ce484222325L;
        for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            if (!name.startsWith(PREFIX) || entry.isDirectory()) continue;
            for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
            hash = (hash ^ entry.getCrc()) * 0x100000001b3L;
            hash = (hash ^ entry.getSize()) * 0x100000001b3L;
        }
        return Long.toHexString(hash);
    }

    private boolean isComplete() {
        if (!home.isDirectory()) return false;
        for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (isServerFile(entry) && target(home, entry).length() != entry.getSize()) return false;
        }
        return true;
    }

    private void unpack() throws IOException {
        File half = new File(home.getPath() + ".part");
        delete(half);
        delete(home);
        byte[] buffer = new byte[1 << 16];
        for (Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (isServerFile(entry)) copy(entry, target(half, entry), buffer);
        }
        if (!half.renameTo(home)) throw new IOException("cannot rename " + half);
    }

    private void copy(ZipEntry entry, File to, byte[] buffer) throws IOException {
        File folder = to.getParentFile();
        if (folder != null) folder.mkdirs();
        try (InputStream in = jar.getInputStream(entry);
                OutputStream out = new FileOutputStream(to)) {
            for (int n; (n = in.read(buffer)) > 0; ) out.write(buffer, 0, n);
        }
        to.setLastModified(TIME);
    }

    private static boolean isServerFile(ZipEntry entry) {
        String name = entry.getName();
        return name.startsWith(PREFIX)
                && !entry.isDirectory()
                && !ClassArchive.isForeign(name.substring(PREFIX.length()));
    }

    private static File target(File folder, ZipEntry entry) {
        return new File(folder, entry.getName().substring(PREFIX.length()));
    }

    private static void removeOthers(File runtimes, File keep) {
        File[] all = runtimes.listFiles();
        if (all == null) return;
        for (File other : all) {
            if (!other.getName().equals(keep.getName())) delete(other);
        }
    }

    /** Removes a file, or a folder and all in it; what cannot be removed stays. Links are removed, not followed. */
    static void delete(File file) {
        if (!file.delete()) {
            File[] inside = file.listFiles();
            if (inside != null) for (File child : inside) delete(child);
            file.delete();
        }
    }
}
