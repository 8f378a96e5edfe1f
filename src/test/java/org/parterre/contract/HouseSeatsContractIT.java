package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The house keeps seats for itself: nobody else gets them, until they are released. */
@ParameterizedClass
@EnumSource(Store.class)
class HouseSeatsContractIT {
    /** Where those halls are. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

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
    void whatTheHouseKeepsIsTakenUntilItIsReleased() {
        String evening = evening("Zaal huis");
        Client.Answer kept = keep(wanted(evening, "zaal-E-5", "zaal-E-6"));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        String path = "/api/house-seats/" + kept.json().getString("id");
        assertThat(kept.json().getJsonArray("seats").getJsonObject(0).getString("label"))
                .isEqualTo("Hall · row E · seat 5");
        assertThat(taken(evening)).containsExactly("zaal-E-5", "zaal-E-6");
        Client.Answer bought =
                visitor.post("/api/performances/" + evening + "/holds", Visitor.wish(List.of("zaal-E-5", "zaal-E-6")));
        assertThat(Refused.as(409, bought)).isEqualTo("seats-taken");
        assertThat(Refused.as(409, keep(wanted(evening, "zaal-E-6", "zaal-E-4"))))
                .isEqualTo("seats-taken");
        assertThat(taken(evening)).as("all or none").doesNotContain("zaal-E-4");

        assertThat(organiser.delete(path + "?seat=zaal-E-5").status()).isEqualTo(204);
        assertThat(taken(evening)).containsExactly("zaal-E-6");
        assertThat(organiser.get(path).json().getJsonArray("seats")).hasSize(1);
        assertThat(organiser.delete(path).status()).isEqualTo(204);
        assertThat(taken(evening)).isEmpty();
        assertThat(organiser.get(path).status()).isEqualTo(404);
        assertThat(organiser.get("/api/house-seats?performance=" + evening).list())
                .isEmpty();
        assertThat(organiser.get("/api/audit/self").json().getBoolean("clean")).isTrue();
    }

    @Test
    void theirTimeReleasesThemByItself() throws InterruptedException {
        String evening = evening("Zaal op tijd");
        JsonObject soon = keep(wanted(evening, "zaal-F-5")
                        .add("release_at", OffsetDateTime.now().plusSeconds(2).toString()))
                .json();
        JsonObject later = keep(wanted(evening, "zaal-F-6")
                        .add("release_at", OffsetDateTime.now().plusDays(2).toString()))
                .json();
        Instant patience = Instant.now().plusSeconds(60);
        while (taken(evening).size() > 1 && Instant.now().isBefore(patience)) {
            Thread.sleep(250);
        }
        assertThat(taken(evening)).containsExactly("zaal-F-6");
        assertThat(organiser.get("/api/house-seats/" + soon.getString("id")).status())
                .isEqualTo(404);
        assertThat(organiser.get("/api/house-seats/" + later.getString("id")).status())
                .isEqualTo(200);
    }

    @Test
    void aDraftsHouseSeatsAreKeptBackTheMomentItComesOut() {
        String hall = hall("Zaal concept");
        String evening = SeasonContractIT.draft(organiser, PlansContractIT.shown(organiser, hall));
        OffsetDateTime release = OffsetDateTime.now(ZoneOffset.UTC).plusDays(9).truncatedTo(ChronoUnit.MINUTES);
        String path = "/api/house-seats/"
                + keep(wanted(evening, "zaal-G-5", "zaal-G-6").add("release_at", release.toString()))
                        .json()
                        .getString("id");
        movesByThreeDays("/api/performances/" + evening + "/times");
        assertThat(onTheWall(OffsetDateTime.parse(organiser.get(path).json().getString("release_at"))))
                .as("goes with its evening")
                .isEqualTo(onTheWall(release).plusDays(3));
        assertThat(Refused.as(409, keep(wanted(evening, "zaal-G-6")))).isEqualTo("seats-taken");
        organiser.put("/api/performances/" + evening + "/status", "{\"status\":\"PUBLISHED\"}");
        assertThat(taken(evening)).containsExactly("zaal-G-5", "zaal-G-6");
        assertThat(organiser.get("/api/audit/self").json().getBoolean("clean")).isTrue();
    }

    @Test
    void whatCantBeMeantIsRefused() {
        String evening = evening("Zaal fout");
        assertThat(field(wanted(evening))).isEqualTo("seats");
        assertThat(field(wanted(evening, "nowhere"))).isEqualTo("seats");
        assertThat(field(wanted(evening, "zaal-A-2").add("reason", "friends"))).isEqualTo("reason");
        assertThat(field(wanted(evening, "zaal-A-2").add("owner", " "))).isEqualTo("owner");
        assertThat(field(wanted(evening, "zaal-A-2").add("release_at", "2020-01-01T12:00:00Z")))
                .isEqualTo("release_at");
        assertThat(field(wanted("1", "zaal-A-2"))).isEqualTo("performance");
        assertThat(taken(evening)).isEmpty();
        assertThat(visitor.post("/api/house-seats", "{}").status()).isEqualTo(401);
        assertThat(visitor.as("boxoffice")
                        .get("/api/house-seats?performance=" + evening)
                        .status())
                .isEqualTo(403);
    }

    private void movesByThreeDays(String times) {
        OffsetDateTime start = OffsetDateTime.parse(organiser.get(times).json().getString("starts_at"));
        String later =
                onTheWall(start).plusDays(3).atZone(ZONE).toOffsetDateTime().toString();
        assertThat(organiser.put(times, "{\"starts_at\":\"" + later + "\"}").status())
                .isEqualTo(200);
    }

    private static LocalDateTime onTheWall(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZONE).toLocalDateTime();
    }

    private String field(JsonObjectBuilder wanted) {
        Client.Answer refused = keep(wanted);
        assertThat(Refused.as(400, refused)).isEqualTo("bad-input");
        return refused.json().getString("field");
    }

    private Client.Answer keep(JsonObjectBuilder wanted) {
        return organiser.post("/api/house-seats", wanted.build().toString());
    }

    private static JsonObjectBuilder wanted(String evening, String... seats) {
        return Json.createObjectBuilder()
                .add("performance", evening)
                .add("seats", Json.createArrayBuilder(List.of(seats)))
                .add("reason", "press")
                .add("owner", "De Stentor");
    }

    private List<String> taken(String evening) {
        return visitor.get("/api/performances/" + evening + "/seats").json().getJsonArray("taken").stream()
                .map(seat -> ((JsonString) seat).getString())
                .sorted()
                .toList();
    }

    private String hall(String name) {
        String hall = PlansContractIT.hall(organiser, name);
        String grid = new String(PlansContractIT.grid("gold"), StandardCharsets.UTF_8);
        organiser.file("/api/plans?hall=" + hall + "&format=grid", grid.getBytes(StandardCharsets.UTF_8));
        return hall;
    }

    private String evening(String name) {
        return SeasonContractIT.onSale(organiser, PlansContractIT.shown(organiser, hall(name)));
    }
}
