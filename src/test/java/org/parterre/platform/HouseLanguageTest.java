package org.parterre.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HouseLanguageTest {
    @Test
    void theHouseSpeaksOneOfItsTwoLanguages() {
        assertThat(typed("nl").language()).isEqualTo(Language.NL);
        assertThat(typed(" en ").language()).isEqualTo(Language.EN);
    }

    @Test
    void aHouseInAnotherLanguageDoesNotOpen() {
        assertThatThrownBy(() -> typed("fr").check(new Object()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("parterre.house.language must be nl or en: fr");
    }

    private static HouseLanguage typed(String code) {
        HouseLanguage house = new HouseLanguage();
        house.settings = new Settings();
        house.settings.houseLanguage = code;
        return house;
    }
}
