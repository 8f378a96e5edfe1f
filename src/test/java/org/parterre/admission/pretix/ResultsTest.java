package org.parterre.admission.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.admission.Verdict;

class ResultsTest {
    /** CheckResult.Type of libpretixsync; with any other word the app shows an error and nobody knows why. */
    private static final Set<String> TYPES =
            Set.of("INVALID", "VALID", "USED", "UNPAID", "INVALID_TIME", "CANCELED", "PRODUCT", "RULES", "REVOKED");

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyVerdictIsAWordOfTheAppAndOnlyAGoodOneIsValid(Verdict verdict) {
        assertThat(TYPES).contains(Results.type(verdict));
        assertThat(Results.type(verdict).equals("VALID")).isEqualTo(verdict.good());
    }
}
