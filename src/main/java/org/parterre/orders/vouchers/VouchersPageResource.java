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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;

/** Where the organiser makes vouchers, one or many alike, sees who used them and ends them. */
@ApplicationScoped
@Path("office/vouchers")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class VouchersPageResource {
    private static final String BATCH = "{batch : [0-9A-Z]{8}}";

    @Inject
    Vouchers vouchers;

    @Inject
    Programme programme;

    @Inject
    Page page;

    @GET
    public Response list(@QueryParam("made") @Nullable String made) {
        return show(made, Map.of(), null, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> sent) {
        Map<String, String> form = Sent.first(sent);
        try {
            TypedVoucher typed = VoucherForm.read(form);
            List<Voucher> made = vouchers.make(typed.draft(), typed.howMany());
            String batch = made.get(0).batch();
            return Response.seeOther(URI.create("/office/vouchers" + (batch == null ? "" : "?made=" + batch)))
                    .build();
        } catch (BadInput refusal) {
            return show(null, form, page.t("problem.bad-input", refusal.words().toArray()), 422);
        }
    }

    /** All codes of a batch, one a line, for whoever prints or mails them. */
    @GET
    @Path(BATCH + ".csv")
    @Produces("text/csv")
    public Response codes(@PathParam("batch") String batch) {
        String lines = vouchers.batch(batch).stream()
                .map(one -> one.code() + "," + one.used() + "\r\n")
                .collect(Collectors.joining("", "code,used\r\n", ""));
        return Response.ok(lines, "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codes-" + batch + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @GET
    @Path("{id : \\d{1,18}}")
    public View uses(@PathParam("id") long id) {
        return new View("orders/vouchers-uses.jte", new VouchersPage.Uses(vouchers.voucher(id), vouchers.uses(id)));
    }

    @POST
    @Path("{id : \\d{1,18}}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") long id) {
        vouchers.end(id);
        return Response.seeOther(URI.create("/office/vouchers")).build();
    }

    private Response show(@Nullable String made, Map<String, String> typed, @Nullable String refusal, int status) {
        List<Production> productions = programme.productions();
        Map<String, List<Voucher>> alike = vouchers.all().stream()
                .collect(Collectors.groupingBy(
                        one -> one.batch() == null ? Long.toString(one.id()) : one.batch(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<VouchersPage.Line> lines = alike.values().stream()
                .map(some -> VouchersPage.Line.of(some, productions))
                .toList();
        View view = new View("orders/vouchers.jte", new VouchersPage(lines, productions, made, typed, refusal));
        return view.notKept(status);
    }
}
