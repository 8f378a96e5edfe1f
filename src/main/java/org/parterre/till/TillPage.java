package org.parterre.till;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.HouseClock;

/**
 * The till in the office, or one shift of it.
 *
 * @param sheet the shift that is looked at, in the till the reader's own that is open; null where there is none
 * @param each what moved in it, where the whole sheet is shown
 * @param others those that others have open, where the reader may close them
 * @param past those that are closed
 * @param typed what a form said
 * @param problems why it did not work, as message keys by field
 * @param refusal why it did not work, in the reader's language; null where it did or the fields say why
 */
public record TillPage(
        @Nullable ShiftSheet sheet,
        List<Movement> each,
        List<ShiftSheet> others,
        List<ShiftSheet> past,
        Map<String, String> typed,
        Map<String, String> problems,
        @Nullable String refusal) {
    /** The notes and coins that shops in the Netherlands take, the largest first. */
    public static final List<Money> COINS = Stream.of(10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5)
            .map(Money::new)
            .toList();

    /** With nothing to choose from. */
    static TillPage of(ShiftSheet sheet, List<Movement> each) {
        return new TillPage(sheet, each, List.of(), List.of(), Map.of(), Map.of(), null);
    }

    /** The same after a form that did not work. */
    TillPage refused(Map<String, String> said, Map<String, String> why, @Nullable String sentence) {
        return new TillPage(sheet, each, others, past, said, why, sentence);
    }

    public ShiftSheet shown() {
        return Objects.requireNonNull(sheet, "a shift to look at");
    }

    public ZoneId zone() {
        return HouseClock.OFFICE;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** An amount as one types it. */
    public static String typed(Money amount) {
        return amount.plain().replace('.', ',');
    }

    /** The word for it: {@code exact}, {@code more}, {@code less}. */
    public static String word(Money difference) {
        return difference.cents() == 0 ? "exact" : difference.cents() > 0 ? "more" : "less";
    }

    /** An amount without its sign. */
    public static Money size(Money difference) {
        return new Money(Math.abs(difference.cents()));
    }
}
