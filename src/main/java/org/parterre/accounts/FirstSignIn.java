package org.parterre.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parterre.platform.Settings;

/** The file with the first administrator's welcome link: only who owns the house's data can read it, and only until used. */
@ApplicationScoped
public class FirstSignIn {
    private static final Logger LOG = Logger.getLogger(FirstSignIn.class.getName());
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    @Inject
    Settings settings;

    Path file() {
        return Path.of(settings.data(), "first-sign-in.txt").toAbsolutePath().normalize();
    }

    boolean isWaiting() {
        return Files.exists(file());
    }

    void write(String link) throws IOException {
        Path file = file();
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly());
        Files.writeString(file, link + System.lineSeparator());
    }

    /** Takes the file away when it is that secret which was used. */
    void used(String secret) {
        try {
            if (isWaiting() && Files.readString(file()).contains(secret)) {
                Files.delete(file());
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "please delete " + file() + ": its link no longer works", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }
}
