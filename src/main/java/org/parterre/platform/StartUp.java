package org.parterre.platform;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** The order in which the house opens, and how it says that it can't. */
public final class StartUp {
    /** Priorities of observers of {@code @Initialized(ApplicationScoped)}: the lower one goes first. */
    public static final int CLOCK = 10;

    public static final int TURN = 50;
    public static final int SCHEMA = 100;

    /** Whoever listens to other nodes, before anybody can ask. */
    public static final int MAPS = 150;

    public static final int ACCOUNTS = 200;
    public static final int SEASON = 300;
    public static final int TURN_OVER = 350;
    public static final int JOBS = 400;

    private StartUp() {}

    /**
     * Leaves one plain sentence for the launcher to print, and gives the failure to throw.
     *
     * @param sentence what is wrong, for the person at the console
     */
    public static IllegalStateException failed(String sentence, Throwable cause) {
        cannot(sentence);
        return new IllegalStateException(sentence, cause);
    }

    /**
     * How long before something a thing is to be done, of a setting as it was typed; zero for never.
     *
     * @param otherwise what the sentence says that it must be
     * @throws IllegalStateException after {@link #failed} for anything else
     */
    public static Duration before(String typed, String otherwise) {
        try {
            return "0".equals(typed.strip()) ? Duration.ZERO : Duration.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw failed(otherwise + ": " + typed, e);
        }
    }

    /** Leaves the sentence only; once the house is open, nobody reads it. */
    public static void cannot(String sentence) {
        System.setProperty("parterre.start.failure", sentence);
    }
}
