package org.parterre.tickets;

import java.security.KeyPair;
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
import org.parterre.tickets.print.Sheet;
import org.parterre.venue.Plan;
import org.parterre.venue.Plans;
import org.parterre.venue.Words;

/** A ticket to print in tests: {@code SampleSheet.dutch().buyer("…").sheet()}. */
public final class SampleSheet {
    static final KeyPair KEY = SigningKeys.generate();

    private final Language language;
    private String buyer = "Noor van den Berg";
    private String title = "Goede Zaken";
    private String seat = "p-G-13";
    private String proof = "Student: laat de kaart zien";
    private String accent = "#9a1f40";

    private SampleSheet(Language language) {
        this.language = language;
    }

    public static SampleSheet dutch() {
        return new SampleSheet(Language.NL);
    }

    public static SampleSheet english() {
        return new SampleSheet(Language.EN);
    }

    public SampleSheet buyer(String name) {
        buyer = name;
        return this;
    }

    public SampleSheet title(String text) {
        title = text;
        return this;
    }

    public SampleSheet seat(String id) {
        seat = id;
        return this;
    }

    public SampleSheet proof(String text) {
        proof = text;
        return this;
    }

    public SampleSheet accent(String colour) {
        accent = colour;
        return this;
    }

    public Sheet sheet() {
        Plan plan = Plans.small();
        Instant start = Instant.parse("2026-12-11T19:15:00Z");
        Playbill bill = new Playbill(
                1101,
                1,
                title,
                new Words("Theater over samenwerken", "Theatre about working together"),
                new Words("", ""),
                new Words("", ""),
                accent,
                "Theater De Wende",
                "Zutphen",
                "Stationsstraat 21, 7201 MC Zutphen",
                "Theaterzaal",
                ZoneId.of("Europe/Amsterdam"),
                start,
                start.minusSeconds(2700),
                new SalePeriod(start.minusSeconds(1_000_000), start),
                Performance.Status.PUBLISHED,
                1,
                plan,
                PriceList.of(plan, List.of()),
                null,
                1,
                LetterWords.NONE,
                new Charges(new VatRate(900), Money.ZERO, false));
        return new Sheet(
                4711,
                TicketCode.write(1101, 4711, 1, new Signer(KEY)),
                "K7Q-2M9-XDA",
                bill,
                language,
                seat,
                new TariffTerms("student", new Words("Student / CJP", "Student / CJP"), new Words(proof, proof), false),
                new Money(2275),
                new VatRate(900),
                buyer,
                "K7Q2M9XD",
                Instant.parse("2026-11-23T22:00:00Z"));
    }
}
