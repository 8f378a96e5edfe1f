package org.parterre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parterre.faults.Rounds;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;

/**
 * A house is closed and opened again on the same data, on the day before an evening, with a mail server and in English: letters go
 * out with what belongs in them, buyers are reminded, the door list comes, what comes back is seen and sent elsewhere, and the audit
 * of the night is made up for.
 */
@Execution(ExecutionMode.CONCURRENT)
class AnotherDayIT {
    static Stream<Store> stores() {
        return Rounds.stores(Store.DERBY);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatWasSoldStaysSoldAndTheMailGoesOut(Store store) throws Exception {
        GreenMail postOffice = new GreenMail(
                new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});
        postOffice.start();
        GreenMailUser back = postOffice.setUser("terug@parterre.example", "terug", "s3cret-terug");
        House first = House.demo(store).open();
        try {
            Client client = first.client();
            assertThat(client.get("/health/ready").text()).contains("\"UP\"");
            assertThat(client.as("organiser").get("/office/audit").text()).contains("Er is nog niet gecontroleerd");
            JsonArray season = evenings(client);
            assertThat(season).hasSizeGreaterThanOrEqualTo(12);
            JsonObject evening = evening(season);
            String path = buys(client, evening.getString("id"), "ada@example.com");
            JsonArray tickets = client.get(path).json().getJsonArray("tickets");
            assertThat(tickets).hasSize(2);

            client.form(path.replace("?", "/payments?").replace("/api", ""), "again", "yes");
            String key = path.substring(path.indexOf("key=") + 4);
            assertThat(Files.readString(first.data().resolve("logs/server.log.0")))
                    .doesNotContain(key);

            OffsetDateTime dayBefore =
                    OffsetDateTime.parse(evening.getString("starts_at")).minusHours(23);
            House.Wish posting = House.demo(store)
                    .with("demo.now", dayBefore.toString())
                    .with("smtp.url", "smtp://localhost:" + postOffice.getSmtp().getPort())
                    .with("mail.reply-to", "vragen@parterre.example")
                    .with("house.language", "en")
                    .with("audit.seconds", "1")
                    .with("reminder.seconds", "1")
                    .with("doorlist.before", "PT24H")
                    .with("doorlist.to", "kassa@parterre.example")
                    .with("doorlist.seconds", "1")
                    .with("bounce.address", "terug@parterre.example")
                    .with("bounce.seconds", "1")
                    .with(
                            "bounce.url",
                            "imap://terug:s3cret-terug@localhost:"
                                    + postOffice.getImap().getPort());
            try (House again = posting.after(first)) {
                client = again.client();
                assertThat(client.get("/health/ready").status()).isEqualTo(200);
                assertThat(client.get(path).json().getJsonArray("tickets")).isEqualTo(tickets);
                byte[] pdf = client.get(path.replace("?", "/tickets.pdf?").replace("/api", ""))
                        .raw()
                        .body();
                assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
                buys(client, evening.getString("id"), "late@example.com");
                PostBag bag = new PostBag(postOffice);
                MimeMessage letter = bag.arrives("ada@example.com", "Your tickets");
                assertThat(letter.getReplyTo()).extracting(Object::toString).containsExactly("vragen@parterre.example");
                PostBag.bringsTheTickets(letter, tickets);
                assertThat(PostBag.text(bag.arrives("ada@example.com", "See you on")))
                        .contains("How to get there:", "station", "doors open", key);
                bag.arrives("late@example.com", "Your tickets");
                bag.bringsTheDoorList("kassa@parterre.example", PostBag.number(path), tickets.size());

                Client office = client.as("organiser").with("Accept-Language", "en");
                // it was closed at four in that night, and does then what it does every night, without being asked
                assertThat(PostBag.says(office, "/office/audit", "Checked by the house itself, "))
                        .contains("All is well");
                bag.comesBack(back, letter, "550 5.1.1 user unknown");
                String returned = PostBag.seen(office, "came back", "550 5.1.1 user unknown");
                assertThat(office.get("/api/audit/self").json().getInt("mail_failing"))
                        .isEqualTo(1);
                assertThat(office.form(returned, "email", "ada@elsewhere.example", "correct", "yes")
                                .status())
                        .isEqualTo(303);
                PostBag.bringsTheTickets(bag.arrives("ada@elsewhere.example", "Your tickets"), tickets);
                assertThat(office.get("/api/audit/self").json().getInt("mail_failing"))
                        .isZero();
                assertThat(office.get("/api/audit/self").json().getBoolean("clean"))
                        .isTrue();
                assertThat(office.form(returned, "email", "ada@third.example").status())
                        .isEqualTo(409);
                assertThat(client.form("/orders", "number", PostBag.number(path), "email", "ada@elsewhere.example")
                                .status())
                        .isLessThan(400);
                bag.arrives("ada@elsewhere.example", "Your order");
                assertThat(bag.count("See you on", "late@example.com")).isZero();
                assertThat(bag.count("See you on", "ada@example.com")).isEqualTo(1);
                assertThat(Files.readString(again.data().resolve("logs/server.log.0")))
                        .doesNotContain("s3cret-terug");
            }
        } finally {
            first.close();
            postOffice.stop();
        }
    }

    private static JsonArray evenings(Client client) {
        return client.get("/api/performances").list();
    }

    /** Not one of the first two days: they have begun or are about to. */
    private static JsonObject evening(JsonArray season) {
        return season.getValuesAs(JsonValue::asJsonObject).stream()
                .filter(one -> one.getString("status").equals("ON_SALE") && one.getInt("free") > 50)
                .skip(2)
                .findFirst()
                .orElseThrow();
    }

    /** @return where programs find the order */
    private static String buys(Client client, String evening, String email) {
        JsonObject hold = client.post("/api/performances/" + evening + "/holds", "{\"best\":{\"count\":2}}")
                .json();
        StringBuilder lines = new StringBuilder();
        for (JsonObject seat : hold.getJsonArray("seats").getValuesAs(JsonValue::asJsonObject)) {
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{\"seat\":\"" + seat.getString("id") + "\",\"tariff\":\"normal\"}");
        }
        JsonObject order = client.post(
                        "/api/orders",
                        "{\"hold\":\"" + hold.getString("token") + "\",\"buyer\":{\"name\":\"Ada\",\"email\":\"" + email
                                + "\",\"language\":\"en\"},\"lines\":[" + lines
                                + "],\"payment\":{\"method\":\"sandbox\"}}")
                .json();
        client.form(order.getJsonObject("payment").getString("redirect"), "outcome", "paid");
        return "/api/orders/" + order.getString("number") + "?key=" + order.getString("key");
    }
}
