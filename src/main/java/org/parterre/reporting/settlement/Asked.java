package org.parterre.reporting.settlement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.programme.Programme;

/**
 * What is to be settled, as a form or a program asks for it in the address.
 *
 * @param scope null where no production is named
 */
record Asked(@Nullable Scope scope, Terms terms) {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 9999;

    /** The names of all that may be asked. */
    static final List<String> FIELDS =
            List.of("performance", "production", "from", "until", "rights", "share", "guarantee", "costs");

    /** @throws BadInput naming the field that can't be read · @throws org.parterre.platform.NotFound for an evening that isn't there */
    static Asked read(Map<String, String> typed, Programme programme) {
        return new Asked(scope(typed, programme), Terms.read(typed));
    }

    private static @Nullable Scope scope(Map<String, String> typed, Programme programme) {
        Long performance = id(typed, "performance");
        if (performance != null) {
            return Scope.evening(programme.playbill(performance));
        }
        Long production = id(typed, "production");
        LocalDate from = day(typed, "from");
        LocalDate until = day(typed, "until");
        if (from != null && until != null && until.isBefore(from)) {
            throw new BadInput("until", "settlement.bad.order");
        }
        return production == null
                ? null
                : new Scope(null, programme.production(production).id(), from, until);
    }

    private static @Nullable Long id(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new BadInput(field, "settlement.bad." + field);
        }
        return Long.valueOf(text);
    }

    private static @Nullable LocalDate day(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new BadInput(field, "settlement.bad.day");
    }

    /** The same as the end of an address, with its question mark; nothing for what isn't asked. */
    static String query(Map<String, String> typed) {
        List<String> parts = new ArrayList<>();
        for (String field : FIELDS) {
            String text = typed.getOrDefault(field, "").strip();
            if (!text.isEmpty()) {
                parts.add(field + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            }
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
