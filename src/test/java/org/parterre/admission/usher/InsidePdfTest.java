package org.parterre.admission.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.admission.audience.SampleAudience;
import org.parterre.platform.Language;
import org.parterre.platform.print.Aloud;
import org.parterre.platform.web.Messages;

/** The fire officer's sheet, as somebody hears it who can't see it. */
class InsidePdfTest {
    private static final Messages MESSAGES = new Messages();

    @Test
    void howManyComesFirstThenWhoNeedsHelpThenEachSection() throws Exception {
        List<String> heard = Aloud.heard(sheet(Language.EN));
        assertThat(heard.get(0)).startsWith("H1: ").contains("Goede Zaken");
        assertThat(heard.get(2)).startsWith("P: 16 ");
        assertThat(heard.get(3)).startsWith("H2: ");
        assertThat(heard.get(4)).startsWith("LBody: • ").endsWith("rolstoel");
        assertThat(heard)
                .containsSequence("H2: Stalls: 11", "H2: Standing: 5")
                .noneMatch(line -> line.contains("Noor"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aForeignCheckerFindsPdfUa(Language language) throws Exception {
        assertThat(Aloud.objections(sheet(language))).isEmpty();
    }

    private static byte[] sheet(Language language) {
        return InsidePdf.of(InsidePage.of(SampleAudience.of(30), language), MESSAGES);
    }
}
