package org.parterre.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.roster.Session;
import org.parterre.accounts.roster.Sessions;
import org.parterre.platform.BadInput;

/** Staff sign in and out, for programs: the token goes into {@code Authorization: Bearer}. */
@ApplicationScoped
@Path("api/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {
    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    /** What to sign in with. */
    public record Credentials(@Nullable String name, @Nullable String password) {}

    /** A session; {@code roles} are the role and all that it includes. */
    public record Opened(String token, Set<String> roles, OffsetDateTime expiresAt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(@Nullable Credentials given) {
        if (given == null || given.name() == null) {
            throw new BadInput("name", "accounts.missing-name");
        }
        if (given.password() == null) {
            throw new BadInput("password", "accounts.missing-password");
        }
        Session session = signIn.with(given.name(), given.password());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Opened(
                        session.token(),
                        session.who().roles(),
                        session.expiresAt().atOffset(ZoneOffset.UTC)))
                .build();
    }

    @DELETE
    public Response end(@Context HttpHeaders headers) {
        String token = SessionCookie.token(headers);
        if (token != null) {
            sessions.end(token);
        }
        return Response.noContent().cookie(cookie.none()).build();
    }
}
