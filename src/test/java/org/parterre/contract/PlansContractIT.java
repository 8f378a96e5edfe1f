package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** A hall that the house has never seen: its plan comes in as a file, evenings are sold on it, and it goes out again. */
@ParameterizedClass
@EnumSource(Store.class)
class PlansContractIT {
    /** Neither the smallest nor the largest hall of the house: other tests look for those. */
    private static final int ROWS = 10;

    private static final int IN_A_ROW = 13;

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;

    @BeforeEach
    void signIn() {
        visitor = new Visitor(Houses.on(store).client()).with("Accept-Language", "en");
        organiser = visitor.as("organiser");
    }

    @Test
    void aHallComesInAsASpreadsheetIsSoldAndGoesOutInEveryForm() {
        String hall = hall(organiser, "Zaal één");
        Client.Answer came = organiser.file("/api/plans?hall=" + hall + "&format=grid", grid("gold"));
        assertThat(came.status()).as(came.text()).isEqualTo(201);
        assertThat(came.json().getInt("version")).isEqualTo(1);
        assertThat(came.json().getInt("seats")).isEqualTo(ROWS * IN_A_ROW);
        assertThat(sentences(came))
                .contains(
                        "Where seats of a row stand further apart there is an aisle: 10 times.",
                        "The file doesn't say where the stage is; we have drawn it above the seats.");
        String path = came.header("Location").replaceFirst(".*/api", "/api");
        assertThat(path).endsWith("/api/plans/" + came.json().getString("id"));

        String evening = SeasonContractIT.onSale(organiser, shown(organiser, hall));
        JsonObject hold = visitor.post(
                        "/api/performances/" + evening + "/holds", "{\"seats\":[\"zaal-C-5\",\"zaal-C-6\"]}")
                .json();
        assertThat(Visitor.seats(hold)).containsExactly("zaal-C-5", "zaal-C-6");

        JsonObject ours = organiser.get(path).json();
        assertThat(ours.getString("format")).isEqualTo("parterre-plan/1");
        Client.Answer foreign = organiser.get(path + "?format=pretix");
        assertThat(foreign.header("Cache-Control")).contains("no-cache");
        assertThat(organiser.get(path).header("Cache-Control")).contains("immutable");
        assertThat(foreign.json().getJsonArray("zones")).hasSize(1);
        assertThat(organiser.get(path + "?format=pretix-side").text())
                .contains("{\"seat_guid\":\"zaal-A-1\",\"wheelchair\":true");
        Client.Answer picture = visitor.as("door").get(path + "?format=svg");
        assertThat(picture.text()).contains("<title>Theater", "id=\"seat-zaal-J-12\"", "gold (120)");

        Client.Answer again =
                organiser.file("/api/plans?hall=" + hall, foreign.raw().body());
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json().getInt("version")).isEqualTo(2);
        String second = organiser
                .get("/api/plans/" + again.json().getString("id") + "?format=pretix")
                .text();
        assertThat(second).isEqualTo(foreign.text());
        // our own form goes out as it came in, to the letter
        byte[] document = organiser.get(path).raw().body();
        Client.Answer third = organiser.file("/api/plans?hall=" + hall + "&format=parterre", document);
        assertThat(organiser
                        .get("/api/plans/" + third.json().getString("id"))
                        .raw()
                        .body())
                .isEqualTo(document);
        assertThat(shown(organiser, hall).getJsonObject("plan").getInt("version"))
                .isEqualTo(3);
        // and who is in the middle of buying keeps the plan they saw
        assertThat(visitor.get("/api/performances/" + evening + "/plan").json().getString("id"))
                .isEqualTo(came.json().getString("id"));
    }

    @Test
    void aPreviewSaysWhatWouldComeOfAFileAndKeepsNothing() {
        String hall = hall(organiser, "Zaal twee");
        Client.Answer seen = organiser.file("/api/plans?hall=" + hall + "&preview=true", grid("a"));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().getInt("seats")).isEqualTo(ROWS * IN_A_ROW);
        assertThat(seen.json()).doesNotContainKey("id");
        Client.Answer unclear = organiser.file("/api/plans?hall=" + hall + "&preview=1", grid("a"));
        assertThat(unclear.status()).as("who meant to look must not publish").isEqualTo(400);
        assertThat(shown(organiser, hall)).doesNotContainKey("plan");
    }

    @Test
    void whatCantBeReadIsPointedAtInTheReadersLanguageAndNothingIsKept() {
        String hall = hall(organiser, "Zaal drie");
        String into = "/api/plans?hall=" + hall;
        Client.Answer wrong = organiser.file(into, "A1;A2\nA3;??\n".getBytes(StandardCharsets.UTF_8));
        assertThat(Refused.as(422, wrong)).isEqualTo("unreadable-plan");
        assertThat(wrong.json().getString("title"))
                .isEqualTo(
                        "This is not a seating plan that we can use: “??” is no seat (such as A12, zone:A12 or A12+)."
                                + " Look at line 2, column 2. Nothing was kept.");
        assertThat(wrong.json().getInt("line")).isEqualTo(2);
        assertThat(wrong.json().getInt("column")).isEqualTo(2);
        Client.Answer dutch = new Visitor(Houses.on(store).client())
                .with("Accept-Language", "nl")
                .as("organiser")
                .file(into + "&format=pretix", "{\n \"name\": 7}".getBytes(StandardCharsets.UTF_8));
        assertThat(dutch.status()).isEqualTo(422);
        assertThat(dutch.json().getString("title")).contains("“name” is geen tekst", "Kijk bij regel 2");
        byte[] garbage = new byte[1024 * 1024];
        new Random(5).nextBytes(garbage);
        for (String format : new String[] {"", "&format=parterre", "&format=pretix", "&format=grid"}) {
            assertThat(Refused.as(422, organiser.file(into + format, garbage))).isEqualTo("unreadable-plan");
            assertThat(Refused.as(422, organiser.file(into + format, new byte[0])))
                    .isEqualTo("unreadable-plan");
        }
        assertThat(organiser.file(into, new byte[4 * 1024 * 1024 + 1]).status()).isEqualTo(413);
        assertThat(organiser.file(into + "&format=word", garbage).json().getString("field"))
                .isEqualTo("format");
        for (String nowhere : new String[] {"", "?hall=1", "?hall=x", "?hall=" + Long.MAX_VALUE}) {
            assertThat(organiser.file("/api/plans" + nowhere, grid("a")).json().getString("field"))
                    .isEqualTo("hall");
        }
        assertThat(visitor.file(into, grid("a")).status()).isEqualTo(401);
        assertThat(visitor.file(into, new byte[5 * 1024 * 1024]).status()).isEqualTo(401); // read, and kept nowhere
        assertThat(visitor.as("boxoffice").file(into, grid("a")).status()).isEqualTo(403);
        assertThat(shown(organiser, hall)).doesNotContainKey("plan");
    }

    @Test
    void theatresAndHallsAreChecked() {
        assertThat(organiser
                        .post("/api/venues", "{\"name\":\"x\",\"city\":\"y\"}")
                        .json()
                        .getString("field"))
                .isEqualTo("address");
        assertThat(organiser
                        .post(
                                "/api/venues",
                                "{\"name\":\"x\",\"city\":\"y\",\"address\":\"z\",\"time_zone\":\"Mars/Olympus\"}")
                        .json()
                        .getString("field"))
                .isEqualTo("time_zone");
        assertThat(organiser
                        .post("/api/venues", "{\"name\":\"" + "x".repeat(121) + "\",\"city\":\"y\",\"address\":\"z\"}")
                        .json()
                        .getString("field"))
                .isEqualTo("name");
        assertThat(organiser
                        .post("/api/halls", "{\"venue\":\"1\",\"name\":\"x\"}")
                        .json()
                        .getString("field"))
                .isEqualTo("venue");
        assertThat(visitor.post("/api/venues", "{}").status()).isEqualTo(401);
        assertThat(organiser.get("/api/plans/1").status()).isEqualTo(404);
        String plan =
                SeasonContractIT.halls(organiser).get(0).getJsonObject("plan").getString("id");
        assertThat(organiser.get("/api/plans/" + plan + "?format=word").status())
                .isEqualTo(400);
        assertThat(visitor.get("/api/plans/" + plan).status()).isEqualTo(401);
    }

    /** The id of a new hall in a new theatre. */
    static String hall(Visitor organiser, String name) {
        JsonObject venue = organiser
                .post(
                        "/api/venues",
                        "{\"name\":\"Theater De Vreemde\",\"city\":\"Zutphen\",\"address\":\"Markt 1\","
                                + "\"time_zone\":\"Europe/Brussels\"}")
                .json();
        assertThat(organiser.get("/api/venues").list()).contains(venue);
        Client.Answer hall = organiser.post(
                "/api/halls",
                Json.createObjectBuilder()
                        .add("venue", venue.getString("id"))
                        .add("name", name)
                        .build()
                        .toString());
        assertThat(hall.status()).as(hall.text()).isEqualTo(201);
        return hall.json().getString("id");
    }

    static JsonObject shown(Visitor organiser, String hall) {
        JsonArray halls = organiser.get("/api/halls").list();
        return halls.getValuesAs(JsonValue::asJsonObject).stream()
                .filter(one -> one.getString("id").equals(hall))
                .findFirst()
                .orElseThrow();
    }

    /** Rows A to J with an aisle after the sixth seat; the first seat of each is for a wheelchair, in a zone of its own. */
    static byte[] grid(String zone) {
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            char letter = (char) ('A' + row);
            lines.append(letter).append(",wheels:1+");
            for (int seat = 2; seat <= IN_A_ROW; seat++) {
                lines.append(seat == 7 ? ",," : ",").append(zone).append(':').append(seat);
            }
            lines.append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sentences(Client.Answer came) {
        return String.join(
                "\n",
                came.json().getJsonArray("guesses").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList());
    }
}
