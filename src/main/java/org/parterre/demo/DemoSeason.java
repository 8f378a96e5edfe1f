package org.parterre.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parterre.money.Money;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;
import org.parterre.programme.SalePeriod;
import org.parterre.programme.Season;
import org.parterre.programme.Tariff;
import org.parterre.venue.Hall;
import org.parterre.venue.SeatingPlan;
import org.parterre.venue.Venue;
import org.parterre.venue.Venues;
import org.parterre.venue.Words;

/** Plays the demo in, once, when there is no production yet. */
@ApplicationScoped
public class DemoSeason {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Duration DOORS_BEFORE_START = Duration.ofMinutes(45);
    private static final Duration SALE_SINCE = Duration.ofDays(60);
    private static final Duration LEAST_TIME_TO_START = Duration.ofMinutes(30);

    @Inject
    Settings settings;

    @Inject
    Venues venues;

    @Inject
    Season season;

    @Inject
    Programme programme;

    @Inject
    DemoAudience audience;

    @Inject
    Clock clock;

    private record House(SeatingPlan plan, List<Integer> cents) {}

    void play(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.SEASON) Object open) {
        if (!settings.demo() || !programme.productions().isEmpty()) {
            return;
        }
        JsonObject json = read("season.json");
        Production production = production(json.getJsonObject("production"));
        List<JsonObject> tariffsJson = json.getJsonArray("tariffs").getValuesAs(JsonValue::asJsonObject);
        List<Tariff> tariffs = new ArrayList<>();
        for (JsonObject tariff : tariffsJson) {
            tariffs.add(season.offer(new Tariff(
                    production.id(),
                    tariff.getString("code"),
                    words(tariff.getJsonObject("name")),
                    words(tariff.getJsonObject("proof")),
                    tariff.getBoolean("companion", false),
                    tariffs.size())));
        }
        Map<String, House> houses = new HashMap<>();
        for (JsonObject hall : json.getJsonArray("halls").getValuesAs(JsonValue::asJsonObject)) {
            houses.put(hall.getString("key"), house(hall));
        }
        for (JsonObject evening : json.getJsonArray("performances").getValuesAs(JsonValue::asJsonObject)) {
            House house = Objects.requireNonNull(houses.get(evening.getString("hall")));
            long id = season.plan(draft(evening, production, house, tariffs, tariffsJson));
            season.publish(id);
            audience.buys(id, evening.getInt("sold"));
        }
    }

    private Production production(JsonObject json) {
        return season.produce(new Production(
                json.getString("title"),
                words(json.getJsonObject("tagline")),
                words(json.getJsonObject("about")),
                words(json.getJsonObject("facts")),
                json.getString("accent")));
    }

    private House house(JsonObject json) {
        Venue venue = venues.keep(
                new Venue(json.getString("venue"), json.getString("city"), json.getString("address"), HERE));
        Hall hall = venues.keep(new Hall(venue, json.getString("hall")));
        List<Integer> cents = json.getJsonArray("cents").getValuesAs(JsonNumber::intValue);
        return new House(venues.publish(hall, text("plans/" + json.getString("plan"))), cents);
    }

    private Season.Draft draft(
            JsonObject evening, Production production, House house, List<Tariff> tariffs, List<JsonObject> shares) {
        Instant now = clock.instant();
        Instant start = start(evening, now);
        Instant doors = start.minus(DOORS_BEFORE_START);
        if (evening.getInt("day") == 0 && doors.isAfter(now)) {
            doors = now.truncatedTo(ChronoUnit.HOURS); // tonight's doors are open, whenever the demo is looked at
        }
        int saleIn = evening.getInt("sale_in", 0);
        Instant saleFrom = saleIn == 0 ? now.minus(SALE_SINCE) : now.plus(Duration.ofDays(saleIn));
        List<Season.DraftPrice> prices = new ArrayList<>();
        var zones = venues.plan(house.plan().id()).zones();
        for (int zone = 0; zone < zones.size(); zone++) {
            for (int tariff = 0; tariff < tariffs.size(); tariff++) {
                long full = house.cents().get(zone);
                long cents = full * shares.get(tariff).getInt("share") / 100 / 50 * 50;
                prices.add(new Season.DraftPrice(
                        zones.get(zone).id(), tariffs.get(tariff).id(), new Money(cents)));
            }
        }
        return new Season.Draft(
                production.id(), house.plan().id(), start, doors, new SalePeriod(saleFrom, start), prices, null);
    }

    /** The evening's time of day, that many days from now; tonight's never sooner than half an hour from now. */
    private static Instant start(JsonObject evening, Instant now) {
        ZonedDateTime start = ZonedDateTime.ofInstant(now, HERE)
                .plusDays(evening.getInt("day"))
                .with(LocalTime.parse(evening.getString("time")));
        Instant earliest = now.plus(LEAST_TIME_TO_START);
        if (start.toInstant().isAfter(earliest)) {
            return start.truncatedTo(ChronoUnit.MINUTES).toInstant();
        }
        long quarter = Duration.ofMinutes(15).toMillis();
        return Instant.ofEpochMilli((earliest.toEpochMilli() / quarter + 1) * quarter);
    }

    private static Words words(JsonObject json) {
        return new Words(json.getString("nl"), json.getString("en"));
    }

    private static JsonObject read(String file) {
        try (JsonReader reader = Json.createReader(new StringReader(text(file)))) {
            return reader.readObject();
        }
    }

    private static String text(String file) {
        try (InputStream in = DemoSeason.class.getResourceAsStream("/demo/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
