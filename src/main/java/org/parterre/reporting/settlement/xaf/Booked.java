package org.parterre.reporting.settlement.xaf;

import java.time.Instant;
import java.time.LocalDate;
import org.parterre.money.Money;
import org.parterre.platform.HouseClock;

/**
 * An entry of the ledger as it stands there.
 *
 * @param what a word for programs
 * @param reference the number of an order, or of the purchase of a gift card
 */
record Booked(long id, Instant at, String what, String debit, String credit, Money amount, String reference) {
    /** Where a bookkeeper looks for it. Codes are those of the audit file. */
    enum Journal {
        GATEWAYS("B"),
        SALES("S"),
        OTHER("M");

        private final String code;

        Journal(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** The day by the office's clock. */
    LocalDate day() {
        return LocalDate.ofInstant(at, HouseClock.OFFICE);
    }

    Journal journal() {
        if (touches("gateway:")) {
            return Journal.GATEWAYS;
        }
        return touches("sales") || touches("vat:") ? Journal.SALES : Journal.OTHER;
    }

    private boolean touches(String account) {
        return debit.startsWith(account) || credit.startsWith(account);
    }
}
