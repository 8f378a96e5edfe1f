package org.parterre.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.StaffPage.Invitation;
import org.parterre.accounts.roster.NameTaken;
import org.parterre.accounts.roster.Roster;
import org.parterre.accounts.roster.StaffName;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/**
 * Who works here, for the administrator. A welcome link is in the answer to the form and nowhere else, so these forms don't
 * redirect: sent again, they say that the name is taken, or make a newer link.
 */
@ApplicationScoped
@Path("office/staff")
@Produces(View.HTML)
@StaffOnly(Role.ADMIN)
public class StaffResource {
    @Inject
    Roster roster;

    @Inject
    Welcome welcome;

    @Inject
    Page page;

    @GET
    public View list() {
        return view("", Role.DOOR, Map.of(), null);
    }

    @POST
    public Response add(
            @FormParam("name") @DefaultValue("") String typed, @FormParam("role") @DefaultValue("") String wanted) {
        Optional<StaffName> name = StaffName.typed(typed);
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst();
        if (name.isEmpty() || role.isEmpty()) {
            String field = name.isEmpty() ? "name" : "role";
            return view(typed, role.orElse(Role.DOOR), Map.of(field, page.t("staff.bad-" + field)), null)
                    .status(422);
        }
        try {
            return handedOver(roster.invite(name.get(), role.get()));
        } catch (NameTaken taken) {
            String sentence = page.t("problem.name-taken", name.get().text());
            return view(typed, role.get(), Map.of("name", sentence), null).status(422);
        }
    }

    @POST
    @Path("{id : \\d{1,18}}/invitation")
    public Response inviteAgain(@PathParam("id") long id) {
        return handedOver(roster.inviteAgain(id));
    }

    /** A welcome link is shown once; whoever asks for its page again, in the other language perhaps, sees who works here. */
    @GET
    @Path("{id : \\d{1,18}}/invitation")
    public Response invited() {
        return Response.seeOther(URI.create("/office/staff")).build();
    }

    private Response handedOver(Roster.Invited invited) {
        Invitation invitation = new Invitation(invited.staff().name(), welcome.link(invited.secret()));
        return view("", Role.DOOR, Map.of(), invitation).status(201);
    }

    private View view(String name, Role role, Map<String, String> problems, @Nullable Invitation invitation) {
        return new View("accounts/staff.jte", new StaffPage(roster.all(), name, role, problems, invitation));
    }
}
