package org.parterre.seats.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Refitting;

/** The evenings that the organiser ticked on a plan's page move to that plan. */
@ApplicationScoped
@Path("office/plans/{id : \\d{1,18}}/evenings")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class RefitPageResource {
    private static final String LIKE = "like-";

    @Inject
    Refitting refitting;

    /** Where a page lands that is asked for again after the form. */
    @GET
    public Response again(@PathParam("id") long id) {
        return Response.seeOther(URI.create("/office/plans/" + id)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refit(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        List<Long> evenings = sent.getOrDefault("evening", List.of()).stream()
                .map(RefitPageResource::number)
                .toList();
        if (evenings.isEmpty()) {
            throw new BadInput("evening", "touched.none-chosen");
        }
        Map<String, String> like = new HashMap<>();
        sent.keySet().stream()
                .filter(field -> field.startsWith(LIKE))
                .forEach(field -> like.put(field.substring(LIKE.length()), sent.getFirst(field)));
        refitting.refit(evenings, id, like);
        return Response.seeOther(URI.create("/office/plans/" + id + "?moved=" + evenings.size()))
                .build();
    }

    private static long number(String sent) {
        if (!sent.matches("\\d{1,18}")) {
            throw new BadInput("evening", "venue.unknown");
        }
        return Long.parseLong(sent);
    }
}
