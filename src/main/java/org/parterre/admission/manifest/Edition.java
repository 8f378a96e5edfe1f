package org.parterre.admission.manifest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.manifest.Manifest.Line;

/** A list as it stood at one moment, and by which hashes the ones before it differed. Never changes. */
public final class Edition {
    /** So many changes of an evening are remembered: ten minutes of a rush. */
    static final int MOST_REMEMBERED = 600;

    private final String version;
    private final List<Line> lines;
    private final Map<String, Line> byHash = new HashMap<>();
    private final Deque<Step> steps;

    /** From that version to the next one these hashes changed, came or went. */
    private record Step(String from, Set<String> changed) {}

    /** What to tell who has an earlier one. */
    public record Delta(List<Line> changed, List<String> gone) {}

    private Edition(Content content, String version, Deque<Step> steps) {
        this.version = version;
        this.lines = content.lines();
        this.steps = steps;
        lines.forEach(line -> byHash.put(line.hash(), line));
    }

    public static Edition first(Content content) {
        return new Edition(content, content.version(), new ArrayDeque<>());
    }

    /** The one after this; this one again, where nothing changed. */
    public Edition next(Content content) {
        String newer = content.version();
        if (newer.equals(version)) {
            return this;
        }
        Deque<Step> remembered = new ArrayDeque<>(steps);
        Edition next = new Edition(content, newer, remembered);
        remembered.addLast(new Step(version, differences(next)));
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.removeFirst();
        }
        return next;
    }

    private Set<String> differences(Edition next) {
        Set<String> changed = new HashSet<>();
        for (Line line : lines) {
            if (!line.equals(next.byHash.get(line.hash()))) {
                changed.add(line.hash());
            }
        }
        next.byHash.keySet().stream().filter(hash -> !byHash.containsKey(hash)).forEach(changed::add);
        return changed;
    }

    public String version() {
        return version;
    }

    public List<Line> lines() {
        return lines;
    }

    /** Where that code stands; null for one that isn't in the list. */
    public @Nullable Line line(String hash) {
        return byHash.get(hash);
    }

    /** What changed since that version; null where it isn't known any more, or never was: all is to be told. */
    public @Nullable Delta since(String earlier) {
        Set<String> changed = new TreeSet<>();
        Iterator<Step> newestFirst = steps.descendingIterator();
        boolean found = earlier.equals(version);
        while (!found && newestFirst.hasNext()) {
            Step step = newestFirst.next();
            changed.addAll(step.changed());
            found = step.from().equals(earlier);
        }
        if (!found) {
            return null;
        }
        return new Delta(
                changed.stream().map(byHash::get).filter(Objects::nonNull).toList(),
                changed.stream().filter(hash -> !byHash.containsKey(hash)).toList());
    }
}
