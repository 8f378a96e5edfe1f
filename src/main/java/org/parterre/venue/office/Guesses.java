package org.parterre.venue.office;

import java.util.ArrayList;
import java.util.List;
import org.parterre.platform.BadInput;

/** What was guessed of a file, as text that is kept until somebody reads it, in whichever language. */
final class Guesses {
    private static final String BETWEEN = "\t";

    private Guesses() {}

    /** One line for each: its message, and what fills it. */
    static String written(List<BadInput.Words> guesses) {
        StringBuilder text = new StringBuilder();
        for (BadInput.Words guess : guesses) {
            text.append(guess.key());
            guess.with().forEach(word -> text.append(BETWEEN)
                    .append(String.valueOf(word).replaceAll("\\p{Cntrl}", " ")));
            text.append('\n');
        }
        return text.toString();
    }

    static List<BadInput.Words> read(String text) {
        List<BadInput.Words> guesses = new ArrayList<>();
        text.lines().forEach(line -> {
            String[] parts = line.split(BETWEEN, -1);
            guesses.add(new BadInput.Words(
                    parts[0], List.<Object>of((Object[]) java.util.Arrays.copyOfRange(parts, 1, parts.length))));
        });
        return guesses;
    }
}
