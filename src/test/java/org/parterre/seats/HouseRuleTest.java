package org.parterre.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Charges;
import org.parterre.programme.LetterWords;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.PriceList;
import org.parterre.programme.SalePeriod;
import org.parterre.venue.AHall;
import org.parterre.venue.Plan;
import org.parterre.venue.Words;

class HouseRuleTest {
    private static final Instant NOW = Instant.parse("2026-12-01T19:00:00Z");
    private static final Plan HALL = AHall.of("wcoooooo", "oooooooooo");

    private final BitSet taken = new BitSet();
    private Instant starts = NOW.plus(Duration.ofDays(10));
    private @Nullable Instant wheelchairPlacesFrom;

    @Test
    void aNumberThatCannotBeIsRefusedBeforeAnythingElseIsLookedAt() {
        assertThat(rule()).isEqualTo("at-least-one-seat");
        assertThat(rule(Collections.nCopies(10_000, "no-seat"))).isEqualTo("at-most-seats");
        assertThat(rule("B-1", "B-1")).isEqualTo("no-seat-twice");
        assertThat(rule("B-1", "Z-1")).isEqualTo("unknown-seat");
        assertThat(rule("B-1", "B-2")).isNull();
    }

    @Test
    void aCompanionPlaceGoesWithItsWheelchairPlaceUntilTheseAreForEverybody() {
        assertThat(rule("A-2")).isEqualTo("companion-with-wheelchair");
        assertThat(rule("A-2", "B-1")).isEqualTo("companion-with-wheelchair");
        assertThat(rule("A-1", "A-2")).isNull();
        assertThat(rule("A-1")).as("alone, by name").isNull();
        wheelchairPlacesFrom = NOW.plusMillis(1);
        assertThat(rule("A-2")).isEqualTo("companion-with-wheelchair");
        wheelchairPlacesFrom = NOW;
        assertThat(rule("A-2")).isNull();
    }

    @Test
    void noSeatIsLeftAloneUnlessTheHouseIsNearlySoldOrBeginsSoon() {
        assertThat(rule("B-2", "B-3")).isEqualTo("no-lone-seat");
        starts = NOW.plus(Duration.ofHours(3)).plusSeconds(1);
        assertThat(rule("B-2", "B-3")).isEqualTo("no-lone-seat");
        starts = NOW.plus(Duration.ofHours(3));
        assertThat(rule("B-2", "B-3")).isNull();
        starts = NOW.plus(Duration.ofDays(10));
        taken.set(0, 8);
        assertThat(rule("B-2", "B-3")).as("8 of 18").isEqualTo("no-lone-seat");
        taken.set(16, 18);
        assertThat(rule("B-2", "B-3")).as("10 of 18, a half").isNull();
    }

    @Test
    void aSeatThatSomebodyHasIsNotSpokenOfAsARule() {
        taken.set(Objects.requireNonNull(HALL.seat("B-2")).ordinal());
        assertThat(rule("B-2", "B-3")).isNull();
    }

    @Test
    void anObjectionIsASentenceInBothLanguages() {
        AgainstTheRule objection = Objects.requireNonNull(objection(List.of("B-2", "B-3")));
        assertThat(said(Language.NL, objection))
                .isEqualTo(
                        "Zo blijft er één stoel alleen over: Zaal · rij B · stoel 1. Schuif één plaats op, naar Zaal · rij"
                                + " B · stoel 1 en 2, dan blijft er geen losse stoel over.");
        assertThat(said(Language.EN, objection))
                .isEqualTo(
                        "This would leave one seat on its own: Floor · row B · seat 1. Move over by one, to Floor · row B"
                                + " · seats 1 and 2, then no single seat is left.");
        assertThat(objection.facts())
                .containsEntry("rule", "no-lone-seat")
                .containsEntry("detail", "B-1")
                .containsEntry("instead", List.of("B-1", "B-2"));
        assertThat(said(Language.NL, Objects.requireNonNull(objection(List.of("A-2")))))
                .isEqualTo(
                        "Zaal · rij A · stoel 2 is een begeleidersplaats en gaat samen met de rolstoelplaats Zaal · rij A ·"
                                + " stoel 1: kies die er ook bij.");
        assertThat(said(Language.NL, Objects.requireNonNull(objection(List.of()))))
                .isEqualTo("U heeft nog geen plaats gekozen. Kies er minstens een.");
    }

    @Test
    void theFirstObjectionIsTheOneThatIsTold() {
        Occasion occasion = occasion(List.of("B-1", "B-1", "Z-1"));
        assertThatThrownBy(() -> occasion.require(HouseRule.FOR_EVERYBODY))
                .isInstanceOfSatisfying(AgainstTheRule.class, objection -> assertThat(objection.facts())
                        .containsEntry("rule", "no-seat-twice"));
        Occasion lonely = occasion(List.of("B-2", "B-3"));
        lonely.require(HouseRule.FOR_EVERYBODY);
        assertThatThrownBy(() -> lonely.require(HouseRule.FOR_THE_AUDIENCE)).isInstanceOf(AgainstTheRule.class);
    }

    private static String said(Language language, AgainstTheRule objection) {
        return new Messages()
                .say(language, "problem.house-rule", objection.words().toArray());
    }

    private @Nullable String rule(String... wish) {
        return rule(List.of(wish));
    }

    private @Nullable String rule(List<String> wish) {
        @Nullable AgainstTheRule objection = objection(wish);
        return objection == null ? null : (String) objection.facts().get("rule");
    }

    private @Nullable AgainstTheRule objection(List<String> wish) {
        Occasion occasion = occasion(wish);
        return Stream.concat(HouseRule.FOR_EVERYBODY.stream(), HouseRule.FOR_THE_AUDIENCE.stream())
                .flatMap(rule -> Stream.ofNullable(rule.objection(occasion)))
                .findFirst()
                .orElse(null);
    }

    private Occasion occasion(List<String> wish) {
        return new Occasion(wish, bill(), taken, NOW, new Occasion.Limits(10, 50, Duration.ofHours(3)));
    }

    private Playbill bill() {
        Words none = new Words("", "");
        return new Playbill(
                7,
                1,
                "Goede Zaken",
                none,
                none,
                none,
                "#9a1f40",
                "Schouwburg",
                "Utrecht",
                "Lucasbolwerk 24",
                "Grote Zaal",
                ZoneId.of("Europe/Amsterdam"),
                starts,
                starts.minusSeconds(2700),
                new SalePeriod(NOW.minusSeconds(1000), starts),
                Performance.Status.PUBLISHED,
                3,
                HALL,
                PriceList.of(HALL, List.of()),
                wheelchairPlacesFrom,
                1,
                LetterWords.NONE,
                new Charges(new VatRate(900), Money.ZERO, false));
    }
}
