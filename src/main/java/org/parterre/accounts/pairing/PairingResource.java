package org.parterre.accounts.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.devices.DeviceKind;
import org.parterre.accounts.devices.Pairing;
import org.parterre.platform.BadInput;

/** Where a program pairs itself: it sends the token as {@code Authorization: Bearer} from then on. */
@ApplicationScoped
@Path("api/devices/pairing")
@Produces(MediaType.APPLICATION_JSON)
public class PairingResource {
    @Inject
    Pairing pairing;

    /** @param about what the device is, for the office to recognise it by; may be left out */
    public record Code(@Nullable String code, @Nullable String about) {}

    /** Which device it is from now on, and what it proves itself by. */
    public record PairedAs(String token, String id, String name, boolean supervisor) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response pair(@Nullable Code given, @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String browser) {
        if (given == null || given.code() == null || given.code().isBlank()) {
            throw new BadInput("code", "input.pairing-code");
        }
        String about = given.about() == null ? About.of(browser) : given.about();
        Pairing.Done done = pairing.pair(given.code(), DeviceKind.SCANNER, about, null);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new PairedAs(
                        done.token(),
                        Long.toString(done.device().id()),
                        done.device().name(),
                        done.device().supervisor()))
                .build();
    }
}
