package org.parterre.admission.gate;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parterre.admission.Direction;
import org.parterre.admission.Scan;
import org.parterre.platform.Actor;

/** How the pages of a gate lead to each other, in the house and at a venue's node. */
public final class Ways {
    private static final String GATE = "/door/{performance}";

    private Ways() {}

    /** A paired device has the name of the door that it stands at, until somebody takes it to another. */
    public static String gateName(@Nullable String typed, Actor actor) {
        return ScanForm.gateName(typed == null && actor.device() != null ? actor.who() : typed);
    }

    public static Direction direction(@Nullable String asked) {
        return "out".equalsIgnoreCase(asked) ? Direction.OUT : Direction.IN;
    }

    public static Response toTheGate(long performance) {
        return Response.seeOther(UriBuilder.fromPath(GATE).build(performance)).build();
    }

    public static Response toTheVerdict(Scan scan) {
        return Response.seeOther(UriBuilder.fromPath(GATE + "/scans/{id}")
                        .queryParam("gate", "{gate}")
                        .build(scan.performance(), scan.id(), scan.gate()))
                .build();
    }

    /** From a verdict back to the gate, the same way. */
    public static String onward(long performance, String gate, Direction direction) {
        return UriBuilder.fromPath(GATE)
                .queryParam("gate", "{gate}")
                .queryParam("direction", "{direction}")
                .build(performance, gate, direction.name().toLowerCase(Locale.ROOT))
                .toString();
    }
}
