package org.parterre.admission.pretix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Which protocol is spoken here. */
@ApplicationScoped
@Path("api/v1/version")
@Produces(MediaType.APPLICATION_JSON)
public class GuestVersionResource {
    /** The lowest by which the app asks for one answer of several lists; nothing later is offered. */
    static final Map<String, Object> SPOKEN = Map.of("pretix", "4.12.0", "pretix_numeric", 40120001001L);

    @GET
    public Map<String, Object> version() {
        return SPOKEN;
    }
}
