package org.parterre.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parterre.admission.Judgement.Facts;

/** The table of the door: {@code +} is true, {@code -} is false, {@code ?} changes nothing (both are tried). */
class JudgementTest {
    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5} {6} {7} {8} {9} is {10}")
    @CsvSource({
        // readable, ours, here, known, live, newest, paid, inside, out, open
        "-, ?, ?, ?, ?, ?, ?, ?, ?, ?, UNKNOWN",
        "+, -, ?, ?, ?, ?, ?, ?, ?, ?, FORGED",
        "+, +, -, ?, ?, ?, ?, ?, ?, ?, OTHER_PERFORMANCE",
        "+, +, +, -, ?, ?, ?, ?, ?, ?, UNKNOWN",
        "+, +, +, +, ?, ?, ?, +, +, ?, LEFT",
        "+, +, +, +, ?, ?, ?, -, +, ?, NOT_INSIDE",
        "+, +, +, +, -, ?, ?, ?, -, ?, CANCELLED",
        "+, +, +, +, +, -, ?, ?, -, ?, REPLACED",
        "+, +, +, +, +, +, -, ?, -, ?, NOT_PAID",
        "+, +, +, +, +, +, +, +, -, ?, ALREADY_INSIDE",
        "+, +, +, +, +, +, +, -, -, -, TOO_EARLY",
        "+, +, +, +, +, +, +, -, -, +, ADMIT"
    })
    void theDoorAnswers(
            String readable,
            String ours,
            String here,
            String known,
            String live,
            String newest,
            String paid,
            String inside,
            String out,
            String open,
            Verdict verdict) {
        String[] row = {readable, ours, here, known, live, newest, paid, inside, out, open};
        for (int choice = 0; choice < 1 << row.length; choice++) {
            boolean[] fact = new boolean[row.length];
            for (int i = 0; i < row.length; i++) {
                fact[i] = "?".equals(row[i]) ? (choice >> i & 1) == 1 : "+".equals(row[i]);
            }
            Facts facts =
                    new Facts(fact[0], fact[1], fact[2], fact[3], fact[4], fact[5], fact[6], fact[7], fact[8], fact[9]);
            assertThat(Judgement.of(facts)).as("%s", facts).isEqualTo(verdict);
        }
    }
}
