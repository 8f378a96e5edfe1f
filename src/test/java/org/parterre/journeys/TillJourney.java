package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;
import org.parterre.money.Money;

/** A volunteer opens the till, sells, counts a euro too little, and closes with a note; all of it with the keyboard. */
class TillJourney {
    private final House house = Houses.on(Store.DERBY);
    private final Client boxOffice = house.client().as("boxoffice");

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void aShiftIsOpenedCountedAndClosedWithTheKeyboard() {
        closesWhatIsOpen(boxOffice);
        try (Visitor volunteer = browser.visitor(house, Browser.phone())) {
            Page page = volunteer.page();
            volunteer.opens("/sign-in?to=/office/till");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kassa"))
                    .first()
                    .click();
            page.waitForURL("**/office/till");
            opens(volunteer, page);
            Evening evening = Evening.in(house.client(), "Theaterzaal");
            sells(evening, house.client(), boxOffice, "cash");
            sells(evening, house.client(), boxOffice, "terminal");
            volunteer.opens("/office/till");
            volunteer.isWell();
            String missing = counts(volunteer, page);
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".rooms")).isHidden();
            assertThat(page.locator(".signed")).isVisible();
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
            volunteer.opens("/office/till");
            assertThat(page.locator(".shifts tbody tr").first()).containsText(missing);
            volunteer.isWell();
        }
        assertThat(house.client().as("organiser").get("/api/audit/self").json().getBoolean("clean"))
                .isTrue();
    }

    private static void opens(Visitor volunteer, Page page) {
        volunteer.isWell();
        volunteer.expects(422);
        page.locator("#float").focus();
        page.keyboard().type("veel");
        page.keyboard().press("Enter");
        assertThat(page.locator("#float-error")).isVisible();
        volunteer.isWell();
        page.locator("#float").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("100");
        page.keyboard().press("Enter");
        assertThat(page.locator("#mine")).containsText("Uw dienst");
    }

    /** @return what the sheet says is missing: a euro, and the cents that no coin of a euro has */
    private static String counts(Visitor volunteer, Page page) {
        String expected = page.locator("[aria-labelledby=drawer] dd.sum").innerText();
        long cents = Long.parseLong(expected.replaceAll("[^0-9]", ""));
        long euros = cents / 100 - 1;
        String missing = new Money(cents - euros * 100).plain().replace('.', ',') + " te weinig";
        page.locator("#counted").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter"); // coins and notes
        for (int coin = 0; coin < 7; coin++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type(String.valueOf(euros)); // in coins of one euro
        assertThat(page.locator("#counted")).hasValue(euros + ",00");
        String card = page.locator("[aria-labelledby=at-terminal] dd.sum").innerText();
        page.locator("#terminal").focus();
        page.keyboard().type(card.replaceAll("[^0-9,]", ""));
        page.keyboard().press("Enter");
        assertThat(page.locator(".alarm")).containsText("minder dan verwacht");
        volunteer.isWell();
        page.locator("#note").focus();
        page.keyboard().type("Een munt gevallen");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Een munt gevallen");
        assertThat(page.locator("[aria-labelledby=drawer]")).containsText(missing);
        volunteer.isWell();
        return missing;
    }

    /** Sells one seat, the way staff do it by a program. */
    static JsonObject sells(Evening evening, Client client, Client staff, String method) {
        JsonObject hold = client.post("/api" + evening.path() + "/holds", "{\"best\":{\"count\":1}}")
                .json();
        String seat = hold.getJsonArray("seats").getJsonObject(0).getString("id");
        Client.Answer placed = staff.post(
                "/api/orders",
                "{\"hold\":\"" + hold.getString("token")
                        + "\",\"buyer\":{\"name\":\"Ada de Vries\",\"email\":\"ada@example.com\",\"language\":\"nl\"},\"lines\":[{\"seat\":\""
                        + seat + "\",\"tariff\":\"normal\"}],\"payment\":{\"method\":\"" + method + "\"}}");
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return placed.json();
    }

    static void closesWhatIsOpen(Client staff) {
        for (JsonValue one : staff.get("/api/shifts").list()) {
            JsonObject shift = one.asJsonObject();
            if (!shift.containsKey("closed_at")) {
                staff.post(
                        "/api/shifts/" + shift.getString("id") + "/close",
                        "{\"counted\":" + shift.get("expected") + ",\"terminal\":" + shift.get("terminal_expected")
                                + "}");
            }
        }
    }
}
