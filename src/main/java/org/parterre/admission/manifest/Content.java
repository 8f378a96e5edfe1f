package org.parterre.admission.manifest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.parterre.admission.manifest.Manifest.Line;

/**
 * What the version of a list is made of. Times stand as they do in the JSON.
 *
 * @param lines in ascending order of their hashes
 */
public record Content(long performance, String startsAt, String openFrom, boolean cancelled, List<Line> lines) {
    private static final String KIND = "parterre-manifest-1\n";

    static Content of(long performance, String startsAt, String openFrom, boolean cancelled, Collection<Line> lines) {
        return new Content(
                performance,
                startsAt,
                openFrom,
                cancelled,
                lines.stream().sorted(Comparator.comparing(Line::hash)).toList());
    }

    /** What that list is made of. @param lines all of its lines, also where the list is a delta */
    public static Content of(Manifest list, Collection<Line> lines) {
        return of(
                Long.parseLong(list.performance()),
                Times.written(list.startsAt()),
                Times.written(list.openFrom()),
                list.cancelled(),
                lines);
    }

    /** 128 bits of a SHA-256 over all that a device decides by: two lists with the same version are the same. */
    public String version() {
        StringBuilder all = new StringBuilder(KIND)
                .append(performance)
                .append('\n')
                .append(startsAt)
                .append('\n')
                .append(openFrom)
                .append('\n')
                .append(cancelled)
                .append('\n');
        for (Line line : lines) {
            all.append(line.hash())
                    .append(' ')
                    .append(line.state())
                    .append(' ')
                    .append(line.slip() == null ? "" : line.slip())
                    .append('\n');
        }
        return Hashes.ofList(all.toString());
    }

    /** What the house signs of a version. */
    public static String signed(long performance, String version) {
        return KIND + performance + "\n" + version;
    }
}
