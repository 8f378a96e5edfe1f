package org.parterre.tickets.print;

import java.time.Instant;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.venue.SeatLabel;

/**
 * All that stands on one ticket, in its buyer's language; made before anything is drawn.
 *
 * @param place the seat's identity in the plan
 * @param code the text of the QR code
 * @param shortCode in groups of three
 * @param tariff the tariff's name
 * @param proof what to show at the door, empty for nothing
 */
public record Sheet(
        long ticket,
        String code,
        String shortCode,
        Playbill bill,
        Language language,
        String place,
        SeatLabel seat,
        String tariff,
        String proof,
        Money price,
        VatRate vat,
        String buyer,
        String order,
        Instant madeAt) {}
