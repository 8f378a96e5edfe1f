package org.parterre.admission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The table of the door: {@code door/cases.csv}, in which {@code *} changes nothing (both are meant). */
public final class DoorCases {
    private DoorCases() {}

    /** One line. @param facts in the order of {@link Judgement.Facts}, and at the end whether a supervisor overruled */
    public record Row(List<String> facts, String verdict, boolean opens) {
        /** Every combination that the line stands for. */
        List<boolean[]> choices(int count) {
            List<boolean[]> choices = new ArrayList<>();
            choices.add(new boolean[count]);
            for (int i = 0; i < count; i++) {
                List<boolean[]> more = new ArrayList<>();
                for (boolean[] choice : choices) {
                    for (String value : "*".equals(facts.get(i)) ? List.of("true", "false") : List.of(facts.get(i))) {
                        boolean[] next = choice.clone();
                        next[i] = Boolean.parseBoolean(value);
                        more.add(next);
                    }
                }
                choices = more;
            }
            return choices;
        }

        /** Whether these facts are among those that the line stands for. */
        public boolean fits(boolean... fact) {
            for (int i = 0; i < fact.length; i++) {
                if (!"*".equals(facts.get(i)) && Boolean.parseBoolean(facts.get(i)) != fact[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    public static List<Row> read() {
        try (InputStream file = Objects.requireNonNull(DoorCases.class.getResourceAsStream("/door/cases.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.asList(line.split(",")))
                    .map(cells -> new Row(cells.subList(0, 11), cells.get(11), Boolean.parseBoolean(cells.get(12))))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
