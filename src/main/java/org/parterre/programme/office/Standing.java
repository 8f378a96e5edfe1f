package org.parterre.programme.office;

import java.time.Instant;
import java.util.Locale;
import org.parterre.programme.Performance;
import org.parterre.programme.Playbill;

/**
 * Where an evening stands, in the office's words.
 *
 * @param message the key of the word
 * @param look how the pill looks: on, off, soon or nothing special
 */
public record Standing(String message, String look) {
    private static final String DRAFT = "office.draft";

    public static Standing of(Playbill playbill, Instant now) {
        if (playbill.status() == Performance.Status.DRAFT) {
            return new Standing(DRAFT, "");
        }
        Playbill.SaleState sale = playbill.saleState(now);
        String look = sale == Playbill.SaleState.ON_SALE ? "on" : sale == Playbill.SaleState.NOT_YET ? "soon" : "off";
        return new Standing("office.sale." + sale.name().toLowerCase(Locale.ROOT), look);
    }

    boolean isDraft() {
        return message.equals(DRAFT);
    }
}
