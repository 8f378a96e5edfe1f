package org.parterre.programme.prices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.PriceTemplate;
import org.parterre.programme.Tariff;
import org.parterre.programme.Tariffs;
import org.parterre.programme.Templates;

/** Price lists that are kept under a name, for the organiser's programs. */
@ApplicationScoped
@Path("api/prices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class TemplatesResource {
    private static final String ID = "{id : \\d{1,18}}";

    @Inject
    Templates templates;

    @Inject
    Tariffs tariffs;

    /** A list with what it says. */
    public record TemplateView(
            String id, String production, String hall, String name, List<PriceListResource.ZonePrice> prices) {}

    /** The performance whose list is to be kept, and the name for it. */
    public record Wanted(@Nullable Long performance, @Nullable String name) {}

    /** The performances that it is given to. */
    public record Given(@Nullable List<@Nullable Long> performances) {}

    @GET
    public List<TemplateView> all() {
        return templates.all().stream().map(this::view).toList();
    }

    @GET
    @Path(ID)
    public TemplateView template(@PathParam("id") long id) {
        return view(templates.template(id));
    }

    @POST
    public Response keep(@Nullable Wanted wanted) {
        if (wanted == null || wanted.performance() == null) {
            throw new BadInput("performance", "programme.missing");
        }
        PriceTemplate kept = templates.keep(wanted.performance(), wanted.name() == null ? "" : wanted.name());
        return Response.created(URI.create("/api/prices/" + kept.id()))
                .entity(view(kept))
                .build();
    }

    /** Makes it the price list of those performances, of all or of none. */
    @PUT
    @Path(ID + "/performances")
    public void apply(@PathParam("id") long id, @Nullable Given to) {
        List<Long> performances = new ArrayList<>();
        for (@Nullable
        Long one : to == null || to.performances() == null ? List.<@Nullable Long>of() : to.performances()) {
            if (one != null) {
                performances.add(one);
            }
        }
        if (performances.isEmpty()) {
            throw new BadInput("performances", "programme.missing");
        }
        templates.apply(id, performances);
    }

    @DELETE
    @Path(ID)
    public void forget(@PathParam("id") long id) {
        templates.forget(id);
    }

    private TemplateView view(PriceTemplate template) {
        Map<Long, String> codes =
                tariffs.of(template.production().id()).stream().collect(Collectors.toMap(Tariff::id, Tariff::code));
        return new TemplateView(
                Long.toString(template.id()),
                Long.toString(template.production().id()),
                Long.toString(template.hall().id()),
                template.name(),
                template.prices().stream()
                        .map(price -> new PriceListResource.ZonePrice(
                                price.zone(), codes.getOrDefault(price.tariff(), ""), price.amount()))
                        .toList());
    }
}
