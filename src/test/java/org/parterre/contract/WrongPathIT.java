package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Addresses, methods, origins: who knocks at the wrong door is told so and learns nothing. */
@ParameterizedClass
@EnumSource(Store.class)
class WrongPathIT {
    @Parameter
    Store store;

    private Client client;

    @BeforeEach
    void knock() {
        client = Houses.on(store).client();
    }

    @Test
    void unknownPathsAreToldAsProblemsToProgramsAndAsPagesToPeople() {
        for (String path : List.of(
                "/api",
                "/api/",
                "/api/nothing",
                "/api/performances/none",
                "/api/performances/-1",
                "/api/performances/0",
                "/api/performances/999999999999999999",
                "/api/performances/99999999999999999999999",
                "/api/performances/1e3/seats",
                "/api/tickets/1.exe",
                "/api/tickets/1.png",
                "/api/holds/none",
                "/api/holds/" + "x".repeat(2000),
                "/api/orders/NONE?key=")) {
            Refused.as(404, client.get(path));
        }
        for (String path :
                List.of("/nothing", "/orders/NONE?key=a", "/performances/0", "/performances/x", "/assets/none.css")) {
            Client.Answer page = client.get(path);
            assertThat(page.status()).as(path).isEqualTo(404);
            Refused.quietly(page);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.text()).contains("<h1>");
        }
    }

    @Test
    void wrongMethodsAndTypesAreRefused() {
        Refused.as(405, client.delete("/api/performances"));
        Refused.as(405, client.put("/api/orders", "{}"));
        Refused.as(405, client.get("/api/orders"));
        Refused.as(405, client.get("/api/sessions"));
        Refused.as(405, client.send("PATCH", "/api/sessions", BodyPublishers.ofString("{}"), "application/json"));
        Refused.quietly(client.send("TRACE", "/api/performances", BodyPublishers.noBody(), ""));
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
            Refused.as(415, client.send("POST", "/api/orders", BodyPublishers.ofString("{}"), type));
        }
        Refused.as(400, client.send("POST", "/api/orders", BodyPublishers.ofString("{}"), "no type"));
        Refused.as(406, client.with("Accept", "application/xml").get("/api/performances"));
    }

    @Test
    void nothingIsFoundByClimbing() throws IOException {
        for (String path : List.of(
                "/assets/../WEB-INF/web.xml",
                "/assets/%2e%2e/WEB-INF/web.xml",
                "/assets/..%2fWEB-INF/web.xml",
                "/assets/%2e%2e%2fMETA-INF/persistence.xml",
                "/assets/..%5cWEB-INF%5cweb.xml",
                "/assets/%252e%252e/WEB-INF/web.xml",
                "/assets/platform/../../META-INF/persistence.xml",
                "/assets//etc/passwd",
                "/assets/platform/look.css/..",
                "/application.wadl",
                "/../../../../etc/passwd",
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/WEB-INF/classes/META-INF/persistence.xml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF./web.xml",
                "/;/WEB-INF/web.xml",
                "/assets;x/../WEB-INF/web.xml",
                "/accents/../assets.css",
                "/api/orders/..%2f..%2fapi?key=x",
                "/api/tickets/..%2f1.png",
                "/api/performances/../../WEB-INF/web.xml",
                "/api/performances/%c0%ae%c0%ae/",
                "/assets/look.css%00.js",
                "/api/orders/%00?key=a")) {
            String answer = raw("GET " + path);
            // Below something.css/.. the server sometimes answers by itself: 200, and not one byte.
            assertThat(answer)
                    .as(path)
                    .matches("(?s)HTTP/1.1 (40[034] .*|200 OK\r\n.*Content-Length: 0\r\n.*\r\n\r\n)");
            assertThat(answer)
                    .as(path)
                    .doesNotContain(
                            "<web-app",
                            "persistence-unit",
                            "root:",
                            "Payara",
                            "GlassFish",
                            "Exception",
                            "org.parterre");
        }
    }

    @Test
    void noPathLeadsToAnotherHost() throws IOException {
        for (String path : List.of("//evil.example/x?lang=en", "///evil.example?lang=nl", "//evil.example")) {
            assertThat(raw("GET " + path)).as(path).doesNotContainPattern("(?i)(location: (https?:)?|href=\")//evil");
        }
    }

    @Test
    void otherOriginsChangeNothing() {
        String host = URI.create(Houses.on(store).url()).getAuthority();
        for (String path : List.of("/api/orders", "/api/sessions", "/api/performances/1/holds")) {
            for (String[] header : new String[][] {
                {"Sec-Fetch-Site", "cross-site"},
                {"Sec-Fetch-Site", "same-site"},
                {"Origin", "https://evil.example"},
                {"Origin", "null"},
                {"Origin", "http://" + host + ".evil.example"},
                {"Origin", "http://evil.example/" + host},
                {"Origin", "\"><b>"}
            }) {
                Client stranger = client.with(header[0], header[1]);
                assertThat(Refused.as(403, stranger.post(path, "{}"))).isEqualTo("foreign-origin");
                Refused.as(403, stranger.delete("/api/holds/x"));
                Client.Answer page = stranger.form("/orders", "number", "x", "email", "x@example.com");
                assertThat(page.status()).isEqualTo(403);
                Refused.quietly(page);
                assertThat(stranger.get("/api/performances").status()).isEqualTo(200);
            }
        }
        assertThat(client.with("Origin", "http://" + host)
                        .post("/api/orders", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(client.with("Sec-Fetch-Site", "same-origin")
                        .post("/api/orders", "{}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() {
        for (String path : List.of(
                "/",
                "/sign-in",
                "/orders",
                "/nothing",
                "/api/performances",
                "/api/nothing",
                "/api/docs",
                "/assets/platform/look.css",
                "/office")) {
            Client.Answer answer = client.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=(self)");
            assertThat(answer.header("Server") + answer.header("X-Powered-By")).isEmpty();
        }
    }

    /** As it is written: clients tidy paths up. */
    private String raw(String request) throws IOException {
        URI house = URI.create(Houses.on(store).url());
        try (Socket socket = new Socket(house.getHost(), house.getPort())) {
            socket.setSoTimeout(30_000);
            String head = request + " HTTP/1.1\r\nHost: " + house.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
