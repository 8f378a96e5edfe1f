package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
        JsonObject second = remark("\"order\":\"" + number.toLowerCase(Locale.ROOT) + "\"", "VIP, loge");
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

    @Test
    void theHallSaysWhereEverybodyIsAndTheListsWhoTheyAre() {
        JsonObject placed = ordered(HELP);
        remark("\"order\":\"" + placed.getString("number") + "\"", "ligt bij de garderobe");
        JsonArray tickets = visitor.look(placed).getJsonArray("tickets");
        String code = tickets.getJsonObject(0).getString("code");
        String seat = tickets.getJsonObject(0).getString("seat");
        String other = tickets.getJsonObject(1).getString("seat");
        String path = "/api/admission/" + tonight + "/hall";
        assertThat(visitor.get(path).status()).isEqualTo(401);
        JsonObject before = hall(hall -> seats(hall, "awaited").containsAll(List.of(seat, other)));
        assertThat(seats(before, "inside")).doesNotContain(seat);

        scan(code, "IN");
        JsonObject in = hall(hall -> seats(hall, "inside").contains(seat));
        assertThat(in.getInt("inside")).isGreaterThan(0);
        assertThat(seats(in, "awaited")).contains(other).doesNotContain(seat);
        assertThat(in.getJsonArray("sections").getValuesAs(JsonValue::asJsonObject).stream()
                        .mapToInt(section -> section.getInt("sold"))
                        .sum())
                .isEqualTo(in.getInt("sold"));
        assertThat(in.getJsonArray("rows").getValuesAs(JsonValue::asJsonObject).stream()
                        .mapToInt(row -> row.getInt("awaited"))
                        .sum())
                .isEqualTo(in.getInt("awaited"));
        assertThat(in.toString()).doesNotContain("Ada").doesNotContain("rollator");
        theListsNameThem(placed, tickets.getJsonObject(0).getString("label"));

        scan(code, "OUT");
        JsonObject out = hall(hall -> seats(hall, "out").contains(seat));
        assertThat(out.getJsonObject("interval").getInt("out")).isGreaterThan(0);
        assertThat(out.getJsonObject("interval").getString("since")).isNotBlank();
        scan(code, "IN");
        assertThat(hall(hall -> seats(hall, "inside").contains(seat))
                        .getJsonObject("interval")
                        .getInt("back"))
                .isGreaterThan(0);
        Client.Answer now = door.get(path);
        assertThat(door.with("If-None-Match", now.header("ETag"))
                        .client()
                        .get(path)
                        .status())
                .isIn(200, 304); // others scan in the same house
        assertThat(now.header("Cache-Control")).contains("no-store");
    }

    /** The usher's page and the list on paper have the name, help and remark; the fire officer's sheet the help and no name. */
    private void theListsNameThem(JsonObject placed, String label) {
        String number = placed.getString("number");
        assertThat(door.client().get("/door/" + tonight + "/hall").text())
                .contains(number, HELP, "ligt bij de garderobe");
        Client.Answer inside = door.client().get("/door/" + tonight + "/inside");
        assertThat(inside.text())
                .contains(HELP, label)
                .doesNotContain("Ada de Vries")
                .doesNotContain(number);
        assertThat(words(door.client().get("/door/" + tonight + "/inside.pdf")))
                .contains(HELP, label)
                .doesNotContain("Ada de Vries")
                .doesNotContain(number);
        assertThat(door.client().get("/door/" + tonight + "/door-list.pdf").status())
                .isEqualTo(403);
        assertThat(door.client()
                        .get("/office/performances/" + tonight + "/door-list.pdf")
                        .status())
                .isEqualTo(403);
        for (String path : List.of("/office/performances/", "/door/")) {
            String list = words(kassa.client().get(path + tonight + "/door-list.pdf"));
            assertThat(list.split(number, -1)).hasSize(1 + 2 * 2); // two seats, by name and by seat
            assertThat(list).contains("Vries, Ada de", HELP, "ligt bij de garderobe", "Op naam", "Op stoel");
        }
        assertThat(kassa.client()
                        .get("/office/performances/" + tonight + "/remarks?q=" + number)
                        .text())
                .contains("ligt bij de garderobe", "Ada de Vries");
    }

    @Test
    void helpGoesAlongToOtherSeatsAndNotToAnotherPerson() {
        tonight = visitor.someEvening(); // on the day itself nothing is exchanged any more
        JsonObject placed = ordered(HELP);
        String number = placed.getString("number");
        remark("\"order\":\"" + number + "\"", "VIP van Ada");
        JsonArray tickets = visitor.look(placed).getJsonArray("tickets");
        String given = tickets.getJsonObject(0).getString("id");
        remark("\"ticket\":\"" + given + "\"", "kussen op de stoel");
        String key = placed.getString("key");
        assertThat(visitor.client()
                        .form(
                                "/orders/" + number + "/tickets/" + given + "?key=" + key,
                                "name",
                                "Bo Bakker",
                                "email",
                                "bo@example.com",
                                "do",
                                "send")
                        .status())
                .isLessThan(400);
        String page = door.client().get("/door/" + tonight + "/hall").text();
        String bo = page.substring(page.indexOf("Bo Bakker"), page.indexOf("</li>", page.indexOf("Bo Bakker")));
        assertThat(bo).contains("kussen op de stoel").doesNotContain(HELP).doesNotContain("VIP van Ada");

        String other = tickets.getJsonObject(1).getString("seat");
        String hold = visitor.hold(tonight, 1).getString("token");
        Client.Answer exchanged = visitor.post(
                "/api/orders/" + number + "/exchanges?key=" + key,
                "{\"from\":[\"" + other + "\"],\"hold\":\"" + hold + "\"}");
        assertThat(exchanged.status()).as(exchanged.text()).isEqualTo(201);
        JsonObject moved = exchanged.json();
        assertThat(visitor.look(moved).getString("help")).isEqualTo(HELP);
        if (moved.containsKey("payment")) {
            visitor.decide(Visitor.redirect(moved), "outcome", "paid");
        }
        String after = door.client().get("/door/" + tonight + "/hall").text();
        String hers = after.substring(after.lastIndexOf("data-order=\"" + moved.getString("number")));
        assertThat(hers.substring(0, hers.indexOf("</li>"))).contains(HELP, "VIP van Ada");
    }

    private void scan(String code, String direction) {
        String scan = DoorContractIT.scan("foyer-" + UUID.randomUUID(), code, tonight, direction);
        assertThat(door.post("/api/scans", scan).json().getString("verdict"))
                .isEqualTo("IN".equals(direction) ? "ADMIT" : "LEFT");
    }

    /** The hall once it is so: what is shown may be a second old. */
    private JsonObject hall(Predicate<JsonObject> wanted) {
        for (int i = 0; i < 50; i++) {
            JsonObject hall = door.get("/api/admission/" + tonight + "/hall").json();
            if (wanted.test(hall)) {
                return hall;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("the hall never came to be so: "
                + door.get("/api/admission/" + tonight + "/hall").text());
    }

    private static List<String> seats(JsonObject hall, String state) {
        return hall.getJsonObject("seats").getJsonArray(state).getValuesAs(JsonString::getString);
    }

    private static String words(Client.Answer pdf) {
        assertThat(pdf.status()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(pdf.raw().body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
