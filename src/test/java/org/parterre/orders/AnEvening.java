package org.parterre.orders;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.platform.Language;
import org.parterre.programme.Charges;
import org.parterre.programme.LetterWords;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.PriceList;
import org.parterre.programme.SalePeriod;
import org.parterre.programme.TariffTerms;
import org.parterre.seats.BoxOffice;
import org.parterre.seats.Hold;
import org.parterre.venue.APlan;
import org.parterre.venue.Words;

/** An evening in a hall of four seats, and what people do with it. */
final class AnEvening {
    static final Instant NOW = Instant.parse("2026-12-01T19:00:00Z");

    /** From three seats on, at most four. */
    static final TariffTerms GROUP = new TariffTerms(
            "group", new Words("Groep", "Group"), new Words("", ""), new Words("", ""), false, 3, 4, false);

    private static final TariffTerms PRESS = new TariffTerms(
            "press", new Words("Pers", "Press"), new Words("", ""), new Words("", ""), false, null, null, true);

    static final Playbill PLAYBILL = playbill();

    private AnEvening() {}

    static Hold hold(String... seats) {
        return new Hold("hold-token", 7, List.of(seats), NOW.plusSeconds(900), 1, null);
    }

    static PlaceOrder.Line line(String seat, String tariff) {
        return new PlaceOrder.Line(seat, tariff);
    }

    static Order order(PlaceOrder.Line... lines) {
        List<PlaceOrder.Line> wish = List.of(lines);
        Hold hold = hold(wish.stream().map(PlaceOrder.Line::seat).toArray(String[]::new));
        Buyer buyer = new Buyer("Ada <b>", "ada@example.com", Language.NL);
        return new Order(
                hold,
                buyer,
                Cost.of(
                        Pricing.price(PLAYBILL, hold.seats(), wish, BoxOffice.Asker.AUDIENCE),
                        PLAYBILL.charges(),
                        Money.ZERO),
                NOW);
    }

    private static Playbill playbill() {
        Words none = new Words("", "");
        Instant starts = Instant.parse("2026-12-11T19:15:00Z");
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
                APlan.ofFourSeats(),
                PriceList.of(
                        APlan.ofFourSeats(),
                        List.of(
                                fare("1", 11, "normal", false, 2750),
                                fare("1", 12, "student", false, 1500),
                                fare("1", 13, "companion", true, 0),
                                fare("2", 11, "normal", false, 1950),
                                new Playbill.Fare("1", 14, GROUP, new Money(1200)),
                                new Playbill.Fare("2", 14, GROUP, new Money(1000)),
                                new Playbill.Fare("2", 15, PRESS, new Money(500)))),
                null,
                1,
                LetterWords.NONE,
                new Charges(new VatRate(900), Money.ZERO, false));
    }

    private static Playbill.Fare fare(String zone, long tariff, String code, boolean companion, long cents) {
        Words none = new Words("", "");
        return new Playbill.Fare(
                zone, tariff, new TariffTerms(code, new Words(code, code), none, companion), new Money(cents));
    }
}
