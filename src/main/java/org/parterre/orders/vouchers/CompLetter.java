package org.parterre.orders.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.parterre.mail.Letter;
import org.parterre.mail.Writing;
import org.parterre.mail.samples.LetterSamples;
import org.parterre.platform.Language;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Messages;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;

/** Brings somebody of the company the link to their free seats. */
@ApplicationScoped
class CompLetter implements LetterSamples {
    @Inject
    Messages messages;

    @Inject
    Programme programme;

    @Inject
    Settings settings;

    Letter of(Voucher comp, String title, String email, Language language) {
        return new Writing(messages, language)
                .say("letter.greeting", Objects.requireNonNull(comp.person()))
                .say("letter.comp.body", title)
                .fact("letter.comp.left", Integer.toString(comp.left()))
                .say("letter.comp.how")
                .link("letter.comp.choose", settings.baseUrl() + "/free-seats/" + comp.code())
                .say("letter.comp.yours")
                .letter("comp-link", email, "letter.comp.subject", title)
                .about("voucher:" + comp.id());
    }

    @Override
    public List<Letter> in(Language language) {
        return programme.productions().stream()
                .limit(1)
                .map(Production::title)
                .map(title -> of(sample(), title, EMAIL, language))
                .toList();
    }

    private static Voucher sample() {
        Voucher.Limits limits = new Voucher.Limits(null, Set.of(), Set.of(), null, null);
        return new Voucher(0, "7K2M9XDQ04TB", Voucher.Kind.FREE_SEAT, 0, limits, 4, 0, null, "", null, NAME, null);
    }
}
