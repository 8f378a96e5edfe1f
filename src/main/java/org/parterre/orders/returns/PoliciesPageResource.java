package org.parterre.orders.returns;

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
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;

/** Where the organiser says what is promised about seats that are given back or exchanged. */
@ApplicationScoped
@Path("office/returns")
@Produces(View.HTML)
@StaffOnly(Role.ORGANISER)
public class PoliciesPageResource {
    @Inject
    Programme programme;

    @Inject
    ReturnPolicies policies;

    @Inject
    Page page;

    @GET
    public View list() {
        return show(null, Map.of(), null);
    }

    @POST
    @Path("{id : \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Production production = programme.production(id);
        Map<String, String> typed = Sent.first(sent);
        try {
            policies.change(production.id(), TypedPolicy.of(typed));
            return again();
        } catch (BadInput refusal) {
            return show(id, typed, page.t("problem.bad-input", refusal.words().toArray()))
                    .status(422);
        }
    }

    /** A form that did not work leads here when it is asked for again, in the other language perhaps. */
    @GET
    @Path("{id : \\d{1,18}}")
    public Response again() {
        return Response.seeOther(URI.create("/office/returns")).build();
    }

    private View show(@Nullable Long refused, Map<String, String> typed, @Nullable String refusal) {
        return new View(
                "orders/policies.jte",
                new PoliciesPage(
                        programme.productions().stream()
                                .map(one -> refused != null && refused == one.id()
                                        ? PoliciesPage.Show.typed(one, typed)
                                        : PoliciesPage.Show.of(one, policies.of(one.id())))
                                .toList(),
                        refused,
                        refusal));
    }
}
