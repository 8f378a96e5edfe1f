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
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.MissingPrice;
import org.parterre.programme.PriceTemplate;
import org.parterre.programme.Programme;
import org.parterre.programme.Season;
import org.parterre.programme.Tariff;
import org.parterre.programme.Templates;
import org.parterre.programme.office.Standing;
import org.parterre.venue.Venues;

/** A price list that is kept: looked at, given to evenings, forgotten. */
@ApplicationScoped
@Path("office/prices/{id : \\d{1,18}}")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class TemplatePageResource {
    @Inject
    Programme programme;

    @Inject
    Templates templates;

    @Inject
    Venues venues;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public View template(@PathParam("id") long id) {
        return view(id, Set.of(), null);
    }

    @POST
    @Path("performances")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        List<String> chosen = sent.getOrDefault("performance", List.of()).stream()
                .filter(one -> one.matches("\\d{1,18}"))
                .toList();
        if (chosen.isEmpty()) {
            return view(id, Set.of(), page.t("template.none-chosen")).status(422);
        }
        try {
            templates.apply(id, chosen.stream().map(Long::valueOf).toList());
            return Response.seeOther(URI.create("/office/prices/" + id)).build();
        } catch (MissingPrice missing) {
            return view(
                            id,
                            new HashSet<>(chosen),
                            page.t("problem." + missing.type(), missing.words().toArray()))
                    .status(missing.status());
        }
    }

    @POST
    @Path("removal")
    public Response forget(@PathParam("id") long id) {
        templates.forget(id);
        return TariffsPageResource.listed();
    }

    /** A form that did not work leads here when it is asked for again, in the other language perhaps. */
    @GET
    @Path("{done : performances|removal}")
    public Response again(@PathParam("id") long id) {
        return Response.seeOther(URI.create("/office/prices/" + id)).build();
    }

    private View view(long id, Set<String> chosen, @Nullable String refusal) {
        PriceTemplate template = templates.template(id);
        List<Tariff> tariffs = programme.tariffs(template.production().id()).stream()
                .filter(tariff -> template.prices().stream().anyMatch(price -> price.tariff() == tariff.id()))
                .toList();
        long newest = venues.plans().stream()
                .filter(plan -> plan.hall().id() == template.hall().id())
                .findFirst()
                .orElseThrow()
                .id();
        String planning = "/office/performances/new?production="
                + template.production().id() + "&plan=" + newest + "&template=" + id;
        List<TemplatePage.Evening> evenings = templates.evenings(id).stream()
                .map(programme::playbillAsItStands)
                .map(bill -> new TemplatePage.Evening(
                        bill,
                        Standing.of(bill, clock.instant()),
                        set(templates.offered(template, bill.plan()))
                                .equals(set(bill.prices().drafted()))))
                .toList();
        return new View(
                "programme/template.jte",
                new TemplatePage(template, venues.plan(newest).zones(), tariffs, evenings, planning, chosen, refusal));
    }

    private static Set<Season.DraftPrice> set(List<Season.DraftPrice> prices) {
        return new HashSet<>(prices);
    }
}
