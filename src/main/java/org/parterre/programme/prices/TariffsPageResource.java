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
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Refusal;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.MissingPrice;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;
import org.parterre.programme.Tariff;
import org.parterre.programme.TariffTerms;
import org.parterre.programme.Tariffs;
import org.parterre.programme.Templates;

/** The tariffs of all productions, and one of them to be changed. */
@ApplicationScoped
@Path("office/tariffs")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class TariffsPageResource {
    private static final String ID = "{id : \\d{1,18}}";

    @Inject
    Programme programme;

    @Inject
    Tariffs tariffs;

    @Inject
    Templates templates;

    @Inject
    Page page;

    @GET
    public View list() {
        return new View(
                "programme/tariffs.jte",
                new TariffsPage(programme.productions().stream()
                        .map(one -> new TariffsPage.Show(one, tariffs.of(one.id()), templates.of(one.id())))
                        .toList()));
    }

    @GET
    @Path(ID)
    public View tariff(@PathParam("id") long id) {
        Tariff tariff = tariffs.tariff(id);
        return form(tariff, TypedTariff.fields(tariff), Map.of(), null, Integer.toString(tariff.version()));
    }

    @POST
    @Path(ID)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Map<String, String> typed = Sent.first(sent);
        String seen = typed.getOrDefault("version", "");
        Tariff tariff = tariffs.tariff(id);
        TypedTariff reading = new TypedTariff(typed);
        @Nullable TariffTerms terms = reading.changed(tariff);
        if (terms == null) {
            return form(tariff, typed, reading.problems(), null, seen).status(422);
        }
        try {
            tariffs.change(
                    id, terms, typed.containsKey("ended"), version -> seen.equals(Integer.toString((int) version)));
            return listed();
        } catch (StaleVersion | MissingPrice refusal) {
            Tariff now = tariffs.tariff(id);
            return form(now, typed, Map.of(), sentence(refusal), Integer.toString(now.version()))
                    .status(refusal.status());
        }
    }

    @POST
    @Path(ID + "/up")
    public Response moveUp(@PathParam("id") long id) {
        tariffs.moveUp(id);
        return listed();
    }

    /** A form that did not work leads here when it is asked for again, in the other language perhaps. */
    @GET
    @Path(ID + "/up")
    public Response again(@PathParam("id") long id) {
        return listed();
    }

    static Response listed() {
        return Response.seeOther(URI.create("/office/tariffs")).build();
    }

    private String sentence(Refusal refusal) {
        return refusal instanceof StaleVersion
                ? page.t("tariff.stale")
                : page.t("problem." + refusal.type(), refusal.words().toArray());
    }

    private View form(
            Tariff tariff,
            Map<String, String> typed,
            Map<String, String> problems,
            @Nullable String refusal,
            String version) {
        Production production = programme.production(tariff.production());
        return new View("programme/tariff.jte", new TariffForm(production, tariff, typed, problems, refusal, version));
    }
}
