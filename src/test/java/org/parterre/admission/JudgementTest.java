package org.parterre.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parterre.admission.DoorCases.Row;
import org.parterre.admission.Judgement.Facts;

/** The table of the door, which the phone and the running house are held against too. */
class JudgementTest {
    private static final int FACTS = 11;

    @Test
    void theDoorAnswersAsTheTableSays() {
        for (Row row : DoorCases.read()) {
            for (boolean[] fact : row.choices(FACTS)) {
                Facts facts = facts(fact);
                boolean overruled = fact[10];
                assertThat(Judgement.of(facts, overruled).name())
                        .as("%s %s", facts, overruled)
                        .isEqualTo(row.verdict());
                assertThat(Judgement.opens(facts, overruled))
                        .as("%s %s", facts, overruled)
                        .isEqualTo(row.opens());
                if (!overruled) {
                    assertThat(Judgement.of(facts).name()).isEqualTo(row.verdict());
                }
            }
        }
    }

    /** Nothing is said twice, and nothing is left out. */
    @Test
    void everyCombinationOfFactsIsInTheTableOnce() {
        List<Integer> said = new ArrayList<>();
        for (Row row : DoorCases.read()) {
            for (boolean[] fact : row.choices(FACTS)) {
                said.add(
                        IntStream.range(0, FACTS).map(i -> fact[i] ? 1 << i : 0).sum());
            }
        }
        assertThat(said).doesNotHaveDuplicates().hasSize(1 << FACTS);
    }

    private static Facts facts(boolean[] fact) {
        return new Facts(fact[0], fact[1], fact[2], fact[3], fact[4], fact[5], fact[6], fact[7], fact[8], fact[9]);
    }
}
