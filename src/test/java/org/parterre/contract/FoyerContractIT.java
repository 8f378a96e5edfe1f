package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** What the foyer knows of who comes: help that is wanted, what the office has to say, who is inside. */
@ParameterizedClass
@EnumSource(Store.class)
class FoyerContractIT {
    private static final String HELP = "Mijn moeder loopt met een rollator";

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor door;
    private Visitor kassa;
    private String tonight;

    @BeforeEach
    void comeIn() {
        visitor = new Visitor(Houses.on(store).client());
        door = visitor.as("door");
        kassa = visitor.as("boxoffice");
        tonight = visitor.tonight();
    }

    @Test
    void helpIsSaidAtTheCheckoutChangedWithTheKeyAndTakenBack() {
        JsonObject placed = ordered("  Mijn moeder\\nloopt met een rollator ");
        assertThat(visitor.look(placed).getString("help")).isEqualTo(HELP);
        assertThat(help(placed, "{\"help\":\"Ik zie slecht\"}").json().getString("help"))
                .isEqualTo("Ik zie slecht");
        assertThat(visitor.look(placed).getString("help")).isEqualTo("Ik zie slecht");
        assertThat(help(placed, "{\"help\":\"" + "x".repeat(201) + "\"}").status())
                .isEqualTo(400);
        assertThat(visitor.post("/api/orders/" + placed.getString("number") + "/help?key=wrong", "{\"help\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(help(placed, "{\"help\":\" \"}").json().containsKey("help")).isFalse();
        assertThat(visitor.look(placed).containsKey("help")).isFalse();
        assertThat(help(placed, "{\"help\":\"Rolstoel\"}").status()).isEqualTo(200);
        assertThat(visitor.look(placed).getString("help")).isEqualTo("Rolstoel");
    }

    @Test
    void theOfficeSaysOneThingAtATimeAndEndsItWithoutForgetting() {
        assertThat(visitor.get("/api/remarks?performance=" + tonight).status()).isEqualTo(401);
        assertThat(door.get("/api/remarks?performance=" + tonight).status()).isEqualTo(403);
        JsonObject placed = ordered(null);
        String ticket =
                visitor.look(placed).getJsonArray("tickets").getJsonObject(0).getString("id");
        String number = placed.getString("number");
        String first = remark("\"order\":\"" + number + "\"", "VIP").getString("id");
        JsonObject second = remark("\"order\":\"" + number.toLowerCase(java.util.Locale.ROOT) + "\"", "VIP, loge");
        JsonObject third = remark("\"ticket\":\"" + ticket + "\"", "ligt bij de garderobe");
        assertThat(third.getString("ticket")).isEqualTo(ticket);
        assertThat(kassa.delete("/api/remarks/" + second.getString("id")).status())
                .isEqualTo(204);
        assertThat(kassa.delete("/api/remarks/" + second.getString("id")).status())
                .isEqualTo(204);
        assertThat(said(first).getString("ended_by")).isEqualTo("boxoffice");
        assertThat(said(second.getString("id")).containsKey("ended_at")).isTrue();
        assertThat(said(third.getString("id")).containsKey("ended_at")).isFalse();
        for (String wrong : new String[] {
            "{\"words\":\"x\"}",
            "{\"order\":\"" + number + "\",\"words\":\" \"}",
            "{\"order\":\"" + number + "\",\"words\":\"" + "x".repeat(201) + "\"}",
            "{\"order\":\"00000000\",\"words\":\"x\"}",
            "{\"ticket\":\"1\",\"words\":\"x\"}",
            "{\"ticket\":\"x\",\"words\":\"x\"}"
        }) {
            assertThat(kassa.post("/api/remarks", wrong).status()).isEqualTo(400);
        }
    }

    private JsonObject said(String id) {
        return kassa.get("/api/remarks?performance=" + tonight).list().getValuesAs(JsonValue::asJsonObject).stream()
                .filter(remark -> remark.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject remark(String about, String words) {
        Client.Answer made = kassa.post("/api/remarks", "{" + about + ",\"words\":\"" + words + "\"}");
        assertThat(made.status()).isEqualTo(201);
        return made.json();
    }

    private Client.Answer help(JsonObject placed, String wish) {
        return visitor.post("/api/orders/" + placed.getString("number") + "/help?key=" + placed.getString("key"), wish);
    }

    /** A paid order of two for tonight. @param help as it stands in JSON, or null */
    private JsonObject ordered(@Nullable String help) {
        String order = Visitor.order(visitor.hold(tonight, 2));
        JsonObject placed = visitor.post(
                        "/api/orders",
                        help == null
                                ? order
                                : order.replaceFirst("\\{", "{\"help\":\"" + help.replace("\\", "\\\\") + "\","))
                .json();
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        return placed;
    }
}
