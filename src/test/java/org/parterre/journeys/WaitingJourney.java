package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/**
 * An evening is sold out. On phones, without script, two parties wait for it: seats come free, the first is offered them and buys
 * them, the other thinks better of it. Each page that they see is looked at with a script, too, which holds it against WCAG.
 */
class WaitingJourney {
    private final House house = Houses.on(Store.POSTGRESQL);

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void whoWaitsIsOfferedWhatComesFreeAndBuysItOrLeaves() {
        Client organiser = house.client().as("organiser");
        Evening evening = DisplacedJourney.copy(
                organiser, ReturnsJourney.later(house.client()).get(0), 52);
        JsonObject plan =
                organiser.get("/api/performances/" + evening.id() + "/plan").json();
        String kept = keepsAll(organiser, evening, places(plan));
        try (Visitor first = phone();
                Visitor second = phone()) {
            joins(first, evening, "Noor van Dam");
            first.page().reload();
            assertThat(first.page().locator(".place")).hasText("U bent als eerste aan de beurt.");
            joins(second, evening, "Bas Vos");
            assertThat(second.page().locator(".place")).hasText("Er is 1 gezelschap voor u.");
            comeFree(organiser, kept, pair(rows(plan)));
            buys(first);
            leaves(second);
        }
        assertThat(organiser.get("/api/audit/self").json().getBoolean("clean")).isTrue();
    }

    private Visitor phone() {
        return browser.visitor(house, Browser.phone().setJavaScriptEnabled(false));
    }

    private static List<JsonObject> rows(JsonObject plan) {
        return objects(plan, "sections")
                .flatMap(section -> objects(section, "rows"))
                .toList();
    }

    private static List<String> places(JsonObject plan) {
        Stream<String> standing = objects(plan, "standing")
                .flatMap(area -> area.getJsonArray("places").getValuesAs(JsonString::getString).stream());
        return Stream.concat(
                        rows(plan).stream()
                                .flatMap(row -> objects(row, "seats"))
                                .map(seat -> seat.getString("id")),
                        standing)
                .toList();
    }

    private static Stream<JsonObject> objects(JsonObject of, String name) {
        return of.getJsonArray(name).getValuesAs(JsonValue::asJsonObject).stream();
    }

    /** Two that stand side by side. */
    private static List<String> pair(List<JsonObject> rows) {
        return rows.stream()
                .map(row -> objects(row, "seats").toList())
                .filter(row -> row.size() > 5
                        && row.stream()
                                .noneMatch(seat -> seat.getBoolean("wheelchair") || seat.getBoolean("companion")))
                .map(row ->
                        row.stream().limit(2).map(seat -> seat.getString("id")).toList())
                .findFirst()
                .orElseThrow();
    }

    private static String keepsAll(Client organiser, Evening evening, List<String> seats) {
        Client.Answer keeping = organiser.post(
                "/api/house-seats",
                Json.createObjectBuilder()
                        .add("performance", evening.id())
                        .add("seats", Json.createArrayBuilder(seats))
                        .add("reason", "other")
                        .add("owner", "Een school")
                        .build()
                        .toString());
        assertThat(keeping.status()).as(keeping.text()).isEqualTo(201);
        return keeping.json().getString("id");
    }

    private static void comeFree(Client organiser, String kept, List<String> seats) {
        assertThat(organiser
                        .delete("/api/house-seats/" + kept + "?seat=" + String.join("&seat=", seats))
                        .status())
                .isEqualTo(204);
    }

    private void joins(Visitor party, Evening evening, String name) {
        Page page = party.page();
        party.opens(evening.path());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Op de wachtlijst"))
                .first()
                .click();
        isWell(page);
        party.expects(422);
        press(page, "Zet mij op de wachtlijst");
        assertThat(page.locator("[role=alert]")).containsText("Vul uw naam in.");
        page.locator("#seats").selectOption("2");
        page.getByLabel("Naam").fill(name);
        page.getByLabel("E-mailadres").fill(name.replace(' ', '.') + evening.id() + "@parterre.example");
        press(page, "Zet mij op de wachtlijst");
        page.waitForURL("**/waiting/*");
        assertThat(page.locator(".when")).hasText("U staat op de wachtlijst.");
        isWell(page);
    }

    private void buys(Visitor party) {
        Page page = party.page();
        party.looksUntilItSays("Er zijn plaatsen voor u.");
        isWell(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nemen en afrekenen"))
                .click();
        page.waitForURL("**/holds/*");
        page.getByLabel("Naam").fill("Noor van Dam");
        page.getByLabel("E-mailadres").fill("noor@parterre.example");
        press(page, "Naar betalen");
        page.waitForURL("**/sandbox/payments/*");
        press(page, "Betaald De betaling lukt meteen.");
        assertThat(page.locator(".ticket")).hasCount(2);
        party.isQuiet();
    }

    private void leaves(Visitor party) {
        Page page = party.page();
        page.reload();
        press(page, "Haal mij van de wachtlijst");
        assertThat(page.locator(".when")).hasText("U staat niet meer op de wachtlijst.");
        isWell(page);
        party.isQuiet();
    }

    /** The same address on a phone with a script. */
    private void isWell(Page page) {
        try (Visitor look = browser.visitor(house, Browser.phone())) {
            look.opens(page.url());
            look.isWell();
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }
}
