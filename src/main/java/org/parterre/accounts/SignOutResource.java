package org.parterre.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.parterre.accounts.roster.Sessions;

/** The button that ends a session. It does not unpair the device on which somebody had signed in: that is at the door again. */
@ApplicationScoped
@Path("sign-out")
public class SignOutResource {
    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @POST
    public Response signOut(@Context HttpHeaders headers) {
        String token = SessionCookie.token(headers);
        if (token != null) {
            sessions.end(token);
        }
        return Response.seeOther(URI.create(SessionCookie.device(headers) == null ? "/sign-in" : "/door"))
                .cookie(cookie.none())
                .build();
    }
}
