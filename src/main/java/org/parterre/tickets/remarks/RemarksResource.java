package org.parterre.tickets.remarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Programme;
import org.parterre.venue.Typed;

/** What the box office has to say to the door, for programs. */
@ApplicationScoped
@Path("api/remarks")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.BOX_OFFICE)
public class RemarksResource {
    @Inject
    Remarks remarks;

    @Inject
    Programme programme;

    /** Words about an order by its number, or about one ticket by its id. */
    public record Wish(@Nullable String order, @Nullable String ticket, @Nullable String words) {}

    /** A remark as a program reads it. @param endedBy missing while it stands */
    public record RemarkView(
            String id,
            String order,
            @Nullable String ticket,
            String words,
            String madeBy,
            OffsetDateTime madeAt,
            @Nullable String endedBy,
            @Nullable OffsetDateTime endedAt) {
        static RemarkView of(Remark remark) {
            Long ticket = remark.ticket();
            Instant ended = remark.endedAt();
            return new RemarkView(
                    Long.toString(remark.id()),
                    remark.order(),
                    ticket == null ? null : ticket.toString(),
                    remark.words(),
                    remark.madeBy(),
                    remark.madeAt().atOffset(ZoneOffset.UTC),
                    remark.endedBy(),
                    ended == null ? null : ended.atOffset(ZoneOffset.UTC));
        }
    }

    @GET
    public List<RemarkView> of(@QueryParam("performance") @Nullable String performance) {
        long evening = Typed.thing("performance", performance, programme::playbillOrDraft)
                .id();
        return remarks.of(evening).stream().map(RemarkView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@Nullable Wish wish) {
        if (wish == null || (wish.order() == null) == (wish.ticket() == null)) {
            throw new BadInput("order", "remark.about-nothing");
        }
        String words = Objects.requireNonNullElse(wish.words(), "");
        String ticket = wish.ticket();
        long id = ticket == null
                ? remarks.ofOrder(Objects.requireNonNull(wish.order()), words)
                : remarks.ofTicket(ticket(ticket), words);
        return Response.created(URI.create("/api/remarks/" + id))
                .entity(RemarkView.of(remarks.one(id)))
                .build();
    }

    static long ticket(String sent) {
        if (!sent.matches("\\d{1,18}")) {
            throw new BadInput("ticket", "remark.about-nothing");
        }
        return Long.parseLong(sent);
    }

    /** Ends it. */
    @DELETE
    @Path("{id : \\d{1,18}}")
    public Response end(@PathParam("id") long id) {
        remarks.end(id);
        return Response.noContent().build();
    }
}
