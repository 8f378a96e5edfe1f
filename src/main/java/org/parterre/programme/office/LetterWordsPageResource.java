package org.parterre.programme.office;

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
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Programme;
import org.parterre.programme.Season;
import org.parterre.venue.BothTyped;
import org.parterre.venue.Venues;
import org.parterre.venue.VenuesResource;
import org.parterre.venue.Words;

/** The organiser's own words in the letters: about a production, and how one gets to a theatre. */
@ApplicationScoped
@Path("office/letters")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class LetterWordsPageResource {
    static final int LONGEST_TRAVEL = VenuesResource.LONGEST_TRAVEL;

    @Inject
    Programme programme;

    @Inject
    Season season;

    @Inject
    Venues venues;

    @GET
    public View all(@QueryParam("saved") @Nullable String saved) {
        return view(null, saved != null);
    }

    /** A form that did not work leads here when it is asked for again, in the other language perhaps. */
    @GET
    @Path("{about : production|venue}/{id : \\d{1,18}}")
    public Response again() {
        return Response.seeOther(URI.create("/office/letters")).build();
    }

    @POST
    @Path("{about : production|venue}/{id : \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response word(
            @PathParam("about") String about,
            @PathParam("id") long id,
            @FormParam("nl") @DefaultValue("") String nl,
            @FormParam("en") @DefaultValue("") String en) {
        BothTyped sent = new BothTyped(nl, en);
        try {
            if ("venue".equals(about)) {
                venues.reached(id, sent.words("travel", LONGEST_TRAVEL));
            } else {
                season.word(id, sent.words("letter", LetterWordsResource.LONGEST));
            }
        } catch (BadInput wrong) {
            return view(new LetterWordsPage.Wrong(about, id, new Words(nl, en)), false)
                    .status(422);
        }
        return Response.seeOther(URI.create("/office/letters?saved=1")).build();
    }

    private View view(LetterWordsPage.@Nullable Wrong wrong, boolean saved) {
        return new View(
                "programme/letters.jte", new LetterWordsPage(programme.productions(), venues.venues(), wrong, saved));
    }
}
