package org.parterre.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A wish the house can't grant. Rolls the transaction back and leaves no trace; one mapper turns it into a sentence for a
 * person and a stable type for a program (RFC 9457).
 */
public abstract class Refusal extends RuntimeException {
    private final String type;
    private final int status;
    private final transient List<Object> words;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();

    /**
     * @param type the last part of {@code /problems/…}; the sentence is the message {@code problem.<type>}
     * @param status the HTTP status, 400 to 499 (503 for a house that is too busy)
     * @param words what fills {0}, {1} … of the sentence
     */
    protected Refusal(String type, int status, Object... words) {
        super(type, null, false, false);
        this.type = type;
        this.status = status;
        this.words = List.of(words);
    }

    /** Adds a member of the problem document, for programs: {@code taken}, {@code rule} … */
    protected final void fact(String name, Object value) {
        facts.put(name, value);
    }

    public final String type() {
        return type;
    }

    public final int status() {
        return status;
    }

    public final List<Object> words() {
        return words;
    }

    public final Map<String, Object> facts() {
        return facts;
    }
}
