package org.parterre.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parterre.platform.web.JsonForm;

class OutcomeTest {
    @Test
    void anOutcomeSurvivesBeingKept() {
        Outcome outcome = new Outcome(
                Verdict.ALREADY_INSIDE, 7L, null, Instant.parse("2026-12-11T18:47:00Z"), "Deur \"links\" <b>");
        String kept = JsonForm.jsonb().toJson(outcome);
        assertThat(JsonForm.jsonb().fromJson(kept, Outcome.class)).isEqualTo(outcome);
        Outcome plain = Outcome.plain(Verdict.FORGED, null);
        assertThat(JsonForm.jsonb().fromJson(JsonForm.jsonb().toJson(plain), Outcome.class))
                .isEqualTo(plain);
    }
}
