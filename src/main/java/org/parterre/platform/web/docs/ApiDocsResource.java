package org.parterre.platform.web.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.parterre.platform.web.View;

/** The contract as a page for people; programs read the same at {@code /openapi}. */
@ApplicationScoped
@Path("api/docs")
@Produces(View.HTML)
public class ApiDocsResource {
    @GET
    public View contract() {
        return new View("platform/api-docs.jte", Written.CONTRACT);
    }

    /** Read when it is first looked at, which at most theatres is never. */
    private static final class Written {
        static final ApiDocs CONTRACT = Contract.read();
    }
}
