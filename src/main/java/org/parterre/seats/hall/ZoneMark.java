package org.parterre.seats.hall;

import org.parterre.money.Money;
import org.parterre.platform.Language;
import org.parterre.programme.Playbill;
import org.parterre.venue.PriceZone;

/**
 * A price zone as the page shows it.
 *
 * @param letter a to e: its colour and form on the map and in the style sheet; a is the dearest
 * @param price what somebody without a discount pays
 */
public record ZoneMark(String id, String letter, String name, Money price) {
    private static final String LETTERS = "abcde";

    static ZoneMark of(PriceZone zone, Playbill bill, Language language) {
        return new ZoneMark(zone.id(), letter(zone), zone.name().in(language), bill.fullPrice(zone.id()));
    }

    /** There are five forms; a plan with more zones draws the cheapest ones alike and tells them apart in words. */
    static String letter(PriceZone zone) {
        int at = Math.min(zone.rank(), LETTERS.length() - 1);
        return LETTERS.substring(at, at + 1);
    }
}
