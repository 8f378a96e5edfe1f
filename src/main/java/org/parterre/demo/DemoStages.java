package org.parterre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parterre.programme.Production;
import org.parterre.programme.Programme;
import org.parterre.programme.Season;
import org.parterre.programme.Tariff;
import org.parterre.programme.TariffTerms;
import org.parterre.programme.Tariffs;
import org.parterre.venue.Hall;
import org.parterre.venue.SeatingPlan;
import org.parterre.venue.Venue;
import org.parterre.venue.Venues;
import org.parterre.venue.Words;

/** What all evenings of the demo share: the production, its tariffs, three halls. */
@ApplicationScoped
class DemoStages {
    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @Inject
    Venues venues;

    @Inject
    Season season;

    @Inject
    Tariffs offers;

    @Inject
    Programme programme;

    record House(SeatingPlan plan, List<Integer> cents) {}

    record Stage(Production production, List<Tariff> tariffs, Map<String, House> houses) {}

    Stage built(JsonObject json) {
        Production production = production(json.getJsonObject("production"));
        List<Tariff> tariffs = new ArrayList<>();
        for (JsonObject tariff : json.getJsonArray("tariffs").getValuesAs(JsonValue::asJsonObject)) {
            tariffs.add(offers.offer(
                    production.id(),
                    new TariffTerms(
                            tariff.getString("code"),
                            words(tariff.getJsonObject("name")),
                            words(tariff.getJsonObject("who")),
                            words(tariff.getJsonObject("proof")),
                            tariff.getBoolean("companion", false),
                            tariff.containsKey("least") ? tariff.getInt("least") : null,
                            null,
                            false)));
        }
        Map<String, House> houses = new HashMap<>();
        for (JsonObject hall : json.getJsonArray("halls").getValuesAs(JsonValue::asJsonObject)) {
            houses.put(hall.getString("key"), house(hall));
        }
        return new Stage(production, tariffs, houses);
    }

    Stage found(JsonObject json, Production production) {
        Map<String, House> houses = new HashMap<>();
        for (JsonObject hall : json.getJsonArray("halls").getValuesAs(JsonValue::asJsonObject)) {
            venues.plans().stream()
                    .filter(plan -> plan.hall().venue().name().equals(hall.getString("venue")))
                    .findFirst()
                    .ifPresent(plan -> houses.put(hall.getString("key"), new House(plan, cents(hall))));
        }
        return new Stage(production, programme.tariffs(production.id()), houses);
    }

    private Production production(JsonObject json) {
        Production production = season.produce(new Production(
                json.getString("title"),
                words(json.getJsonObject("tagline")),
                words(json.getJsonObject("about")),
                words(json.getJsonObject("facts")),
                json.getString("accent")));
        return season.word(production.id(), words(json.getJsonObject("letter")));
    }

    private House house(JsonObject json) {
        Venue venue = venues.keep(
                new Venue(json.getString("venue"), json.getString("city"), json.getString("address"), HERE));
        venues.reached(venue.id(), words(json.getJsonObject("travel")));
        Hall hall = venues.keep(new Hall(venue, json.getString("hall")));
        return new House(venues.publish(hall, DemoSeason.text("plans/" + json.getString("plan"))), cents(json));
    }

    private static List<Integer> cents(JsonObject hall) {
        return hall.getJsonArray("cents").getValuesAs(JsonNumber::intValue);
    }

    private static Words words(JsonObject json) {
        return new Words(json.getString("nl"), json.getString("en"));
    }
}
