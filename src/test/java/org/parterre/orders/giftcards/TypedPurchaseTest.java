package org.parterre.orders.giftcards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parterre.platform.Language;

class TypedPurchaseTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = ';',
            value = {
                "25.00; ''; 2500",
                "own; 42,50; 4250",
                "''; € 5,-; 500",
                "own; 500.00; 50000",
                "own; 500,01; -",
                "own; 4,99; -",
                "own; 12,345; -",
                "own; -50; -",
                "own; ''; -",
                "''; ''; -",
                "25.00; 30; -",
                "1000.00; ''; -"
            })
    void anAmountIsChosenOrTypedAndNeverGuessed(String chosen, String own, Long cents) {
        TypedPurchase typed = typed(chosen, own, "");
        assertThat(typed.troubles().containsKey("amount")).isEqualTo(cents == null);
        if (cents != null) {
            assertThat(typed.wish(Language.NL, null).gift().amount().cents()).isEqualTo(cents);
        }
    }

    @Test
    void aMessageKeepsItsLinesAndNothingThatIsNoText() {
        assertThat(typed("25.00", "", " Hoi \r\n\r\n\u202Eoma\u0007!  ")
                        .wish(Language.NL, null)
                        .gift()
                        .message())
                .isEqualTo("Hoi\noma !");
        assertThat(typed("25.00", "", "x".repeat(201)).troubles()).containsOnlyKeys("message");
    }

    private static TypedPurchase typed(String chosen, String own, String message) {
        return new TypedPurchase(chosen, own, "Ada", "ada@example.com", "", message, "");
    }
}
