package org.parterre.tickets.print;

import java.time.Instant;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.programme.TariffTerms;
import org.parterre.venue.SeatLabel;

/**
 * All that stands on one ticket; gathered before anything is drawn.
 *
 * @param language what its words are said in: its buyer's, unless somebody reads it on a page in another
 * @param place the seat's identity in the plan
 * @param code the text of the QR code
 * @param shortCode in groups of three
 * @param terms of the tariff at which it was sold
 */
public record Sheet(
        long ticket,
        String code,
        String shortCode,
        Playbill bill,
        Language language,
        String place,
        TariffTerms terms,
        Money price,
        VatRate vat,
        String buyer,
        String order,
        Instant madeAt) {

    /** The same ticket in a reader's language. */
    public Sheet in(Language reader) {
        return new Sheet(ticket, code, shortCode, bill, reader, place, terms, price, vat, buyer, order, madeAt);
    }

    /** Where to find the seat. */
    public SeatLabel seat() {
        return bill.plan().label(place, language);
    }

    /** The tariff's name. */
    public String tariff() {
        return terms.name().in(language);
    }

    /** What to show at the door, empty for nothing. */
    public String proof() {
        return terms.proof().in(language);
    }
}
