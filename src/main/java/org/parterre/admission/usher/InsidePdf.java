package org.parterre.admission.usher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parterre.admission.audience.Guest;
import org.parterre.admission.paper.Paper;
import org.parterre.platform.Language;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Playbill;
import org.parterre.tickets.print.Moments;

/** The same on paper: how many, who needs help first, then section by section. */
final class InsidePdf {
    private static final float TOTAL = 34;
    private static final float TEXT = 10.5f;

    private final InsidePage page;
    private final Language language;
    private final Messages messages;

    private InsidePdf(InsidePage page, Messages messages) {
        this.page = page;
        this.language = page.language();
        this.messages = messages;
    }

    static byte[] of(InsidePage page, Messages messages) {
        return new InsidePdf(page, messages).draw();
    }

    private byte[] draw() {
        Playbill bill = page.bill();
        String made = say(
                "inside.as-of",
                Moments.day(page.audience().at(), bill.zone(), language),
                Moments.time(page.audience().at(), bill.zone(), language));
        try (Paper paper = new Paper(language, say("inside.title"), bill.title() + " · " + made)) {
            paper.part(say("inside.title") + " · " + bill.title() + " · " + bill.hall() + ", " + bill.venue());
            paper.say(made, TEXT, false);
            paper.say(page.inside() + " " + say("inside.people"), TOTAL, true);
            paper.heading(say("inside.help", page.help().size()));
            if (page.help().isEmpty()) {
                paper.say(say("inside.help-none"), TEXT, false);
            } else {
                paper.items(page.help().stream().map(this::about).toList(), TEXT);
            }
            for (InsidePage.Section section : page.sections()) {
                paper.heading(section.name() + ": " + section.inside());
                if (section.rows().size() > 1) {
                    paper.say(
                            section.rows().stream()
                                    .map(row -> row.name() + ": " + row.inside())
                                    .collect(Collectors.joining("   ·   ")),
                            TEXT,
                            false);
                }
            }
            paper.gap();
            paper.say(say("inside.note"), 9, false);
            return paper.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String about(Guest guest) {
        return Stream.of(
                        guest.holder().place(language),
                        guest.seat().wheelchair() ? say("usher.wheelchair") : null,
                        guest.holder().help())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private String say(String key, Object... words) {
        return messages.say(language, key, words);
    }
}
