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
import java.time.Duration;
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
        taken.addAll(strings(client.get(seats).json().getJsonArray("taken")));
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

    /** Whether the open map, and a fresh look, come to show these seats as taken (or as free) within that time. */
    boolean shows(List<String> wanted, boolean asTaken, Duration within) throws InterruptedException {
        return comes(() -> agrees(taken, wanted, asTaken), within)
                && comes(
                        () -> agrees(
                                Set.copyOf(strings(client.get(seats).json().getJsonArray("taken"))), wanted, asTaken),
                        Duration.ofMillis(100));
    }

    Set<String> taken() {
        return Set.copyOf(taken);
    }

    private static boolean agrees(Set<String> taken, List<String> seats, boolean asTaken) {
        return asTaken ? taken.containsAll(seats) : seats.stream().noneMatch(taken::contains);
    }

    private static boolean comes(BooleanSupplier holds, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(10);
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
