package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Devices at the door: made in the office, paired once, at work until they are revoked. */
@ParameterizedClass
@EnumSource(Store.class)
class DevicesContractIT {
    private static int names;

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor office;

    @BeforeEach
    void open() {
        visitor = new Visitor(Houses.on(store).client());
        office = visitor.as("boxoffice");
    }

    @Test
    void aCodePairsOneDeviceOnceAndItMayDoWhatTheDoorMay() {
        String name = name();
        JsonObject made = make(name, true);
        assertThat(made.getString("qr"))
                .endsWith("/door/pair?code=" + code(made).replace("-", ""));
        assertThat(made.getJsonObject("device").getString("state")).isEqualTo("UNPAIRED");
        JsonObject paired = pair(code(made).toLowerCase(Locale.ROOT).replace("-", " - "));
        assertThat(paired.getBoolean("supervisor")).isTrue();
        assertThat(Refused.as(404, visitor.post("/api/devices/pairing", pairing(code(made)))))
                .isEqualTo("pairing-gone");

        Visitor device = bearing(paired);
        JsonObject me = device.get("/api/devices/me").json();
        assertThat(me.getString("name")).isEqualTo(name);
        assertThat(me.getString("about")).isEqualTo("Test phone");
        String tonight = visitor.tonight();
        assertThat(device.get("/api/admission/" + tonight + "/count").status()).isEqualTo(200);
        String code = visitor.tickets(tonight, 1).getJsonObject(0).getString("code");
        assertThat(device.post("/api/scans", DoorContractIT.scan(name, code, tonight, "IN"))
                        .json()
                        .getString("verdict"))
                .isEqualTo("ADMIT");
        for (String shut : new String[] {"/api/devices", "/api/venues", "/api/audit/self"}) {
            assertThat(Refused.as(403, device.get(shut))).isEqualTo("not-yours");
        }
        assertThat(Refused.as(404, office.get("/api/devices/me"))).isEqualTo("not-found");
        assertThat(Refused.as(403, visitor.as("door").get("/api/devices"))).isEqualTo("not-yours");
        JsonObject listed = listed(name);
        assertThat(listed.getString("state")).isEqualTo("PAIRED");
        assertThat(listed.getString("made_by")).isEqualTo("boxoffice");
        assertThat(listed).containsKey("seen_at").doesNotContainKey("code_until");
    }

    @Test
    void whoeverIsPairedInItsPlaceEndsTheOneBefore() {
        String name = name();
        JsonObject made = make(name, false);
        Visitor first = bearing(pair(code(made)));
        JsonObject again = office.post("/api/devices/" + id(made) + "/code", "").json();
        JsonObject newest =
                office.post("/api/devices/" + id(made) + "/code", "").json();
        assertThat(first.get("/api/devices/me").status()).isEqualTo(200);
        assertThat(Refused.as(404, visitor.post("/api/devices/pairing", pairing(code(again)))))
                .isEqualTo("pairing-gone");
        Visitor second = bearing(pair(code(newest)));
        assertThat(Refused.as(401, first.get("/api/devices/me"))).isEqualTo("device-revoked");
        assertThat(second.get("/api/devices/me").json().getString("name")).isEqualTo(name);
    }

    @Test
    void aRevokedDeviceIsToldSoAndNothingElseIsShutToIt() {
        JsonObject made = make(name(), false);
        Visitor device = bearing(pair(code(made)));
        String scan = DoorContractIT.scan("revoked", "x", visitor.tonight(), "IN");
        assertThat(device.post("/api/scans", scan).json().getString("verdict")).isEqualTo("UNKNOWN");
        String unused =
                code(office.post("/api/devices/" + id(made) + "/code", "").json());
        String path = "/api/devices/" + id(made);
        assertThat(office.delete(path).status()).isEqualTo(204);
        assertThat(office.delete(path).status()).isEqualTo(204);

        for (int times = 0; times < 2; times++) {
            assertThat(Refused.as(401, device.post("/api/scans", scan))).isEqualTo("device-revoked");
            assertThat(Refused.as(401, device.get("/api/devices/me"))).isEqualTo("device-revoked");
        }
        assertThat(device.get("/api/performances").status()).isEqualTo(200);
        assertThat(Refused.as(
                        401, visitor.with("Authorization", "Bearer never-was").get("/api/devices/me")))
                .isEqualTo("sign-in-first");
        assertThat(Refused.as(404, office.post(path + "/code", ""))).isEqualTo("not-found");
        assertThat(Refused.as(404, visitor.post("/api/devices/pairing", pairing(unused))))
                .isEqualTo("pairing-gone");
        JsonObject listed = listed(made.getJsonObject("device").getString("name"));
        assertThat(listed.getString("state")).isEqualTo("REVOKED");
        assertThat(listed.getString("revoked_by")).isEqualTo("boxoffice");
        make(listed.getString("name"), false); // whose name is free again
        assertThat(visitor.as("organiser").get("/api/audit/self").json().getBoolean("clean"))
                .isTrue();
    }

    @Test
    void ofManyPhonesWithOneCodeOneIsPaired() {
        String code = code(make(name(), false));
        Client many = Houses.on(store).client();
        List<Integer> statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(phone ->
                        many.post("/api/devices/pairing", pairing(code)).status())
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(201, 404, 404, 404, 404, 404);
    }

    @Test
    void noTwoAtWorkAreCalledTheSame() {
        String name = name();
        make(name, false);
        for (String taken : new String[] {name.toUpperCase(Locale.ROOT), " " + name, "Organiser"}) {
            assertThat(Refused.as(409, office.post("/api/devices", wish(taken, "SCANNER"))))
                    .isEqualTo("device-name-taken");
        }
        for (String wrong :
                new String[] {wish(" ", "SCANNER"), wish("x".repeat(41), "SCANNER"), wish("x", "TOASTER")}) {
            assertThat(Refused.as(400, office.post("/api/devices", wrong))).isEqualTo("bad-input");
        }
        JsonObject guest = office.post("/api/devices", wish(name(), "PRETIX")).json();
        assertThat(Refused.as(
                        409,
                        visitor.post("/api/devices/pairing", pairing(code(guest).substring(6)))))
                .isEqualTo("pairing-of-pretixscan");
    }

    @Test
    void aBrowserIsPairedByAButtonAndSigningOutLeavesItPaired() {
        Client browser =
                Houses.on(store).client().with("User-Agent", "Mozilla/5.0 (Linux; Android 14) Chrome/131 Safari/537");
        String name = name();
        String code = code(make(name, false));
        for (int looks = 0; looks < 2; looks++) { // as a messenger does before anybody has
            Client.Answer looked = browser.get("/door/pair?code=" + code);
            assertThat(looked.status()).isEqualTo(200);
            assertThat(looked.text()).contains(name);
        }
        Client.Answer paired = browser.form("/door/pair", "code", code);
        assertThat(paired.status()).isEqualTo(303);
        assertThat(paired.header("Location")).endsWith("/door");
        String cookie = paired.raw().headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("parterre-device="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("Max-Age=31536000");
        Client device = browser.with("Cookie", cookie.split(";", 2)[0]);
        assertThat(device.get("/door").text()).contains(name).doesNotContain("/sign-out");
        assertThat(device.get("/office/till").status()).isEqualTo(403);
        Client.Answer out = device.form("/sign-out");
        assertThat(out.header("Location")).endsWith("/door");
        assertThat(out.raw().headers().allValues("Set-Cookie")).noneMatch(one -> one.startsWith("parterre-device"));
        assertThat(device.get("/door").status()).isEqualTo(200);
        assertThat(listed(name).getString("about")).isEqualTo("Android Chrome");
        assertThat(browser.form("/door/pair", "code", code).status()).isEqualTo(404);

        office.delete("/api/devices/" + listed(name).getString("id"));
        Client.Answer told = device.get("/door");
        assertThat(told.status()).isEqualTo(401);
        assertThat(told.text()).contains("/door/pair").doesNotContain("problem.device-revoked");
        assertThat(device.get("/").status()).isEqualTo(200);
        assertThat(browser.get("/door").header("Location")).contains("/sign-in?to=");
    }

    private JsonObject make(String name, boolean supervisor) {
        Client.Answer made =
                office.post("/api/devices", "{\"name\":\"" + name + "\",\"supervisor\":" + supervisor + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private static String wish(String name, String kind) {
        return "{\"name\":\"" + name + "\",\"kind\":\"" + kind + "\"}";
    }

    private JsonObject pair(String code) {
        Client.Answer paired = visitor.post("/api/devices/pairing", pairing(code));
        assertThat(paired.status()).as(paired.text()).isEqualTo(201);
        return paired.json();
    }

    private static String pairing(String code) {
        return "{\"code\":\"" + code + "\",\"about\":\"Test phone\"}";
    }

    private Visitor bearing(JsonObject paired) {
        return visitor.with("Authorization", "Bearer " + paired.getString("token"));
    }

    private JsonObject listed(String name) {
        return office.get("/api/devices").list().getValuesAs(JsonValue::asJsonObject).stream()
                .filter(one -> one.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String code(JsonObject waiting) {
        return waiting.getString("code");
    }

    private static String id(JsonObject waiting) {
        return waiting.getJsonObject("device").getString("id");
    }

    private static synchronized String name() {
        return "contract-door-" + ProcessHandle.current().pid() + "-" + names++;
    }
}
