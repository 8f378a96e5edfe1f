package org.parterre.programme.prices;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Programme;
import org.parterre.programme.TariffTerms;
import org.parterre.programme.Tariffs;

/** A tariff more for a production. */
@ApplicationScoped
@Path("office/productions/{id : \\d{1,18}}/tariffs")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class NewTariffResource {
    @Inject
    Programme programme;

    @Inject
    Tariffs tariffs;

    @GET
    public View blank(@PathParam("id") long id) {
        return form(id, Map.of(), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response offer(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Map<String, String> typed = Sent.first(sent);
        TypedTariff reading = new TypedTariff(typed);
        @Nullable TariffTerms terms = reading.fresh(tariffs.of(id));
        if (terms == null) {
            return form(id, typed, reading.problems()).status(422);
        }
        tariffs.offer(id, terms);
        return TariffsPageResource.listed();
    }

    private View form(long production, Map<String, String> typed, Map<String, String> problems) {
        return new View(
                "programme/tariff.jte",
                new TariffForm(programme.production(production), null, typed, problems, null, ""));
    }
}
