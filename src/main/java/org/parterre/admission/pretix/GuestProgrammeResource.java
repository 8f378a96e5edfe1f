package org.parterre.admission.pretix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;

/** What the app shows to choose an evening by. All that it may have, and here has not, is an empty page. */
@ApplicationScoped
@Path("api/v1/organizers/" + Shapes.ORGANIZER)
@Produces(MediaType.APPLICATION_JSON)
@GuestsOnly
public class GuestProgrammeResource {
    private static final String NOTHING =
            "{what : categories|questions|orders|revokedsecrets|blockedsecrets|badgelayouts|badgeitems}";

    @Inject
    Evenings evenings;

    @Inject
    Page page;

    @Inject
    Clock clock;

    /** Only events without dates of their own are chosen here, and every production has some. */
    @GET
    @Path("events")
    public Map<String, Object> events() {
        return Shapes.page(List.of());
    }

    /** @param after the day that was chosen in the app's calendar; as no end of an evening is told, its beginning counts */
    @GET
    @Path("subevents")
    public Map<String, Object> subevents(
            @QueryParam("search") @Nullable String words, @QueryParam("ends_after") @Nullable String after) {
        Instant from = after == null ? Instant.MIN : moment(after);
        return Shapes.page(evenings.all().stream()
                .filter(bill -> !bill.startsAt().isBefore(from))
                .filter(bill -> words == null || has(bill, words))
                .map(Shapes::subevent)
                .toList());
    }

    @GET
    @Path("reusablemedia")
    public Map<String, Object> media() {
        return Shapes.page(List.of());
    }

    @GET
    @Path("events/{event}")
    public Map<String, Object> event(@PathParam("event") String event) {
        String title = evenings.title(event);
        List<Playbill> all = evenings.of(Shapes.production(event));
        return Shapes.event(Shapes.production(event), title, all.isEmpty() ? null : all.get(0), clock.instant());
    }

    @GET
    @Path("events/{event}/subevents")
    public Map<String, Object> subeventsOf(@PathParam("event") String event) {
        return Shapes.page(evenings.of(Shapes.production(event)).stream()
                .map(Shapes::subevent)
                .toList());
    }

    @GET
    @Path("events/{event}/subevents/{id : \\d{1,18}}")
    public Map<String, Object> subevent(@PathParam("event") String event, @PathParam("id") long id) {
        return Shapes.subevent(evenings.one(event, id));
    }

    @GET
    @Path("events/{event}/items")
    public Map<String, Object> items(@PathParam("event") String event) {
        return Shapes.page(evenings.tariffs(Shapes.production(event)).stream()
                .map(Shapes::item)
                .toList());
    }

    @GET
    @Path("events/{event}/checkinlists")
    public Map<String, Object> lists(
            @PathParam("event") String event,
            @QueryParam("subevent_match") @Nullable Long match,
            @QueryParam("subevent") @Nullable Long only) {
        Long wanted = only == null ? match : only;
        return Shapes.page(evenings.of(Shapes.production(event)).stream()
                .filter(bill -> wanted == null || wanted == bill.id())
                .map(bill -> Shapes.list(bill, moment(bill)))
                .toList());
    }

    @GET
    @Path("events/{event}/settings")
    public Map<String, Object> settings(@PathParam("event") String event) {
        return Map.of("locales", List.of("nl", "en"), "name", evenings.title(event));
    }

    @GET
    @Path("events/{event}/" + NOTHING)
    public Map<String, Object> nothing(@PathParam("event") String event) {
        Shapes.production(event);
        return Shapes.page(List.of());
    }

    private String moment(Playbill bill) {
        return page.shortDay(bill.startsAt(), bill.zone()) + " " + page.time(bill.startsAt(), bill.zone()) + " · "
                + bill.hall();
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new BadInput("ends_after", "input.guest-after");
        }
    }

    private static boolean has(Playbill bill, String words) {
        return (bill.title() + " " + bill.hall() + " " + bill.city())
                .toLowerCase(Locale.ROOT)
                .contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
