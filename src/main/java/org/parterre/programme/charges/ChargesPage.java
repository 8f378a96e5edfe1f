package org.parterre.programme.charges;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.VatRate;
import org.parterre.programme.Charges;
import org.parterre.programme.Production;

/**
 * What orders cost besides their seats, and the rates of the tax.
 *
 * @param wrong the form that was refused, or null
 * @param saved whether one was just kept
 */
public record ChargesPage(List<Show> shows, List<Rate> rates, @Nullable Wrong wrong, boolean saved) {
    /** A production with what its form says. */
    public record Show(long id, String title, String service, boolean donations) {
        static Show of(Production production) {
            Charges charges = production.charges(new VatRate(0));
            return new Show(
                    production.id(),
                    production.title(),
                    charges.service().equals(Money.ZERO)
                            ? ""
                            : charges.service().plain().replace('.', ','),
                    charges.donations());
        }
    }

    /** A rate and the first day on which it holds. @param coming it doesn't yet, and can be taken away */
    public record Rate(LocalDate from, VatRate rate, boolean coming) {}

    /** A form that was refused. @param about the production, or 0 for the rates */
    public record Wrong(long about, Map<String, String> typed, String sentence) {}

    /** Why the form of that production, or of the rates, was refused; or null. */
    public @Nullable String trouble(long about) {
        return wrong != null && wrong.about == about ? wrong.sentence : null;
    }

    /** What was typed into that field of the rates. */
    public String typed(String field) {
        return wrong != null && wrong.about == 0 ? wrong.typed.getOrDefault(field, "") : "";
    }
}
