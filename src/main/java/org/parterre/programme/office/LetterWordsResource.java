package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Season;
import org.parterre.venue.BothTyped;

/** What a production says of its own in its letters, for the organiser's programs. */
@ApplicationScoped
@Path("api/productions/{id : \\d{1,18}}/letter")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class LetterWordsResource {
    /** As the columns are long. */
    static final int LONGEST = 500;

    @Inject
    Season season;

    @PUT
    public BothTyped word(@PathParam("id") long id, @Nullable BothTyped wanted) {
        BothTyped sent = wanted == null ? new BothTyped(null, null) : wanted;
        return BothTyped.of(season.word(id, sent.words("letter", LONGEST)).letter());
    }
}
