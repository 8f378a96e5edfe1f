package org.parterre.venue.exchange;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A plan in the form of pretix as it might be, valid against its schema, with the quirks of other people's generators: whole
 * numbers written as floats, uuids or none, categories that are not listed, rows drawn backwards, curved, askew or downwards,
 * areas of every shape with and without a text, the stage above, below or nowhere.
 */
final class RandomPlan {
    private static final List<String> NAMES =
            List.of("Main", "Zaal", "Balcony", "Balkon links", "Loges", "", "Grand café «Zuid»", "Rolstoelplaatsen");
    private static final List<String> CATEGORIES = List.of("Stalls", "1e rang", "Tweede rang", "Ü & <b>", "Stalls ");
    private static final List<String> TEXTS = List.of("Stage", "PODIUM", "Bar", "Uitgang", " Mischpult ");

    private final Random chance;
    private int seats;

    private RandomPlan(long seed) {
        chance = new Random(seed);
    }

    static String of(long seed) {
        return new RandomPlan(seed).plan().toString();
    }

    private JsonObject plan() {
        JsonArrayBuilder categories = Json.createArrayBuilder();
        for (int i = 0; i < chance.nextInt(CATEGORIES.size()); i++) {
            categories.add(
                    Json.createObjectBuilder().add("name", CATEGORIES.get(i)).add("color", "#123456"));
        }
        JsonArrayBuilder zones = Json.createArrayBuilder();
        int many = 1 + chance.nextInt(3);
        for (int i = 0; i < many; i++) {
            zones.add(zone(i));
        }
        return Json.createObjectBuilder()
                .add("name", NAMES.get(chance.nextInt(NAMES.size())))
                .add(
                        "size",
                        Json.createObjectBuilder()
                                .add("width", 600 + chance.nextInt(2000))
                                .add("height", 400 + chance.nextInt(2000)))
                .add("categories", categories)
                .add("zones", zones)
                .build();
    }

    private JsonObjectBuilder zone(int at) {
        JsonObjectBuilder zone = Json.createObjectBuilder()
                .add("name", NAMES.get(chance.nextInt(NAMES.size())))
                .add("position", position(chance.nextInt(300), at * 700.0));
        if (chance.nextBoolean()) {
            zone.add("zone_id", "zone " + at);
        }
        if (chance.nextBoolean()) {
            zone.add("uuid", new UUID(chance.nextLong(), chance.nextLong()).toString());
        }
        double apart = chance.nextInt(4) == 0 ? 8 + chance.nextInt(60) : 25;
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int row = 0; row < 1 + chance.nextInt(8); row++) {
            rows.add(row(at, row, apart));
        }
        JsonArrayBuilder areas = Json.createArrayBuilder();
        for (int area = 0; area < chance.nextInt(4); area++) {
            areas.add(area());
        }
        return zone.add("rows", rows).add("areas", areas);
    }

    private JsonObjectBuilder row(int zone, int number, double apart) {
        JsonArrayBuilder places = Json.createArrayBuilder();
        double bend = chance.nextInt(3) == 0 ? chance.nextDouble() : 0;
        boolean backwards = chance.nextInt(4) == 0;
        boolean downwards = chance.nextInt(8) == 0;
        int many = 1 + chance.nextInt(15);
        double gap = 0;
        for (int i = 0; i < many; i++) {
            gap += chance.nextInt(10) == 0 ? 2 * apart : 0;
            double along = (backwards ? -1 : 1) * (i * apart + gap);
            double across = bend * Math.pow(i - many / 2.0, 2);
            JsonObjectBuilder seat = Json.createObjectBuilder()
                    .add("seat_guid", guid(zone, number, i))
                    .add("seat_number", String.valueOf(i + 1))
                    .add("position", downwards ? position(across, along) : position(along, across))
                    .add("category", chance.nextInt(20) == 0 ? "" : CATEGORIES.get(chance.nextInt(CATEGORIES.size())));
            if (chance.nextBoolean()) {
                seat.add("radius", 10);
            }
            places.add(seat);
        }
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("row_number", String.valueOf((char) ('A' + number)))
                .add("seats", places)
                .add("row_number_position", chance.nextBoolean() ? "both" : "start");
        if (chance.nextBoolean()) {
            row.addNull("row_label").add("seat_label", chance.nextInt(6) == 0 ? "Wheelchair %s" : "Seat %s");
        }
        return chance.nextInt(5) == 0 ? row : row.add("position", position(0, number * 30.5));
    }

    private String guid(int zone, int row, int seat) {
        seats++;
        return chance.nextInt(50) == 0 ? "Stoel №" + seats : "z" + zone + "-" + row + "-" + seat;
    }

    private JsonObjectBuilder area() {
        String shape =
                List.of("polygon", "rectangle", "ellipse", "circle", "text").get(chance.nextInt(5));
        JsonObjectBuilder area = Json.createObjectBuilder()
                .add("shape", shape)
                .add("color", "#ccc")
                .add("rotation", chance.nextInt(3) * 22.5)
                .add("position", position(chance.nextInt(500), chance.nextInt(600) - 200));
        switch (shape) {
            case "polygon" ->
                area.add(
                        "polygon",
                        Json.createObjectBuilder()
                                .add(
                                        "points",
                                        Json.createArrayBuilder()
                                                .add(position(0, 0))
                                                .add(position(90.25, 10))
                                                .add(position(40, 77.7))));
            case "rectangle" ->
                area.add(
                        "rectangle",
                        Json.createObjectBuilder().add("width", 300).add("height", 40));
            case "ellipse" -> area.add("ellipse", Json.createObjectBuilder().add("radius", position(60, 30)));
            case "circle" -> area.add("circle", Json.createObjectBuilder().add("radius", 25));
            default -> {
                // only its text
            }
        }
        if (shape.equals("text") || chance.nextBoolean()) {
            area.add(
                    "text",
                    Json.createObjectBuilder()
                            .add("text", TEXTS.get(chance.nextInt(TEXTS.size())))
                            .add("position", position(10, 5.5))
                            .add("color", "#000"));
        }
        return area;
    }

    private JsonObjectBuilder position(double x, double y) {
        return chance.nextBoolean() && x == Math.rint(x) && y == Math.rint(y)
                ? Json.createObjectBuilder().add("x", (int) x).add("y", (int) y)
                : Json.createObjectBuilder().add("x", x).add("y", y); // 95.0 is as good as 95
    }
}
