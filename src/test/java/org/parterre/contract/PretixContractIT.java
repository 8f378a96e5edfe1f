package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
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

/**
 * What pretixSCAN asks in its proxy mode, and what it reads of the answers: methods and names are those of libpretixsync
 * (SetupManager, SyncManager, EventManager, ProxyCheckProvider).
 */
@ParameterizedClass
@EnumSource(Store.class)
class PretixContractIT {
    private static final String EVENTS = "/api/v1/organizers/parterre/";
    private static int names;

    @Parameter
    Store store;

    private Visitor visitor;
    private Client office;
    private Client app;
    private String device;
    private long tonight;
    private String event;

    @BeforeEach
    void pairByQr() {
        visitor = new Visitor(Houses.on(store).client());
        office = visitor.client().as("boxoffice");
        JsonObject made = office.post(
                        "/api/devices", "{\"name\":\"" + name() + "\",\"kind\":\"PRETIX\",\"supervisor\":false}")
                .json();
        device = made.getJsonObject("device").getString("id");
        JsonObject handshake =
                Json.createReader(new StringReader(made.getString("qr"))).readObject();
        assertThat(handshake.getInt("handshake_version")).isEqualTo(1);
        assertThat(handshake.getString("token")).startsWith("proxy=");
        JsonObject setupResult = initialize(handshake.getString("token")).json();
        assertThat(setupResult.getString("organizer")).isEqualTo("parterre");
        assertThat(setupResult.getJsonNumber("device_id").longValue()).isPositive();
        assertThat(setupResult.getString("unique_serial")).isNotBlank();
        app = visitor.client()
                .with("Accept-Language", "nl")
                .with("Authorization", "Device " + setupResult.getString("api_token"));
        tonight = Long.parseLong(visitor.tonight());
        event = subevent(tonight).getString("event");

        Client.Answer badRequest = initialize(handshake.getString("token"));
        assertThat(badRequest.status()).isEqualTo(400);
        assertThat(badRequest.json().getJsonArray("token").getString(0)).isNotBlank();
    }

    @Test
    void setupAndSync() {
        assertThat(visitor.client()
                        .get("/api/v1/version")
                        .json()
                        .getJsonNumber("pretix_numeric")
                        .longValue())
                .isGreaterThanOrEqualTo(40120001001L);
        JsonObject info = app.get("/api/v1/device/info").json();
        assertThat(info.getJsonObject("device").getString("name")).startsWith("pretix-");
        assertThat(info.getValue("/server/version/pretix_numeric").toString()).isEqualTo("40120001001");
        assertThat(info.getJsonArray("medium_key_sets")).isEmpty();

        assertThat(results(EVENTS + "events/?ends_after=2026-01-01T00%3A00%3A00Z&ordering=date_from"))
                .isEmpty();
        assertThat(subevent(tonight))
                .containsKeys(
                        "name",
                        "date_from",
                        "active",
                        "item_price_overrides",
                        "variation_price_overrides",
                        "seat_category_mapping");
        JsonObject one = app.get(EVENTS + "events/" + event + "/").json();
        assertThat(one.getBoolean("has_subevents") && one.getBoolean("live")).isTrue();
        assertThat(one).containsKeys("name", "slug", "currency", "date_from", "timezone", "plugins", "valid_keys");
        assertThat(one.getJsonObject("seat_category_mapping")).isEmpty();
        List<JsonObject> items = results(EVENTS + "events/" + event + "/items/");
        assertThat(items).isNotEmpty().allSatisfy(item -> assertThat(item)
                .containsKeys("id", "name", "position", "admission", "variations", "bundles", "addons"));
        List<JsonObject> lists = results(EVENTS + "events/" + event
                + "/checkinlists/?exclude=checkin_count&exclude=position_count&subevent_match=" + tonight);
        assertThat(lists).hasSize(1);
        assertThat(lists.get(0).getJsonNumber("id").longValue()).isEqualTo(tonight);
        assertThat(lists.get(0)).containsKeys("limit_products", "allow_multiple_entries", "allow_entry_after_exit");
        for (String empty : List.of(
                "categories/",
                "questions/",
                "orders/",
                "badgelayouts/",
                "badgeitems/",
                "revokedsecrets/",
                "blockedsecrets/")) {
            assertThat(results(EVENTS + "events/" + event + "/" + empty)).isEmpty();
        }
        assertThat(results(EVENTS + "reusablemedia/")).isEmpty();
        assertThat(app.get(EVENTS + "events/" + event + "/settings/").status()).isEqualTo(200);
        assertThat(app.get(EVENTS + "events/production-1/subevents/" + tonight + "/")
                        .status())
                .isEqualTo(404);
        JsonObject selection =
                app.get("/api/v1/device/eventselection?current_event=old").json();
        assertThat(selection.getJsonObject("event").getString("slug")).isNotBlank();
        long chosen = selection.getJsonNumber("subevent").longValue();
        assertThat(app.get("/api/v1/device/eventselection?current_event=x&current_subevent=" + chosen)
                        .status())
                .isEqualTo(304);
        assertThat(app.post("/api/v1/device/revoke", "{}").status()).isEqualTo(200);
        isRevoked(app);
    }

    @Test
    void checkResult() {
        JsonArray tickets = visitor.tickets(String.valueOf(tonight), 1);
        String code = tickets.getJsonObject(0).getString("code");
        String nonce = UUID.randomUUID().toString().replace("-", "");
        JsonObject valid = check(code, "ENTRY", nonce);
        assertThat(valid.getString("type")).isEqualTo("VALID");
        assertThat(valid.getString("scanType")).isEqualTo("ENTRY");
        assertThat(valid.getString("seat")).isEqualTo(tickets.getJsonObject(0).getString("label"));
        assertThat(valid.getString("attendee_name")).isEqualTo("Ada de Vries");
        assertThat(valid.getString("ticket")).isEqualTo("Normaal");
        assertThat(valid.getString("eventSlug")).isEqualTo(event);
        assertThat(valid.getBoolean("isCheckinAllowed")).isTrue();
        assertThat(valid.getBoolean("isRequireAttention") || valid.getBoolean("offline"))
                .isFalse();
        assertThat(valid.getJsonArray("checkinTexts")).isEmpty();
        assertThat(valid).containsKeys("orderCode", "position").doesNotContainKeys("firstScanned", "reasonExplanation");
        assertThat(check(code, "ENTRY", nonce)).as("the same nonce again").isEqualTo(valid);

        JsonObject used = check(code, "ENTRY", null);
        assertThat(used.getString("type")).isEqualTo("USED");
        assertThat(used.getJsonNumber("firstScanned").longValue()).isPositive();
        assertThat(used.getString("reasonExplanation")).contains("pretix-");
        JsonObject exit = check(code, "EXIT", null);
        assertThat(exit.getString("type") + " " + exit.getString("scanType")).isEqualTo("VALID EXIT");
        assertThat(check(code, "exit", null).getString("type")).isEqualTo("RULES");
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
        assertThat(check(other, "ENTRY", null).getString("type")).isEqualTo("PRODUCT");
        JsonObject guest = visitor.tickets(String.valueOf(tonight), 1).getJsonObject(0);
        office.post("/api/remarks", "{\"ticket\":\"" + guest.getString("id") + "\",\"words\":\"VIP, loge\"}");
        JsonObject attention = check(guest.getString("code"), "ENTRY", null);
        assertThat(attention.getBoolean("isRequireAttention")).isTrue();
        assertThat(attention.getJsonArray("checkinTexts").getString(0)).isEqualTo("VIP, loge");
        String there = "{\"" + event + "\":" + later + "}";
        JsonObject early = rpc("check", asked(there).add("ticketid", other)).json();
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
        JsonObject before = status();
        visitor.tickets(String.valueOf(tonight), 1);
        List<JsonObject> found = rpc(
                        "search", asked(here()).add("query", "vries ADA").add("page", 1))
                .list()
                .getValuesAs(JsonValue::asJsonObject);
        JsonObject first = found.stream()
                .filter(one -> !one.getBoolean("isRedeemed"))
                .findFirst()
                .orElseThrow();
        assertThat(first.getString("status")).isEqualTo("PAID");
        assertThat(first)
                .containsKeys("ticket", "attendee_name", "seat", "orderCode", "isRequireAttention", "position");
        JsonObject valid = check(first.getString("secret"), "ENTRY", null);
        assertThat(valid.getString("type")).isEqualTo("VALID");
        assertThat(valid.getString("orderCode")).isEqualTo(first.getString("orderCode"));
        assertThat(rpc("search", asked(here()).add("query", "x").add("page", 1)).list())
                .isEmpty();
        assertThat(rpc("search", asked(here()).add("query", "vries").add("page", 99))
                        .list())
                .isEmpty();

        JsonObject after = status();
        assertThat(after.getInt("totalTickets")).isGreaterThan(before.getInt("totalTickets"));
        assertThat(after.getInt("alreadyScanned")).isGreaterThan(before.getInt("alreadyScanned"));
        assertThat(after.getInt("currentlyInside")).isGreaterThan(before.getInt("currentlyInside"));
        assertThat(after.getString("eventName")).isNotBlank();
        assertThat(after.getJsonArray("items").getValuesAs(JsonValue::asJsonObject))
                .allSatisfy(item ->
                        assertThat(item).containsKeys("id", "name", "total", "checkins", "variations", "isAdmission"))
                .anySatisfy(item -> assertThat(item.getInt("checkins")).isPositive());
    }

    @Test
    void deviceAccessRevokedException() {
        Client rolled = visitor.client()
                .with(
                        "Authorization",
                        "Device "
                                + app.send(
                                                "POST",
                                                "/api/v1/device/roll",
                                                java.net.http.HttpRequest.BodyPublishers.noBody(),
                                                "")
                                        .json()
                                        .getString("api_token"));
        isRevoked(app);
        app = rolled;
        assertThat(app.post("/api/v1/device/update", "{\"hardware_brand\":\"Fair\",\"hardware_model\":\"Phone\"}")
                        .json()
                        .getString("name"))
                .startsWith("pretix-");
        assertThat(status().getInt("totalTickets")).isNotNegative();
        for (String path : List.of("/proxyapi/v1/rpc/check/", "/proxyapi/v1/rpc/search/")) {
            assertThat(visitor.client().post(path, "{}").status()).isEqualTo(401);
            assertThat(visitor.client()
                            .with("Authorization", "Device WRONG")
                            .post(path, "{}")
                            .status())
                    .isEqualTo(401);
            Client.Answer checkException = app.post(path, path.contains("check") ? "{}" : "{\"query\":\"vries\"}");
            assertThat(checkException.status()).isEqualTo(400);
            assertThat(checkException.json().getString("title")).isNotBlank();
        }
        assertThat(app.get("/api/devices/me").status()).as("nowhere but here").isEqualTo(401);
        String gone = "/proxyapi/v1/rpc/" + event + "/999999999/status/";
        assertThat(app.get(gone).status()).isEqualTo(404);

        assertThat(office.delete("/api/devices/" + device).status()).isEqualTo(204);
        isRevoked(app);
    }

    private void isRevoked(Client client) {
        for (String path : List.of("/api/v1/device/info", EVENTS + "subevents/")) {
            Client.Answer refused = client.get(path);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json().getString("detail")).isEqualTo("Device access has been revoked.");
            assertThat(refused.json().getString("title")).isNotBlank();
        }
    }

    private Client.Answer initialize(String token) {
        return visitor.client()
                .post(
                        "/api/v1/device/initialize",
                        Json.createObjectBuilder()
                                .add("token", token)
                                .add("hardware_brand", "Fairphone")
                                .add("hardware_model", "FP5")
                                .add("os_name", "Android")
                                .add("os_version", "14")
                                .add("software_brand", "pretixSCAN Android")
                                .add("software_version", "2.8.1")
                                .build()
                                .toString());
    }

    private JsonObject subevent(long id) {
        return results(EVENTS + "subevents/?ends_after=2026-01-01T00%3A00%3A00Z&ordering=date_from&active=true")
                .stream()
                .filter(one -> one.getJsonNumber("id").longValue() == id)
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> results(String path) {
        Client.Answer page = app.get(path);
        assertThat(page.status()).as(path + " " + page.text()).isEqualTo(200);
        return page.json().getJsonArray("results").getValuesAs(JsonValue::asJsonObject);
    }

    private JsonObject status() {
        return app.get("/proxyapi/v1/rpc/" + event + "/" + tonight + "/status/").json();
    }

    private String here() {
        return "{\"" + event + "\":" + tonight + "}";
    }

    private JsonObject check(String code, String type, @Nullable String nonce) {
        JsonObjectBuilder asked = asked(here())
                .add("ticketid", code)
                .add("answers", JsonValue.EMPTY_JSON_ARRAY)
                .add("ignore_unpaid", false)
                .add("with_badge_data", true)
                .add("type", type)
                .add("source_type", "barcode")
                .add("allowQuestions", true);
        Client.Answer checked = rpc("check", nonce == null ? asked.addNull("nonce") : asked.add("nonce", nonce));
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        return checked.json();
    }

    private static JsonObjectBuilder asked(String lists) {
        return Json.createObjectBuilder()
                .add(
                        "events_and_checkin_lists",
                        Json.createReader(new StringReader(lists)).readObject());
    }

    private Client.Answer rpc(String what, JsonObjectBuilder asked) {
        return app.post("/proxyapi/v1/rpc/" + what + "/", asked.build().toString());
    }

    private static synchronized String name() {
        return "pretix-" + ProcessHandle.current().pid() + "-" + names++;
    }
}
