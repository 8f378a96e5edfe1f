package org.parterre.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicFormsTest {
    @Test
    void eachLetterTakesTheFormItsNeighboursAskFor() {
        assertThat(names("بيت")).isEqualTo("BEH INITIAL, YEH MEDIAL, TEH FINAL");
    }

    @Test
    void lamAndAlefBecomeOneSign() {
        assertThat(names("سلام")).isEqualTo("SEEN INITIAL, LIGATURE LAM WITH ALEF FINAL, MEEM ISOLATED");
    }

    @Test
    void vowelSignsDoNotPartLetters() {
        assertThat(ArabicForms.shaped("بَت")).isEqualTo("\ufe91\u064e\ufe96");
    }

    @Test
    void aNonJoinerParts() {
        assertThat(ArabicForms.shaped("ب\u200cت")).isEqualTo("\ufe8f\u200c\ufe95");
    }

    @Test
    void persianLettersJoinToo() {
        assertThat(names("چپ")).isEqualTo("TCHEH INITIAL, PEH FINAL");
    }

    @Test
    void otherScriptsAreLeftAlone() {
        assertThat(ArabicForms.shaped("Hamlet שלום 🎭")).isEqualTo("Hamlet שלום 🎭");
    }

    private static String names(String text) {
        return String.join(
                ", ",
                ArabicForms.shaped(text)
                        .codePoints()
                        .mapToObj(Character::getName)
                        .map(name -> name.replaceAll("ARABIC |LETTER | FORM", ""))
                        .toList());
    }
}
