package org.parterre.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccentTest {
    private static final Accent PAPER = new Accent(0xfaf6ee);
    private static final Accent CARD = new Accent(0xfffdf8);
    private static final Accent NIGHT = new Accent(0x15131a);
    private static final Accent NIGHT_CARD = new Accent(0x1e1b25);

    @Test
    void contrastIsThatOfWcag() {
        assertThat(new Accent(0x000000).contrast(new Accent(0xffffff))).isEqualTo(21);
        assertThat(new Accent(0x777777).contrast(new Accent(0xffffff))).isBetween(4.47, 4.49);
        assertThat(PAPER.contrast(PAPER)).isEqualTo(1);
    }

    @Test
    void everyColourCanBeReadByDayAndByNightAndOnItself() {
        IntStream.iterate(0, rgb -> rgb < 0x1000000, rgb -> rgb + 0x111317 * 7 / 100)
                .forEach(rgb -> {
                    Accent day = new Accent(rgb).onPaper();
                    Accent night = new Accent(rgb).atNight();
                    assertThat(day.contrast(PAPER)).as(day.hex()).isGreaterThanOrEqualTo(Accent.READABLE);
                    assertThat(day.contrast(CARD)).as(day.hex()).isGreaterThanOrEqualTo(Accent.READABLE);
                    assertThat(night.contrast(NIGHT)).as(night.hex()).isGreaterThanOrEqualTo(Accent.READABLE);
                    assertThat(night.contrast(NIGHT_CARD)).as(night.hex()).isGreaterThanOrEqualTo(Accent.READABLE);
                    assertThat(day.contrast(day.textOn())).as(day.hex()).isGreaterThanOrEqualTo(Accent.READABLE);
                    assertThat(night.contrast(night.textOn())).as(night.hex()).isGreaterThanOrEqualTo(Accent.READABLE);
                });
    }

    @Test
    void aColourThatIsDarkEnoughStaysAsItIs() {
        assertThat(new Accent(0x9a1f40).onPaper().hex()).isEqualTo("#9a1f40");
    }

    @Test
    void onlySixHexadecimalDigitsAreAColour() {
        assertThat(Objects.requireNonNull(Accent.of("9A1F40")).rgb()).isEqualTo(0x9a1f40);
        assertThat(Accent.of("9a1f4")).isNull();
        assertThat(Accent.of("9a1f4g")).isNull();
        assertThat(Accent.of("9a1f40}body{display:none")).isNull();
    }

    @Test
    void theSheetSetsTheTokensForDayAndNight() {
        assertThat(AccentResource.sheet(new Accent(0x9a1f40)))
                .startsWith(":root{--poster:#9a1f40;--on-poster:#ffffff;--accent:#9a1f40;--zone-a:#9a1f40;")
                .contains("@media (prefers-color-scheme:dark){:root{--accent:#");
    }
}
