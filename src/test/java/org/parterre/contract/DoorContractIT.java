package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

@ParameterizedClass
@EnumSource(Store.class)
class DoorContractIT {
    private static int scans;

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor door;
    private String tonight;

    @BeforeEach
    void openTheDoor() {
        visitor = new Visitor(Houses.on(store).client());
        door = visitor.as("door");
        tonight = visitor.tonight();
    }

    @Test
    void staffSignInAndOut() {
        Client.Answer session = visitor.post("/api/sessions", "{\"name\":\"organiser\",\"password\":\"parterre\"}");
        assertThat(session.status()).isEqualTo(201);
        assertThat(SeatsContractIT.taken(session.json(), "roles"))
                .containsExactlyInAnyOrder("DOOR", "BOX_OFFICE", "ORGANISER");
        Visitor organiser =
                visitor.with("Authorization", "Bearer " + session.json().getString("token"));
        assertThat(organiser.get("/api/venues").status()).isEqualTo(200);
        assertThat(organiser.delete("/api/sessions").status()).isEqualTo(204);
        assertThat(organiser.get("/api/venues").status()).isEqualTo(401);
        for (String wrong :
                List.of("{\"name\":\"door\",\"password\":\"wrong\"}", "{\"name\":\"x\",\"password\":\"x\"}")) {
            Client.Answer refused = visitor.post("/api/sessions", wrong);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.json().getString("type")).isEqualTo("/problems/sign-in-failed");
        }
    }

    @Test
    void theDoorIsForTheDoor() {
        for (String path : List.of("manifest", "count", "search?q=de")) {
            assertThat(visitor.get("/api/admission/" + tonight + "/" + path).status())
                    .isEqualTo(401);
            assertThat(door.get("/api/admission/" + tonight + "/" + path).status())
                    .isEqualTo(200);
        }
        assertThat(visitor.post("/api/scans", scan("s", "x", tonight, "IN")).status())
                .isEqualTo(401);
        assertThat(door.get("/api/venues").status()).isEqualTo(403);
    }

    @Test
    void devicesAreToldWhichListsToKeepTonight() {
        assertThat(visitor.get("/api/admission").status()).isEqualTo(401);
        assertThat(door.get("/api/admission").list().getValuesAs(JsonValue::asJsonObject))
                .extracting(one -> one.getString("performance"))
                .contains(tonight);
    }

    @Test
    void aTicketIsAdmittedOnceAndMayGoOutAndComeBack() {
        JsonArray tickets = visitor.tickets(tonight, 1);
        String code = tickets.getJsonObject(0).getString("code");
        int inside = door.get("/api/admission/" + tonight + "/count").json().getInt("inside");
        String first = scan(id(), code, tonight, "IN");
        JsonObject admitted = door.post("/api/scans", first).json();
        assertThat(admitted.getString("verdict")).isEqualTo("ADMIT");
        assertThat(admitted.getString("seat"))
                .isEqualTo(tickets.getJsonObject(0).getString("label"));
        assertThat(door.post("/api/scans", first).json()).isEqualTo(admitted);
        assertThat(door.get("/api/admission/" + tonight + "/count").json().getInt("inside"))
                .isEqualTo(inside + 1);

        JsonObject again =
                door.post("/api/scans", scan(id(), code, tonight, "IN")).json();
        assertThat(again.getString("verdict")).isEqualTo("ALREADY_INSIDE");
        assertThat(again).containsKeys("first_admitted_at", "first_gate");
        assertThat(verdict(scan(id(), code, tonight, "OUT"))).isEqualTo("LEFT");
        assertThat(verdict(scan(id(), code, tonight, "OUT"))).isEqualTo("NOT_INSIDE");
        assertThat(verdict(scan(id(), code, tonight, "IN"))).isEqualTo("ADMIT");
    }

    @Test
    void aListOfScansIsAnsweredInItsOrder() {
        JsonArray tickets = visitor.tickets(tonight, 2);
        String one = tickets.getJsonObject(0).getString("code");
        String other = tickets.getJsonObject(1).getString("code");
        String list = "[" + scan(id(), one, tonight, "IN") + "," + scan(id(), other, tonight, "IN") + ","
                + scan(id(), one, tonight, "IN") + "]";
        List<String> verdicts = door.post("/api/scans", list).list().getValuesAs(JsonValue::asJsonObject).stream()
                .map(answer -> answer.getString("verdict"))
                .toList();
        assertThat(verdicts).containsExactly("ADMIT", "ADMIT", "ALREADY_INSIDE");
        assertThat(door.post("/api/scans", "[]").list()).isEmpty();
    }

    @Test
    void ticketsOfOtherEveningsAndOtherMakersAreRefused() {
        String other =
                visitor.tickets(visitor.someEvening(), 1).getJsonObject(0).getString("code");
        JsonObject elsewhere =
                door.post("/api/scans", scan(id(), other, tonight, "IN")).json();
        assertThat(elsewhere.getString("verdict")).isEqualTo("OTHER_PERFORMANCE");
        assertThat(elsewhere.getString("performance_title")).isNotBlank();

        String code = visitor.tickets(tonight, 1).getJsonObject(0).getString("code");
        String forged = code.substring(0, 60) + (code.charAt(60) == 'A' ? 'B' : 'A') + code.substring(61);
        assertThat(verdict(scan(id(), forged, tonight, "IN"))).isEqualTo("FORGED");
        assertThat(verdict(scan(id(), code.substring(0, 80), tonight, "IN"))).isEqualTo("UNKNOWN");
        assertThat(verdict(scan(id(), "https://example.com/\"><b>", tonight, "IN")))
                .isEqualTo("UNKNOWN");
        assertThat(verdict(scan(id(), code, tonight, "IN"))).isEqualTo("ADMIT");
    }

    @Test
    void aScanIdIsForOneScan() {
        JsonArray tickets = visitor.tickets(tonight, 2);
        String id = id();
        verdict(scan(id, tickets.getJsonObject(0).getString("code"), tonight, "IN"));
        Client.Answer reused =
                door.post("/api/scans", scan(id, tickets.getJsonObject(1).getString("code"), tonight, "IN"));
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.json().getString("type")).isEqualTo("/problems/scan-id-reused");
    }

    /** A device counts the version itself; here by the rule as the contract writes it down. */
    @Test
    void theListTellsWhatChangedSinceTheLastOne() throws InterruptedException {
        String code = visitor.tickets(tonight, 1).getJsonObject(0).getString("code");
        String path = "/api/admission/" + tonight + "/manifest";
        Thread.sleep(1100); // a list is a second old at most
        JsonObject whole = door.get(path).json();
        Map<String, JsonObject> lines = new TreeMap<>(DoorLists.lines(whole));
        assertThat(DoorLists.version(whole, lines)).isEqualTo(whole.getString("version"));
        assertThat(DoorLists.state(lines, code)).isEqualTo("VALID");
        assertThat(whole.getInt("sold")).isPositive();

        verdict(scan(id(), code, tonight, "IN"));
        Thread.sleep(1100);
        JsonObject delta =
                door.get(path + "?since=" + whole.getString("version")).json();
        assertThat(delta.getString("since")).isEqualTo(whole.getString("version"));
        assertThat(delta.getInt("inside")).isEqualTo(whole.getInt("inside") + 1);
        assertThat(DoorLists.lines(delta)).hasSize(1);
        lines.putAll(DoorLists.lines(delta));
        assertThat(DoorLists.state(lines, code)).isEqualTo("INSIDE");
        assertThat(DoorLists.version(delta, lines)).isEqualTo(delta.getString("version"));
        assertThat(DoorLists.isSigned(delta)).isTrue();

        assertThat(door.get(path + "?since=another").json().containsKey("since"))
                .isFalse();
        Client.Answer first = door.get(path);
        assertThat(door.with("If-None-Match", first.header("ETag")).get(path).status())
                .isEqualTo(304);
    }

    @Test
    void peopleAreFoundByNameAndLetInByTicket() {
        String ticket = visitor.tickets(tonight, 1).getJsonObject(0).getString("id");
        assertThat(door.get("/api/admission/" + tonight + "/search?q=ADA%20vries")
                        .list())
                .isNotEmpty();
        String byName = "{\"id\":\"" + id() + "\",\"ticket\":" + ticket + ",\"performance\":" + tonight + "}";
        assertThat(door.post("/api/scans", byName).json().getString("verdict")).isEqualTo("ADMIT");
    }

    private String verdict(String scan) {
        return door.post("/api/scans", scan).json().getString("verdict");
    }

    private static synchronized String id() {
        return "contract-" + ProcessHandle.current().pid() + "-" + scans++;
    }

    static String scan(String id, String code, String performance, String direction) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("code", code)
                .add("performance", Long.parseLong(performance))
                .add("direction", direction)
                .add("gate", "Zaal links")
                .build()
                .toString();
    }
}
