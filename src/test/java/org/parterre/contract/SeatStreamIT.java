package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Houses;
import org.parterre.house.Store;

@ParameterizedClass
@EnumSource(Store.class)
class SeatStreamIT {
    /** The feed speaks five times a second; the rest is for a busy machine. */
    private static final int SECONDS = 5;

    @Parameter
    Store store;

    @Test
    void whoeverLooksOnSeesSeatsTakenAndFreed() throws Exception {
        Visitor visitor = new Visitor(Houses.on(store).client());
        String id = visitor.someEvening();
        String stream = Houses.on(store).url() + "/api/performances/" + id + "/seats/stream";
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<Stream<String>> answer =
                http.send(HttpRequest.newBuilder(URI.create(stream)).build(), BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (Stream<String> lines = answer.body()) {
            Iterator<String> events =
                    lines.filter(line -> line.startsWith("data:")).iterator();
            JsonObject beginning = next(events);
            JsonObject hold = visitor.hold(id, 2);
            JsonObject taken = next(events);
            assertThat(SeatsContractIT.taken(taken, "taken")).containsExactlyInAnyOrderElementsOf(Visitor.seats(hold));
            assertThat(taken.getJsonNumber("version").longValue())
                    .isGreaterThan(beginning.getJsonNumber("version").longValue());
            visitor.delete("/api/holds/" + hold.getString("token"));
            List<String> freed = SeatsContractIT.taken(next(events), "freed");
            assertThat(freed).containsExactlyInAnyOrderElementsOf(Visitor.seats(hold));
        }
    }

    private static JsonObject next(Iterator<String> events) throws Exception {
        String line = CompletableFuture.supplyAsync(events::next).get(SECONDS, TimeUnit.SECONDS);
        try (JsonReader reader = Json.createReader(new StringReader(line.substring("data:".length())))) {
            JsonObject event = reader.readObject();
            Described contract = Described.written();
            JsonObject shape = contract.contract()
                    .getValue("/components/schemas/SeatsChange")
                    .asJsonObject();
            assertThat(contract.trouble(event, shape, "event")).isNull();
            return event;
        }
    }
}
