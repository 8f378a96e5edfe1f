package org.parterre.programme.charges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;
import org.parterre.programme.Season;
import org.parterre.programme.tax.VatRates;

/** The organiser's page of charges and taxes. */
@ApplicationScoped
@Path("office/charges")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class ChargesPageResource {
    @Inject
    Programme programme;

    @Inject
    Season season;

    @Inject
    VatRates rates;

    @Inject
    Page page;

    @GET
    public View all(@QueryParam("saved") @Nullable String saved) {
        return view(null, saved != null);
    }

    /** A form that did not work leads here when it is asked for again, in the other language perhaps. */
    @GET
    @Path("{what : rates|rates/away|productions/\\d{1,18}}")
    public Response again() {
        return Response.seeOther(URI.create("/office/charges")).build();
    }

    @POST
    @Path("productions/{id : \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response charge(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Map<String, String> typed = Sent.first(sent);
        Production production = programme.production(id);
        return kept(production.id(), typed, () -> {
            season.charge(id, TypedCharges.service(typed.getOrDefault("service", "")), typed.containsKey("donations"));
        });
    }

    @POST
    @Path("rates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> sent) {
        Map<String, String> typed = Sent.first(sent);
        return kept(0, typed, () -> {
            rates.add(
                    TypedCharges.day(typed.getOrDefault("from", "")),
                    TypedCharges.rate(typed.getOrDefault("percent", "")));
        });
    }

    @POST
    @Path("rates/away")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(MultivaluedMap<String, String> sent) {
        Map<String, String> typed = Sent.first(sent);
        return kept(0, Map.of(), () -> rates.remove(TypedCharges.day(typed.getOrDefault("from", ""))));
    }

    private Response kept(long about, Map<String, String> typed, Runnable keeping) {
        try {
            keeping.run();
        } catch (BadInput wrong) {
            String sentence = page.t("problem.bad-input", wrong.words().toArray());
            return view(new ChargesPage.Wrong(about, typed, sentence), false).status(422);
        }
        return Response.seeOther(URI.create("/office/charges?saved=1")).build();
    }

    private View view(ChargesPage.@Nullable Wrong wrong, boolean saved) {
        List<ChargesPage.Show> shows = programme.productions().stream()
                .map(one -> wrong != null && wrong.about() == one.id()
                        ? new ChargesPage.Show(
                                one.id(),
                                one.title(),
                                wrong.typed().getOrDefault("service", ""),
                                wrong.typed().containsKey("donations"))
                        : ChargesPage.Show.of(one))
                .toList();
        return new View(
                "programme/charges.jte",
                new ChargesPage(
                        shows,
                        rates.table().rates().stream()
                                .map(one -> new ChargesPage.Rate(one.from(), one.rate(), rates.coming(one.from())))
                                .toList(),
                        wrong,
                        saved));
    }
}
