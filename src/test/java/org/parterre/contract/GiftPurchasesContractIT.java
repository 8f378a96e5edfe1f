package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Whoever pays for a gift card gets one, by mail and once, and it pays an order. What goes wrong at a bank is told by the courses. */
@ParameterizedClass
@EnumSource(Store.class)
class GiftPurchasesContractIT {
    private static final String PATH = "/api/gift-purchases";
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4} ){3}[0-9A-Z]{4}");

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
    void aCardIsBoughtAndPaysAnOrder() throws Exception {
        String email = "gift-" + System.nanoTime() + "@example.com";
        String wish = wish("60.00", email);
        Visitor once = visitor.with("Idempotency-Key", email);
        JsonObject made = made(once.post(PATH, wish));
        assertThat(made(once.post(PATH, wish))).isEqualTo(made);
        assertThat(once.post(PATH, wish("61.00", email)).json().getString("type"))
                .isEqualTo("/problems/idempotency-mismatch");
        assertThat(made.getString("number")).matches("U[0-9A-HJKMNP-TV-Z]{7}");
        assertThat(made.getString("status")).isEqualTo("PENDING");
        assertThat(look(made).getJsonObject("amount").getString("amount")).isEqualTo("60.00");
        assertThat(visitor.get(PATH + "/" + made.getString("number") + "?key=nobody")
                        .status())
                .isEqualTo(404);
        // it is no order
        assertThat(visitor.get("/api/orders/" + made.getString("number") + "?key=" + made.getString("key"))
                        .status())
                .isEqualTo(404);
        // in two tabs at the same moment
        String second = visitor.client()
                .form(page(made, "/payments"), "method", "sandbox")
                .header("Location")
                .replaceFirst("^http://[^/]+", "");
        List<Callable<String>> tabs = List.of(
                () -> visitor.decide(Visitor.redirect(made), "outcome", "twice"),
                () -> visitor.decide(second, "outcome", "twice"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        both.invokeAll(tabs);
        both.shutdown();
        assertThat(look(made).getString("status")).isEqualTo("PAID");
        List<String> letters = letters(email);
        assertThat(letters).hasSize(2).anyMatch(letter -> letter.contains("Dubbel betaald"));
        List<String> codes = letters.stream()
                .flatMap(letter -> CODE.matcher(letter).results().map(MatchResult::group))
                .distinct()
                .toList();
        assertThat(codes).hasSize(1);
        String code = codes.get(0);
        assertThat(letters).anyMatch(letter -> letter.contains("Oma d&#39;Ancona") || letter.contains("Oma d'Ancona"));
        assertThat(visitor.client().get(page(made, "")).text())
                .contains("Bedankt", email)
                .doesNotContain(code);
        JsonObject order = order(code);
        assertThat(order.getString("status")).isEqualTo("PAID");
        AuditContractIT.audited(organiser);
    }

    private JsonObject order(String code) {
        JsonObject hold = visitor.hold(visitor.someEvening(), 1);
        Client.Answer placed = visitor.post("/api/orders", VouchersContractIT.order(hold, code));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.json();
    }

    @Test
    void whatCantBeSoldIsRefusedAndTheWindowSellsAtOnce() {
        for (String amount : List.of("4.99", "500.01", "12.345", "-50", "", "50 euro")) {
            assertThat(field(wish(amount, "ada@example.com"))).as(amount).isEqualTo("amount");
        }
        assertThat(field("{}")).isEqualTo("amount");
        assertThat(field(wish("50.00", "nobody"))).isEqualTo("email");
        assertThat(field(wish("50.00", "ada@example.com").replace("Ada", " "))).isEqualTo("name");
        assertThat(field(wish("50.00", "ada@example.com").replace("Een avond", "x".repeat(200))))
                .isEqualTo("message");
        assertThat(field(wish("50.00", "ada@example.com").replace("Oma", "x".repeat(200))))
                .isEqualTo("for_name");
        assertThat(visitor.post(PATH, wish("50.00", "ada@example.com").replace("sandbox", "cash"))
                        .status())
                .isEqualTo(422);
        String email = "window-" + System.nanoTime() + "@example.com";
        JsonObject sold =
                made(visitor.as("boxoffice").post(PATH, wish("500.00", email).replace("sandbox", "cash")));
        assertThat(sold.getString("status")).isEqualTo("PAID");
        assertThat(sold.containsKey("payment")).isFalse();
        assertThat(letters(email)).singleElement().satisfies(letter -> assertThat(letter)
                .containsPattern(CODE));
        // who typed on a page finds it there again
        Client.Answer page = visitor.client()
                .form("/gift-cards", "amount", "50.00", "own", "7", "name", "Ada <b>", "message", "Hoi");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Kies welk van de twee", "Ada &lt;b", "Hoi", "value=\"7\"");
        AuditContractIT.audited(organiser);
    }

    private String field(String wish) {
        Client.Answer answer = visitor.post(PATH, wish);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.json().getString("field");
    }

    private JsonObject look(JsonObject made) {
        return visitor.get(PATH + "/" + made.getString("number") + "?key=" + made.getString("key"))
                .json();
    }

    private static String page(JsonObject made, String below) {
        return "/gift-cards/" + made.getString("number") + below + "?key=" + made.getString("key");
    }

    private static JsonObject made(Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String wish(String amount, String email) {
        return "{\"amount\":{\"amount\":\"" + amount
                + "\",\"currency\":\"EUR\"},\"buyer\":{\"name\":\"Ada\",\"email\":\""
                + email + "\",\"language\":\"nl\"},\"for_name\":\"Oma d'Ancona\",\"message\":\"Een avond\\nuit!\","
                + "\"payment\":{\"method\":\"sandbox\"}}";
    }

    /** What was written to that address, as the office reads it. */
    private List<String> letters(String email) {
        Client office = organiser.client();
        return List.of(office.get("/office/mail").text().split("<tr>", -1)).stream()
                .filter(row -> row.contains(email))
                .map(row -> row.replaceAll("(?s).*?(/office/mail/\\d+).*", "$1"))
                .map(letter -> office.get(letter).text())
                .toList();
    }
}
