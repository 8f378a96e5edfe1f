package org.parterre.till;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.TypedMoney;
import org.parterre.platform.BadInput;

/** A count as somebody types it, or a program sends it. A terminal that is left empty took nothing. */
record TypedCount(String counted, String terminal, String note) {
    static final int LONGEST_NOTE = 200;

    static TypedCount of(@Nullable String counted, @Nullable String terminal, @Nullable String note) {
        return new TypedCount(
                counted == null ? "" : counted,
                terminal == null || terminal.isBlank() ? "0" : terminal,
                note == null ? "" : note.strip().replaceAll("\\s+", " "));
    }

    /** What can't be read, as message keys by field, in the order of the form. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (TypedMoney.read(counted).isEmpty()) {
            problems.put("counted", "till.bad-amount");
        }
        if (signed(terminal).isEmpty()) {
            problems.put("terminal", "till.bad-amount");
        }
        if (note.length() > LONGEST_NOTE) {
            problems.put("note", "till.bad-note");
        }
        return problems;
    }

    /** @throws BadInput naming the first field that can't be read */
    CashCount read() {
        problems().forEach((field, why) -> {
            throw new BadInput(field, why);
        });
        return new CashCount(
                TypedMoney.read(counted).orElseThrow(), signed(terminal).orElseThrow(), note);
    }

    /** The change in the drawer. @throws BadInput */
    static Money startingFloat(@Nullable String typed) {
        return TypedMoney.read(typed == null ? "" : typed).orElseThrow(() -> new BadInput("float", "till.bad-amount"));
    }

    /** A terminal may have paid back more than it took. */
    private static Optional<Money> signed(String typed) {
        String text = typed.strip();
        boolean less = text.startsWith("-") || text.startsWith("−");
        return TypedMoney.read(less ? text.substring(1) : text).map(amount -> less ? Money.ZERO.minus(amount) : amount);
    }
}
