package org.parterre.tickets.remarks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;
import org.parterre.tickets.Holder;
import org.parterre.tickets.Tickets;

/** Where the box office says what the door has to know. */
@ApplicationScoped
@Path("office/performances/{id : \\d{1,18}}/remarks")
@Produces(View.HTML)
@StaffOnly(Role.BOX_OFFICE)
public class RemarksPageResource {
    @Inject
    Remarks remarks;

    @Inject
    Tickets tickets;

    @Inject
    Programme programme;

    @Inject
    Page page;

    @GET
    public Response look(@PathParam("id") long id, @QueryParam("q") @DefaultValue("") String words) {
        return show(id, words, null, 200);
    }

    private Response show(long id, String words, @Nullable String problem, int status) {
        Playbill bill = programme.playbillOrDraft(id);
        Map<Long, String> places = tickets.holders(id).stream()
                .collect(Collectors.toMap(Holder::ticket, holder -> holder.place(page.language())));
        return new View(
                        "tickets/remarks.jte",
                        new RemarksPage(
                                bill,
                                remarks.of(id),
                                places,
                                words,
                                RemarksPage.byOrder(words, tickets.holders(id, words)),
                                problem,
                                page.language()))
                .notKept(status);
    }

    /** @param about an order's number, or the id of a ticket after a # */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(
            @PathParam("id") long id,
            @FormParam("about") @DefaultValue("") String about,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("q") @DefaultValue("") String looked) {
        try {
            if (about.startsWith("#")) {
                remarks.ofTicket(RemarksResource.ticket(about.substring(1)), words);
            } else {
                remarks.ofOrder(about, words);
            }
            return shown(id);
        } catch (BadInput wrong) {
            return show(id, looked, ((BadInput.Words) wrong.words().get(0)).key(), 422);
        }
    }

    @POST
    @Path("{remark : \\d{1,18}}/end")
    public Response end(@PathParam("id") long id, @PathParam("remark") long remark) {
        remarks.end(remark);
        return shown(id);
    }

    /** Where a page lands that is asked for again after a form. */
    @GET
    @Path("{remark : \\d{1,18}}/end")
    public Response again(@PathParam("id") long id) {
        return shown(id);
    }

    private static Response shown(long id) {
        return Response.seeOther(URI.create("/office/performances/" + id + "/remarks"))
                .build();
    }
}
