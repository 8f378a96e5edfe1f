package org.parterre.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Language;
import org.parterre.platform.web.Accent;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Views;

/**
 * A letter being written: its sentences are said once, in the reader's language, and become HTML and plain text alike. The
 * sentences of a letter are messages; what a buyer typed is only ever a word in them, and is escaped.
 */
public final class Writing {
    private static final String HOUSE = "9a1f40";

    private final Messages messages;
    private final Language language;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Letterhead head;

    /** A piece of a letter, from top to bottom. {@code kind} is paragraph, fact, note or link. */
    public record Part(String kind, String label, String text) {
        public boolean isFact() {
            return "fact".equals(kind);
        }

        /** A text that somebody wrote has lines of its own. */
        public List<String> lines() {
            return text.lines().toList();
        }
    }

    public Writing(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** The evening that all of it is about; its colour is the letter's. */
    public Writing headed(Letterhead evening) {
        head = evening;
        return this;
    }

    /** A paragraph. */
    public Writing say(String key, Object... words) {
        parts.add(new Part("paragraph", "", messages.say(language, key, words)));
        return this;
    }

    /** A paragraph that the organiser wrote; none where that is empty. */
    public Writing words(String text) {
        if (!text.isBlank()) {
            parts.add(new Part("paragraph", "", text.strip()));
        }
        return this;
    }

    /** A paragraph that the organiser wrote, under a small heading; none of them where that is empty. */
    public Writing note(String labelKey, String text) {
        if (!text.isBlank()) {
            parts.add(new Part("note", messages.say(language, labelKey), text.strip()));
        }
        return this;
    }

    /** One line of a small table: what it is, and the thing itself. */
    public Writing fact(String labelKey, String text) {
        parts.add(new Part("fact", messages.say(language, labelKey), text));
        return this;
    }

    /** A button, in plain text the address. */
    public Writing link(String labelKey, String url) {
        parts.add(new Part("link", messages.say(language, labelKey), url));
        return this;
    }

    /** The letter, with that message as its subject. */
    public Letter letter(String kind, String recipient, String subjectKey, Object... words) {
        String subject = messages.say(language, subjectKey, words);
        String foot = messages.say(language, "mail.foot");
        Accent accent = Accent.of(head == null ? HOUSE : head.accent().replace("#", ""));
        Map<String, Object> model = new HashMap<>();
        model.put("language", language);
        model.put("subject", subject);
        model.put("head", head);
        model.put("accent", accent == null ? Accent.of(HOUSE) : accent);
        model.put("preview", preview());
        model.put("groups", groups());
        model.put("foot", foot);
        return new Letter(kind, recipient, subject, plain(foot), Views.render("mail/letter.jte", model));
    }

    /** What a mail program shows beside the subject: not the greeting, but what comes after it. */
    private String preview() {
        return parts.stream()
                .filter(part -> "paragraph".equals(part.kind()))
                .skip(1)
                .findFirst()
                .map(Part::text)
                .orElse("");
    }

    /** Facts that follow each other are one table. */
    private List<List<Part>> groups() {
        List<List<Part>> groups = new ArrayList<>();
        for (Part part : parts) {
            List<Part> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (part.isFact() && !last.isEmpty() && last.get(0).isFact()) {
                last.add(part);
            } else {
                groups.add(new ArrayList<>(List.of(part)));
            }
        }
        return groups;
    }

    private String plain(String foot) {
        StringBuilder text = new StringBuilder();
        if (head != null) {
            text.append(String.join("\n", head.title(), head.day() + ", " + head.hours(), head.place(), head.address()))
                    .append("\n\n");
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            switch (part.kind()) {
                case "fact" ->
                    text.append(part.label()).append(": ").append(part.text()).append('\n');
                case "link", "note" ->
                    text.append(part.label()).append(":\n").append(part.text()).append('\n');
                default -> text.append(part.text()).append('\n');
            }
            boolean factFollows = i + 1 < parts.size() && parts.get(i + 1).isFact();
            text.append(part.isFact() && factFollows ? "" : "\n");
        }
        return text.append("-- \n").append(foot).append('\n').toString();
    }
}
