package org.parterre.admission.doorlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.parterre.admission.audience.Guests;
import org.parterre.mail.Enclosures;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.HouseLanguage;
import org.parterre.platform.web.Messages;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;

/** Draws the list, outside of any transaction: on paper for who asks, into the letter when it leaves. Neither is kept. */
@ApplicationScoped
public class DoorLists {
    /** What a letter that takes a list with it encloses. */
    static final String ENCLOSED = "door-list";

    private static final String ABOUT = "performance:";
    private static final String PDF = "application/pdf";
    private static final int PAPER_PER_MINUTE = 10;

    @Inject
    Guests guests;

    @Inject
    Messages messages;

    @Inject
    AuditTrail audit;

    @Inject
    HouseLanguage house;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    /** Says in the trail who took it. @throws org.parterre.platform.NotFound */
    Response print(long performance) {
        limits.use("door-list", PAPER_PER_MINUTE);
        byte[] pdf = DoorListPdf.of(guests.of(performance), page.language(), messages);
        audit.record("door-list-printed", ABOUT + performance, "");
        return Response.ok(pdf, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file(performance) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    void enclose(@Observes Enclosures letter) {
        if (letter.wants(ENCLOSED) && letter.about().startsWith(ABOUT)) {
            long performance = Long.parseLong(letter.about().substring(ABOUT.length()));
            byte[] pdf = DoorListPdf.of(guests.of(performance), house.language(), messages);
            letter.add(file(performance), PDF, pdf);
        }
    }

    static String about(long performance) {
        return ABOUT + performance;
    }

    private static String file(long performance) {
        return "door-list-" + performance + ".pdf";
    }
}
