package org.parterre.seats.hall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.programme.Charges;
import org.parterre.programme.LetterWords;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;
import org.parterre.programme.PriceList;
import org.parterre.programme.SalePeriod;
import org.parterre.programme.TariffTerms;
import org.parterre.seats.SeatMap;
import org.parterre.venue.Plan;
import org.parterre.venue.Plans;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Words;

/** An evening in a hall, and who has which seat of it. Zones cost € 40, € 35, € 30 … */
public final class AnEvening {
    public static final Instant NOW = Instant.parse("2026-12-01T19:00:00Z");

    private AnEvening() {}

    public static Playbill in(Plan plan) {
        return in(plan, NOW.plusSeconds(10 * 86_400), Performance.Status.PUBLISHED);
    }

    static Playbill in(Plan plan, Instant startsAt, Performance.Status status) {
        List<Playbill.Fare> fares = new ArrayList<>();
        for (PriceZone zone : plan.zones()) {
            Words normal = new Words("Normaal", "Normal");
            TariffTerms terms = new TariffTerms("normal", normal, new Words("", ""), false);
            fares.add(new Playbill.Fare(zone.id(), 1, terms, new Money(4000 - 500L * zone.rank())));
        }
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
                startsAt,
                startsAt.minusSeconds(2700),
                new SalePeriod(NOW.minusSeconds(1000), startsAt),
                status,
                3,
                plan,
                PriceList.of(plan, fares),
                null,
                1,
                LetterWords.NONE,
                new Charges(new VatRate(900), Money.ZERO, false));
    }

    static SeatMap.Picture picture(Plan plan, String... taken) {
        BitSet seats = new BitSet();
        for (String id : taken) {
            seats.set(Objects.requireNonNull(plan.seat(id)).ordinal());
        }
        return new SeatMap.Picture(1, seats, plan.seats().size());
    }

    /** A plan of the demo season, by the name of its file. */
    static Plan demoPlan(String name) {
        try {
            return Plans.read(Files.readString(Path.of("config/demo/plans", name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
