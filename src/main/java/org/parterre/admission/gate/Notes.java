package org.parterre.admission.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Verdict;
import org.parterre.platform.web.Page;

/** The line below a verdict, in the language of whoever stands at the door. */
@ApplicationScoped
public class Notes {
    @Inject
    Page page;

    /** Which evening that is. */
    public String evening(Evening other) {
        return page.t(
                "note.evening",
                other.title(),
                page.shortDay(other.startsAt(), other.zone()),
                page.time(other.startsAt(), other.zone()),
                other.hall());
    }

    public String tooEarly(Instant doors, ZoneId zone) {
        return page.t("note.too_early", page.shortDay(doors, zone), page.time(doors, zone));
    }

    /** Since when somebody is inside, and through which door where that is known. @param time as it is said */
    public String inside(String time, @Nullable String gate) {
        return gate == null || gate.isEmpty() ? page.t("note.at", time) : page.t("note.at-gate", time, gate);
    }

    /** What is always said to that verdict. */
    public String of(Verdict verdict) {
        return page.t("note." + verdict.name().toLowerCase(Locale.ROOT));
    }
}
