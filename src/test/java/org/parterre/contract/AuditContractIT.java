package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.reporting.AuditRules;

@ParameterizedClass
@EnumSource(Store.class)
class AuditContractIT {
    private static final String AUDIT = "/api/audit/self";

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;

    @BeforeEach
    void come() {
        visitor = new Visitor(Houses.on(store).client());
        organiser = visitor.as("organiser");
    }

    @Test
    void aHouseThatSoldAndScannedIsClean() {
        JsonObject failed = visitor.place(visitor.hold(visitor.someEvening(), 2));
        visitor.decide(Visitor.redirect(failed), "outcome", "failed");
        JsonObject twice = visitor.place(visitor.hold(visitor.someEvening(), 1));
        visitor.decide(Visitor.redirect(twice), "outcome", "twice");
        String ticket = visitor.tickets(visitor.tonight(), 2).getJsonObject(0).getString("code");
        Visitor door = visitor.as("door");
        for (String direction : List.of("IN", "IN", "OUT", "IN")) {
            door.post(
                    "/api/scans",
                    DoorContractIT.scan("audit-" + System.nanoTime(), ticket, visitor.tonight(), direction));
        }
        JsonObject report = audited(organiser);
        assertThat(looked(report, "scans")).isGreaterThanOrEqualTo(4);
        assertThat(looked(report, "orders")).isGreaterThan(2);
        assertThat(report.getJsonArray("rules")).hasSameSizeAs(AuditRules.ALL);
    }

    /** @return the report of a house in which nothing is broken */
    static JsonObject audited(Visitor organiser) {
        JsonObject report = organiser.get(AUDIT).json();
        List<JsonObject> broken = report.getJsonArray("rules").getValuesAs(JsonValue::asJsonObject).stream()
                .filter(rule -> !rule.getBoolean("ok"))
                .toList();
        assertThat(broken).isEmpty();
        assertThat(report.getBoolean("clean")).isTrue();
        return report;
    }

    private static int looked(JsonObject report, String what) {
        return report.getJsonArray("looked").getValuesAs(JsonValue::asJsonObject).stream()
                .filter(one -> one.getString("what").equals(what))
                .findFirst()
                .orElseThrow()
                .getInt("rows");
    }

    @Test
    void itsRulesAreNamedInTheLanguageAskedFor() {
        assertThat(names(organiser.with("Accept-Language", "nl")))
                .contains("Elke betaalde plaats heeft precies één geldig kaartje");
        assertThat(names(organiser.with("Accept-Language", "en")))
                .contains("Every paid place has exactly one valid ticket");
    }

    private static List<String> names(Visitor somebody) {
        return somebody.get(AUDIT).json().getJsonArray("rules").getValuesAs(JsonValue::asJsonObject).stream()
                .map(rule -> rule.getString("name"))
                .toList();
    }

    /** In the house that all tests share, which is well again at the end. */
    @Test
    void aBrokenRuleIsToldWithItsRows() {
        assumeTrue(store == Store.POSTGRESQL, "by hand only where the database is a server");
        String evening = visitor.someEvening();
        JsonObject placed = visitor.place(visitor.hold(evening, 2));
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        String number = placed.getString("number");
        String tickets = " WHERE order_line IN (SELECT l.id FROM order_line l JOIN orders o ON o.id=l.order_id"
                + " WHERE o.number='" + number + "')";
        try {
            Houses.on(store).byHand("UPDATE ticket SET live_seat=NULL" + tickets);
            JsonObject report =
                    organiser.with("Accept-Language", "en").get(AUDIT).json();
            assertThat(report.getBoolean("clean")).isFalse();
            List<JsonObject> rules = report.getJsonArray("rules").getValuesAs(JsonValue::asJsonObject);
            List<JsonObject> allBroken =
                    rules.stream().filter(rule -> !rule.getBoolean("ok")).toList();
            assertThat(allBroken).hasSize(1);
            JsonObject broken = allBroken.get(0);
            assertThat(broken.getString("id")).isEqualTo("line-one-ticket");
            assertThat(broken.getString("name")).isEqualTo("Every paid place has exactly one valid ticket");
            assertThat(broken.getInt("design")).isEqualTo(2);
            assertThat(broken.getInt("count")).isEqualTo(2);
            List<JsonObject> rows = broken.getJsonArray("violations").getValuesAs(JsonValue::asJsonObject);
            assertThat(rows).hasSize(2).allSatisfy(row -> {
                assertThat(row.getString("order")).isEqualTo(number);
                assertThat(row.getString("performance")).isEqualTo(evening);
                assertThat(row.getString("said")).contains(number, "0 valid tickets");
            });
            assertThat(rows)
                    .extracting(row -> row.getString("seat"))
                    .containsExactlyInAnyOrderElementsOf(lines(placed));
        } finally {
            Houses.on(store).byHand("UPDATE ticket SET live_seat=seat" + tickets);
        }
        audited(organiser);
    }

    private List<String> lines(JsonObject placed) {
        return visitor.look(placed).getJsonArray("lines").getValuesAs(JsonValue::asJsonObject).stream()
                .map(line -> line.getString("seat"))
                .toList();
    }

    @Test
    void itIsForTheOrganiserAndNobodyElse() {
        assertThat(Refused.as(401, visitor.get(AUDIT))).isEqualTo("sign-in-first");
        for (String staff : List.of("door", "boxoffice")) {
            assertThat(Refused.as(403, visitor.as(staff).get(AUDIT))).isEqualTo("not-yours");
        }
        Client door = visitor.as("door").client();
        assertThat(door.get("/office/audit").status()).isEqualTo(403);
        assertThat(door.form("/office/audit").status()).isEqualTo(403);
        assertThat(visitor.as("admin").get(AUDIT).status()).isEqualTo(200);
    }

    @Test
    void whoSellsMeanwhileIsNeitherStoppedNorAccused() throws Exception {
        AtomicBoolean selling = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> sales = new ArrayList<>();
            for (int buyer = 0; buyer < 4; buyer++) {
                Callable<Integer> buys = () -> {
                    int sold = 0;
                    while (selling.get() && sold < 40) {
                        assertThat(visitor.tickets(visitor.someEvening(), 1)).hasSize(1);
                        sold++;
                    }
                    return sold;
                };
                sales.add(threads.submit(buys));
            }
            for (int audit = 0; audit < 8; audit++) {
                audited(organiser);
            }
            selling.set(false);
            for (Future<Integer> sold : sales) {
                assertThat(sold.get(60, TimeUnit.SECONDS)).isPositive();
            }
        } finally {
            selling.set(false);
            threads.shutdownNow();
        }
    }
}
