package org.parterre.platform.web;

import java.util.ArrayList;
import java.util.List;

/** A page of the office is about to be shown: whoever has something to say first adds it, and the office shows it above all else. */
public final class OfficeShown {
    private final List<Alarm> alarms = new ArrayList<>();

    /**
     * Something that can't wait.
     *
     * @param sentence in the reader's language
     * @param path the page that says more, which doesn't show the alarm itself
     */
    public record Alarm(String sentence, String path) {}

    OfficeShown() {}

    public void add(Alarm alarm) {
        alarms.add(alarm);
    }

    List<Alarm> alarms() {
        return List.copyOf(alarms);
    }
}
