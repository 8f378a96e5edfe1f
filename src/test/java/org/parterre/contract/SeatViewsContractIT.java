package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.venue.views.Photographs;

/** What is seen from a seat: a photograph comes in, everybody sees it, and it goes again. */
@ParameterizedClass
@EnumSource(Store.class)
class SeatViewsContractIT {
    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;
    private String hall;
    private String views;

    @BeforeEach
    void openAHall() {
        visitor = new Visitor(Houses.on(store).client()).with("Accept-Language", "en");
        organiser = visitor.as("organiser");
        String venue = organiser
                .post("/api/venues", "{\"name\":\"Theater De Kijker\",\"city\":\"Zutphen\",\"address\":\"Markt 2\"}")
                .json()
                .getString("id");
        hall = organiser
                .post("/api/halls", "{\"venue\":\"" + venue + "\",\"name\":\"Kijkzaal\"}")
                .json()
                .getString("id");
        views = "/api/halls/" + hall + "/views";
        assertThat(organiser
                        .file("/api/plans?hall=" + hall + "&format=grid", grid())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aPhotographIsShownToEverybodyAndRemoved() {
        Client.Answer kept = organiser.file(
                views + "?section=zaal&alt_en=Right+in+the+middle", Photographs.fromAPhone(4032, 3024, 6));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        JsonObject view = kept.json();
        assertThat(view.getString("name")).isEqualTo("Hall");
        assertThat(view.getInt("width")).as("it was taken sideways").isEqualTo(960);
        assertThat(view.getInt("height")).isEqualTo(1280);
        String picture = view.getString("picture");
        assertThat(kept.header("Location")).endsWith(picture);

        Client.Answer shown = visitor.get(picture);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.header("Cache-Control")).contains("public", "immutable");
        assertThat(new String(shown.raw().body(), StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8")
                .doesNotContain("Exif", Photographs.PHONE);
        assertThat(visitor.with("If-None-Match", shown.header("ETag"))
                        .get(picture)
                        .status())
                .isEqualTo(304);
        assertThat(organiser.get(views).list()).containsExactly(view);

        String evening = "/performances/" + SeasonContractIT.onSale(organiser, shownHall());
        String page = evening + "/views/" + view.getString("id");
        assertThat(visitor.client().get(evening).text())
                .contains("href=\"" + page + "\"", "data-picture=\"" + picture + "\"", "Right in the middle");
        assertThat(visitor.client().get(page).text()).contains("View from Hall", "alt=\"Right in the middle\"");
        assertThat(visitor.client().get(evening + "/views/1").status()).isEqualTo(404);
        String elsewhere = "/performances/" + visitor.someEvening();
        assertThat(visitor.client()
                        .get(elsewhere + "/views/" + view.getString("id"))
                        .status())
                .isEqualTo(404);
        assertThat(visitor.client().get(elsewhere).text()).doesNotContain("outlook", "class=\"sight\"");

        String one = views + "/" + view.getString("id");
        assertThat(visitor.delete(one).status()).isEqualTo(401);
        assertThat(organiser.delete(one).status()).isEqualTo(204);
        assertThat(Refused.as(404, visitor.get(picture))).isEqualTo("not-found");
        assertThat(organiser.delete(one).status()).isEqualTo(404);
        assertThat(organiser.get(views).list()).isEmpty();
        assertThat(visitor.client().get(evening).text()).doesNotContain(picture, "outlook");
        assertThat(visitor.client().get(page).status()).isEqualTo(404);
    }

    @Test
    void theNearestPlaceIsSaidAndANewPlanKeepsThePhotographs() {
        byte[] small = Photographs.png(64, 48);
        JsonObject row = organiser.file(views + "?section=zaal&row=C", small).json();
        JsonObject seat = organiser.file(views + "?seat=zaal-C-5", small).json();
        assertThat(row.getString("name")).isEqualTo("Hall · row C");
        assertThat(row.getString("row")).isEqualTo("C");
        assertThat(seat.getString("name")).isEqualTo("Hall · row C · seat 5");
        assertThat(seat.getString("seat")).isEqualTo("zaal-C-5");
        assertThat(seat).doesNotContainKeys("section", "row");
        JsonObject again = organiser
                .file(views + "?seat=zaal-C-5", Photographs.jpeg(100, 80))
                .json();
        assertThat(visitor.get(seat.getString("picture")).status()).isEqualTo(404);
        assertThat(organiser.get(views).list()).containsExactly(row, again);

        organiser.file("/api/plans?hall=" + hall + "&format=grid", grid());
        assertThat(shownHall().getJsonObject("plan").getInt("version")).isEqualTo(2);
        assertThat(organiser.get(views).list()).containsExactly(row, again);
        String evening = "/performances/" + SeasonContractIT.onSale(organiser, shownHall());
        assertThat(visitor.client().get(evening).text())
                .contains("View from Hall · row C</a>", "View from Hall · row C · seat 5</a>");
    }

    @Test
    void whatIsNoPhotographIsRefusedAndNothingIsKept() {
        byte[] whole = Photographs.jpeg(800, 600);
        String into = views + "?section=zaal";
        for (byte[] file : new byte[][] {
            new byte[0],
            "just text".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(whole, whole.length / 2),
            Arrays.copyOf(whole, 40),
            Photographs.bomb(60_000, 60_000),
            Photographs.bomb(7_000, 7_000)
        }) {
            Client.Answer refused = organiser.file(into, file);
            assertThat(Refused.as(422, refused)).isEqualTo("unusable-photo");
            assertThat(refused.json().getString("title"))
                    .startsWith("We can't use this photo: ")
                    .endsWith("Nothing was kept.");
        }
        assertThat(organiser.file(into, new byte[5 * 1024 * 1024]).status()).isEqualTo(413);
        for (String[] wrong : new String[][] {
            {"", "section"},
            {"?section=nowhere", "section"},
            {"?section=zaal&row=Z", "row"},
            {"?seat=zaal-C-99", "seat"},
            {"?section=zaal&alt_nl=" + "x".repeat(301), "alt_nl"}
        }) {
            Client.Answer refused = organiser.file(views + wrong[0], whole);
            assertThat(Refused.as(400, refused)).isEqualTo("bad-input");
            assertThat(refused.json().getString("field")).isEqualTo(wrong[1]);
        }
        assertThat(organiser.file("/api/halls/1/views?section=zaal", whole).status())
                .isEqualTo(404);
        assertThat(organiser.get("/api/halls/1/views").status()).isEqualTo(404);
        assertThat(visitor.get("/api/halls/" + hall + "/views/1.jpg").status()).isEqualTo(404);
        assertThat(visitor.file(into, whole).status()).isEqualTo(401);
        assertThat(visitor.get(views).status()).isEqualTo(401);
        assertThat(visitor.as("boxoffice").file(into, whole).status()).isEqualTo(403);
        assertThat(organiser.get(views).list()).isEmpty();
    }

    private JsonObject shownHall() {
        return organiser.get("/api/halls").list().getValuesAs(JsonValue::asJsonObject).stream()
                .filter(one -> one.getString("id").equals(hall))
                .findFirst()
                .orElseThrow();
    }

    /** Ten rows of twelve: neither the smallest nor the largest hall, other tests look for those. */
    private static byte[] grid() {
        StringBuilder lines = new StringBuilder();
        for (char row = 'A'; row <= 'J'; row++) {
            lines.append(row).append(",1,2,3,4,5,6,7,8,9,10,11,12\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
