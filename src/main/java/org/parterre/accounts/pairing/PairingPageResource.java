package org.parterre.accounts.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.parterre.accounts.SessionCookie;
import org.parterre.accounts.devices.DeviceKind;
import org.parterre.accounts.devices.Pairing;
import org.parterre.accounts.devices.PairingGone;
import org.parterre.accounts.devices.PairingOfOtherApp;
import org.parterre.accounts.roster.Sessions;
import org.parterre.platform.Refusal;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.View;

/** The page that a QR code of the office leads to. One button pairs; whoever has no camera types the code here. */
@ApplicationScoped
@Path("door/pair")
@Produces(View.HTML)
public class PairingPageResource {
    @Inject
    Pairing pairing;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    Page page;

    @GET
    public Response look(@QueryParam("code") @DefaultValue("") String code) {
        if (code.isBlank()) {
            return view(new PairingPage("", null, null)).notKept(200);
        }
        try {
            String device = pairing.awaited(code, DeviceKind.SCANNER).name();
            return view(new PairingPage(code, device, null)).notKept(200);
        } catch (PairingGone | PairingOfOtherApp refused) {
            return refused(code, refused);
        }
    }

    /** Whoever was signed in on this telephone is not any more: it is the device now. */
    @POST
    public Response pair(@FormParam("code") @DefaultValue("") String code, @Context HttpHeaders headers) {
        Pairing.Done done;
        try {
            String about = About.of(headers.getHeaderString(HttpHeaders.USER_AGENT));
            done = pairing.pair(code, DeviceKind.SCANNER, about, SessionCookie.device(headers));
        } catch (PairingGone | PairingOfOtherApp refused) {
            return refused(code, refused);
        }
        String session = SessionCookie.token(headers);
        if (session != null) {
            sessions.end(session);
        }
        return Response.seeOther(URI.create("/door"))
                .cookie(cookie.ofDevice(done.token()), cookie.none())
                .build();
    }

    @POST
    @Path("end")
    public Response leave(@Context HttpHeaders headers) {
        String token = SessionCookie.device(headers);
        if (token != null) {
            pairing.leave(token);
        }
        return Response.seeOther(URI.create("/door/pair"))
                .cookie(cookie.noDevice())
                .build();
    }

    private Response refused(String code, Refusal refusal) {
        String sentence = page.t("problem." + refusal.type(), refusal.words().toArray());
        return view(new PairingPage(code, null, sentence)).notKept(refusal.status());
    }

    private static View view(PairingPage model) {
        return new View("accounts/pairing.jte", model);
    }
}
