package org.parterre.programme.prices;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.Refusal;
import org.parterre.platform.StaleVersion;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.MissingPrice;
import org.parterre.programme.Playbill;
import org.parterre.programme.PriceLists;
import org.parterre.programme.PriceTemplate;
import org.parterre.programme.Programme;
import org.parterre.programme.Season;
import org.parterre.programme.Tariff;
import org.parterre.programme.Templates;
import org.parterre.programme.WrongMoment;
import org.parterre.programme.office.PriceTable;
import org.parterre.programme.office.TypedPrices;

/** The price list of an evening that is planned already. */
@ApplicationScoped
@Path("office/performances/{id : \\d{1,18}}/prices")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class PriceListPageResource {
    @Inject
    Programme programme;

    @Inject
    PriceLists priceLists;

    @Inject
    Templates templates;

    @Inject
    Page page;

    /** @param template the list to fill the fields with; none for what is valid */
    @GET
    public View prices(@PathParam("id") long id, @QueryParam("template") @DefaultValue("") String template) {
        Playbill bill = programme.playbillAsItStands(id);
        PriceTemplate filled = templates.fitting(id).stream()
                .filter(one -> Long.toString(one.id()).equals(template))
                .findFirst()
                .orElse(null);
        List<Season.DraftPrice> prices =
                filled == null ? bill.prices().drafted() : templates.offered(filled, bill.plan());
        Map<String, String> shown = TypedPrices.shown(bill.planId(), prices, page.language());
        return view(model(bill, shown, Map.of(), filled, Integer.toString(bill.version())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Map<String, String> typed = Sent.first(sent);
        String seen = typed.getOrDefault("version", "");
        Playbill bill = programme.playbillOrDraft(id);
        Map<String, String> problems = new LinkedHashMap<>();
        List<Season.DraftPrice> prices = TypedPrices.read(
                typed, bill.planId(), bill.plan().zones(), programme.tariffs(bill.production()), problems);
        if (!problems.isEmpty()) {
            return view(model(bill, typed, problems, null, seen)).status(422);
        }
        try {
            priceLists.change(id, prices, version -> seen.equals(Long.toString(version)));
            return Response.seeOther(URI.create("/office/performances/" + id)).build();
        } catch (StaleVersion stale) {
            Playbill now = programme.playbillAsItStands(id);
            return view(model(now, typed, Map.of(), null, Integer.toString(now.version()))
                            .refused(page.t("prices.stale")))
                    .status(stale.status());
        } catch (MissingPrice | WrongMoment refusal) {
            return view(model(bill, typed, Map.of(), null, seen).refused(sentence(refusal)))
                    .status(422);
        }
    }

    /** Keeps the list that is valid under a name. */
    @POST
    @Path("template")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("id") long id, @FormParam("name") @DefaultValue("") String name) {
        try {
            PriceTemplate kept = templates.keep(id, name);
            return Response.seeOther(URI.create("/office/prices/" + kept.id())).build();
        } catch (BadInput wrong) {
            Playbill bill = programme.playbillAsItStands(id);
            Map<String, String> shown =
                    TypedPrices.shown(bill.planId(), bill.prices().drafted(), page.language());
            String problem = ((BadInput.Words) wrong.words().get(0)).key();
            return view(model(bill, shown, Map.of(), null, Integer.toString(bill.version()))
                            .naming(name, problem))
                    .status(422);
        }
    }

    /** A form that did not work leads here when it is asked for again, in the other language perhaps. */
    @GET
    @Path("template")
    public Response again(@PathParam("id") long id) {
        return Response.seeOther(URI.create("/office/performances/" + id + "/prices"))
                .build();
    }

    private PriceListPage model(
            Playbill bill,
            Map<String, String> typed,
            Map<String, String> problems,
            @Nullable PriceTemplate filled,
            String version) {
        List<Tariff> tariffs = programme.tariffs(bill.production());
        PriceTable table = new PriceTable(bill.planId(), bill.plan().zones(), tariffs, typed, problems);
        return new PriceListPage(bill, table, templates.fitting(bill.id()), filled, "", null, null, version);
    }

    private String sentence(Refusal refusal) {
        return page.t("problem." + refusal.type(), refusal.words().toArray());
    }

    private static View view(PriceListPage model) {
        return new View("programme/prices.jte", model);
    }
}
