package org.parterre.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parterre.platform.BadInput;
import org.parterre.platform.Language;

class BuyerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.nl", "ada.lovelace+tickets@example.co.uk", "o'brien@x-y.example", "  ada@Example.COM "})
    void addressesThatPeopleHaveAreTaken(String address) {
        assertThat(Buyer.troubles("Ada", address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "ada@",
                "@example.com",
                "ada@localhost",
                "a b@example.com",
                "ada@exa mple.com",
                "ada@.com",
                "ada@example..com",
                "ada@-x.com",
                "<ada@example.com>",
                "ada@example.com\r\nBcc: all@example.com",
                "ada@example.com,bob@example.com"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThat(Buyer.troubles("Ada", address)).containsKey("email");
    }

    @Test
    void anAddressIsAtMost254CharactersLong() {
        String longest = "a@" + ("b".repeat(60) + ".").repeat(4) + "c".repeat(8);
        assertThat(longest).hasSize(254);
        assertThat(Buyer.troubles("Ada", longest)).isEmpty();
        assertThat(Buyer.troubles("Ada", longest + "c")).containsKey("email");
    }

    @Test
    void aDomainInAnyWritingIsKeptInAscii() {
        assertThat(Buyer.of("Ada", "ada@Café.example", Language.NL).email()).isEqualTo("ada@xn--caf-dma.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"O'Neill", "<b>Ada</b> \"&\"", "👩‍👩‍👧 Familie", "שרה לוי", "محمد", "Zoë van der Ploeg-Ünlü"})
    void namesAreKeptAsTheyAre(String name) {
        assertThat(Buyer.of(name, "a@b.nl", Language.NL).name()).isEqualTo(name);
    }

    @Test
    void whatControlsTerminalsOrTurnsTextAroundIsTakenOut() {
        assertThat(Buyer.of("Ada\r\nBcc:\tx\u0000\u202Eegral\uD800", "a@b.nl", Language.NL)
                        .name())
                .isEqualTo("Ada Bcc: x egral");
    }

    @Test
    void aNameIsThereAndAtMost200CharactersLong() {
        assertThat(Buyer.troubles("\u0000 \n", "a@b.nl")).containsKey("name");
        assertThat(Buyer.troubles("x".repeat(200), "a@b.nl")).isEmpty();
        assertThat(Buyer.troubles("x".repeat(201), "a@b.nl")).containsKey("name");
        assertThatThrownBy(() -> Buyer.of(null, null, Language.NL)).isInstanceOf(BadInput.class);
    }
}
