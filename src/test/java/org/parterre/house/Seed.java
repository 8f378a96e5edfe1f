package org.parterre.house;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a new house need not make again: a third of its work until it opens. The build's rehearsal played the demo into an empty
 * Derby, and an earlier house of this run unpacked the same server.
 */
final class Seed {
    /** Kept by the build, see the rehearsal in pom.xml; it was closed properly. */
    private static final Path DEMO = Path.of("target", "rehearsal", "demo");

    private static final Path MADE = Path.of("target", "rehearsal", "demo-of-this-jar");
    /** Tonight's evening is half an hour away at least when the demo is played in; a test wants some of that. */
    private static final Duration FRESH = Duration.ofMinutes(20);

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** The time of all that was unpacked and is never written again. */
    private static final FileTime UNPACKED = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private static @Nullable Path earlier;

    private Seed() {}

    /** Gives that house a demo that a start of this jar played in today, a while ago, if there is one. */
    static void plantDemo(Path house, Path jar) throws IOException {
        Path first = DEMO.resolve("service.properties");
        if (!Files.isRegularFile(first)
                || !Files.isRegularFile(MADE)
                || Files.getLastModifiedTime(MADE).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            return;
        }
        Instant played = Files.getLastModifiedTime(first).toInstant();
        boolean today = LocalDate.ofInstant(played, ZONE).equals(LocalDate.now(ZONE));
        if (today && played.isAfter(Instant.now().minus(FRESH))) {
            copy(DEMO, house.resolve("db"), Seed::plainly);
        }
    }

    /** Gives that house the server's files that an earlier one has, without a copy of them. */
    static synchronized void plantServer(Path house) throws IOException {
        Path server = house.resolve("runtime");
        if (earlier != null && !Files.exists(server)) {
            copy(earlier, server, Seed::byLink);
        }
    }

    /** That house has unpacked its server. */
    static synchronized void isUnpacked(Path house) {
        earlier = house.resolve("runtime");
    }

    @FunctionalInterface
    private interface Way {
        void take(Path from, Path to, BasicFileAttributes attributes) throws IOException;
    }

    private static void plainly(Path from, Path to, BasicFileAttributes attributes) throws IOException {
        Files.copy(from, to);
    }

    private static void byLink(Path from, Path to, BasicFileAttributes attributes) throws IOException {
        if (attributes.lastModifiedTime().equals(UNPACKED)) {
            Files.createLink(to, from);
        }
    }

    private static void copy(Path from, Path to, Way way) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                way.take(file, to.resolve(from.relativize(file)), attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE; // the earlier house is at work, and makes and removes files of its own
            }
        });
    }
}
