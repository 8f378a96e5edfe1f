package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** What staff take and hand back at the counter is in their shift, and in no other, whoever closes it at that moment. */
@ParameterizedClass
@EnumSource(Store.class)
class TillContractIT {
    private static final String SHIFTS = "/api/shifts";

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor boxOffice;
    private Visitor organiser;
    private String evening;

    @BeforeEach
    void nobodyHasAShiftOpen() {
        visitor = new Visitor(Houses.on(store).client());
        boxOffice = visitor.as("boxoffice");
        organiser = visitor.as("organiser");
        evening = visitor.someEvening();
        for (JsonObject shift : shifts(organiser)) {
            if (!shift.containsKey("closed_at")) {
                assertThat(closeAsExpected(organiser, shift).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aShiftIsItsFloatAndWhatWasTakenLessWhatWasHandedBack() {
        Client.Answer opened = boxOffice.post(SHIFTS, "{\"float\":" + euros(5000) + "}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String id = opened.json().getString("id");
        assertThat(opened.header("Location")).endsWith(SHIFTS + "/" + id);
        Client.Answer second = boxOffice.post(SHIFTS, "{\"float\":" + euros(0) + "}");
        assertThat(Refused.as(409, second)).isEqualTo("shift-open");
        assertThat(second.json().getString("shift")).isEqualTo(id);

        JsonObject inCash = sells(boxOffice, "cash", 2);
        long card = cents(sells(boxOffice, "terminal", 1), "total");
        long invoice = cents(sells(boxOffice, "invoice", 1), "total");
        sells(organiser, "cash", 1); // at the same window, and not of this shift
        long back = handsBackOneOf(inCash, "cash");

        JsonObject shift = boxOffice.get(SHIFTS + "/" + id).json();
        assertThat(shift.getJsonArray("ways").getValuesAs(JsonValue::asJsonObject))
                .extracting(way -> way.getString("method") + " " + way.getInt("sales") + " " + cents(way, "taken") + " "
                        + cents(way, "handed_back"))
                .containsExactly(
                        "cash 1 " + cents(inCash, "total") + " " + back,
                        "terminal 1 " + card + " 0",
                        "invoice 1 " + invoice + " 0");
        long expected = 5000 + cents(inCash, "total") - back;
        assertThat(cents(shift, "expected")).isEqualTo(expected);
        assertThat(cents(shift, "terminal_expected")).isEqualTo(card);

        closesOnlyWithANote(id, expected, card);
        theNextSaleIsOfTheNextShift(id);
        AuditContractIT.audited(organiser);
    }

    private void closesOnlyWithANote(String id, long expected, long card) {
        String wrong = "{\"counted\":" + euros(expected - 200) + ",\"terminal\":" + euros(card);
        Client.Answer unexplained = boxOffice.post(SHIFTS + "/" + id + "/close", wrong + "}");
        assertThat(Refused.as(422, unexplained)).isEqualTo("difference-unexplained");
        assertThat(unexplained.json().getString("difference")).isEqualTo("-2.00");
        assertThat(unexplained.json().getString("terminal_difference")).isEqualTo("0.00");
        JsonObject closed = boxOffice
                .post(SHIFTS + "/" + id + "/close", wrong + ",\"note\":\"Twee euro kwijt\"}")
                .json();
        assertThat(cents(closed, "difference")).isEqualTo(-200);
        assertThat(closed.getString("note")).isEqualTo("Twee euro kwijt");
        assertThat(closed.getString("closed_by")).isEqualTo("boxoffice");
        assertThat(Refused.as(409, boxOffice.post(SHIFTS + "/" + id + "/close", wrong + ",\"note\":\"Anders\"}")))
                .isEqualTo("shift-closed");
    }

    /** Nobody opens it: the first sale does. The organiser sees and closes it; the box office sees none but its own. */
    private void theNextSaleIsOfTheNextShift(String before) {
        JsonObject kept = organiser.get(SHIFTS + "/" + before).json();
        JsonObject sold = sells(boxOffice, "cash", 1);
        assertThat(organiser.get(SHIFTS + "/" + before).json()).isEqualTo(kept);
        JsonObject next = shifts(boxOffice).get(0);
        assertThat(next.getString("id")).isNotEqualTo(before);
        assertThat(cents(next, "float")).isZero();
        assertThat(cents(next, "expected")).isEqualTo(cents(sold, "total"));
        assertThat(shifts(boxOffice))
                .allSatisfy(one -> assertThat(one.getString("member")).isEqualTo("boxoffice"));
        JsonObject others = shifts(organiser).stream()
                .filter(one -> one.getString("member").equals("organiser"))
                .findFirst()
                .orElseThrow();
        Refused.as(404, boxOffice.get(SHIFTS + "/" + others.getString("id")));
        Refused.as(404, closeAsExpected(boxOffice, others));
        assertThat(closeAsExpected(organiser, next).json().getString("closed_by"))
                .isEqualTo("organiser");
    }

    @Test
    void whatCannotBeAShiftIsRefused() {
        Refused.as(401, visitor.get(SHIFTS));
        Refused.as(403, visitor.as("door").post(SHIFTS, "{\"float\":" + euros(0) + "}"));
        for (String wrong : List.of(
                "{}",
                "{\"float\":null}",
                "{\"float\":{\"amount\":\"-1.00\",\"currency\":\"EUR\"}}",
                "{\"float\":{\"amount\":\"1.000\",\"currency\":\"EUR\"}}",
                "{\"float\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}")) {
            assertThat(boxOffice.post(SHIFTS, wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(shifts(boxOffice)).allMatch(shift -> shift.containsKey("closed_at"));
        Refused.as(404, boxOffice.get(SHIFTS + "/1"));
        String close = SHIFTS + "/" + sellsIntoAShift() + "/close";
        for (String wrong : List.of(
                "{}",
                "{\"counted\":{\"amount\":\"1.0\",\"currency\":\"EUR\"}}",
                "{\"counted\":" + euros(0) + ",\"terminal\":{\"amount\":\"x\",\"currency\":\"EUR\"}}",
                "{\"counted\":" + euros(0) + ",\"note\":\"" + "n".repeat(201) + "\"}")) {
            assertThat(boxOffice.post(close, wrong).status()).as(wrong).isEqualTo(400);
        }
        Refused.as(400, boxOffice.post(close, "{\"counted\":5}"));
    }

    private String sellsIntoAShift() {
        sells(boxOffice, "cash", 1);
        return shifts(boxOffice).get(0).getString("id");
    }

    /** Four sell in one name, and the organiser closes that shift again and again. */
    @Test
    void whoClosesWhileOthersSellCountsEverySaleOnce() throws Exception {
        List<String> before =
                shifts(organiser).stream().map(shift -> shift.getString("id")).toList();
        List<JsonObject> holds =
                IntStream.range(0, 24).mapToObj(i -> visitor.hold(evening, 1)).toList();
        ExecutorService window = Executors.newFixedThreadPool(4);
        long sold = 0;
        try {
            List<Future<JsonObject>> sales = new ArrayList<>();
            for (JsonObject hold : holds) {
                sales.add(window.submit(() -> sells(boxOffice, "cash", hold)));
            }
            while (!sales.stream().allMatch(Future::isDone)) {
                for (JsonObject shift : shifts(organiser)) {
                    if (!shift.containsKey("closed_at")) {
                        assertThat(close(organiser, shift, 0, "terwijl er verkocht werd")
                                        .status())
                                .isEqualTo(200);
                    }
                }
            }
            for (Future<JsonObject> sale : sales) {
                sold += cents(sale.get(60, TimeUnit.SECONDS), "total");
            }
        } finally {
            window.shutdownNow();
        }
        List<JsonObject> since = shifts(organiser).stream()
                .filter(shift -> !before.contains(shift.getString("id")))
                .toList();
        assertThat(since).hasSizeGreaterThan(1);
        assertThat(since.stream().mapToLong(shift -> cents(shift, "expected")).sum())
                .isEqualTo(sold);
        AuditContractIT.audited(organiser);
    }

    private JsonObject sells(Visitor staff, String method, int seats) {
        return sells(staff, method, visitor.hold(evening, seats));
    }

    private static JsonObject sells(Visitor staff, String method, JsonObject hold) {
        Client.Answer placed = staff.post("/api/orders", Visitor.order(hold).replace("sandbox", method));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        assertThat(placed.json().getString("status")).isEqualTo("PAID");
        return placed.json();
    }

    /** @return how much was handed back */
    private long handsBackOneOf(JsonObject order, String how) {
        String seat = visitor.look(order).getJsonArray("lines").getJsonObject(0).getString("seat");
        Client.Answer back = visitor.post(
                "/api/orders/" + order.getString("number") + "/cancellations?key=" + order.getString("key"),
                "{\"lines\":[\"" + seat + "\"]}");
        assertThat(back.status()).as(back.text()).isEqualTo(201);
        String list = boxOffice.client().get("/office/refunds").text();
        Matcher button = Pattern.compile(
                        order.getString("number") + "<.*?(/office/refunds/\\d+/handed-over)", Pattern.DOTALL)
                .matcher(list);
        assertThat(button.find()).as(list).isTrue();
        for (int pressed = 0; pressed < 2; pressed++) {
            assertThat(boxOffice.client().form(button.group(1), "how", how).status())
                    .isEqualTo(303);
        }
        assertThat(boxOffice.client().form(button.group(1), "how", "ideal").status())
                .isEqualTo(303); // it is handed over already
        return cents(back.json(), "refund");
    }

    private static List<JsonObject> shifts(Visitor staff) {
        return staff.get(SHIFTS).list().getValuesAs(JsonValue::asJsonObject);
    }

    private static Client.Answer closeAsExpected(Visitor staff, JsonObject shift) {
        return close(staff, shift, cents(shift, "expected"), "");
    }

    private static Client.Answer close(Visitor staff, JsonObject shift, long counted, String note) {
        return staff.post(
                SHIFTS + "/" + shift.getString("id") + "/close",
                "{\"counted\":" + euros(counted) + ",\"terminal\":" + euros(cents(shift, "terminal_expected"))
                        + ",\"note\":\"" + note + "\"}");
    }

    private static String euros(long cents) {
        return "{\"amount\":\"" + cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100
                + "\",\"currency\":\"EUR\"}";
    }

    private static long cents(JsonObject in, String what) {
        return Long.parseLong(in.getJsonObject(what).getString("amount").replace(".", ""));
    }
}
