package org.parterre.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.parterre.money.Money;
import org.parterre.platform.Settings;
import org.parterre.platform.StartUp;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;
import org.parterre.programme.SalePeriod;
import org.parterre.programme.Season;
import org.parterre.programme.Tariff;
import org.parterre.venue.Venues;

/** Plays the demo in, once, when there is no production yet. */
@ApplicationScoped
public class DemoSeason {
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
    DemoHouseSeats house;

    @Inject
    DemoPromises promises;

    @Inject
    DemoCodes codes;

    @Inject
    DemoAudience audience;

    @Inject
    DemoWaiting waiting;

    @Inject
    Clock clock;

    @Inject
    DemoStages stages;

    @Inject
    UserTransaction transaction;

    /**
     * Plays it in, or the rest of it: a house that was killed in the middle goes on with the next evening. Whether two houses
     * do so at once is no question here, as they open one after the other.
     */
    void play(@Observes @Initialized(ApplicationScoped.class) @Priority(StartUp.SEASON) Object open) {
        if (!settings.demo()) {
            return;
        }
        JsonObject json = read("season.json");
        List<JsonObject> evenings = json.getJsonArray("performances").getValuesAs(JsonValue::asJsonObject);
        List<Production> productions = programme.productions();
        int begun =
                productions.isEmpty() ? 0 : programme.everything(Instant.EPOCH).size();
        if (begun >= evenings.size()) {
            return;
        }
        DemoStages.Stage stage =
                atOnce(() -> productions.isEmpty() ? stages.built(json) : stages.found(json, productions.get(0)));
        if (begun == 0) {
            promises.make(stage.production().id(), json.getJsonObject("returns"));
            promises.charge(stage.production().id(), json.getJsonObject("charges"));
            codes.make(stage.production().id(), json.getJsonObject("voucher"));
        }
        for (JsonObject evening : evenings.subList(begun, evenings.size())) {
            long id = atOnce(() -> {
                long planned = season.plan(draft(evening, stage, json));
                house.keep(planned, evening);
                season.publish(planned);
                return planned;
            });
            audience.buys(id, evening.getInt("sold"));
            waiting.joins(id, evening);
        }
    }

    /** All of it or nothing, in case somebody pulls the plug. */
    private <T> T atOnce(Supplier<T> work) {
        try {
            transaction.begin();
            T done = work.get();
            transaction.commit();
            return done;
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("the demo can't be played in", e);
        }
    }

    private Season.Draft draft(JsonObject evening, DemoStages.Stage stage, JsonObject json) {
        DemoStages.House house = Objects.requireNonNull(stage.houses().get(evening.getString("hall")));
        List<Tariff> tariffs = stage.tariffs();
        List<JsonObject> shares = json.getJsonArray("tariffs").getValuesAs(JsonValue::asJsonObject);
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
                stage.production().id(),
                house.plan().id(),
                start,
                doors,
                new SalePeriod(saleFrom, start),
                prices,
                null);
    }

    /** The evening's time of day, that many days from now; tonight's never sooner than half an hour from now. */
    private static Instant start(JsonObject evening, Instant now) {
        ZonedDateTime start = ZonedDateTime.ofInstant(now, DemoStages.HERE)
                .plusDays(evening.getInt("day"))
                .with(LocalTime.parse(evening.getString("time")));
        Instant earliest = now.plus(LEAST_TIME_TO_START);
        if (start.toInstant().isAfter(earliest)) {
            return start.truncatedTo(ChronoUnit.MINUTES).toInstant();
        }
        long quarter = Duration.ofMinutes(15).toMillis();
        return Instant.ofEpochMilli((earliest.toEpochMilli() / quarter + 1) * quarter);
    }

    private static JsonObject read(String file) {
        try (JsonReader reader = Json.createReader(new StringReader(text(file)))) {
            return reader.readObject();
        }
    }

    static String text(String file) {
        try (InputStream in = DemoSeason.class.getResourceAsStream("/demo/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
