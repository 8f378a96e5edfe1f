package org.parterre.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parterre.faults.Rounds;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;

/** A house is closed and opened again on the same data, this time with a mail server. */
@Execution(ExecutionMode.CONCURRENT)
class AnotherDayIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Stream<Store> stores() {
        return Rounds.stores(Store.DERBY);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatWasSoldStaysSoldAndTheMailGoesOut(Store store) throws Exception {
        GreenMail postOffice = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        postOffice.start();
        House first = House.demo(store).open();
        try {
            Client client = first.client();
            assertThat(client.get("/health/ready").text()).contains("\"UP\"");
            JsonArray season = evenings(client);
            assertThat(season).hasSizeGreaterThanOrEqualTo(12);
            String path = buys(client, evening(season), "ada@example.com");
            JsonArray tickets = client.get(path).json().getJsonArray("tickets");
            assertThat(tickets).hasSize(2);

            client.form(path.replace("?", "/payments?").replace("/api", ""), "again", "yes");
            String key = path.substring(path.indexOf("key=") + 4);
            assertThat(Files.readString(first.data().resolve("logs/server.log.0")))
                    .doesNotContain(key);

            String smtp = "smtp://localhost:" + postOffice.getSmtp().getPort();
            try (House again = House.demo(store).with("smtp.url", smtp).after(first)) {
                client = again.client();
                assertThat(client.get("/health/ready").status()).isEqualTo(200);
                assertThat(evenings(client)).hasSameSizeAs(season);
                assertThat(client.get(path).json().getJsonArray("tickets")).isEqualTo(tickets);
                byte[] pdf = client.get(path.replace("?", "/tickets.pdf?").replace("/api", ""))
                        .raw()
                        .body();
                assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
                buys(client, evening(season), "late@example.com");
                arrives(postOffice, "ada@example.com");
                arrives(postOffice, "late@example.com");
            }
        } finally {
            first.close();
            postOffice.stop();
        }
    }

    private static JsonArray evenings(Client client) {
        return client.get("/api/performances").list();
    }

    private static String evening(JsonArray season) {
        return season.getValuesAs(JsonValue::asJsonObject).stream()
                .filter(one -> one.getString("status").equals("ON_SALE") && one.getInt("free") > 50)
                .findFirst()
                .orElseThrow()
                .getString("id");
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
                                + "\",\"language\":\"nl\"},\"lines\":[" + lines
                                + "],\"payment\":{\"method\":\"sandbox\"}}")
                .json();
        client.form(order.getJsonObject("payment").getString("redirect"), "outcome", "paid");
        return "/api/orders/" + order.getString("number") + "?key=" + order.getString("key");
    }

    private static void arrives(GreenMail postOffice, String recipient) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (Arrays.stream(postOffice.getReceivedMessages()).anyMatch(letter -> isFor(letter, recipient))) {
                return;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("no letter for " + recipient);
    }

    private static boolean isFor(MimeMessage letter, String recipient) {
        try {
            return Arrays.toString(letter.getAllRecipients()).contains(recipient);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
