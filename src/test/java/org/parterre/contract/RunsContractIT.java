package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Several performances in one go: all of them or none, and whoever has the hall at the same time is told. */
@ParameterizedClass
@EnumSource(Store.class)
class RunsContractIT {
    private static final String RUNS = "/api/performances/runs";
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    /** Far from the demo's evenings, and each test on days of its own. */
    private static LocalDate monday =
            LocalDate.now(AMSTERDAM).plusDays(300).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;

    @BeforeEach
    void signIn() {
        visitor = new Visitor(Houses.on(store).client()).with("Accept-Language", "en");
        organiser = visitor.as("organiser");
        monday = monday.plusWeeks(4);
    }

    @Test
    void aRunIsLookedAtPlannedAndPublishedTogether() {
        String run = run(
                Json.createObjectBuilder()
                        .add("last", monday.plusDays(13).toString())
                        .add("weekdays", names("THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"))
                        .add("without", names(monday.plusDays(4).toString()))
                        .add("also", names(monday.plusDays(1) + "T14:00"))
                        .add("sale_days_before", 28)
                        .add("sale_minutes_before", 60)
                        .add("wheelchair_hours_before", 24),
                "20:15");
        int before = organiser.get("/api/performances").list().size();
        Client.Answer looked = organiser.post(RUNS + "?preview=true", run);
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.list()).hasSize(8);
        JsonObject first = looked.list().getJsonObject(0);
        assertThat(first.containsKey("id")).isFalse();
        assertThat(at(first, "starts_at")).isEqualTo(at(monday.plusDays(1), "14:00"));
        assertThat(at(first, "doors_at")).isEqualTo(at(monday.plusDays(1), "13:15"));
        assertThat(at(first, "sale_from")).isEqualTo(at(monday.minusDays(27), "10:00"));
        assertThat(at(first, "sale_until")).isEqualTo(at(monday.plusDays(1), "13:00"));
        assertThat(at(first, "wheelchair_places_from")).isEqualTo(at(monday, "14:00"));
        assertThat(first.getJsonArray("warnings")).isEmpty();

        Client.Answer planned = organiser.post(RUNS, run);
        assertThat(planned.status()).isEqualTo(201);
        List<String> ids = ids(planned.list());
        assertThat(ids).hasSize(8).doesNotHaveDuplicates();
        assertThat(visitor.get("/api/performances/" + ids.get(0)).status()).isEqualTo(404);
        assertThat(organiser
                        .post(RUNS + "?preview=true", run)
                        .list()
                        .getJsonObject(0)
                        .getJsonArray("warnings")
                        .getJsonObject(0)
                        .getString("performance"))
                .as("the hall is taken now")
                .isEqualTo(ids.get(0));

        Client.Answer published = publish(ids);
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(publish(ids).status()).as("asked twice").isEqualTo(200);
        assertThat(organiser.get("/api/performances").list()).hasSize(before + 8);
        assertThat(visitor.get("/api/performances/" + ids.get(7)).json().getString("status"))
                .isEqualTo("NOT_YET");
    }

    @Test
    void severalAreAllPublishedOrNoneAndWhatStandsInTheWayIsNamed() {
        List<String> ids = ids(organiser
                .post(
                        RUNS,
                        run(
                                Json.createObjectBuilder()
                                        .add("last", monday.plusDays(1).toString()),
                                "20:15"))
                .list());
        organiser.put("/api/performances/" + ids.get(1) + "/status", "{\"status\":\"PUBLISHED\"}");
        organiser.put("/api/performances/" + ids.get(1) + "/status", "{\"status\":\"CLOSED\"}");
        Client.Answer refused = publish(ids);
        assertThat(Refused.as(409, refused)).isEqualTo("in-the-way");
        assertThat(refused.json().getString("performance")).isEqualTo(ids.get(1));
        assertThat(refused.json().getString("title")).contains("20:15", "is already closed");
        assertThat(visitor.get("/api/performances/" + ids.get(0)).status())
                .as("none of them")
                .isEqualTo(404);
        assertThat(Refused.as(404, publish(List.of("999999999")))).isEqualTo("not-found");
        assertThat(Refused.as(400, organiser.post("/api/performances/publications", "{\"performances\":[]}")))
                .isEqualTo("bad-input");
        Refused.as(401, visitor.post("/api/performances/publications", "{\"performances\":[\"1\"]}"));
    }

    @Test
    void aRunThatCannotBeIsRefusedAndNothingIsStored() {
        refused("first", Json.createObjectBuilder().add("first", "2020-01-01"));
        refused(
                "last",
                Json.createObjectBuilder().add("last", monday.minusDays(1).toString()));
        refused(
                "last",
                Json.createObjectBuilder().add("last", monday.plusDays(300).toString()));
        refused(
                "first",
                Json.createObjectBuilder()
                        .add("last", monday.plusDays(1).toString())
                        .add("weekdays", names("SUNDAY")));
        refused(
                "sale",
                Json.createObjectBuilder()
                        .add("sale_from", at(monday.plusDays(1), "10:00").toString()));
        refused(
                "wheelchair_places",
                Json.createObjectBuilder()
                        .add(
                                "wheelchair_places_from",
                                at(monday.plusDays(1), "10:00").toString()));
        wrong("weekdays", Json.createObjectBuilder().add("weekdays", names("SOMEDAY")));
        wrong("without", Json.createObjectBuilder().add("without", names("soon")));
        wrong("last", Json.createObjectBuilder().add("last", "2027-02-30"));
        wrong("sale_days_before", Json.createObjectBuilder().add("sale_days_before", -1));
        wrong(
                "sale_minutes_before",
                Json.createObjectBuilder()
                        .add("sale_minutes_before", 5)
                        .add("sale_until", at(monday, "10:00").toString()));
        assertThat(Refused.as(400, organiser.post(RUNS, run(Json.createObjectBuilder(), "24:15"))))
                .isEqualTo("bad-input");
        assertThat(Refused.as(400, organiser.post(RUNS, "{}"))).isEqualTo("bad-input");
        assertThat(Refused.as(400, organiser.post(RUNS + "?preview=yes", run(Json.createObjectBuilder(), "20:15"))))
                .isEqualTo("bad-input");
        Refused.as(401, visitor.post(RUNS, run(Json.createObjectBuilder(), "20:15")));
        Refused.as(403, visitor.as("boxoffice").post(RUNS, run(Json.createObjectBuilder(), "20:15")));
    }

    @Test
    void anHourThatSummerTimeSkipsIsRefusedForPrograms() {
        LocalDate spring =
                LocalDate.of(monday.getYear() + 1, 3, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        Client.Answer night =
                organiser.post(RUNS, run(Json.createObjectBuilder().add("first", spring.toString()), "02:30"));
        assertThat(Refused.as(422, night)).isEqualTo("unlikely-run");
        assertThat(night.json().getString("title")).contains("summer time");
    }

    @Test
    void theOfficesFormSaysWhatIsWrongFieldByField() {
        String date = monday.toString();
        said(
                "The last day is before the first.",
                "date",
                date,
                "until",
                monday.minusDays(1).toString());
        said("Fill in up to which day this goes on.", "date", date, "on1-4", "1");
        said("Write each date as 24-12-2026", "date", date, "also", "soon");
        said("Choose one of the two", "date", date, "sale_days", "28", "sale_from", date + "T10:00");
        said("Fill in a whole number", "date", date, "sale_stop", "an hour");
        said("The doors open before or at the start.", "date", date, "start2", "15:00", "doors2", "15:30");
        said("Fill in a time", "date", date, "doors2", "15:30");
        assertThat(organiser
                        .client()
                        .form("/office/performances/together/publication")
                        .text())
                .contains("Tick one or more performances first.");
        assertThat(organiser
                        .client()
                        .get("/office/performances/together/move?evening=x")
                        .status())
                .isEqualTo(404);
    }

    private void said(String sentence, String... more) {
        String[] fields = Stream.concat(Stream.of("start", "20:15", "doors", "19:30"), Stream.of(more))
                .toArray(String[]::new);
        Client.Answer answer = organiser.client().form("/office/performances/run", fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence);
    }

    @Test
    void aCopyHasThePricesAndTheDistancesOfItsModel() {
        JsonObject model = organiser
                .post(RUNS, run(Json.createObjectBuilder().add("sale_minutes_before", 30), "20:15"))
                .list()
                .getJsonObject(0);
        String path = "/api/performances/" + model.getString("id") + "/copies";
        Client.Answer copied = organiser.post(path, "{\"starts_at\":\"" + at(monday.plusDays(1), "15:00") + "\"}");
        assertThat(copied.status()).as(copied.text()).isEqualTo(201);
        JsonObject copy = copied.json();
        assertThat(copied.header("Location")).endsWith("/api/performances/" + copy.getString("id"));
        assertThat(at(copy, "doors_at")).isEqualTo(at(monday.plusDays(1), "14:15"));
        assertThat(at(copy, "sale_until")).isEqualTo(at(monday.plusDays(1), "14:30"));
        assertThat(at(copy, "sale_from")).isBeforeOrEqualTo(OffsetDateTime.now(AMSTERDAM));
        publish(List.of(model.getString("id"), copy.getString("id")));
        assertThat(visitor.get("/api/performances/" + copy.getString("id") + "/seats")
                        .json()
                        .getJsonArray("zones"))
                .isEqualTo(visitor.get("/api/performances/" + model.getString("id") + "/seats")
                        .json()
                        .getJsonArray("zones"));
        assertThat(Refused.as(422, organiser.post(path, "{\"starts_at\":\"2020-01-01T20:00:00Z\"}")))
                .isEqualTo("unlikely-times");
        Refused.as(400, organiser.post(path, "{}"));
        Refused.as(
                404, organiser.post("/api/performances/999999999/copies", "{\"starts_at\":\"2030-01-01T20:00:00Z\"}"));
    }

    @Test
    void anEveningMovesUntilSomebodyHasASeat() {
        String id = organiser
                .post(RUNS, run(Json.createObjectBuilder(), "20:15"))
                .list()
                .getJsonObject(0)
                .getString("id");
        String times = "/api/performances/" + id + "/times";
        Client.Answer seen = organiser.get(times);
        Visitor looked = organiser.with("If-Match", seen.header("ETag"));
        JsonObject moved = looked.put(times, to(2)).json();
        assertThat(at(moved, "starts_at")).isEqualTo(at(monday.plusDays(2), "20:15"));
        assertThat(at(moved, "doors_at")).isEqualTo(at(monday.plusDays(2), "19:30"));
        assertThat(at(moved, "sale_until")).isEqualTo(at(monday.plusDays(2), "20:15"));
        assertThat(Refused.as(412, looked.put(times, to(3)))).isEqualTo("stale-version");

        publish(List.of(id));
        assertThat(organiser.put(times, to(3)).status()).isEqualTo(200);
        JsonObject hold = visitor.hold(id, 2);
        Client.Answer held = organiser.put(times, to(4));
        assertThat(Refused.as(409, held)).isEqualTo("seats-given");
        assertThat(held.json().getInt("held")).isEqualTo(2);
        assertThat(at(visitor.get("/api/performances/" + id).json(), "starts_at"))
                .isEqualTo(at(monday.plusDays(3), "20:15"));
        visitor.delete("/api/holds/" + hold.getString("token"));
        assertThat(organiser.put(times, to(4)).status()).isEqualTo(200);
        assertThat(at(visitor.get("/api/performances/" + id).json(), "starts_at"))
                .isEqualTo(at(monday.plusDays(4), "20:15"));
        visitor.tickets(id, 1);
        Client.Answer sold = organiser.put(times, to(5));
        assertThat(Refused.as(409, sold)).isEqualTo("seats-given");
        assertThat(sold.json().getInt("sold")).isEqualTo(1);
        assertThat(Refused.as(422, organiser.put(times, "{\"starts_at\":\"2020-01-01T20:00:00Z\"}")))
                .isEqualTo("unlikely-times");
        Refused.as(403, visitor.as("boxoffice").put(times, to(5)));
    }

    private void refused(String field, JsonObjectBuilder other) {
        Client.Answer answer = organiser.post(RUNS, run(other, "20:15"));
        assertThat(Refused.as(422, answer)).isEqualTo("unlikely-run");
        assertThat(answer.json().getString("field")).isEqualTo(field);
    }

    private void wrong(String field, JsonObjectBuilder other) {
        Client.Answer answer = organiser.post(RUNS, run(other, "20:15"));
        assertThat(Refused.as(400, answer)).isEqualTo("bad-input");
        assertThat(answer.json().getString("field")).isEqualTo(field);
    }

    private String to(int days) {
        return "{\"starts_at\":\"" + at(monday.plusDays(days), "20:15") + "\"}";
    }

    private Client.Answer publish(List<String> ids) {
        return organiser.post(
                "/api/performances/publications",
                ids.stream().collect(Collectors.joining("\",\"", "{\"performances\":[\"", "\"]}")));
    }

    /** A run that begins on the Monday, in the smallest hall, at that time, with what else is said of it. */
    private String run(JsonObjectBuilder other, String time) {
        JsonObject evening;
        try (JsonReader reader = Json.createReader(new StringReader(SeasonContractIT.evening(organiser, "27.50")))) {
            evening = reader.readObject();
        }
        JsonObjectBuilder run = Json.createObjectBuilder()
                .add("production", evening.get("production"))
                .add("plan", evening.get("plan"))
                .add("prices", evening.get("prices"))
                .add("first", monday.toString())
                .add(
                        "times",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("start", time)
                                        .add("doors_minutes_before", 45)));
        other.build().forEach(run::add);
        return run.build().toString();
    }

    private static JsonArrayBuilder names(String... names) {
        return Json.createArrayBuilder(List.of(names));
    }

    private static List<String> ids(JsonArray planned) {
        return planned.getValuesAs(JsonValue::asJsonObject).stream()
                .map(one -> one.getString("id"))
                .toList();
    }

    private static OffsetDateTime at(JsonObject planned, String member) {
        return OffsetDateTime.parse(planned.getString(member));
    }

    private static OffsetDateTime at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(AMSTERDAM).toOffsetDateTime();
    }
}
