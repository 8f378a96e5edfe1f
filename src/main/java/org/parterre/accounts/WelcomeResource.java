package org.parterre.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.roster.Passwords;
import org.parterre.accounts.roster.Session;
import org.parterre.accounts.roster.Staff;
import org.parterre.platform.web.View;

/** The page behind a welcome link: somebody new chooses a password and is signed in. */
@ApplicationScoped
@Path("welcome")
@Produces(View.HTML)
public class WelcomeResource {
    @Inject
    Welcome welcome;

    @Inject
    SessionCookie cookie;

    @GET
    public View form(@QueryParam("code") @DefaultValue("") String code) {
        return view(welcome.guest(code), code, null);
    }

    @POST
    public Response choose(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("again") @DefaultValue("") String again) {
        String problem = problem(password, again);
        if (problem != null) {
            return view(welcome.guest(code), code, problem).status(422);
        }
        Session session = welcome.choose(code, password);
        return Response.seeOther(session.who().home())
                .cookie(cookie.of(session))
                .build();
    }

    /** The message that says what is wrong with a new password, or null. */
    static @Nullable String problem(String password, String again) {
        if (password.length() < Passwords.SHORTEST) {
            return "welcome.too-short";
        }
        if (password.length() > Passwords.LONGEST) {
            return "welcome.too-long";
        }
        return password.equals(again) ? null : "welcome.not-same";
    }

    private static View view(Staff staff, String code, @Nullable String problem) {
        return new View("accounts/welcome.jte", new WelcomePage(staff.name(), code, Passwords.SHORTEST, problem));
    }
}
