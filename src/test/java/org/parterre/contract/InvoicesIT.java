package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Who needs an invoice gets one, once, with a number that has no gap, however many ask at the same moment. */
@ParameterizedClass
@EnumSource(Store.class)
class InvoicesIT {
    private static final Pattern CALLED = Pattern.compile("Factuur \\d{4}-(\\d{5})");
    private static final Pattern CREDIT = Pattern.compile(">Creditnota \\d{4}-\\d{5}<");
    private static final int ORDERS = 5;

    @Parameter
    Store store;

    @Test
    void theNumbersHaveNoGap() throws Exception {
        Visitor visitor = new Visitor(Houses.on(store).client());
        String evening = visitor.someEvening();
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            JsonObject order = visitor.place(visitor.hold(evening, 2));
            visitor.decide(Visitor.redirect(order), "outcome", "paid");
            receipts.add("/orders/" + order.getString("number") + "/receipt?key=" + order.getString("key"));
        }
        assertThat(visitor.client().form(receipts.get(0), "addressee", " ").status())
                .isEqualTo(422);
        assertThat(visitor.client()
                        .form(receipts.get(0), "addressee", "De Zaak", "vat_id", "geen")
                        .status())
                .isEqualTo(422);
        List<Callable<Integer>> asked = new ArrayList<>();
        for (String receipt : receipts) {
            for (int twice = 0; twice < 2; twice++) {
                asked.add(() -> visitor.client()
                        .form(receipt, "addressee", "De Zaak\nKade 1\nDoesburg", "vat_id", "nl 1234.56.789.B01")
                        .status());
            }
        }
        ExecutorService people = Executors.newFixedThreadPool(asked.size());
        for (Future<Integer> answer : people.invokeAll(asked)) {
            assertThat(answer.get()).isEqualTo(303);
        }
        people.shutdown();
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String receipt : receipts) {
            String text = visitor.client().get(receipt).text();
            Matcher called = CALLED.matcher(text);
            assertThat(called.find()).isTrue();
            numbers.add(Integer.valueOf(called.group(1)));
            assertThat(text).contains("Kade 1", "NL123456789B01", "btw 9%");
        }
        assertThat(numbers).hasSize(ORDERS);
        assertThat(numbers.last() - numbers.first()).isEqualTo(ORDERS - 1);
        AuditContractIT.audited(visitor.as("organiser"));
    }

    /** 27.55 three times: of one half is kept, one becomes a seat of another evening, and then the evening is called off. */
    @Test
    void whatEndsAfterTheInvoiceIsCreditedOnceHoweverManyAskAtOnce() throws Exception {
        Visitor visitor = new Visitor(Houses.on(store).client());
        Visitor organiser = visitor.as("organiser");
        String evening = evening(organiser, "27.55");
        JsonObject order = charged(organiser, () -> visitor.place(visitor.hold(evening, 3)));
        visitor.decide(Visitor.redirect(order), "outcome", "paid");
        String receipt = path(order, "/receipt");
        String note = path(order, "/receipt/credit-note");
        assertThat(visitor.client().form(note).status()).isEqualTo(303); // nothing to credit, and no invoice
        String[] whom = {"addressee", "De Zaak\nKade 1\nDoesburg"};
        visitor.client().form(receipt, whom);
        assertThat(visitor.client().get(receipt).text())
                .contains("€\u00a084,15")
                .doesNotContain("Creditnota");
        List<String> seats = visitor.look(order).getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .map(line -> line.getString("seat"))
                .toList();
        JsonObject moved = returnsAndExchanges(visitor, organiser, order, seats);
        assertThat(visitor.client().get(receipt).text()).contains("Een creditnota nodig?", "€\u00a0-41,33");
        ExecutorService people = Executors.newFixedThreadPool(4);
        Callable<Integer> asks = () -> visitor.client().form(note).status();
        for (Future<Integer> answer : people.invokeAll(Collections.nCopies(4, asks))) {
            assertThat(answer.get()).isEqualTo(303);
        }
        people.shutdown();
        String credited = visitor.client().get(receipt).text();
        assertThat(CREDIT.matcher(credited).results()).hasSize(1);
        // 2.27 of the one that was exchanged, and 2.27 less the 1.14 in what was kept of the other
        assertThat(credited)
                .contains("€\u00a0-41,33", "€\u00a0-3,40", "Bij factuur ")
                .doesNotContain("Een creditnota nodig?");
        organiser.post(
                "/api/performances/" + evening + "/displacement",
                "{\"answer_until\":\"" + OffsetDateTime.now(ZoneOffset.UTC).plusDays(2)
                        + "\",\"otherwise\":\"REFUND\"}");
        assertThat(visitor.post("/api" + path(order, "/cancellations"), "{\"lines\":[\"" + seats.get(2) + "\"]}")
                        .status())
                .isEqualTo(201);
        visitor.client().form(note);
        String over = visitor.client().get(receipt).text();
        assertThat(CREDIT.matcher(over).results()).hasSize(2);
        assertThat(over).contains("€\u00a0-27,55", "€\u00a0-29,05"); // the charge goes back as well
        assertThat(visitor.client().get(path(order, "")).text()).contains("/receipt?key=");
        assertThat(visitor.client().form(path(moved, "/receipt"), whom).status())
                .isEqualTo(303);
        assertThat(visitor.client()
                        .with("Accept-Language", "en")
                        .get(path(moved, "/receipt"))
                        .text())
                .contains("Invoice ", "€31.00")
                .doesNotContain("Credit note");
        AuditContractIT.audited(organiser);
    }

    /** An order that is placed while it costs 1.50 besides its seats. */
    private static JsonObject charged(Visitor organiser, Supplier<JsonObject> placing) {
        String charges = "/api/productions/"
                + organiser.get("/api/productions").list().getJsonObject(0).getString("id") + "/charges";
        String before = organiser.get(charges).text();
        organiser.put(charges, "{\"service_charge\":{\"amount\":\"1.50\",\"currency\":\"EUR\"},\"donations\":false}");
        try {
            return placing.get();
        } finally {
            organiser.put(charges, before);
        }
    }

    /** @return the order that one of them was exchanged for */
    private static JsonObject returnsAndExchanges(
            Visitor visitor, Visitor organiser, JsonObject order, List<String> seats) {
        String other = evening(organiser, "31.00");
        String policy = "/api/productions/"
                + organiser.get("/api/productions").list().getJsonObject(0).getString("id") + "/return-policy";
        String promised = organiser.get(policy).text();
        organiser.put(policy, "{\"steps\":[{\"hours_before\":1,\"percent\":50}],\"exchange_hours\":1}");
        try {
            visitor.post("/api" + path(order, "/cancellations"), "{\"lines\":[\"" + seats.get(0) + "\"]}");
            JsonObject moved = visitor.post(
                            "/api" + path(order, "/exchanges"),
                            "{\"from\":[\"" + seats.get(1) + "\"],\"hold\":\""
                                    + visitor.hold(other, 1).getString("token") + "\"}")
                    .json();
            visitor.decide(Visitor.redirect(moved), "outcome", "paid");
            return moved;
        } finally {
            organiser.put(policy, promised);
        }
    }

    private static String evening(Visitor organiser, String price) {
        String id = organiser
                .post("/api/performances", SeasonContractIT.evening(organiser, price))
                .json()
                .getString("id");
        organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
        return id;
    }

    private static String path(JsonObject order, String what) {
        return "/orders/" + order.getString("number") + what + "?key=" + order.getString("key");
    }
}
