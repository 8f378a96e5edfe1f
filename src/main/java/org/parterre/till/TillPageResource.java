package org.parterre.till;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parterre.money.Money;
import org.parterre.platform.BadInput;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.Sent;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/** Where staff open their shift, see what it took, count and close it; the organiser those of all. */
@ApplicationScoped
@Path(TillPageResource.PATH)
@Produces(View.HTML)
@StaffOnly(Role.BOX_OFFICE)
public class TillPageResource {
    static final String PATH = "/office/till";
    private static final String SHIFT = "{id : \\d{1,18}}";

    @Inject
    Till till;

    @Inject
    Shifts shifts;

    @Inject
    TakingsBook takings;

    @Inject
    Page page;

    @GET
    public Response look() {
        return shown(till(), 200);
    }

    @GET
    @Path(SHIFT)
    public Response sheet(@PathParam("id") long id) {
        return shown(one(id), 200);
    }

    /** Where a page lands that is asked for again after a form. */
    @GET
    @Path(SHIFT + "/{deed : close|float}")
    public Response again(@PathParam("id") long id) {
        return to(PATH + "/" + id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> sent) {
        Map<String, String> form = Sent.first(sent);
        try {
            till.open(keeper(), TypedCount.startingFloat(form.get("float")));
        } catch (BadInput wrong) {
            return shown(till().refused(form, Map.of("float", "till.bad-amount"), null), 422);
        } catch (ShiftOpen already) {
            return to(PATH); // pressed twice, or on a page that is no longer true
        }
        return to(PATH);
    }

    @POST
    @Path(SHIFT + "/float")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response startsWith(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Map<String, String> form = Sent.first(sent);
        try {
            till.startsWith(id, keeper(), TypedCount.startingFloat(form.get("float")));
            return to(PATH + "/" + id);
        } catch (BadInput wrong) {
            return refused(id, form, Map.of("float", "till.bad-amount"), 422);
        } catch (ShiftClosed closed) {
            return to(PATH + "/" + id);
        }
    }

    @POST
    @Path(SHIFT + "/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Map<String, String> form = Sent.first(sent);
        TypedCount typed = TypedCount.of(form.get("counted"), form.get("terminal"), form.get("note"));
        if (!typed.problems().isEmpty()) {
            return refused(id, form, typed.problems(), 422);
        }
        try {
            till.close(id, keeper(), typed.read());
            return to(PATH + "/" + id);
        } catch (DifferenceUnexplained unexplained) {
            return shown(one(id).refused(form, Map.of("note", "till.note-needed"), differing(unexplained)), 422);
        } catch (ShiftClosed closed) {
            return to(PATH + "/" + id);
        }
    }

    /** What differs, each as a sentence of its own. */
    private String differing(DifferenceUnexplained unexplained) {
        return (differing("drawer", unexplained.inDrawer()) + " " + differing("terminal", unexplained.atTerminal()))
                .strip();
    }

    private String differing(String where, Money difference) {
        return difference.cents() == 0
                ? ""
                : page.t("till." + where + "-" + TillPage.word(difference), page.money(TillPage.size(difference)));
    }

    private Response refused(long id, Map<String, String> form, Map<String, String> problems, int status) {
        return shown(one(id).refused(form, problems, null), status);
    }

    private TillPage one(long id) {
        return TillPage.of(shifts.sheet(id, keeper()), takings.each(id));
    }

    /** The reader's own shift, and what else they may see. */
    private TillPage till() {
        Keeper keeper = keeper();
        List<ShiftSheet> all = shifts.all(keeper);
        List<ShiftSheet> open = all.stream().filter(one -> one.shift().isOpen()).toList();
        return new TillPage(
                open.stream()
                        .filter(one -> one.shift().member().equals(keeper.name()))
                        .findFirst()
                        .orElse(null),
                List.of(),
                open.stream()
                        .filter(one -> !one.shift().member().equals(keeper.name()))
                        .toList(),
                all.stream().filter(one -> !one.shift().isOpen()).toList(),
                Map.of(),
                Map.of(),
                null);
    }

    private Response shown(TillPage till, int status) {
        boolean room = page.path().equals(PATH);
        return new View(room ? "till/till.jte" : "till/sheet.jte", till).notKept(status);
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private Keeper keeper() {
        return new Keeper(Objects.requireNonNull(page.staff(), "somebody who is signed in"), page.may(Role.ORGANISER));
    }
}
