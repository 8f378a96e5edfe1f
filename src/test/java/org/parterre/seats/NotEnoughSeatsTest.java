package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;

class NotEnoughSeatsTest {
    @Test
    void oneIsSpokenOfAsOne() {
        assertThat(said(Language.EN, NotEnoughSeats.accessible(1)))
                .isEqualTo("Only one place of that kind is left, and that is the wheelchair place itself.");
        assertThat(said(Language.NL, NotEnoughSeats.accessible(1)))
                .isEqualTo("Van die soort is er nog maar één plaats vrij, en dat is de rolstoelplaats zelf.");
        assertThat(said(Language.EN, new NotEnoughSeats(1))).startsWith("Only one place of that kind is left.");
        assertThat(said(Language.NL, new NotEnoughSeats(1)))
                .startsWith("Van die soort is er nog maar één plaats vrij.");
    }

    @Test
    void howManyThereAreIsSaid() {
        assertThat(said(Language.EN, NotEnoughSeats.accessible(3))).contains("only 3 places of that kind are left");
        assertThat(said(Language.NL, NotEnoughSeats.accessible(3))).contains("nog maar 3 plaatsen vrij");
        assertThat(said(Language.NL, new NotEnoughSeats(2))).contains("nog maar 2 plaatsen vrij");
    }

    @Test
    void everyWayToSayItIsASentence() {
        for (Language language : Language.values()) {
            for (int left = 0; left < 3; left++) {
                assertThat(said(language, NotEnoughSeats.accessible(left)))
                        .endsWith(".")
                        .doesNotContain("{");
                assertThat(said(language, NotEnoughSeats.kept(left)))
                        .endsWith(".")
                        .doesNotContain("{");
                assertThat(said(language, new NotEnoughSeats(left)))
                        .endsWith(".")
                        .doesNotContain("{");
            }
        }
    }

    private static String said(Language language, NotEnoughSeats refusal) {
        return new Messages()
                .say(language, "problem.not-enough-seats", refusal.words().toArray());
    }
}
