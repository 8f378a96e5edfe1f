package org.parterre.faults;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.parterre.house.Client;
import org.parterre.house.House;

/** Somebody who has a seat map open at one house: the first look, and every change since as the stream tells it. */
final class LiveMap implements AutoCloseable {
    private final Client client;
    private final String seats;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Stream<String> events;

    LiveMap(House house, String evening) throws Exception {
        client = house.client();
        seats = "/api/performances/" + evening + "/seats";
        HttpRequest listen = HttpRequest.newBuilder(URI.create(house.url() + seats + "/stream"))
                .build();
        events = HttpClient.newHttpClient().send(listen, BodyHandlers.ofLines()).body();
        taken.addAll(looksAnew());
        Thread reader = new Thread(() -> {
            try {
                events.filter(line -> line.startsWith("data:")).forEach(line -> hear(line.substring("data:".length())));
            } catch (java.io.UncheckedIOException closed) {
                // nobody looks any more
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    private void hear(String event) {
        try (JsonReader reader = Json.createReader(new StringReader(event))) {
            JsonObject change = reader.readObject();
            taken.addAll(strings(change.getJsonArray("taken")));
            taken.removeAll(strings(change.getJsonArray("freed")));
        }
    }

    /** Whether the open map comes to show these seats as taken (or as free) until then, by {@link System#nanoTime}. */
    boolean shows(List<String> wanted, boolean asTaken, long end) {
        return comes(() -> agrees(taken, wanted, asTaken), end);
    }

    /** Whether somebody who opens the map anew comes to see these seats as taken (or as free) until then. */
    boolean showsAnew(List<String> wanted, boolean asTaken, long end) {
        return comes(() -> agrees(looksAnew(), wanted, asTaken), end);
    }

    /** What the open map shows. */
    Set<String> taken() {
        return Set.copyOf(taken);
    }

    /** What the map shows to somebody who opens it now. */
    Set<String> looksAnew() {
        return Set.copyOf(strings(client.get(seats).json().getJsonArray("taken")));
    }

    private static boolean agrees(Set<String> taken, List<String> seats, boolean asTaken) {
        return asTaken ? taken.containsAll(seats) : seats.stream().noneMatch(taken::contains);
    }

    static boolean comes(BooleanSupplier holds, long end) {
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    @Override
    public void close() {
        events.close();
    }
}
