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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parterre.accounts.SignInPage.DemoSignIn;
import org.parterre.accounts.roster.Session;
import org.parterre.accounts.roster.Sessions;
import org.parterre.platform.Refusal;
import org.parterre.platform.Settings;
import org.parterre.platform.web.Page;
import org.parterre.platform.web.Role;
import org.parterre.platform.web.View;

/** The page where staff sign in. */
@ApplicationScoped
@Path("sign-in")
@Produces(View.HTML)
public class SignInResource {
    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    SessionCookie cookie;

    @Inject
    Settings settings;

    @Inject
    Page page;

    @GET
    public View form(@QueryParam("to") @Nullable String to) {
        return view(to, "", null);
    }

    @POST
    public Response signIn(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("to") @Nullable String to,
            @Context HttpHeaders headers) {
        Session session;
        try {
            session = signIn.with(name, password);
        } catch (SignInFailed wrong) {
            return view(to, name, sentence(wrong)).status(422);
        } catch (SignInSlowed early) {
            return Response.fromResponse(view(to, name, sentence(early)).status(early.status()))
                    .header(HttpHeaders.RETRY_AFTER, early.seconds())
                    .build();
        }
        String before = SessionCookie.token(headers);
        if (before != null) {
            sessions.end(before);
        }
        return goOn(session, to);
    }

    private Response goOn(Session session, @Nullable String to) {
        return Response.seeOther(LocalPath.of(to)
                        .map(LocalPath::uri)
                        .orElse(session.who().home()))
                .cookie(cookie.of(session))
                .build();
    }

    private String sentence(Refusal refusal) {
        return page.t("problem." + refusal.type(), refusal.words().toArray());
    }

    private View view(@Nullable String to, String name, @Nullable String problem) {
        List<DemoSignIn> demo = settings.demo()
                ? Arrays.stream(Role.values())
                        .map(role -> new DemoSignIn(FirstStart.demoName(role).text(), FirstStart.DEMO_PASSWORD, role))
                        .toList()
                : List.of();
        String onward = LocalPath.of(to).map(path -> path.uri().toString()).orElse("");
        return new View(
                "accounts/sign-in.jte", new SignInPage(onward, onward.startsWith("/door"), name, problem, demo));
    }
}
