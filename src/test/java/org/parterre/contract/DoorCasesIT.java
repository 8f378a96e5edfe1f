package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.admission.DoorCases;
import org.parterre.admission.DoorCases.Row;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The running house against the table of the door, in every case that can be made in it. */
@ParameterizedClass
@EnumSource(Store.class)
class DoorCasesIT {
    private static int scans;

    @Parameter
    Store store;

    /** A code at a door. @param facts as in the table, without the last two: the direction, and whether it is open there */
    private record Shown(String code, String performance, boolean open, boolean... facts) {
        boolean[] all(boolean out, boolean overruled) {
            boolean[] all = new boolean[11];
            System.arraycopy(facts, 0, all, 0, facts.length);
            all[8] = out;
            all[9] = open;
            all[10] = overruled;
            return all;
        }
    }

    @Test
    void theHouseAnswersAsTheTableSays() {
        Visitor visitor = new Visitor(Houses.on(store).client());
        Visitor office = visitor.as("boxoffice");
        String tonight = visitor.tonight();
        String another = visitor.someEvening();
        List<String> told = new ArrayList<>();
        for (boolean overruled : new boolean[] {false, true}) {
            for (boolean out : new boolean[] {false, true}) {
                for (Shown shown : shown(visitor, office, tonight, another)) {
                    JsonObjectBuilder scan = Json.createObjectBuilder()
                            .add("id", id())
                            .add("code", shown.code())
                            .add("performance", Long.parseLong(shown.performance()))
                            .add("direction", out ? "OUT" : "IN");
                    if (overruled) {
                        scan.add("reason", "Tabel");
                    }
                    JsonObject answer =
                            office.post("/api/scans", scan.build().toString()).json();
                    Row row = row(shown.all(out, overruled));
                    assertThat(answer.getString("verdict"))
                            .as("%s %s", row, answer)
                            .isEqualTo(row.verdict());
                    told.add(row.verdict());
                }
            }
        }
        assertThat(told)
                .contains(
                        "ADMIT",
                        "ALREADY_INSIDE",
                        "REPLACED",
                        "OTHER_PERFORMANCE",
                        "TOO_EARLY",
                        "UNKNOWN",
                        "FORGED",
                        "LEFT",
                        "NOT_INSIDE",
                        "OVERRULED");
    }

    private static List<Shown> shown(Visitor visitor, Visitor office, String tonight, String another) {
        String fresh = code(visitor, tonight);
        String inside = code(visitor, tonight);
        office.post("/api/scans", DoorContractIT.scan(id(), inside, tonight, "IN"));
        String coming = code(visitor, another);
        String forged = fresh.substring(0, 60) + (fresh.charAt(60) == 'A' ? 'B' : 'A') + fresh.substring(61);
        return List.of(
                new Shown("https://example.com", tonight, true, false, true, false, false, false, false, false, false),
                new Shown(forged, tonight, true, true, false, false, false, false, false, false, false),
                new Shown(coming, tonight, true, true, true, false, true, true, true, true, false),
                new Shown(coming, another, false, true, true, true, true, true, true, true, false),
                new Shown(inside, tonight, true, true, true, true, true, true, true, true, true),
                new Shown(replaced(visitor, tonight), tonight, true, true, true, true, true, true, false, true, false),
                new Shown(fresh, tonight, true, true, true, true, true, true, true, true, false));
    }

    private static String code(Visitor visitor, String performance) {
        return visitor.tickets(performance, 1).getJsonObject(0).getString("code");
    }

    /** Handed on to a friend, who has another one. */
    private static String replaced(Visitor visitor, String performance) {
        JsonObject placed = visitor.place(visitor.hold(performance, 1));
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        JsonObject ticket = visitor.look(placed).getJsonArray("tickets").getJsonObject(0);
        int status = visitor.client()
                .form(
                        "/orders/" + placed.getString("number") + "/tickets/" + ticket.getString("id") + "?key="
                                + placed.getString("key"),
                        "do",
                        "send",
                        "name",
                        "Bo Visser",
                        "email",
                        "bo@example.com")
                .status();
        assertThat(status).isEqualTo(303);
        return ticket.getString("code");
    }

    private static Row row(boolean[] facts) {
        List<Row> fitting =
                DoorCases.read().stream().filter(row -> row.fits(facts)).toList();
        assertThat(fitting).hasSize(1);
        return fitting.get(0);
    }

    private static synchronized String id() {
        return "cases-" + ProcessHandle.current().pid() + "-" + scans++;
    }
}
