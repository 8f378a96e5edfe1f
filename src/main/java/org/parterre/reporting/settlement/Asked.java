package org.parterre.reporting.settlement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.programme.Programme;
import org.parterre.reporting.settlement.terms.Terms;

/**
 * What is to be settled, as a form or a program asks for it in the address.
 *
 * @param scope null where no production is named
 * @param typed terms to try, where they are others than those that are kept
 */
record Asked(@Nullable Scope scope, Map<String, String> typed) {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 9999;

    private static final List<String> SCOPE = List.of("performance", "production", "from", "until");

    /** An empty one of these says that nothing was agreed on; one that is missing says nothing. */
    private static final List<String> TERMS = List.of("rights", "share", "guarantee", "costs");

    /** @throws BadInput naming the field that can't be read · @throws org.parterre.platform.NotFound for an evening that isn't there */
    static Asked read(Map<String, String> typed, Programme programme) {
        Asked asked = new Asked(scope(typed, programme), Map.copyOf(typed));
        asked.terms(Terms.NONE);
        return asked;
    }

    /** The terms to settle by. @param kept those of the production */
    Terms terms(Terms kept) {
        return Terms.read(typed, kept);
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
        List<String> fields = new ArrayList<>(SCOPE);
        fields.removeIf(field -> typed.getOrDefault(field, "").isBlank());
        TERMS.stream().filter(typed::containsKey).forEach(fields::add);
        List<String> parts = fields.stream()
                .map(field -> field + "="
                        + URLEncoder.encode(typed.getOrDefault(field, "").strip(), StandardCharsets.UTF_8))
                .toList();
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** The same without terms to try: by those that are kept. */
    static String kept(Map<String, String> typed) {
        Map<String, String> scope = new HashMap<>(typed);
        TERMS.forEach(scope::remove);
        return query(scope);
    }
}
