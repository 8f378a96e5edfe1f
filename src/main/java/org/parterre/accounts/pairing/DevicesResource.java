package org.parterre.accounts.pairing;

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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.devices.Devices;
import org.parterre.platform.Actor;
import org.parterre.platform.NotFound;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.StaffOnly;

/** The devices at the door, for the office's programs; and for a device, which of them it is. */
@ApplicationScoped
@Path("api/devices")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.BOX_OFFICE)
public class DevicesResource {
    @Inject
    Devices devices;

    @Inject
    Settings settings;

    @Inject
    Actor actor;

    /** A code, which is told once. @param qr what a QR code is to say */
    public record Waiting(DeviceView device, String code, String qr, OffsetDateTime until) {}

    @GET
    public List<DeviceView> all() {
        return devices.all().stream().map(DeviceView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@Nullable DeviceForm given) {
        DeviceForm form = Objects.requireNonNullElse(given, new DeviceForm(null, null, null));
        return told(devices.make(form.named(), form.wanted(), form.supervises()));
    }

    @POST
    @Path("{id : \\d{1,18}}/code")
    public Response await(@PathParam("id") long id) {
        return told(devices.await(id));
    }

    @DELETE
    @Path("{id : \\d{1,18}}")
    public void revoke(@PathParam("id") long id) {
        devices.revoke(id);
    }

    @GET
    @Path("me")
    @StaffOnly(Role.DOOR)
    public DeviceView me() {
        return DeviceView.of(devices.one(NotFound.unless(actor.device())));
    }

    private Response told(Devices.Awaited awaited) {
        DeviceView device = DeviceView.of(awaited.device());
        Handover handover = Handover.of(awaited, settings.baseUrl());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Waiting(
                        device, handover.code(), handover.qr(), handover.until().atOffset(ZoneOffset.UTC)))
                .build();
    }
}
