package org.parterre.programme.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;
import org.parterre.venue.BothTyped;

/** The productions with their tariffs, for the organiser's programs. */
@ApplicationScoped
@Path("api/productions")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.ORGANISER)
public class ProductionsResource {
    @Inject
    Programme programme;

    @Inject
    Page page;

    /** A show and who pays what for it. */
    public record ProductionView(String id, String title, List<TariffView> tariffs, BothTyped letter) {}

    public record TariffView(String code, String name, boolean companion) {}

    @GET
    public List<ProductionView> productions() {
        return programme.productions().stream().map(this::view).toList();
    }

    private ProductionView view(Production one) {
        return new ProductionView(Long.toString(one.id()), one.title(), tariffs(one.id()), BothTyped.of(one.letter()));
    }

    private List<TariffView> tariffs(long production) {
        return programme.tariffs(production).stream()
                .map(one -> new TariffView(one.code(), one.name().in(page.language()), one.companion()))
                .toList();
    }
}
