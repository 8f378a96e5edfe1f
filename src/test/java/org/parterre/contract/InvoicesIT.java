package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
}
