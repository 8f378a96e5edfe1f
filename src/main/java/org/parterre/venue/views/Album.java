package org.parterre.venue.views;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pictures that were asked for last, so that an on-sale doesn't ask the database for the same one again and again. */
final class Album {
    private static final int FIRST_SIZE = 16;
    private static final float LOAD = 0.75f;

    private final long mostBytes;
    private final Map<Key, byte[]> pictures = new LinkedHashMap<>(FIRST_SIZE, LOAD, true);
    private long bytes;

    private record Key(long hall, long id) {}

    Album(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized byte @Nullable [] picture(long hall, long id) {
        return pictures.get(new Key(hall, id));
    }

    /** Lets those go that nobody has asked for for longest. */
    synchronized void put(long hall, long id, byte[] picture) {
        if (pictures.put(new Key(hall, id), picture) == null) {
            bytes += picture.length;
        }
        Iterator<byte[]> oldest = pictures.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }

    synchronized void forget() {
        pictures.clear();
        bytes = 0;
    }
}
