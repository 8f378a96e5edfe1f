package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** An organiser draws the plan of a hall that nobody has a file of. */
class DesignerJourney {
    private static final int FEW = 100;
    private static final int A_CROWD = 40;

    private final House house = Houses.on(Store.DERBY);

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void aHallOfThreeHundredSeatsIsDrawnInFewerThanAHundredActions() {
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            hall(house, "Boogzaal");
            signIn(organiser);
            organiser.opens("/office/halls");
            Hands hands = new Hands(page);
            hands.press("Boogzaal tekenen");
            assertThat(page.locator("#saved.on")).containsText("Bewaard");
            assertThat(page.locator("#odd")).containsText("Er is nog geen enkele plaats");
            organiser.isWell();

            drawsTheHall(page, hands, house);
            List<JsonObject> front = seats(kept(page, house), 0, 0);
            assertThat(page.locator("#odd")).containsText("Alles klopt: 300 plaatsen");
            organiser.isWell();

            String whole = text(page);
            int deeds = 0;
            for (; page.locator("[data-do=undo]").isEnabled(); deeds++) {
                page.keyboard().press("Control+z");
            }
            assertThat(deeds).as("what was done").isEqualTo(8);
            assertThat(page.locator("#canvas .seat")).hasCount(0);
            for (; deeds > 0; deeds--) {
                page.keyboard().press("Control+Shift+z");
            }
            assertThat(text(page)).as("undone and done again, to the letter").isEqualTo(whole);

            hands.click(page.locator("#use"));
            assertThat(page.locator(".tally").first()).containsText("300");
            organiser.isWell();
            hands.press("Dit plan gebruiken");
            assertThat(page.locator("main")).containsText("Versie 1");
            assertThat(hands.actions()).as("actions of a person").isLessThan(FEW);
            System.out.println("the hall of 300 seats took " + hands.actions() + " actions");

            JsonObject plan = organiserOf(house)
                    .get("/api/plans/" + page.url().replaceAll(".*/", ""))
                    .json();
            assertThat(everySeat(plan)).hasSize(300);
            assertThat(everySeat(plan).filter(seat -> seat.getBoolean("wheelchair", false)))
                    .hasSize(4);
            assertThat(everySeat(plan).filter(seat -> seat.containsKey("companion_of")))
                    .hasSize(4);
            assertThat(everySeat(plan).map(seat -> seat.getString("id"))).doesNotHaveDuplicates();
            assertThat(plan.getJsonArray("sections").getJsonObject(1).getString("kind"))
                    .isEqualTo("balcony");
            double middle = front.get(front.size() / 2).getJsonNumber("y").doubleValue();
            assertThat(front.get(0).getJsonNumber("y").doubleValue())
                    .as("the ends of the front row come towards the stage")
                    .isLessThan(middle - 20);

            String evening = TenEvenings.published(organiser, page.url().replaceAll(".*/", ""));
            try (Visitor buyer = browser.visitor(house, Browser.desk())) {
                TenEvenings.buys(buyer, evening, "Balkon rij B stoel 1");
            }

            // the next version begins with every seat as it is
            organiser.opens("/office/halls");
            hands.press("Verder tekenen aan Boogzaal");
            assertThat(page.locator("#canvas .seat")).hasCount(300);
            assertThat(page.locator("[data-seat='" + front.get(3).getString("id") + "']"))
                    .hasCount(1);
        }
    }

    /** A stage, a floor of ten curved rows, a balcony of three straight ones, two zones, four wheelchair places with companions. */
    static void drawsTheHall(Page page, Hands hands, House house) {
        hands.takes("Podium");
        hands.places("stage");
        hands.takes("Rangen verven");
        hands.fills("zone", "name_nl", "2e rang");
        hands.fills("zone", "name_en", "Second price");
        hands.press("Toevoegen");
        hands.takes("Blok rijen");
        hands.fills("block", "rows", 10);
        hands.fills("block", "seats", 18);
        hands.fills("block", "more", 1);
        hands.fills("block", "aisles", 1);
        hands.fills("block", "degrees", 50);
        hands.places("block");
        assertThat(page.locator("#said")).containsText("225 stoelen in 10 rijen");
        hands.takes("Blok rijen");
        hands.chooses("block", "section", "Een nieuw deel");
        hands.chooses("block", "kind", "Balkon");
        hands.fills("block", "rows", 3);
        hands.fills("block", "seats", 24);
        hands.chooses("block", "count", "Oneven links, even rechts");
        hands.chooses("block", "zone", "2e rang");
        hands.places("block");
        assertThat(page.locator("#said")).containsText("75 stoelen in 3 rijen");
        hands.takes("Merken");
        JsonObject drawn = kept(page, house);
        List<JsonObject> front = seats(drawn, 0, 0);
        List<JsonObject> back = seats(drawn, 0, 9);
        for (JsonObject seat :
                List.of(front.get(0), front.get(front.size() - 1), back.get(0), back.get(back.size() - 1))) {
            hands.clicksSeat(seat.getString("id"));
        }
    }

    @Test
    void aRowIsDrawnMovedAndMarkedByKeyboardAlone() {
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            signIn(organiser);
            String draft = draft(house, hall(house, "Toetsenzaal"));
            organiser.opens(draft);
            page.locator("#saved.on").waitFor();
            tabTo(page, "[data-take=select]");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            tabTo(page, "#row-seats");
            page.keyboard().press("Control+a");
            page.keyboard().type("9");
            tabTo(page, "#row-count");
            page.keyboard().press("O"); // Oneven
            tabTo(page, "form[data-tool=row] .go");
            page.keyboard().press("Enter");
            assertThat(page.locator("#said")).containsText("9 stoelen in rij A");
            backTo(page, "#canvas");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Shift+ArrowDown");
            assertThat(page.locator("#said")).hasText("9 stoelen in rij A, Zaal verplaatst: 1 omlaag");
            page.keyboard().press("v");
            tabTo(page, "#seats-of-row input");
            page.keyboard().press("Space");
            assertThat(page.locator("#said")).containsText("8 stoelen");
            backTo(page, "#canvas");
            page.keyboard().press("Control+d");
            assertThat(page.locator("#said")).containsText("8 stoelen in rij A, Zaal verdubbeld");
            assertThat(page.locator("#chosen")).hasText("8 stoelen in rij B, Zaal");
            page.keyboard().press("Delete");
            assertThat(page.locator("#canvas .seat")).hasCount(9);
            for (int deed = 0; deed < 4; deed++) {
                page.keyboard().press("Control+z");
            }
            assertThat(page.locator("#said")).containsText("Ongedaan gemaakt: 9 stoelen");
            page.keyboard().press("Control+y");
            page.keyboard().press("Control+y");
            assertThat(page.locator("#saved.on")).containsText("Bewaard");
            JsonObject row = document(house, draft)
                    .getJsonArray("sections")
                    .getJsonObject(0)
                    .getJsonArray("rows")
                    .getJsonObject(0);
            assertThat(row.getJsonArray("seats").getValuesAs(JsonValue::asJsonObject).stream()
                            .map(seat -> seat.getString("number")))
                    .containsExactly("1", "3", "5", "7", "9", "11", "13", "15", "17");
            organiser.isWell();
            page.reload();
            assertThat(page.locator("#canvas .seat")).hasCount(9);
        }
    }

    @Test
    void ofTwoWindowsTheSecondIsToldAndLosesNothing() {
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            signIn(organiser);
            String draft = draft(house, hall(house, "Dubbelzaal"));
            organiser.opens(draft);
            Page other = organiser.context().newPage();
            other.navigate(draft);
            places(page, "row");
            assertThat(page.locator("#saved.on")).containsText("Bewaard");
            organiser.expects(412);
            places(other, "box");
            assertThat(other.locator("#trouble")).containsText("in een ander venster");
            assertThat(document(house, draft).getJsonArray("sections")).hasSize(1);
            press(other, "Mijn tekening als kopie bewaren");
            other.waitForURL(address -> !address.contains(draft));
            assertThat(other.locator("#canvas .seat")).hasCount(16);
            assertThat(page.locator("#canvas .seat")).hasCount(12);
            organiser.isQuiet();

            organiser.context().setOffline(true);
            places(other, "row");
            assertThat(other.locator("#saved")).containsText("geen verbinding");
            organiser.context().setOffline(false);
            assertThat(other.locator("#saved.on")).containsText("Bewaard");
            assertThat(document(house, path(other)).getJsonArray("sections")).hasSize(2);
        }
    }

    @Test
    void whatIsOddIsNamedAndShown() {
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            signIn(organiser);
            organiser.opens(draft(house, hall(house, "Vreemde zaal")));
            places(page, "row");
            press(page, "Kiezen");
            Locator first = page.locator("#canvas .seat").first();
            page.locator("[data-grain=seat]").click();
            first.click();
            page.getByLabel("Nummer", new Page.GetByLabelOptions().setExact(true))
                    .fill("5");
            page.keyboard().press("Enter");
            assertThat(page.locator("#odd")).containsText("heten hetzelfde: A-5");
            page.locator("#odd button").first().click();
            assertThat(page.locator("#chosen")).containsText("1 stoel in rij A");
            press(page, "Rangen verven");
            page.locator("#zones [data-zone=remove]").click();
            assertThat(page.locator("#odd .bars")).containsText("liggen in geen rang");
            page.locator("#use").click();
            assertThat(page.locator("main")).containsText("Dit moet eerst kloppen");
            assertThat(page.getByText("Dit plan gebruiken")).hasCount(1);
            organiser.isWell();
        }
    }

    private static void places(Page page, String tool) {
        page.locator("[data-take=" + tool + "]").click();
        page.locator("form[data-tool=" + tool + "] .go").click();
    }

    static void signIn(Visitor organiser) {
        organiser.opens("/sign-in");
        press(organiser.page(), "Organisator");
        organiser.page().waitForURL("**/office");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private static void tabTo(Page page, String what) {
        step(page, what, "Tab");
    }

    private static void backTo(Page page, String what) {
        step(page, what, "Shift+Tab");
    }

    private static void step(Page page, String what, String key) {
        for (int presses = 0; presses < A_CROWD; presses++) {
            if ((boolean) page.evaluate("what => document.activeElement.matches(what)", what)) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("no way by " + key + " to " + what);
    }

    static Client organiserOf(House house) {
        return house.client().as("organiser");
    }

    /** @return its id */
    static String hall(House house, String name) {
        Client organiser = organiserOf(house);
        String venue = organiser
                .post("/api/venues", "{\"name\":\"Hanzehof\",\"city\":\"Zutphen\",\"address\":\"Coehoornsingel 1\"}")
                .json()
                .getString("id");
        return organiser
                .post("/api/halls", "{\"venue\":\"" + venue + "\",\"name\":\"" + name + "\"}")
                .json()
                .getString("id");
    }

    /** An empty sheet. @return the path of its desk */
    static String draft(House house, String hall) {
        return organiserOf(house)
                .form("/office/plan-drafts", "hall", hall)
                .header("Location")
                .replaceFirst(".*/office", "/office");
    }

    static JsonObject document(House house, String desk) {
        return organiserOf(house).get(api(desk)).json();
    }

    private static JsonObject kept(Page page, House house) {
        page.locator("#saved.on").waitFor();
        return document(house, path(page));
    }

    /** What is kept, to the letter, once it is. */
    private String text(Page page) {
        page.locator("#saved.on").waitFor();
        return organiserOf(house).get(api(path(page))).text();
    }

    private static String path(Page page) {
        return page.url().replaceFirst(".*/office", "/office");
    }

    private static String api(String desk) {
        return desk.replace("/office", "/api").replace("/drawing", "");
    }

    private static List<JsonObject> seats(JsonObject plan, int section, int row) {
        return plan.getJsonArray("sections")
                .getJsonObject(section)
                .getJsonArray("rows")
                .getJsonObject(row)
                .getJsonArray("seats")
                .getValuesAs(JsonValue::asJsonObject);
    }

    private static Stream<JsonObject> everySeat(JsonObject plan) {
        return plan.getJsonArray("sections").getValuesAs(JsonValue::asJsonObject).stream()
                .flatMap(section -> section.getJsonArray("rows").getValuesAs(JsonValue::asJsonObject).stream())
                .flatMap(row -> row.getJsonArray("seats").getValuesAs(JsonValue::asJsonObject).stream());
    }
}
