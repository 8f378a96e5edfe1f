package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.tickets.wallet.PushStandIn;
import org.parterre.tickets.wallet.TestCertificates;

/** A phone that has passes, as Apple's PassKit web service describes it, in a house that has the keys. */
class WalletContractIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DEVICES = "/api/wallet/apple/v1/devices/";
    private static final String OF_TYPE = "/registrations/" + TestCertificates.TYPE;

    @TempDir
    Path folder;

    @Test
    void aHouseWithoutKeysOffersNone() {
        Visitor visitor = new Visitor(Houses.on(Store.DERBY).client());
        JsonObject placed = visitor.place(visitor.hold(visitor.someEvening(), 1));
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        String ticket = ticket(visitor, placed, 0);
        for (String form : List.of(".pkpass", "/google-wallet")) {
            Client.Answer answer = visitor.get("/api/tickets/" + ticket + form + "?key=" + placed.getString("key"));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().getString("type")).isEqualTo("/problems/wallet-not-offered");
        }
        assertThat(page(visitor, placed)).doesNotContain("Wallet");
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void aPassFollowsItsTicket(Store store) throws IOException {
        TestCertificates certificates = new TestCertificates(folder);
        try (PushStandIn apple = new PushStandIn(certificates);
                House house = House.demo(store)
                        .with("wallet.apple.certificate", certificates.pass().toString())
                        .with("wallet.apple.password", TestCertificates.PASSWORD)
                        .with("wallet.apple.type", TestCertificates.TYPE)
                        .with("wallet.apple.team", TestCertificates.TEAM)
                        .with("wallet.apple.push.url", apple.url())
                        .with("wallet.google.key", certificates.google().toString())
                        .with("wallet.google.issuer", TestCertificates.ISSUER)
                        .with("wallet.seconds", "1")
                        .onJava("-Djavax.net.ssl.trustStore=" + certificates.trust()
                                + " -Djavax.net.ssl.trustStorePassword=" + TestCertificates.PASSWORD)
                        .open()) {
            Visitor visitor = new Visitor(house.client());
            String evening = visitor.someEvening();
            JsonObject placed = visitor.place(visitor.hold(evening, 3));
            visitor.decide(Visitor.redirect(placed), "outcome", "paid");
            String key = placed.getString("key");
            String ticket = ticket(visitor, placed, 0);
            assertThat(page(visitor, placed)).contains("Apple Wallet", "Google Wallet", "tickets.pkpasses");

            Client.Answer file = visitor.get("/api/tickets/" + ticket + ".pkpass?key=" + key);
            assertThat(file.status()).as(file.text()).isEqualTo(200);
            assertThat(file.header("Content-Type")).isEqualTo("application/vnd.apple.pkpass");
            JsonObject pass = pass(file.raw().body());
            String serial = pass.getString("serialNumber");
            assertThat(names(visitor.client()
                            .get("/orders/" + placed.getString("number") + "/tickets.pkpasses?key=" + key)
                            .raw()
                            .body()))
                    .hasSize(3);
            assertThat(visitor.get("/api/tickets/" + ticket + ".pkpass?key=wrong")
                            .status())
                    .isEqualTo(404);
            assertThat(visitor.get("/api/tickets/" + ticket + "/google-wallet?key=" + key)
                            .header("Location"))
                    .startsWith("https://pay.google.com/gp/v/save/");

            Visitor phone = visitor.with("Authorization", "ApplePass " + pass.getString("authenticationToken"));
            String at = DEVICES + "phone-1" + OF_TYPE + "/" + serial;
            String push = "{\"pushToken\":\"beef01\"}";
            assertThat(visitor.post(at, push).status()).isEqualTo(401);
            assertThat(visitor.with("Authorization", "ApplePass guess")
                            .post(at, push)
                            .status())
                    .isEqualTo(401);
            assertThat(phone.post(at, "{}").status()).isEqualTo(400);
            assertThat(phone.post(at, push).status()).isEqualTo(201);
            assertThat(phone.post(at, push).status()).isEqualTo(200);
            assertThat(phone.post(
                                    DEVICES + "phone-2" + OF_TYPE + "/" + serial,
                                    "{\"pushToken\":\"" + PushStandIn.GONE + "\"}")
                            .status())
                    .isEqualTo(201);
            Client.Answer all = visitor.get(DEVICES + "phone-1" + OF_TYPE);
            assertThat(all.json().getJsonArray("serialNumbers").getString(0)).isEqualTo(serial);
            String since = DEVICES + "phone-1" + OF_TYPE + "?passesUpdatedSince="
                    + all.json().getString("lastUpdated");
            assertThat(visitor.get(since).status()).isEqualTo(204);

            // another name on the ticket: both phones are told, one is gone
            hands(visitor, placed, ticket, "do", "name", "name", "Mira Vos");
            until("the phone is told of the name", () -> apple.told("beef01").size() == 1);
            assertThat(apple.told("beef01").get(0).getProtocol()).isEqualTo("HTTP/2.0");
            until(
                    "the phone that is gone is forgotten",
                    () -> visitor.get(DEVICES + "phone-2" + OF_TYPE).status() == 204);
            assertThat(visitor.get(since).json().getJsonArray("serialNumbers")).hasSize(1);
            Client.Answer newest = newest(phone, serial);
            assertThat(pass(newest.raw().body()).toString()).contains("Mira Vos");
            assertThat(newest(phone.with("If-Modified-Since", newest.header("Last-Modified")), serial)
                            .status())
                    .isEqualTo(304);

            // exchanged for another seat: the pass becomes the new ticket's
            String seat = pass(newest(phone, serial).raw().body())
                    .getJsonObject("eventTicket")
                    .toString();
            exchanges(visitor, placed, evening);
            until("the phone is told of the seat", () -> apple.told("beef01").size() == 2);
            JsonObject moved = pass(newest(phone, serial).raw().body());
            assertThat(moved.containsKey("voided")).isFalse();
            assertThat(moved.getJsonObject("eventTicket").toString()).isNotEqualTo(seat);
            assertThat(moved.getJsonArray("barcodes").toString())
                    .isNotEqualTo(pass.getJsonArray("barcodes").toString());

            // handed on: the code is somebody else's, and the old pass never learns it
            String second = ticket(visitor, placed, 1);
            JsonObject theirs = pass(visitor.get("/api/tickets/" + second + ".pkpass?key=" + key)
                    .raw()
                    .body());
            Visitor other = visitor.with("Authorization", "ApplePass " + theirs.getString("authenticationToken"));
            other.post(
                    DEVICES + "phone-3" + OF_TYPE + "/" + theirs.getString("serialNumber"), "{\"pushToken\":\"c0de\"}");
            hands(visitor, placed, second, "do", "send", "name", "Bo Smit", "email", "bo@example.com");
            until("the phone is told that it is void", () -> apple.told("c0de").size() == 1);
            JsonObject voided =
                    pass(newest(other, theirs.getString("serialNumber")).raw().body());
            assertThat(voided.getBoolean("voided")).isTrue();
            assertThat(voided).doesNotContainKey("barcodes");

            // the evening is called off
            Client.Answer calledOff = visitor.as("organiser")
                    .post(
                            "/api/performances/" + evening + "/displacement",
                            "{\"answer_until\":\"" + OffsetDateTime.now().plusDays(10)
                                    + "\",\"otherwise\":\"REFUND\"}");
            assertThat(calledOff.status()).as(calledOff.text()).isEqualTo(201);
            until(
                    "the phone is told that there is nothing to go to",
                    () -> apple.told("beef01").size() == 3);
            assertThat(pass(newest(phone, serial).raw().body()).toString()).contains("state_off", "\"voided\":true");

            assertThat(phone.delete(at).status()).isEqualTo(200);
            assertThat(visitor.get(DEVICES + "phone-1" + OF_TYPE).status()).isEqualTo(204);
            assertThat(visitor.post("/api/wallet/apple/v1/log", "{\"logs\":[\"a pass\\nis odd\"]}")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Client.Answer newest(Visitor phone, String serial) {
        return phone.get("/api/wallet/apple/v1/passes/" + TestCertificates.TYPE + "/" + serial);
    }

    private static String ticket(Visitor visitor, JsonObject placed, int at) {
        return visitor.look(placed).getJsonArray("tickets").getJsonObject(at).getString("id");
    }

    private static String page(Visitor visitor, JsonObject placed) {
        return visitor.client()
                .get("/orders/" + placed.getString("number") + "?key=" + placed.getString("key"))
                .text();
    }

    private static void hands(Visitor visitor, JsonObject placed, String ticket, String... fields) {
        Client.Answer answer = visitor.client()
                .form(
                        "/orders/" + placed.getString("number") + "/tickets/" + ticket + "?key="
                                + placed.getString("key"),
                        fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    private static void exchanges(Visitor visitor, JsonObject placed, String performance) {
        JsonObject order = visitor.look(placed);
        String seat = order.getJsonArray("tickets").getJsonObject(0).getString("seat");
        String wish = "{\"from\":[\"" + seat + "\"],\"hold\":\""
                + visitor.hold(performance, 1).getString("token") + "\"}";
        Client.Answer answer = visitor.post(
                "/api/orders/" + placed.getString("number") + "/exchanges?key=" + placed.getString("key"), wish);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        if (answer.json().getString("status").equals("PENDING")) {
            visitor.decide(Visitor.redirect(answer.json()), "outcome", "paid");
        }
    }

    private static void until(String what, BooleanSupplier so) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!so.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static JsonObject pass(byte[] file) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            assertThat(in.getNextEntry().getName()).isEqualTo("pass.json");
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(in.readAllBytes()))) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
