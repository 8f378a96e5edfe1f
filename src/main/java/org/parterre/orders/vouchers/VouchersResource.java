package org.parterre.orders.vouchers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.money.SentAmount;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Programme;

/** Vouchers, for the organiser's programs. */
@ApplicationScoped
@Path("api/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class VouchersResource {
    @Inject
    Vouchers vouchers;

    @Inject
    Programme programme;

    /** What to make. @param count so many alike, each with a code of its own */
    public record Wish(
            @Nullable String kind,
            @Nullable SentAmount amount,
            @Nullable Integer percent,
            @Nullable String code,
            @Nullable Integer count,
            @Nullable Integer uses,
            @Nullable Integer perBuyer,
            @Nullable Long production,
            @Nullable List<@Nullable String> zones,
            @Nullable List<@Nullable String> tariffs,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until,
            @Nullable String about) {
        TypedVoucher typed() {
            return new TypedVoucher(
                    text(kind),
                    text(amount == null ? null : amount.amount()),
                    text(percent),
                    text(code),
                    text(count),
                    text(uses),
                    text(perBuyer),
                    words(zones),
                    words(tariffs),
                    text(about),
                    production,
                    from == null ? null : from.toInstant(),
                    until == null ? null : until.toInstant());
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }

        private static String words(@Nullable List<@Nullable String> some) {
            return some == null
                    ? ""
                    : String.join(" ", some.stream().filter(Objects::nonNull).toList());
        }
    }

    /** A voucher as the office sees it. @param used how often it was used; for free seats once for each seat */
    public record VoucherView(
            String id,
            String code,
            String kind,
            @Nullable Money amount,
            @Nullable Integer percent,
            @Nullable Integer uses,
            int used,
            @Nullable Integer perBuyer,
            @Nullable String production,
            List<String> zones,
            List<String> tariffs,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until,
            String about,
            boolean ended) {
        static VoucherView of(Voucher voucher) {
            Voucher.Limits limits = voucher.limits();
            return new VoucherView(
                    Long.toString(voucher.id()),
                    voucher.code(),
                    voucher.kind().name(),
                    voucher.kind() == Voucher.Kind.AMOUNT ? new Money(voucher.worth()) : null,
                    voucher.kind() == Voucher.Kind.PERCENT ? (Integer) (int) voucher.worth() : null,
                    voucher.most(),
                    voucher.used(),
                    voucher.perBuyer(),
                    limits.production() == null ? null : Long.toString(limits.production()),
                    List.copyOf(limits.zones()),
                    List.copyOf(limits.tariffs()),
                    moment(limits.from()),
                    moment(limits.until()),
                    voucher.about(),
                    voucher.ended());
        }

        private static @Nullable OffsetDateTime moment(@Nullable Instant moment) {
            return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
        }
    }

    @GET
    public List<VoucherView> all() {
        return vouchers.all().stream().map(VoucherView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@Nullable Wish wish) {
        TypedVoucher typed = Objects.requireNonNullElse(
                        wish, new Wish(null, null, null, null, null, null, null, null, null, null, null, null, null))
                .typed();
        if (typed.production() != null) {
            programme.production(typed.production());
        }
        List<VoucherView> made = vouchers.make(typed.draft(), typed.howMany()).stream()
                .map(VoucherView::of)
                .toList();
        return Response.status(Response.Status.CREATED)
                .entity(made)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    @DELETE
    @Path("{id : \\d{1,18}}")
    public void end(@PathParam("id") long id) {
        vouchers.end(id);
    }
}
