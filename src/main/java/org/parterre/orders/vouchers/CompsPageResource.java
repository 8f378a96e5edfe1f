package org.parterre.orders.vouchers;

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
import org.parterre.platform.Language;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;

/**
 * Where the organiser gives free seats to the company and sees who took how many. The box office sees it too, without the links: whoever
 * has one has the seats.
 */
@ApplicationScoped
@Path("office/comps")
@Produces(View.HTML)
@StaffOnly(Role.BOX_OFFICE)
public class CompsPageResource {
    @Inject
    Comps comps;

    @Inject
    Vouchers vouchers;

    @Inject
    Programme programme;

    @Inject
    Settings settings;

    @Inject
    Page page;

    @GET
    public Response list(@QueryParam("sent") @Nullable String sent) {
        return show(Map.of(), null, sent, 200);
    }

    @POST
    @StaffOnly(Role.ORGANISER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(MultivaluedMap<String, String> sent) {
        Map<String, String> form = Sent.first(sent);
        try {
            Comps.Wish wish = Comps.Wish.of(form.getOrDefault("people", ""), form.getOrDefault("seats", ""));
            Long production = VoucherForm.production(form.getOrDefault("production", ""));
            comps.give(programme.production(production == null ? 0 : production).id(), wish);
            return again();
        } catch (BadInput refusal) {
            return show(form, page.t("problem.bad-input", refusal.words().toArray()), null, 422);
        }
    }

    @POST
    @Path("{id : \\d{1,18}}/mail")
    @StaffOnly(Role.ORGANISER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mail(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Map<String, String> form = Sent.first(sent);
        try {
            comps.mail(
                    id, form.getOrDefault("email", ""), "EN".equals(form.get("language")) ? Language.EN : Language.NL);
            return Response.seeOther(URI.create("/office/comps?sent=" + id)).build();
        } catch (BadInput refusal) {
            form.put("id", Long.toString(id));
            return show(form, page.t("problem.bad-input", refusal.words().toArray()), null, 422);
        }
    }

    /** A form that did not work leads here when it is asked for again, in the other language perhaps. */
    @GET
    @Path("{id : \\d{1,18}}/mail")
    public Response unmailed(@PathParam("id") long id) {
        return again();
    }

    @POST
    @StaffOnly(Role.ORGANISER)
    @Path("{id : \\d{1,18}}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") long id) {
        vouchers.end(id);
        return again();
    }

    private static Response again() {
        return Response.seeOther(URI.create("/office/comps")).build();
    }

    private Response show(Map<String, String> typed, @Nullable String refusal, @Nullable String sent, int status) {
        List<Production> productions = programme.productions();
        List<CompsPage.Line> lines = vouchers.comps().stream()
                .map(voucher -> new CompsPage.Line(
                        voucher,
                        productions.stream()
                                .filter(one -> Long.valueOf(one.id())
                                        .equals(voucher.limits().production()))
                                .map(Production::title)
                                .findFirst()
                                .orElse(""),
                        voucher.used() == 0 ? List.of() : vouchers.uses(voucher.id())))
                .toList();
        String reached = lines.stream()
                .map(CompsPage.Line::voucher)
                .filter(voucher -> Long.toString(voucher.id()).equals(sent))
                .map(Voucher::person)
                .findFirst()
                .orElse(null);
        View view = new View(
                "orders/vouchers-comps.jte",
                new CompsPage(lines, productions, settings.baseUrl(), typed, refusal, reached));
        return view.notKept(status);
    }
}
