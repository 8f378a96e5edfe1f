package org.parterre.admission.node;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.parterre.admission.Scan;
import org.parterre.admission.Verdict;

/** A scan as the house is told of it: as the phone sent it, and what it was answered here. */
final class Telling {
    private Telling() {}

    /** @param here the verdict of this node; where the phone had decided alone before, somebody has gone in by that */
    static String body(Scan scan, Verdict here) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("id", scan.id())
                .add("performance", scan.performance())
                .add("direction", scan.direction().name())
                .add("gate", scan.gate())
                .add("at", scan.at().toString())
                .add(
                        "decided",
                        scan.decided() == null ? here.name() : scan.decided().name());
        if (scan.code() != null) {
            body.add("code", scan.code());
        }
        if (scan.reason() != null) {
            body.add("reason", scan.reason());
        }
        if (scan.undoes() != null) {
            body.add("undoes", scan.undoes());
        }
        return body.build().toString();
    }
}
