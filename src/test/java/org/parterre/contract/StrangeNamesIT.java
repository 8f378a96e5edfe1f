package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Whatever somebody is called, it is text: in JSON, on the page, on paper, at the door. */
@ParameterizedClass
@EnumSource(Store.class)
class StrangeNamesIT {
    private static final String[] NAMES = {
        "<script>alert(1)</script><img src=x>",
        "\"O'Brien\" & `Zonen`",
        "Zoë 🎭 Çelik",
        "שרה כהן",
        "فاطمة الزهراء",
        "{0} ${x} #{y} %s",
        "Robert'); DROP TABLE orders;--"
    };

    @Parameter
    Store store;

    @Test
    void namesComeBackAsTheyWereGiven() throws IOException {
        Visitor visitor = new Visitor(Houses.on(store).client());
        Visitor door = visitor.as("door");
        String tonight = visitor.tonight();
        for (String name : NAMES) {
            JsonObject placed = placed(visitor, visitor.hold(tonight, 1), name);
            visitor.decide(Visitor.redirect(placed), "outcome", "paid");
            JsonObject order = visitor.look(placed);
            String key = "?key=" + placed.getString("key");

            Client.Answer page = visitor.client().get("/orders/" + placed.getString("number") + key);
            assertThat(page.status()).isEqualTo(200);
            String html = page.text();
            assertThat(html).doesNotContain("<script>alert", "<img src=x");
            assertThat(unescaped(html)).contains(name);

            JsonObject ticket = order.getJsonArray("tickets").getJsonObject(0);
            Client.Answer pdf = visitor.get("/api/tickets/" + ticket.getString("id") + ".pdf" + key);
            try (PDDocument document = Loader.loadPDF(pdf.raw().body())) {
                String text = new PDFTextStripper().getText(document);
                for (String word : name.split(" ")) {
                    assertThat(text).contains(word);
                }
            }
            String search = "/api/admission/" + tonight + "/search?q="
                    + URLEncoder.encode(placed.getString("number"), StandardCharsets.UTF_8);
            assertThat(door.get(search).list().getValuesAs(JsonValue::asJsonObject))
                    .extracting(one -> one.getString("name"))
                    .containsExactly(name);
            JsonObject scanned = door.post(
                            "/api/scans",
                            DoorContractIT.scan("name-" + System.nanoTime(), ticket.getString("code"), tonight, "IN"))
                    .json();
            assertThat(scanned.getString("name")).isEqualTo(name);
        }
    }

    private static JsonObject placed(Visitor visitor, JsonObject hold, String name) {
        String buyer = Json.createObjectBuilder()
                .add("name", name)
                .add("email", "somebody@example.com")
                .add("language", "en")
                .build()
                .toString();
        Client.Answer placed = visitor.post("/api/orders", Visitor.order(hold, buyer));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.json();
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
