package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** What devices send that could not ask, that changed their minds, or whose clocks are wrong. */
@ParameterizedClass
@EnumSource(Store.class)
class ScansContractIT {
    private static int scans;

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor door;
    private Visitor office;
    private String tonight;

    @BeforeEach
    void openTheDoor() {
        visitor = new Visitor(Houses.on(store).client());
        door = visitor.as("door");
        office = visitor.as("boxoffice");
        tonight = visitor.tonight();
    }

    @Test
    void whoWasLetInWithoutANetworkAndShouldNotHaveBeenIsAConflict() {
        String code = code();
        String first = said(scan(code).add("gate", "Zaal links"), "ADMIT").getString("id");
        JsonObject second = said(scan(code).add("gate", "Balkon").add("decided", "ADMIT"), "ALREADY_INSIDE");
        assertThat(second.getBoolean("conflict")).isTrue();
        JsonObject stranger = said(scan("no ticket at all").add("decided", "ADMIT"), "UNKNOWN");
        assertThat(stranger.getBoolean("conflict")).isTrue();

        // the answer was lost on its way, and then the device decided otherwise
        JsonObjectBuilder asked = scan(code);
        JsonObject lost = asked.build();
        assertThat(answer(lost).getBoolean("conflict")).isFalse();
        JsonObject again =
                answer(Json.createObjectBuilder(lost).add("decided", "ADMIT").build());
        assertThat(again.getString("verdict")).isEqualTo("ALREADY_INSIDE");
        assertThat(again.getBoolean("conflict")).isTrue();
        answer(Json.createObjectBuilder(lost).add("decided", "ADMIT").build()); // and once more: still one

        String path = "/api/admission/" + tonight + "/conflicts";
        List<JsonObject> found = door.get(path).list().getValuesAs(JsonValue::asJsonObject);
        assertThat(found.stream().map(one -> one.getString("scan")))
                .contains(second.getString("id"), stranger.getString("id"))
                .containsOnlyOnce(lost.getString("id"));
        JsonObject twice = of(found, second.getString("id"));
        assertThat(twice.getJsonObject("stands").getString("scan")).isEqualTo(first);
        assertThat(twice.getJsonObject("stands").getString("gate")).isEqualTo("Zaal links");
        assertThat(twice.getString("gate")).isEqualTo("Balkon");
        assertThat(twice).containsKeys("seat", "name").doesNotContainKey("seen_at");

        String seen = "{\"scan\":\"" + second.getString("id") + "\",\"note\":\"schermfoto\"}";
        assertThat(Refused.as(403, door.post(path, seen))).isEqualTo("supervisor-needed");
        JsonObject ticked = office.post(path, seen).json();
        assertThat(ticked.getString("seen_by")).isEqualTo("boxoffice");
        JsonObject later =
                office.post(path, seen.replace("schermfoto", "iets anders")).json();
        assertThat(later.getString("note")).isEqualTo("schermfoto");
        assertThat(office.post(path, "{\"scan\":\"never\"}").status()).isEqualTo(404);
    }

    @Test
    void whomADeviceSentAwayIsNotInside() {
        String code = code();
        JsonObject refused = said(scan(code).add("decided", "UNKNOWN"), "UNKNOWN");
        assertThat(refused.getBoolean("conflict")).isFalse();
        said(scan(code), "ADMIT");
    }

    @Test
    void anExitThatArrivesBeforeItsEntryEndsThatStay() {
        String code = code();
        said(scan(code).add("direction", "OUT"), "NOT_INSIDE");
        String before = ago(10, ChronoUnit.MINUTES);
        said(scan(code).add("decided", "ADMIT").add("at", before), "ADMIT");
        said(scan(code).add("direction", "OUT"), "NOT_INSIDE");
        said(scan(code), "ADMIT");
    }

    @Test
    void theLastScanIsTakenBackForAMinuteByWhoeverMadeIt() {
        String code = code();
        String in = said(scan(code), "ADMIT").getString("id");
        assertThat(office.post("/api/scans", undo(in).build().toString()).json().getString("verdict"))
                .isEqualTo("TOO_LATE_TO_UNDO");
        said(undo(in).add("at", ago(-2, ChronoUnit.MINUTES)), "TOO_LATE_TO_UNDO");
        JsonObject undone = said(undo(in), "UNDONE");
        assertThat(undone).containsKey("seat");
        said(undo(in), "UNDONE");
        said(undo(undone.getString("id")), "TOO_LATE_TO_UNDO");
        said(undo("never"), "TOO_LATE_TO_UNDO");

        said(scan(code), "ADMIT");
        String out = said(scan(code).add("direction", "OUT"), "LEFT").getString("id");
        said(undo(out), "UNDONE");
        said(scan(code), "ALREADY_INSIDE");
        said(undo(out), "UNDONE");
    }

    /** Whoever came in has had the evening; whose scan was taken back may still hand the ticket on. */
    @Test
    void whatWasTakenBackDoesNotCountAsAttended() {
        JsonObject placed = visitor.place(visitor.hold(tonight, 1));
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        JsonObject ticket = visitor.look(placed).getJsonArray("tickets").getJsonObject(0);
        String code = ticket.getString("code");
        String path = "/orders/" + placed.getString("number") + "/tickets/" + ticket.getString("id") + "?key="
                + placed.getString("key");
        String[] handOn = {"do", "send", "name", "Bo Visser", "email", "bo@example.com"};
        String in = said(scan(code), "ADMIT").getString("id");
        assertThat(visitor.client().form(path, handOn).status()).isEqualTo(409);
        said(undo(in), "UNDONE");
        assertThat(visitor.client().form(path, handOn).status()).isEqualTo(303);
        said(scan(code), "REPLACED");
    }

    @Test
    void aSupervisorLetsSomebodyInAllTheSame() {
        String code = code();
        JsonObject asked = scan(code).add("reason", "Hoort bij het gezelschap").build();
        assertThat(Refused.as(403, door.post("/api/scans", asked.toString()))).isEqualTo("supervisor-needed");
        int inside = inside();
        assertThat(overruled(asked).getString("verdict")).isEqualTo("OVERRULED");
        assertThat(overruled(asked).getString("verdict")).isEqualTo("OVERRULED");
        assertThat(inside()).isGreaterThanOrEqualTo(inside + 1);
        said(scan(code), "ALREADY_INSIDE");
        overruled(scan(code).add("reason", "Was even buiten").build());
        overruled(scan("not a ticket").add("reason", "Ziet er echt uit").build());
        said(scan("https://example.com/a-poster"), "UNKNOWN");
        said(scan(code).add("direction", "OUT"), "LEFT");
        said(scan(code).add("direction", "OUT"), "NOT_INSIDE");

        JsonObject report = office.get("/api/admission/" + tonight + "/report").json();
        assertThat(report.getJsonArray("overruled").getValuesAs(JsonValue::asJsonObject))
                .extracting(one -> one.getString("reason"))
                .contains("Hoort bij het gezelschap", "Was even buiten", "Ziet er echt uit");
        assertThat(report.getJsonArray("strange")).isNotEmpty();
        assertThat(report.getInt("scans")).isPositive();
        assertThat(door.get("/api/admission/" + tonight + "/report").status()).isEqualTo(403);
        assertThat(office.client()
                        .get("/office/performances/" + tonight + "/door")
                        .status())
                .isEqualTo(200);
    }

    /** Somebody copied what one device sent, and sends it from another. */
    @Test
    void aCapturedUploadIsNoSecondAnswer() {
        Visitor one = device(false);
        Visitor other = device(true);
        String code = code();
        JsonObject sent = scan(code).build();
        JsonObject answer = one.post("/api/scans", sent.toString()).json();
        assertThat(answer.getString("verdict")).isEqualTo("ADMIT");
        assertThat(one.post("/api/scans", sent.toString()).json()).isEqualTo(answer);
        for (Visitor thief : List.of(other, door)) {
            assertThat(Refused.as(422, thief.post("/api/scans", sent.toString())))
                    .isEqualTo("scan-id-reused");
        }
        assertThat(verdict(other, scan(code))).isEqualTo("ALREADY_INSIDE");
        String in = sent.getString("id");
        assertThat(verdict(other, undo(in))).isEqualTo("TOO_LATE_TO_UNDO");
        assertThat(verdict(one, undo(in))).isEqualTo("UNDONE");
        JsonObject asked = scan(code).add("reason", "Kaartje gezien").build();
        assertThat(Refused.as(403, one.post("/api/scans", asked.toString()))).isEqualTo("supervisor-needed");
        assertThat(other.post("/api/scans", asked.toString()).json().getString("verdict"))
                .isEqualTo("OVERRULED");
    }

    private static String verdict(Visitor device, JsonObjectBuilder scan) {
        return device.post("/api/scans", scan.build().toString()).json().getString("verdict");
    }

    private Visitor device(boolean supervisor) {
        JsonObject made = office.post("/api/devices", "{\"name\":\"" + id() + "\",\"supervisor\":" + supervisor + "}")
                .json();
        JsonObject paired = visitor.post(
                        "/api/devices/pairing", "{\"code\":\"" + made.getString("code") + "\",\"about\":\"Test\"}")
                .json();
        return visitor.with("Authorization", "Bearer " + paired.getString("token"));
    }

    /** What a wrong clock says is kept with the scan; when somebody came in is never later than now. */
    @Test
    void clocksThatAreWrongAndOtherTimeZonesDoNoHarm() {
        String code = code();
        String ahead = ago(-60, ChronoUnit.MINUTES);
        said(scan(code).add("at", ahead), "ADMIT");
        OffsetDateTime first =
                OffsetDateTime.parse(said(scan(code), "ALREADY_INSIDE").getString("first_admitted_at"));
        assertThat(first)
                .isBefore(OffsetDateTime.now().plusSeconds(2))
                .isAfter(OffsetDateTime.now().minusMinutes(1));

        String other = code();
        OffsetDateTime when =
                OffsetDateTime.now(ZoneOffset.ofHours(9)).minusMinutes(3).truncatedTo(ChronoUnit.SECONDS);
        said(scan(other).add("at", when.toString()), "ADMIT");
        assertThat(OffsetDateTime.parse(said(scan(other), "ALREADY_INSIDE").getString("first_admitted_at"))
                        .toInstant())
                .isEqualTo(when.toInstant());
        assertThat(door.post(
                                "/api/scans",
                                scan(other)
                                        .add("at", "2026-12-11T20:15:00")
                                        .build()
                                        .toString())
                        .status())
                .isEqualTo(400);
        assertThat(door.post(
                                "/api/scans",
                                scan(other).add("decided", "PERHAPS").build().toString())
                        .status())
                .isEqualTo(400);
    }

    private static JsonObject of(List<JsonObject> all, String scan) {
        return all.stream()
                .filter(one -> one.getString("scan").equals(scan))
                .findFirst()
                .orElseThrow();
    }

    private String code() {
        return visitor.tickets(tonight, 1).getJsonObject(0).getString("code");
    }

    private int inside() {
        return door.get("/api/admission/" + tonight + "/count").json().getInt("inside");
    }

    private JsonObject overruled(JsonObject scan) {
        return office.post("/api/scans", scan.toString()).json();
    }

    private JsonObject said(JsonObjectBuilder scan, String verdict) {
        JsonObject answer = answer(scan.build());
        assertThat(answer.getString("verdict")).as("%s", answer).isEqualTo(verdict);
        return answer;
    }

    private JsonObject answer(JsonObject scan) {
        return door.post("/api/scans", scan.toString()).json();
    }

    private JsonObjectBuilder scan(String code) {
        return bare().add("code", code);
    }

    private JsonObjectBuilder undo(String scan) {
        return bare().add("undoes", scan);
    }

    private JsonObjectBuilder bare() {
        return Json.createObjectBuilder().add("id", id()).add("performance", Long.parseLong(tonight));
    }

    private static String ago(long much, ChronoUnit unit) {
        return OffsetDateTime.now()
                .minus(much, unit)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static synchronized String id() {
        return "scans-" + ProcessHandle.current().pid() + "-" + scans++;
    }
}
