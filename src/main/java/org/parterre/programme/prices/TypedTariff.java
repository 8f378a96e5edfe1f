package org.parterre.programme.prices;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.programme.Tariff;
import org.parterre.programme.TariffTerms;
import org.parterre.venue.Words;

/** Reads the form for a tariff. What is not said in English is said in Dutch there, too. */
final class TypedTariff {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final int LONGEST_CODE = 20;

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    TypedTariff(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What is wrong, as message keys by field. */
    Map<String, String> problems() {
        return problems;
    }

    /** The terms of a new tariff, or null where there are {@link #problems}. */
    @Nullable
    TariffTerms fresh(List<Tariff> others) {
        return terms(code(text("name_nl"), others), typed.containsKey("companion"));
    }

    /** Other terms for that tariff, or null where there are {@link #problems}. */
    @Nullable
    TariffTerms changed(Tariff tariff) {
        return terms(tariff.code(), tariff.companion());
    }

    private @Nullable TariffTerms terms(String code, boolean companion) {
        if (text("name_nl").isEmpty()) {
            problems.put("name_nl", "tariff.no-name");
        }
        @Nullable Integer least = number("least");
        @Nullable Integer most = number("most");
        if (!problems.isEmpty()) {
            return null;
        }
        try {
            return new TariffTerms(
                    code,
                    words("name"),
                    words("who"),
                    words("proof"),
                    companion,
                    least,
                    most,
                    typed.containsKey("staff_only"));
        } catch (BadInput wrong) {
            String field = String.valueOf(wrong.facts().get("field"));
            String shown = typed.containsKey(field) ? field : field.equals("code") ? "name_nl" : field + "_nl";
            problems.put(shown, ((BadInput.Words) wrong.words().get(0)).key());
            return null;
        }
    }

    private @Nullable Integer number(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            problems.put(field, "tariff.bad-" + field);
            return null;
        }
        return Integer.valueOf(text);
    }

    private Words words(String field) {
        String dutch = text(field + "_nl");
        String english = text(field + "_en");
        return new Words(dutch, english.isEmpty() ? dutch : english);
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** Made of the name, for programs: {@code Pers en gasten} is {@code pers-en-gasten}, the second one {@code pers-en-gasten-2}. */
    static String code(String name, List<Tariff> others) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String begin = plain.isEmpty() ? "tariff" : plain;
        String code = cut(begin, LONGEST_CODE);
        for (int number = 2; isTaken(code, others); number++) {
            code = cut(begin, LONGEST_CODE - 4) + "-" + number;
        }
        return code;
    }

    private static boolean isTaken(String code, List<Tariff> others) {
        return others.stream().anyMatch(other -> other.code().equals(code));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** What stands in the fields for a tariff as it is. */
    static Map<String, String> fields(Tariff tariff) {
        TariffTerms terms = tariff.terms();
        Map<String, String> fields = new HashMap<>(Map.of(
                "name_nl", terms.name().nl(),
                "name_en", terms.name().en(),
                "who_nl", terms.who().nl(),
                "who_en", terms.who().en(),
                "proof_nl", terms.proof().nl(),
                "proof_en", terms.proof().en(),
                "least", terms.least() == null ? "" : terms.least().toString(),
                "most", terms.most() == null ? "" : terms.most().toString()));
        if (terms.staffOnly()) {
            fields.put("staff_only", "1");
        }
        if (tariff.ended()) {
            fields.put("ended", "1");
        }
        return fields;
    }
}
