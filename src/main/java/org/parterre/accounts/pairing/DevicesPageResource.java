package org.parterre.accounts.pairing;

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
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.devices.DeviceKind;
import org.parterre.accounts.devices.DeviceName;
import org.parterre.accounts.devices.DeviceNameTaken;
import org.parterre.accounts.devices.Devices;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;
import org.parterre.platform.web.View;

/**
 * The devices at the door, for the box office: it is there when a telephone has to be replaced. A code is in the answer to the form
 * and nowhere else, so the forms that make one don't redirect.
 */
@ApplicationScoped
@Path("office/devices")
@Produces(View.HTML)
@StaffOnly(Role.BOX_OFFICE)
public class DevicesPageResource {
    private static final URI HERE = URI.create("/office/devices");
    private static final DeviceForm EMPTY = new DeviceForm("", DeviceKind.SCANNER.name(), false);

    @Inject
    Devices devices;

    @Inject
    Settings settings;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @GET
    public View list() {
        return view(EMPTY, Map.of(), null);
    }

    @POST
    public Response make(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("supervisor") @Nullable String supervisor) {
        DeviceForm typed = new DeviceForm(name, kind, supervisor != null);
        Optional<DeviceName> named = DeviceName.typed(name);
        Optional<DeviceKind> wanted = DeviceKind.typed(kind);
        if (named.isEmpty() || wanted.isEmpty()) {
            String field = named.isEmpty() ? "name" : "kind";
            return wrong(typed, field, page.t("devices.bad-" + field));
        }
        try {
            return handedOver(devices.make(named.get(), wanted.get(), typed.supervises()));
        } catch (DeviceNameTaken taken) {
            return wrong(
                    typed,
                    "name",
                    page.t("problem.device-name-taken", named.get().text()));
        }
    }

    @POST
    @Path("{id : \\d{1,18}}/code")
    public Response await(@PathParam("id") long id) {
        return handedOver(devices.await(id));
    }

    @POST
    @Path("{id : \\d{1,18}}/name")
    public Response rename(@PathParam("id") long id, @FormParam("name") @DefaultValue("") String name) {
        Optional<DeviceName> named = DeviceName.typed(name);
        if (named.isEmpty()) {
            return wrong(EMPTY, "name-" + id, page.t("devices.bad-name"));
        }
        try {
            devices.rename(id, named.get());
            return Response.seeOther(HERE).build();
        } catch (DeviceNameTaken taken) {
            return wrong(
                    EMPTY,
                    "name-" + id,
                    page.t("problem.device-name-taken", named.get().text()));
        }
    }

    @POST
    @Path("{id : \\d{1,18}}/revocation")
    public Response revoke(@PathParam("id") long id) {
        devices.revoke(id);
        return Response.seeOther(HERE).build();
    }

    /** What a form leads to is shown once; whoever asks for it again, in the other language perhaps, sees the devices. */
    @GET
    @Path("{id : \\d{1,18}}/{what : code|name|revocation}")
    public Response shown() {
        return Response.seeOther(HERE).build();
    }

    private Response handedOver(Devices.Awaited awaited) {
        return view(EMPTY, Map.of(), Handover.of(awaited, settings.baseUrl())).notKept(201);
    }

    private Response wrong(DeviceForm typed, String field, String sentence) {
        return view(typed, Map.of(field, sentence), null).status(422);
    }

    private View view(DeviceForm typed, Map<String, String> problems, @Nullable Handover handover) {
        return new View(
                "accounts/devices.jte", new DevicesPage(devices.all(), typed, problems, handover, clock.instant()));
    }
}
