package org.parterre.admission.gate;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** The form of a gate's page. */
public class TypedScan {
    @FormParam("id")
    @Nullable
    String id;

    @FormParam("code")
    @Nullable
    String code;

    @FormParam("ticket")
    @Nullable
    Long ticket;

    @FormParam("direction")
    @Nullable
    String direction;

    @FormParam("gate")
    @Nullable
    String gate;

    public @Nullable String gate() {
        return gate;
    }

    public @Nullable String direction() {
        return direction;
    }

    public ScanForm form(long performance) {
        return new ScanForm(id, code, ticket, performance, direction, gate, null, null, null, null);
    }
}
