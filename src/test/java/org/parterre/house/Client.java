package org.parterre.house;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who talks HTTP to a house. Follows no redirect, keeps no cookie; immutable. */
public final class Client {
    static {
        // A house hangs up on who was silent for half a minute; left to itself the client would not notice for twenty.
        System.setProperty("jdk.httpclient.keepalive.timeout", "20");
    }

    /** As browsers come: a house sends a crowd over one HTTP/2 connection away, and hangs up on it when it was silent. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** One for each house and name: a sign-in is meant to be dear. */
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private final String url;
    private final List<String> headers;

    Client(String url) {
        this(url, List.of());
    }

    private Client(String url, List<String> headers) {
        this.url = url;
        this.headers = List.copyOf(headers);
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<byte[]> raw) {
        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        public JsonObject json() {
            return value().asJsonObject();
        }

        public JsonArray list() {
            return value().asJsonArray();
        }

        public JsonValue value() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readValue();
            }
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    /** The same client, sending one header more. */
    public Client with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Client(url, more);
    }

    /** The same client, signed in as one of the demo's staff. */
    public Client as(String staff) {
        return with("Authorization", "Bearer " + SESSIONS.computeIfAbsent(url + " " + staff, at -> token(staff)));
    }

    private String token(String staff) {
        Answer session = post("/api/sessions", "{\"name\":\"" + staff + "\",\"password\":\"parterre\"}");
        return session.json().getString("token");
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "");
    }

    public Answer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), "application/json");
    }

    /** @param fields names and values in turn */
    public Answer form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send("POST", path, BodyPublishers.ofString(body.toString()), "application/x-www-form-urlencoded");
    }

    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
