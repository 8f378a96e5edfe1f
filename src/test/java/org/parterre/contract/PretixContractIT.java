package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** A theatre's own telephone with pretixSCAN at the door, from its pairing to its leave. */
@ParameterizedClass
@EnumSource(Store.class)
class PretixContractIT {
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2026-01-01T00:00:00.000Z");
    private static int names;

    @Parameter
    Store store;

    private Visitor visitor;
    private Client office;
    private GuestApp app;
    private String device;
    private long tonight;
    private String event;

    @BeforeEach
    void setUpByQr() {
        visitor = new Visitor(Houses.on(store).client());
        office = visitor.client().as("boxoffice");
        JsonObject made = office.post(
                        "/api/devices", "{\"name\":\"" + name() + "\",\"kind\":\"PRETIX\",\"supervisor\":false}")
                .json();
        device = made.getJsonObject("device").getString("id");
        JsonObject handshake =
                Json.createReader(new StringReader(made.getString("qr"))).readObject();
        assertThat(handshake).as("that would be another app's").doesNotContainKey("version");
        assertThat(handshake.getInt("handshake_version")).isEqualTo(1);
        assertThat(handshake.getString("url")).startsWith("http").doesNotEndWith("/");
        assertThat(handshake.getString("token")).startsWith("proxy=");
        app = GuestApp.setUp(visitor.client(), handshake.getString("token"));
        tonight = Long.parseLong(visitor.tonight());
        event = evening(app.getAvailableEvents(LONG_AGO), tonight).getString("event");

        Client.Answer badRequest = GuestApp.initialize(visitor.client(), handshake.getString("token"));
        assertThat(badRequest.status()).isEqualTo(400);
        assertThat(badRequest.json().getJsonArray("token").getString(0)).isNotBlank();
    }

    @Test
    void anEveningIsChosenAndTheDeviceTakesItsLeave() {
        JsonObject version = visitor.client().get("/api/v1/version").json();
        assertThat(version.getJsonNumber("pretix_numeric").longValue())
                .as("from which on one answer may be of several lists")
                .isGreaterThanOrEqualTo(40120001001L);
        List<JsonObject> lists = app.downloadData(event, tonight);
        assertThat(lists).hasSize(1);
        assertThat(lists.get(0).getJsonNumber("id").longValue()).isEqualTo(tonight);
        assertThat(app.client()
                        .get(GuestApp.ORGANIZER + "events/production-1/subevents/" + tonight + "/")
                        .status())
                .isEqualTo(404);

        String selection = "/api/v1/device/eventselection?current_event=";
        JsonObject chosen = app.client().get(selection + "old").json();
        assertThat(chosen.getJsonObject("event").getString("slug")).isNotBlank();
        assertThat(chosen.getJsonObject("event").getString("name")).isNotBlank();
        assertThat(chosen.getJsonNumber("checkinlist")).isEqualTo(chosen.getJsonNumber("subevent"));
        assertThat(app.client()
                        .get(selection + "x&current_subevent=" + chosen.getJsonNumber("subevent"))
                        .status())
                .isEqualTo(304);

        assertThat(app.post("/api/v1/device/revoke", "{}").status()).isEqualTo(200);
        isRevoked(app.client());
    }

    @Test
    void aDayIsChosenInTheCalendar() {
        OffsetDateTime begins = OffsetDateTime.parse(
                evening(app.getAvailableEvents(LONG_AGO), tonight).getString("date_from"));
        assertThat(app.getAvailableEvents(begins)).anyMatch(one -> id(one) == tonight);
        assertThat(app.getAvailableEvents(begins.plusSeconds(1))).noneMatch(one -> id(one) == tonight);
        String path = GuestApp.ORGANIZER + "subevents/?ends_after=";
        Client.Answer odd = app.client().get(path + "yesterday");
        assertThat(odd.status()).isEqualTo(400);
        Refused.problem(odd);
    }

    @Test
    void checkResult() {
        JsonArray tickets = visitor.tickets(String.valueOf(tonight), 1);
        String code = tickets.getJsonObject(0).getString("code");
        String nonce = "\"" + UUID.randomUUID().toString().replace("-", "") + "\"";
        JsonObject valid = check(code, "ENTRY", nonce);
        assertThat(valid.getString("type")).isEqualTo("VALID");
        assertThat(valid.getString("seat")).isEqualTo(tickets.getJsonObject(0).getString("label"));
        assertThat(valid.getString("attendee_name")).isEqualTo("Ada de Vries");
        assertThat(valid.getString("ticket")).isEqualTo("Normaal");
        assertThat(valid.getString("eventSlug")).isEqualTo(event);
        assertThat(valid.getBoolean("isCheckinAllowed")).isTrue();
        assertThat(valid.getBoolean("isRequireAttention") || valid.getBoolean("offline"))
                .isFalse();
        assertThat(valid.getJsonArray("checkinTexts")).isEmpty();
        assertThat(valid)
                .containsKey("position")
                .doesNotContainKeys("message", "firstScanned", "reasonExplanation", "requiredAnswers");
        assertThat(check(code, "ENTRY", nonce)).as("the same nonce again").isEqualTo(valid);

        JsonObject used = check(code, "ENTRY", null);
        assertThat(used.getString("type")).isEqualTo("USED");
        assertThat(used.getJsonNumber("firstScanned").longValue()).isPositive();
        assertThat(used.getString("reasonExplanation")).contains("pretix-");
        assertThat(check(code, "EXIT", null).getString("type")).isEqualTo("VALID");
        JsonObject outAgain = check(code, "exit", null);
        assertThat(outAgain.getString("type") + " " + outAgain.getString("message"))
                .isEqualTo("RULES Niet binnen");
        assertThat(check(code, "entry", null).getString("type")).isEqualTo("VALID");

        assertThat(check("https://example.com/", "ENTRY", null).getString("type"))
                .isEqualTo("INVALID");
        assertThat(check(
                                code.substring(0, 60) + (code.charAt(60) == 'A' ? 'B' : 'A') + code.substring(61),
                                "ENTRY",
                                null)
                        .getString("type"))
                .isEqualTo("INVALID");
        String later = visitor.someEvening();
        String other = visitor.tickets(later, 1).getJsonObject(0).getString("code");
        JsonObject elsewhere = check(other, "ENTRY", null);
        assertThat(elsewhere.getString("type") + " " + elsewhere.getString("message"))
                .isEqualTo("PRODUCT Andere voorstelling");
        assertThat(elsewhere.getString("reasonExplanation")).isNotBlank();
        JsonObject guest = visitor.tickets(String.valueOf(tonight), 1).getJsonObject(0);
        office.post("/api/remarks", "{\"ticket\":\"" + guest.getString("id") + "\",\"words\":\"VIP, loge\"}");
        JsonObject attention = check(guest.getString("code"), "ENTRY", null);
        assertThat(attention.getBoolean("isRequireAttention")).isTrue();
        assertThat(attention.getJsonArray("checkinTexts").getString(0)).isEqualTo("VIP, loge");
        JsonObject early = app.check("{\"" + event + "\":" + later + "}", other, "ENTRY", null);
        assertThat(early.getString("type")).isEqualTo("INVALID_TIME");
        assertThat(early.getString("reasonExplanation")).isNotBlank();
        assertThat(visitor.client()
                        .as("organiser")
                        .get("/api/audit/self")
                        .json()
                        .getBoolean("clean"))
                .isTrue();
    }

    @Test
    void searchResultAndStatusResult() {
        JsonObject before = app.status(event, tonight);
        JsonObject unseen = visitor.tickets(String.valueOf(tonight), 2).getJsonObject(0);
        JsonObject first = app.search(here(), "vries ADA", 1).stream()
                .filter(one ->
                        !one.getBoolean("isRedeemed") && !one.getString("seat").equals(unseen.getString("label")))
                .findFirst()
                .orElseThrow();
        assertThat(first.getString("status")).isEqualTo("PAID");
        assertThat(first.getString("variation")).as("shown in the list").isEqualTo(first.getString("seat"));
        JsonObject valid = check(first.getString("secret"), "ENTRY", null);
        assertThat(valid.getString("type")).isEqualTo("VALID");
        assertThat(valid.getString("orderCode")).isEqualTo(first.getString("orderCode"));
        assertThat(valid).doesNotContainKey("variation");
        assertThat(app.search(here(), "x", 1)).isEmpty();
        assertThat(app.search(here(), "vries", 99)).isEmpty();

        // whom the search found may have been in before, and out
        assertThat(check(unseen.getString("code"), "ENTRY", null).getString("type"))
                .isEqualTo("VALID");
        JsonObject after = app.status(event, tonight);
        for (String count : List.of("totalTickets", "alreadyScanned", "currentlyInside")) {
            assertThat(after.getInt(count)).as(count).isGreaterThan(before.getInt(count));
        }
        assertThat(after.getJsonArray("items"))
                .anySatisfy(item ->
                        assertThat(item.asJsonObject().getInt("checkins")).isPositive());
    }

    /** On a PC the app takes our codes for something to search for. */
    @Test
    void aCodeThatIsSearchedForIsScannedAsItIs() {
        JsonObject placed = visitor.place(visitor.hold(String.valueOf(tonight), 1));
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        JsonObject ticket = visitor.look(placed).getJsonArray("tickets").getJsonObject(0);
        String code = ticket.getString("code");
        JsonObject found = onlyResult(code);
        assertThat(found.getString("secret")).isEqualTo(code);
        assertThat(found.getString("seat")).isEqualTo(ticket.getString("label"));
        assertThat(app.search(here(), code, 2)).isEmpty();
        assertThat(app.search("{\"" + event + "\":" + visitor.someEvening() + "}", code, 1))
                .as("of another evening")
                .isEmpty();
        String typed = app.search(here(), placed.getString("number"), 1).get(0).getString("secret");
        String spoken = typed.substring(0, 3) + "-" + typed.substring(3);
        assertThat(check(onlyResult(spoken).getString("secret"), "ENTRY", null).getString("type"))
                .isEqualTo("VALID");

        JsonObject handed = visitor.place(visitor.hold(String.valueOf(tonight), 1));
        visitor.decide(Visitor.redirect(handed), "outcome", "paid");
        JsonObject old = visitor.look(handed).getJsonArray("tickets").getJsonObject(0);
        String path = "/orders/" + handed.getString("number") + "/tickets/" + old.getString("id") + "?key="
                + handed.getString("key");
        String[] handOn = {"do", "send", "name", "Bo Visser", "email", "bo@example.com"};
        assertThat(visitor.client().form(path, handOn).status()).isEqualTo(303);
        assertThat(check(onlyResult(old.getString("code")).getString("secret"), "ENTRY", null)
                        .getString("type"))
                .isEqualTo("REVOKED");
    }

    /** Nobody buys at a tariff that ended, but whoever bought before comes to the door. */
    @Test
    void aTariffThatEndedIsStillNamedAndCounted() {
        Visitor organiser = visitor.as("organiser");
        String tariffs = "/api/productions/"
                + organiser.get("/api/productions").list().getJsonObject(0).getString("id") + "/tariffs";
        String own = "g" + System.nanoTime() % 1_000_000_000;
        String press = "{\"code\":\"" + own + "\",\"name\":{\"nl\":\"Pers\",\"en\":\"Press\"},\"staff_only\":true";
        organiser.post(tariffs, press + "}");
        long evening = Long.parseLong(SeasonContractIT.onSale(
                organiser, SeasonContractIT.halls(organiser).get(0)));
        Visitor boxOffice = visitor.as("boxoffice");
        String order = Visitor.order(boxOffice.hold(String.valueOf(evening), 2));
        JsonObject placed = boxOffice
                .post("/api/orders", order.replace("\"normal\"", "\"" + own + "\""))
                .json();
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        organiser.put(tariffs + "/" + own, press + ",\"ended\":true}");

        String code =
                visitor.look(placed).getJsonArray("tickets").getJsonObject(0).getString("code");
        String slug = evening(app.getAvailableEvents(LONG_AGO), evening).getString("event");
        JsonObject early = app.check("{\"" + slug + "\":" + evening + "}", code, "ENTRY", null);
        assertThat(early.getString("type") + " " + early.getString("ticket")).isEqualTo("INVALID_TIME Pers");
        int item = early.getJsonObject("position").getInt("item");
        assertThat(app.results(GuestApp.ORGANIZER + "events/" + slug + "/items/"))
                .anyMatch(one -> one.getInt("id") == item && !one.getBoolean("active"));
        JsonObject status = app.status(slug, evening);
        assertThat(status.getJsonArray("items")).hasSize(1);
        assertThat(status.getJsonArray("items").getJsonObject(0).getInt("total"))
                .isEqualTo(status.getInt("totalTickets"))
                .isEqualTo(2);
    }

    @Test
    void deviceAccessRevokedException() {
        Client before = app.client();
        JsonObject rolled = before.send("POST", "/api/v1/device/roll", BodyPublishers.noBody(), "")
                .json();
        isRevoked(before);
        app = new GuestApp(visitor.client().with("Authorization", "Device " + rolled.getString("api_token")));
        assertThat(app.post(
                                "/api/v1/device/update",
                                "{\"hardware_brand\":\"Fair\",\"hardware_model\":\"Phone\",\"rsa_pubkey\":\"x\",\"info\":{}}")
                        .json()
                        .getString("name"))
                .startsWith("pretix-");
        assertThat(app.status(event, tonight).getInt("totalTickets")).isNotNegative();
        for (String what : List.of("check", "search")) {
            String path = "/proxyapi/v1/rpc/" + what + "/";
            assertThat(visitor.client().post(path, "{}").status()).isEqualTo(401);
            assertThat(visitor.client()
                            .with("Authorization", "Device WRONG")
                            .post(path, "{}")
                            .status())
                    .isEqualTo(401);
            Client.Answer checkException = app.rpc(what, "{\"query\":\"vries\"}");
            assertThat(checkException.status()).isEqualTo(400);
            assertThat(checkException.json().getString("title")).isNotBlank();
        }
        assertThat(app.client().get("/api/devices/me").status())
                .as("nowhere but here")
                .isEqualTo(401);
        String gone = "/proxyapi/v1/rpc/" + event + "/999999999/status/";
        assertThat(app.client().get(gone).status()).isEqualTo(404);

        assertThat(office.delete("/api/devices/" + device).status()).isEqualTo(204);
        isRevoked(app.client());
    }

    private static void isRevoked(Client client) {
        for (String path : List.of("/api/v1/device/info", GuestApp.ORGANIZER + "subevents/")) {
            Client.Answer refused = client.get(path);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json().getString("detail")).isEqualTo("Device access has been revoked.");
            assertThat(refused.json().getString("title")).isNotBlank();
        }
    }

    private static JsonObject evening(List<JsonObject> all, long id) {
        return all.stream().filter(one -> id(one) == id).findFirst().orElseThrow();
    }

    private static long id(JsonObject evening) {
        return evening.getJsonNumber("id").longValue();
    }

    private JsonObject onlyResult(String code) {
        List<JsonObject> found = app.search(here(), code, 1);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private String here() {
        return "{\"" + event + "\":" + tonight + "}";
    }

    private JsonObject check(String code, String type, @Nullable String nonce) {
        return app.check(here(), code, type, nonce);
    }

    private static synchronized String name() {
        return "pretix-" + ProcessHandle.current().pid() + "-" + names++;
    }
}
