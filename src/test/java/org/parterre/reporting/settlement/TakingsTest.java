package org.parterre.reporting.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.reporting.settlement.SettlementBook.Buyers;
import org.parterre.reporting.settlement.SettlementBook.Moved;
import org.parterre.reporting.settlement.SettlementBook.Posted;
import org.parterre.reporting.settlement.Takings.Label;
import org.parterre.venue.Words;

class TakingsTest {
    private static final int[] RATES = {0, 900, 2100};
    private static final String[] ENDS = {"RETURNED", "EXCHANGED", "CANCELLED"};

    /** One line as it stands in an order, added up by itself: what all the grouping is held against. */
    private record Line(Sold one) {
        long earned() {
            return one.live() ? one.price().cents() : one.kept().cents();
        }

        long vat() {
            return one.rate().within(new Money(earned())).cents();
        }
    }

    @RepeatedTest(20)
    void howeverLinesAreGroupedTheyAddUpToTheSame() {
        Random random = new Random();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.add(line(random));
        }
        List<Sold> grouped = lines.stream()
                .map(Line::one)
                .collect(Collectors.groupingBy(sold -> sold, Collectors.counting()))
                .entrySet()
                .stream()
                .map(same -> times(same.getKey(), same.getValue()))
                .toList();
        Takings takings = Takings.of(grouped, TakingsTest::label);
        long earned = lines.stream().mapToLong(Line::earned).sum();
        long vat = lines.stream().mapToLong(Line::vat).sum();
        assertThat(takings.gross().cents()).isEqualTo(earned);
        assertThat(takings.vat().cents()).isEqualTo(vat);
        assertThat(takings.net().cents()).isEqualTo(earned - vat);
        assertThat(takings.taxes().stream()
                        .mapToLong(tax -> tax.gross().cents())
                        .sum())
                .isEqualTo(earned);
        assertThat(takings.evenings().values().stream()
                        .mapToLong(evening -> evening.gross().cents())
                        .sum())
                .isEqualTo(earned);
        assertThat(takings.sold()).allSatisfy(row -> assertThat(row.sum().cents())
                .isEqualTo(row.count() * row.price().cents()));
        assertThat(takings.seats()
                        + takings.given()
                        + takings.ended().stream()
                                .mapToLong(Takings.Ended::count)
                                .sum())
                .isEqualTo(lines.size());
        assertThat(takings.ended().stream().mapToLong(end -> end.back().cents()).sum())
                .isEqualTo(lines.stream()
                        .map(Line::one)
                        .filter(one -> !one.live())
                        .mapToLong(one -> one.price().minus(one.kept()).cents())
                        .sum());
    }

    /** Of two lines of 27.55 at 9 % the tax is 2.27 each, and not half of 4.55. */
    @Test
    void theTaxIsTheSumOfTheLinesTax() {
        Sold two = new Sold(7, "a", 1, new Money(2755), new VatRate(900), null, Money.ZERO, 2);
        assertThat(Takings.of(List.of(two), TakingsTest::label).vat()).isEqualTo(new Money(454));
        assertThat(new VatRate(900).within(new Money(5510))).isEqualTo(new Money(455));
    }

    @Test
    void zonesOfOneNameInSeveralHallsAreOneRow() {
        Sold here = new Sold(7, "a", 1, new Money(2750), new VatRate(900), null, Money.ZERO, 2);
        Sold there = new Sold(8, "z", 1, new Money(2750), new VatRate(900), null, Money.ZERO, 3);
        Takings takings = Takings.of(
                List.of(here, there), line -> new Label(new Words("Parterre", "Stalls"), 0, words("t1"), false));
        assertThat(takings.sold()).hasSize(1);
        assertThat(takings.sold().get(0).count()).isEqualTo(5);
        assertThat(takings.evenings().values())
                .extracting(Takings.Evening::gross)
                .containsExactly(new Money(5500), new Money(8250));
    }

    @Test
    void whatAgreesDiffersByNothingAndWhatDoesNotByWhatItIs() {
        Takings takings = Takings.of(
                List.of(new Sold(7, "a", 1, new Money(2750), new VatRate(900), null, Money.ZERO, 2)),
                TakingsTest::label);
        List<Moved> moved = List.of(new Moved("sandbox", new Money(5500), Money.ZERO));
        List<Posted> posted = List.of(
                new Posted("gateway:sandbox", "buyers", new Money(5500)),
                new Posted("buyers", "sales", new Money(5046)),
                new Posted("buyers", "vat:900", new Money(454)));
        Buyers nobody = new Buyers(Money.ZERO, Money.ZERO);
        assertThat(Reckoning.of(takings, List.of(), moved, posted, nobody).agrees())
                .isTrue();
        List<Posted> wrong = new ArrayList<>(posted);
        wrong.add(new Posted("sales", "vat:2100", new Money(1)));
        Reckoning told = Reckoning.of(takings, List.of(), moved, wrong, nobody);
        assertThat(told.agrees()).isFalse();
        assertThat(told.difference()).isEqualTo(new Money(2)); // one in the sales, one in a tax that nobody charged
        assertThat(told.checks())
                .filteredOn(check -> !check.difference().equals(Money.ZERO))
                .extracting(Reckoning.Check::what)
                .containsExactly("sales", "vat:2100");
    }

    /** A card that was sold earlier pays for a seat: the money didn't come in this evening. */
    @Test
    void anAccountThatThisRoomDoesNotKnowIsShown() {
        Takings takings = Takings.of(
                List.of(new Sold(7, "a", 1, new Money(2750), new VatRate(0), null, Money.ZERO, 1)), TakingsTest::label);
        Reckoning reckoning = Reckoning.of(
                takings,
                List.of(),
                List.of(),
                List.of(
                        new Posted("giftcards", "buyers", new Money(2750)),
                        new Posted("buyers", "sales", new Money(2750))),
                new Buyers(Money.ZERO, Money.ZERO));
        assertThat(reckoning.others()).containsExactly(new Reckoning.Other("giftcards", new Money(2750)));
        assertThat(reckoning.agrees()).isTrue();
    }

    /** Charges and gifts come with the same money, and are no takings. */
    @Test
    void whatOrdersCostBesidesTheirSeatsIsToldApart() {
        Takings takings = Takings.of(
                List.of(new Sold(7, "a", 1, new Money(2750), new VatRate(900), null, Money.ZERO, 2)),
                TakingsTest::label);
        List<Charged> charges = List.of(new Charged(new VatRate(900), new Money(150), 2)); // 0.12 of tax in each
        Reckoning reckoning = Reckoning.of(
                takings,
                charges,
                List.of(new Moved("sandbox", new Money(6300), Money.ZERO)),
                List.of(
                        new Posted("gateway:sandbox", "buyers", new Money(6300)),
                        new Posted("buyers", "sales", new Money(5046)),
                        new Posted("buyers", "vat:900", new Money(454 + 24)),
                        new Posted("buyers", "service", new Money(276)),
                        new Posted("buyers", "gifts", new Money(500))),
                new Buyers(Money.ZERO, Money.ZERO));
        assertThat(reckoning.checks())
                .filteredOn(check -> !check.difference().equals(Money.ZERO))
                .isEmpty();
        assertThat(reckoning.others())
                .containsExactly(
                        new Reckoning.Other("gifts", new Money(-500)), new Reckoning.Other("service", new Money(-300)));
        assertThat(takings.gross()).isEqualTo(new Money(5500));
    }

    private static Line line(Random random) {
        Money price = new Money(random.nextInt(8) == 0 ? 0 : random.nextInt(6000));
        boolean live = random.nextInt(5) > 0;
        return new Line(new Sold(
                random.nextInt(3),
                "z" + random.nextInt(4),
                random.nextInt(4),
                price,
                new VatRate(RATES[random.nextInt(RATES.length)]),
                live ? null : ENDS[random.nextInt(ENDS.length)],
                live ? Money.ZERO : price.percent(random.nextInt(101)),
                1));
    }

    private static Sold times(Sold one, long count) {
        return new Sold(
                one.performance(), one.zone(), one.tariff(), one.price(), one.rate(), one.ended(), one.kept(), count);
    }

    private static Label label(Sold line) {
        return new Label(words(line.zone()), 0, words("t" + line.tariff()), false);
    }

    private static Words words(String same) {
        return new Words(same, same);
    }
}
