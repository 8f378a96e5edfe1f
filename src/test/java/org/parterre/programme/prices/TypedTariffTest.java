package org.parterre.programme.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parterre.programme.Tariff;
import org.parterre.programme.TariffTerms;
import org.parterre.venue.Words;

class TypedTariffTest {
    private final Map<String, String> typed = new HashMap<>(Map.of(
            "name_nl", " Groep ", "name_en", "", "who_nl", "Samen", "who_en", "Together", "least", "6", "most", ""));

    @Test
    void whatIsNotSaidInEnglishIsSaidInDutchThere() {
        TariffTerms terms = Objects.requireNonNull(new TypedTariff(typed).fresh(List.of()));
        assertThat(terms)
                .isEqualTo(new TariffTerms(
                        "groep",
                        new Words("Groep", "Groep"),
                        new Words("Samen", "Together"),
                        new Words("", ""),
                        false,
                        6,
                        null,
                        false));
    }

    @Test
    void codesAreMadeOfNamesAndNeverComeTwice() {
        assertThat(TypedTariff.code("Pers & Gäste", List.of())).isEqualTo("pers-gaste");
        assertThat(TypedTariff.code("65+", List.of(tariff("65")))).isEqualTo("65-2");
        assertThat(TypedTariff.code("★", List.of())).isEqualTo("tariff");
        String longest = TypedTariff.code("Vrienden van de schouwburg", List.of());
        assertThat(longest).isEqualTo("vrienden-van-de-scho");
        assertThat(TypedTariff.code("Vrienden van de schouwburg", List.of(tariff(longest))))
                .hasSizeLessThanOrEqualTo(20)
                .endsWith("-2");
    }

    @Test
    void whatCantBeMeantIsNamedFieldByField() {
        typed.put("least", "veel");
        assertThat(problems()).isEqualTo(Map.of("least", "tariff.bad-least"));
        typed.put("least", "1");
        assertThat(problems()).isEqualTo(Map.of("least", "tariff.bad-least"));
        typed.putAll(Map.of("least", "6", "most", "5"));
        assertThat(problems()).isEqualTo(Map.of("most", "tariff.bad-most"));
        typed.putAll(Map.of("most", "", "name_nl", "  "));
        assertThat(problems()).isEqualTo(Map.of("name_nl", "tariff.no-name"));
        typed.putAll(Map.of("name_nl", "Groep", "proof_nl", "p".repeat(121)));
        assertThat(problems()).isEqualTo(Map.of("proof_nl", "tariff.too-long"));
    }

    @Test
    void aTariffKeepsItsCodeAndWhomItIsACompanionOf() {
        typed.put("companion", "1");
        TariffTerms terms = Objects.requireNonNull(new TypedTariff(typed).changed(tariff("old")));
        assertThat(terms.code()).isEqualTo("old");
        assertThat(terms.companion()).isFalse();
        assertThat(TypedTariff.fields(new Tariff(1, terms, 0)))
                .containsEntry("least", "6")
                .doesNotContainKey("ended");
    }

    private Map<String, String> problems() {
        TypedTariff reading = new TypedTariff(typed);
        assertThat(reading.fresh(List.of())).isNull();
        return reading.problems();
    }

    private static Tariff tariff(String code) {
        return new Tariff(1, new TariffTerms(code, new Words("x", "x"), new Words("", ""), false), 0);
    }
}
