package org.parterre.admission.pretix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.Reception;
import org.parterre.accounts.devices.Device;
import org.parterre.accounts.devices.DeviceKind;
import org.parterre.accounts.devices.Devices;
import org.parterre.accounts.devices.Pairing;
import org.parterre.accounts.devices.PairingGone;
import org.parterre.accounts.devices.PairingOfOtherApp;
import org.parterre.platform.Actor;
import org.parterre.platform.NotFound;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Page;
import org.parterre.programme.Playbill;

/** Pairing, and what the app asks about itself. */
@ApplicationScoped
@Path("api/v1/device")
@Produces(MediaType.APPLICATION_JSON)
public class GuestDeviceResource {
    @Inject
    Pairing pairing;

    @Inject
    Devices devices;

    @Inject
    Evenings evenings;

    @Inject
    Actor actor;

    @Inject
    Page page;

    @POST
    @Path("initialize")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response initialize(@Nullable Introduced app) {
        Introduced who = Objects.requireNonNullElse(app, new Introduced(null, null, null, null, null, null, null));
        try {
            Pairing.Done done = pairing.pair(who.code(), DeviceKind.PRETIX, who.about(), null);
            return told(done.device(), done.token());
        } catch (PairingGone | PairingOfOtherApp refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Map.of("token", List.of(sentence(refused))))
                    .build();
        }
    }

    @GET
    @Path("info")
    @GuestsOnly
    public Map<String, Object> info() {
        return Map.of(
                "device",
                Shapes.device(itself(), null),
                "server",
                Map.of("version", GuestVersionResource.SPOKEN),
                "medium_key_sets",
                List.of());
    }

    @POST
    @Path("update")
    @Consumes(MediaType.APPLICATION_JSON)
    @GuestsOnly
    public Response update(
            @Nullable Introduced app, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        Device device = app == null || app.about().isEmpty() ? itself() : pairing.describe(itself().id(), app.about());
        return told(device, Reception.guestToken(authorization));
    }

    /** A new token; the one that this came with is over. */
    @POST
    @Path("roll")
    @GuestsOnly
    public Response roll() {
        Pairing.Done done = pairing.renew(itself().id());
        return told(done.device(), done.token());
    }

    /** The app takes its leave. */
    @POST
    @Path("revoke")
    @GuestsOnly
    public Response revoke(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        Device device = itself();
        pairing.leave(Objects.requireNonNullElse(Reception.guestToken(authorization), ""));
        return told(device, null);
    }

    /** Which evening it is to scan for, where that is another one than it does: 304 for stay, 404 for none. */
    @GET
    @Path("eventselection")
    @GuestsOnly
    public Response evening(@QueryParam("current_subevent") @Nullable Long current) {
        List<Playbill> tonight = evenings.tonight();
        if (tonight.stream().anyMatch(bill -> Objects.equals(bill.id(), current))) {
            return Response.notModified().build();
        }
        if (tonight.isEmpty()) {
            throw new NotFound();
        }
        Playbill bill = tonight.get(0);
        return Response.ok(Map.of(
                        "event",
                        Map.of("slug", Shapes.slug(bill.production()), "name", bill.title()),
                        "subevent",
                        bill.id(),
                        "checkinlist",
                        bill.id()))
                .build();
    }

    private Device itself() {
        return devices.one(NotFound.unless(actor.device()));
    }

    private static Response told(Device device, @Nullable String token) {
        return Response.ok(Shapes.device(device, token))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private String sentence(Refusal refusal) {
        return page.t("problem." + refusal.type(), refusal.words().toArray());
    }
}
