package org.parterre.contract;

import static jakarta.json.JsonValue.ValueType.ARRAY;
import static jakarta.json.JsonValue.ValueType.NUMBER;
import static jakarta.json.JsonValue.ValueType.OBJECT;
import static jakarta.json.JsonValue.ValueType.STRING;
import static jakarta.json.JsonValue.ValueType.TRUE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parterre.house.Client;

/**
 * pretixSCAN as far as it talks in its proxy mode: asks what the app asks, in its order and with its headers, and stumbles where
 * the app would, over what is missing or of another type. Methods are named after what does it there (SetupManager,
 * EventManager, SyncManager, ProxyCheckProvider of libpretixsync, versions 3.3.4 for Android and 1.23.0 for a PC).
 */
record GuestApp(Client client) {
    static final String ORGANIZER = "/api/v1/organizers/parterre/";

    /** OkHttp adds the character set; the app sends no Accept and no Accept-Language. */
    private static final String JSON = "application/json; charset=utf-8";

    static final List<String> EMPTY =
            List.of("categories/", "questions/", "badgelayouts/", "badgeitems/", "revokedsecrets/", "blockedsecrets/");

    static Client.Answer initialize(Client client, String token) {
        return client.post(
                "/api/v1/device/initialize",
                "{\"token\":\"" + token + "\",\"hardware_brand\":\"Fairphone\",\"hardware_model\":\"FP5\","
                        + "\"os_name\":\"Android\",\"os_version\":\"14\",\"software_brand\":\"pretixSCAN Android\","
                        + "\"software_version\":\"3.3.4\"}");
    }

    static GuestApp setUp(Client client, String token) {
        JsonObject setup = initialize(client, token).json();
        has(setup, STRING, "api_token", "unique_serial", "name");
        has(setup, NUMBER, "device_id");
        assertThat(setup.getString("organizer")).isEqualTo("parterre");
        return new GuestApp(client.with("Authorization", "Device " + setup.getString("api_token")));
    }

    /** The evenings that can be chosen; in the app's calendar a day is chosen from which on they are shown. */
    List<JsonObject> getAvailableEvents(OffsetDateTime endsAfter) {
        String query = "?ends_after=" + URLEncoder.encode(endsAfter.toString(), StandardCharsets.UTF_8)
                + "&ordering=date_from";
        List<JsonObject> all = Stream.concat(
                        results(ORGANIZER + "events/" + query).stream(),
                        results(ORGANIZER + "subevents/" + query + "&active=true").stream())
                .toList();
        for (JsonObject one : all) {
            dated(one);
            has(one, NUMBER, "id");
            has(one, STRING, "event");
            has(one, TRUE, "active");
        }
        all.stream().map(one -> one.getString("event")).distinct().forEach(event -> assertThat(
                        client.get(ORGANIZER + "events/" + event + "/").json().getBoolean("live"))
                .isTrue());
        return all;
    }

    /** What is kept of an evening that was chosen, the same every some minutes. @return its lists */
    List<JsonObject> downloadData(String event, long subevent) {
        JsonObject info = client.get("/api/v1/device/info").json();
        has(info.getJsonObject("server").getJsonObject("version"), NUMBER, "pretix_numeric");
        has(info.getJsonObject("device"), STRING, "name");
        has(info, ARRAY, "medium_key_sets");
        for (JsonObject one : results(ORGANIZER + "subevents/")) {
            dated(one);
            has(one, ARRAY, "item_price_overrides", "variation_price_overrides");
            has(one, OBJECT, "seat_category_mapping");
        }
        String below = ORGANIZER + "events/" + event + "/";
        JsonObject whole = client.get(below).json();
        dated(whole);
        has(whole, STRING, "slug", "currency", "timezone");
        has(whole, TRUE, "has_subevents", "live");
        has(whole, OBJECT, "seat_category_mapping", "valid_keys");
        assertThat(whole.getJsonArray("plugins")).as("no badges").isEmpty();
        for (JsonObject item : results(below + "items/")) {
            has(item, NUMBER, "id", "position");
            has(item, OBJECT, "name");
            has(item, STRING, "default_price");
            has(item, ARRAY, "variations", "bundles", "addons");
        }
        EMPTY.forEach(empty -> assertThat(results(below + empty)).isEmpty());
        assertThat(results(below + "orders/?testmode=false&exclude=downloads&pdf_data=true"))
                .as("asked for on a PC")
                .isEmpty();
        assertThat(results(ORGANIZER + "reusablemedia/")).isEmpty();
        assertThat(client.get(below + "settings/").status()).isEqualTo(200);
        List<JsonObject> lists = results(
                below + "checkinlists/?exclude=checkin_count&exclude=position_count&subevent_match=" + subevent);
        for (JsonObject list : lists) {
            has(list, NUMBER, "id", "subevent");
            has(list, STRING, "name");
            has(list, ARRAY, "limit_products");
        }
        return lists;
    }

    List<JsonObject> search(String lists, String query, int page) {
        Client.Answer found = rpc(
                "search",
                "{\"query\":\"" + query + "\",\"page\":" + page + ",\"events_and_checkin_lists\":" + lists + "}");
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        List<JsonObject> all = found.list().getValuesAs(JsonValue::asJsonObject);
        for (JsonObject one : all) {
            has(one, STRING, "secret", "ticket", "variation", "attendee_name", "seat", "orderCode");
            has(one, TRUE, "isRedeemed", "isRequireAttention");
            has(one, OBJECT, "position");
            assertThat(one.getString("status")).isIn("PAID", "CANCELED", "PENDING");
        }
        return all;
    }

    JsonObject status(String event, long list) {
        JsonObject status = client.get("/proxyapi/v1/rpc/" + event + "/" + list + "/status/")
                .json();
        has(status, STRING, "eventName");
        has(status, NUMBER, "totalTickets", "alreadyScanned", "currentlyInside");
        for (JsonValue item : status.getJsonArray("items")) {
            has(item.asJsonObject(), NUMBER, "id", "total", "checkins");
            has(item.asJsonObject(), STRING, "name");
            has(item.asJsonObject(), ARRAY, "variations");
            has(item.asJsonObject(), TRUE, "admission", "isAdmission");
        }
        return status;
    }

    JsonObject check(String lists, String code, String type, @Nullable String nonce) {
        Client.Answer checked = rpc(
                "check",
                "{\"events_and_checkin_lists\":" + lists + ",\"ticketid\":\"" + code + "\",\"answers\":[],"
                        + "\"ignore_unpaid\":false,\"with_badge_data\":false,\"type\":\"" + type
                        + "\",\"source_type\":\"barcode\",\"allowQuestions\":true,\"useOrderLocale\":false,\"nonce\":"
                        + nonce + ",\"exchange_medium_type\":null,\"exchange_medium_identifier\":null}");
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        JsonObject result = checked.json();
        has(result, STRING, "eventSlug");
        has(result, TRUE, "isCheckinAllowed", "isRequireAttention", "offline");
        has(result, ARRAY, "checkinTexts");
        assertThat(result.getString("scanType")).isEqualToIgnoringCase(type);
        if (result.containsKey("position")) {
            has(result, STRING, "ticket", "attendee_name", "seat", "orderCode");
            has(result.getJsonObject("position"), NUMBER, "id", "item");
        }
        return result;
    }

    Client.Answer rpc(String what, String json) {
        return post("/proxyapi/v1/rpc/" + what + "/", json);
    }

    Client.Answer post(String path, String json) {
        return client.send("POST", path, BodyPublishers.ofString(json), JSON);
    }

    List<JsonObject> results(String path) {
        Client.Answer page = client.get(path);
        assertThat(page.status()).as(path + " " + page.text()).isEqualTo(200);
        has(page.json(), NUMBER, "count");
        assertThat(page.json()).doesNotContainKey("next");
        return page.json().getJsonArray("results").getValuesAs(JsonValue::asJsonObject);
    }

    private static void dated(JsonObject event) {
        has(event.getJsonObject("name"), STRING, "nl", "en");
        OffsetDateTime.parse(event.getString("date_from"));
    }

    /** @param type TRUE for either */
    private static void has(JsonObject read, JsonValue.ValueType type, String... names) {
        for (String name : names) {
            JsonValue value = read.get(name);
            assertThat(JsonValue.FALSE.equals(value) ? TRUE : value == null ? null : value.getValueType())
                    .as(name + " of " + read)
                    .isEqualTo(type);
        }
    }
}
