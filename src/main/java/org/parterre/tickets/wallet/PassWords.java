package org.parterre.tickets.wallet;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.tickets.print.Sheet;

/** The words of a pass in each language, as Apple Wallet looks them up: {@code nl.lproj/pass.strings} … */
final class PassWords {
    private static final List<String> LABELS = List.of(
            "evening",
            "starts",
            "doors",
            "hall",
            "section",
            "row",
            "box",
            "seat",
            "name",
            "tariff",
            "code",
            "order",
            "address",
            "page",
            "state",
            "state_off",
            "state_void");
    private static final List<String> MOVING = List.of("starts", "doors", "section", "row", "box", "seat");

    private PassWords() {}

    static Map<String, byte[]> of(Sheet sheet, Messages messages) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            StringBuilder text = new StringBuilder();
            LABELS.forEach(label -> line(text, label, messages.say(language, "pass." + label.replace('_', '-'))));
            // Wallet puts the new value where %@ stands
            MOVING.forEach(label -> line(text, label + "_moved", messages.say(language, "pass." + label) + ": %@"));
            line(
                    text,
                    "section_value",
                    sheet.bill().plan().label(sheet.place(), language).section());
            files.put(language.code() + ".lproj/pass.strings", text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append('"').append(key).append("\" = \"");
        text.append(value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", "\\\\n"));
        text.append("\";\n");
    }
}
