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

/** The button that ends a session. */
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
        return Response.seeOther(URI.create("/sign-in")).cookie(cookie.none()).build();
    }
}
