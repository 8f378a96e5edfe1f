package org.parterre.admission.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parterre.admission.manifest.Manifest.Line;
import org.parterre.admission.manifest.Manifest.State;
import org.parterre.tickets.FixedKey;

/** The file that the phone's code is tested against too: what stands in it is what is made of it here. */
class VectorTest {
    private static final String FILE = "/door/vector.json";

    @Test
    void theFileSaysWhatTheHouseMakes() {
        JsonObject vector = read();
        List<Line> lines = new ArrayList<>();
        JsonArrayBuilder tickets = Json.createArrayBuilder();
        long performance = vector.getInt("performance");
        for (JsonObject given : vector.getJsonArray("tickets").getValuesAs(JsonValue::asJsonObject)) {
            JsonObject made = made(performance, given);
            tickets.add(made);
            lines.add(new Line(
                    made.getString("hash"), State.valueOf(made.getString("state")), made.getString("slip", null)));
        }
        Content content = Content.of(
                performance,
                vector.getString("starts_at"),
                vector.getString("open_from"),
                vector.getBoolean("cancelled"),
                lines);
        String version = content.version();
        JsonObject made = Json.createObjectBuilder(vector)
                .add("public_key", FixedKey.key().published())
                .add("tickets", tickets)
                .add("version", version)
                .add("signature", FixedKey.key().sign(Content.signed(performance, version)))
                .build();
        assertThat(made).isEqualTo(vector);
    }

    private static JsonObject made(long performance, JsonObject given) {
        String code = FixedKey.codes().write(performance, given.getInt("ticket"), given.getInt("revision"));
        var made = Json.createObjectBuilder(given).add("code", code).add("hash", Hashes.ofCode(code));
        if (given.containsKey("short_code")) {
            String sealed =
                    Sealed.of(code, given.getString("name"), given.getString("help"), given.getString("remark"));
            Slip slip = new Slip(
                    Hashes.ofShortCode(performance, given.getString("short_code")),
                    given.getInt("section"),
                    given.getString("row"),
                    given.getString("number"),
                    given.getInt("proof"),
                    given.getString("flags").contains("w"),
                    given.getString("flags").contains("c"),
                    sealed);
            made.add("short", slip.shortCode()).add("sealed", sealed).add("slip", slip.written());
        }
        return made.build();
    }

    private static JsonObject read() {
        InputStream file = Objects.requireNonNull(VectorTest.class.getResourceAsStream(FILE));
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        }
    }
}
