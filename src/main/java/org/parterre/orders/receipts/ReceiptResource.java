package org.parterre.orders.receipts;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLine;
import org.parterre.orders.Orders;
import org.parterre.platform.NotFound;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.RateLimits;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.View;
import org.parterre.programme.Playbill;
import org.parterre.programme.Programme;

/** The receipt of an order on a page to print, and the way to an invoice. */
@ApplicationScoped
@Path("orders/{number : [0-9A-Za-z]{1,12}}/receipt")
@Produces(View.HTML)
public class ReceiptResource {
    private static final int PER_MINUTE = 60;
    private static final int LONGEST_ADDRESSEE = 600;
    /** Two letters of a country and what it gives out; dots and spaces are only for the eye. */
    private static final Pattern VAT_ID = Pattern.compile("|[A-Z]{2}(?=.*\\d)[0-9A-Z+*]{2,18}");

    @Inject
    Orders orders;

    @Inject
    Programme programme;

    @Inject
    Invoices invoices;

    @Inject
    Seller seller;

    @Inject
    RateLimits limits;

    @Inject
    Page page;

    @GET
    public Response receipt(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        return show(order(number, key), Map.of(), null, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invoice(
            @PathParam("number") String number,
            @QueryParam("key") @Nullable String key,
            MultivaluedMap<String, String> form) {
        Order order = order(number, key);
        Map<String, String> typed = Sent.first(form);
        String addressee = typed.getOrDefault("addressee", "").strip();
        String vatId = typed.getOrDefault("vat_id", "").replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
        if (addressee.isEmpty() || addressee.length() > LONGEST_ADDRESSEE) {
            return show(order, typed, page.t("receipt.no-addressee"), 422);
        }
        if (!VAT_ID.matcher(vatId).matches()) {
            return show(order, typed, page.t("receipt.bad-vat-id"), 422);
        }
        Playbill bill = programme.playbill(order.performance());
        String whatFor = bill.title() + " · " + page.day(bill.startsAt(), bill.zone()) + " "
                + bill.startsAt().atZone(bill.zone()).getYear() + " · " + bill.venue() + ", " + bill.city();
        if (seller.known().whole()) {
            invoices.issue(order, bill, addressee, vatId, page.language(), whatFor, page.t("checkout.service"));
        }
        return receipt(order);
    }

    /** Credits what came to its end since the invoice; asked for twice it is done once. */
    @POST
    @Path("credit-note")
    public Response credit(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        Order order = order(number, key);
        invoices.credit(order);
        return receipt(order);
    }

    /** Where a page lands that is asked for again. */
    @GET
    @Path("credit-note")
    public Response credited(@PathParam("number") String number, @QueryParam("key") @Nullable String key) {
        return receipt(order(number, key));
    }

    private static Response receipt(Order order) {
        return Response.seeOther(URI.create(ReceiptPage.path(order, ""))).build();
    }

    private Order order(String number, @Nullable String key) {
        limits.use("order", PER_MINUTE);
        Order order = orders.byNumberAndKey(number, key);
        if (order.status() != Order.Status.PAID) {
            throw new NotFound();
        }
        return order;
    }

    private Response show(Order order, Map<String, String> typed, @Nullable String trouble, int status) {
        Playbill bill = programme.playbill(order.performance());
        List<Invoice> issued = invoices.of(order);
        ReceiptPage model = new ReceiptPage(
                order, bill, seller.known(), lines(order, bill), issued, Credit.of(order, issued), typed, trouble);
        return new View("orders/receipt.jte", model).notKept(status);
    }

    private List<ReceiptPage.Line> lines(Order order, Playbill bill) {
        List<ReceiptPage.Line> lines = order.lines().stream()
                .filter(line -> line.live() || line.earned().cents() > 0)
                .map(line -> line(line, bill))
                .collect(Collectors.toCollection(ArrayList::new));
        if (order.serviceEarned().cents() > 0) {
            lines.add(new ReceiptPage.Line(page.t("checkout.service"), order.serviceEarned(), order.serviceRate()));
        }
        if (order.donation().cents() > 0) {
            lines.add(new ReceiptPage.Line(page.t("receipt.donation"), order.donation(), null));
        }
        return lines;
    }

    private ReceiptPage.Line line(OrderLine line, Playbill bill) {
        String seat = bill.plan().label(line.seat(), page.language()).whole();
        String tariff = bill.tariff(line.tariff()).name().in(page.language());
        String what = seat + " · " + tariff;
        return new ReceiptPage.Line(line.live() ? what : page.t("receipt.kept", what), line.earned(), line.vatRate());
    }
}
