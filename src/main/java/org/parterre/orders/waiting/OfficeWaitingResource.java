package org.parterre.orders.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Buyer;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.seats.SeatMaps;

/** The lines of all evenings, for those who answer the telephone. */
@Path("/office/waiting")
@ApplicationScoped
@StaffOnly(Role.BOX_OFFICE)
@Produces(View.HTML)
public class OfficeWaitingResource {
    private static final int LONGEST_REASON = 200;

    @Inject
    PartyBook book;

    @Inject
    Entries entries;

    @Inject
    Programme programme;

    @Inject
    SeatMaps maps;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public Response list() {
        return show(null, 200);
    }

    @POST
    @Path("{id:\\d{1,18}}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") long id, @FormParam("why") @Nullable String why) {
        String reason = Objects.requireNonNullElse(why, "")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return show(page.t("waiting.office.why-missing"), 422);
        }
        entries.remove(id, reason);
        return Response.seeOther(URI.create("/office/waiting")).build();
    }

    /** Where the page lands that is asked for again after a removal that did not work. */
    @GET
    @Path("{id:\\d{1,18}}/remove")
    public Response again() {
        return Response.seeOther(URI.create("/office/waiting")).build();
    }

    private Response show(@Nullable String problem, int status) {
        List<Party> live = book.live();
        Instant now = clock.instant();
        List<OfficePage.Evening> evenings = live.stream()
                .flatMap(party -> party.evenings().keySet().stream())
                .distinct()
                .map(programme::playbill)
                .filter(bill -> now.isBefore(bill.startsAt()))
                .sorted(Comparator.comparing(Playbill::startsAt).thenComparing(Playbill::id))
                .map(bill -> evening(bill, Line.of(bill.id(), live)))
                .toList();
        return Response.fromResponse(
                        new View("orders/waiting/office.jte", new OfficePage(evenings, problem)).status(status))
                .header(HttpHeaders.CACHE_CONTROL, PartyPageResource.NOT_KEPT)
                .build();
    }

    private OfficePage.Evening evening(Playbill bill, Line line) {
        return new OfficePage.Evening(
                bill,
                line.parties().stream().map(party -> waiter(party, bill.id())).toList(),
                line.seats(),
                maps.of(bill).picture().free());
    }

    private static OfficePage.Waiter waiter(Party party, long evening) {
        Buyer buyer = party.known();
        Party.@Nullable Offer offer = party.state() == Party.State.OFFERED ? party.offer() : null;
        @Nullable Instant until = offer != null && offer.performance() == evening ? offer.until() : null;
        return new OfficePage.Waiter(
                party.id(),
                buyer.name(),
                buyer.email(),
                party.wanted().seats(),
                party.wanted().together() && party.wanted().seats() > 1,
                party.wanted().accessible(),
                offer == null ? (party.offers() > 0 ? "again" : "waiting") : until != null ? "offered" : "elsewhere",
                Objects.requireNonNull(party.evenings().get(evening)),
                until);
    }
}
