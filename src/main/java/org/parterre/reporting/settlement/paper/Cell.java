package org.parterre.reporting.settlement.paper;

import java.text.NumberFormat;
import java.util.Locale;
import org.parterre.money.Money;
import org.parterre.platform.Language;

/** What stands in one place of a table. */
public sealed interface Cell {
    Cell EMPTY = new Text("");

    /** As a person reads it in that language. */
    String said(Language language);

    /** True for what stands to the right. */
    default boolean figure() {
        return !(this instanceof Text);
    }

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(long count) {
        return new Count(count);
    }

    static Cell of(Money amount) {
        return new Amount(amount);
    }

    private static String point(Language language) {
        return language.pick(",", ".");
    }

    private static String grouped(long number, Language language) {
        return NumberFormat.getIntegerInstance(language == Language.NL ? Locale.forLanguageTag("nl-NL") : Locale.UK)
                .format(number);
    }

    /** Words. */
    record Text(String text) implements Cell {
        @Override
        public String said(Language language) {
            return text;
        }
    }

    /** How many. */
    record Count(long count) implements Cell {
        @Override
        public String said(Language language) {
            return grouped(count, language);
        }
    }

    /** Euros; many thousands of them have to be read, too. */
    record Amount(Money money) implements Cell {
        @Override
        public String said(Language language) {
            String spoken = money.spoken(language.locale());
            long euros = Math.abs(money.cents()) / 100;
            return spoken.replace(Long.toString(euros) + point(language), grouped(euros, language) + point(language));
        }
    }
}
