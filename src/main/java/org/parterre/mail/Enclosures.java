package org.parterre.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A letter is about to leave: whoever knows what goes with it adds that. Told outside of any transaction, so there is time to
 * draw; what is drawn is of this moment, not of the one in which the letter was written.
 */
public final class Enclosures {
    /** Many mail servers take no more than ten megabytes, and a third is added on the way. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private final String what;
    private final String about;
    private final List<Enclosed> files = new ArrayList<>();
    private int bytes;

    /** A file in a letter. @param name ASCII · @param type a media type */
    @SuppressWarnings("ArrayRecordComponent") // never compared, handed to one writer
    record Enclosed(String name, String type, byte[] content) {}

    Enclosures(String what, String about) {
        this.what = what;
        this.about = about;
    }

    /** Whether that goes with the letter: {@code tickets} … */
    public boolean wants(String one) {
        return Arrays.asList(what.split(" ")).contains(one);
    }

    /** What the letter tells of, such as {@code order:K7Q2M9XD}. */
    public String about() {
        return about;
    }

    /** Puts it in; where all together would be too much for a letter, it stays out, and the letter's link leads to it. */
    public void add(String name, String type, byte[] content) {
        if (bytes + content.length <= MOST_BYTES) {
            bytes += content.length;
            files.add(new Enclosed(name, type, content));
        }
    }

    List<Enclosed> files() {
        return List.copyOf(files);
    }
}
