package org.parterre.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Views;

/**
 * A letter being written: its sentences are said once, in the reader's language, and become HTML and plain text alike. The
 * sentences of a letter are messages; what a buyer typed is only ever a word in them, and is escaped.
 */
public final class Writing {
    private final Messages messages;
    private final Language language;
    private final List<Part> parts = new ArrayList<>();

    /** A piece of a letter, from top to bottom. {@code kind} is paragraph, fact or link. */
    public record Part(String kind, String label, String text) {
        public boolean isFact() {
            return "fact".equals(kind);
        }
    }

    public Writing(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** A paragraph. */
    public Writing say(String key, Object... words) {
        parts.add(new Part("paragraph", "", messages.say(language, key, words)));
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
        String html = Views.render(
                "mail/letter.jte", Map.of("language", language, "subject", subject, "groups", groups(), "foot", foot));
        return new Letter(kind, recipient, subject, plain(foot), html);
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
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            switch (part.kind()) {
                case "fact" ->
                    text.append(part.label()).append(": ").append(part.text()).append('\n');
                case "link" ->
                    text.append(part.label()).append(":\n").append(part.text()).append('\n');
                default -> text.append(part.text()).append('\n');
            }
            boolean factFollows = i + 1 < parts.size() && parts.get(i + 1).isFact();
            text.append(part.isFact() && factFollows ? "" : "\n");
        }
        return text.append("-- \n").append(foot).append('\n').toString();
    }
}
