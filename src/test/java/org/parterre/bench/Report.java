package org.parterre.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything that one run found out. */
record Report(
        Instant at,
        Effort effort,
        Map<String, String> machine,
        List<String> flags,
        List<Figure> figures,
        List<Audit> audits) {

    JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        figures.forEach(figure -> all.add(json(figure)));
        JsonArrayBuilder checked = Json.createArrayBuilder();
        audits.forEach(audit -> checked.add(Json.createObjectBuilder()
                .add("database", audit.store().name())
                .add("available", audit.answer() != null)
                .add("clean", audit.clean())
                .add("answer", audit.answer() == null ? JsonValue.NULL : audit.answer())));
        return Json.createObjectBuilder()
                .add("at", at.toString())
                .add("seconds", effort.seconds())
                .add("clients", Effort.CLIENTS)
                .add("rounds", Rounds.ROUNDS)
                .add("hardware", words(machine))
                .add("server_flags", Json.createArrayBuilder(flags))
                .add("figures", all)
                .add("self_audit", checked)
                .build();
    }

    private static JsonObjectBuilder json(Figure figure) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", figure.id())
                .add("database", figure.store().name())
                .add("says", figure.says());
        if (figure.value() != null && Double.isFinite(figure.value())) {
            json.add("value", figure.value());
        }
        if (figure.target() != null) {
            json.add(
                    figure.target().least() ? "at_least" : "at_most",
                    figure.target().bound());
        }
        if (figure.met() != null) {
            json.add("met", figure.met());
        }
        if (figure.subject() != null) {
            json.add("measured", json(figure.subject()));
        }
        if (figure.limit() != null) {
            json.add("limit", json(figure.limit()));
        }
        if (figure.trouble() != null) {
            json.add("trouble", figure.trouble());
        }
        return json.add("facts", words(figure.facts()));
    }

    private static JsonObjectBuilder json(Rate rate) {
        return Json.createObjectBuilder()
                .add("per_second", rate.perSecond())
                .add("answers", rate.latencies().count())
                .add("wrong_answers", rate.wrongs())
                .add("p50_ms", rate.latencies().percentile(50))
                .add("p95_ms", rate.latencies().percentile(95))
                .add("p99_ms", rate.latencies().percentile(99))
                .add("max_ms", rate.latencies().longest());
    }

    private static JsonObjectBuilder words(Map<String, String> facts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        facts.forEach(json::add);
        return json;
    }
}
