package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** An usher watches the hall fill while somebody else scans; by keyboard, and on a page that has no script. */
class FoyerJourney {
    private static final String HELP = "Moeder ziet slecht";

    private final House house = Houses.on(Store.DERBY);
    private final Client client = house.client();

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void theUsherSeesWhoComesInAndWhoBelongsTogether() {
        Evening tonight = Evening.in(client, "Theaterzaal");
        Evening.Bought order = tonight.sells(client, 2);
        JsonObject ticket = order.shown(client).getJsonArray("tickets").getJsonObject(0);
        String seat = ticket.getString("seat");
        String path = "/door/" + tonight.id() + "/hall";
        try (Visitor usher = browser.visitor(house, Browser.desk());
                Visitor plain = browser.visitor(house, Browser.phone().setJavaScriptEnabled(false));
                Visitor buyer = browser.visitor(house, Browser.phone())) {
            signIn(usher, path);
            Page page = usher.page();
            assertThat(page.locator("[data-net]")).hasText("Loopt mee");
            Locator mine = page.locator(".rows [data-seat='" + seat + "']");
            assertThat(mine.locator("[data-is]")).hasText("nog te komen");
            page.locator(".rows details:has([data-seat='" + seat + "']) summary")
                    .click();
            usher.isWell();

            saysWhatHelpTheyWant(buyer, order);
            assertThat(page.locator(".needs [data-order='" + order.number() + "']")
                            .first())
                    .containsText(HELP);
            assertThat(mine).isVisible(); // the row that was open still is

            signIn(plain, path);
            scansIn(tonight, ticket.getString("code"));
            assertThat(mine.locator("[data-is]")).hasText("binnen");
            assertThat(page.locator("#tally [data-count=inside]")).not().hasText("0");
            goesAlongTheMap(page, seat, order);
            usher.isWell();

            plain.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Opnieuw"))
                    .tap();
            Locator there = plain.page().locator(".rows [data-seat='" + seat + "']");
            assertThat(there).hasClass(Pattern.compile("inside"));
            assertThat(there).containsText("Noor");
            plain.opens("/door/" + tonight.id() + "/inside");
            assertThat(plain.page().locator(".roll")).containsText("mensen binnen");
            assertThat(plain.page().locator(".roll")).not().containsText("Noor");
            plain.isQuiet();
        }
    }

    private static void signIn(Visitor staff, String path) {
        staff.opens("/sign-in?to=" + path);
        staff.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deur"))
                .first()
                .click();
        staff.page().waitForLoadState();
        staff.opens(path);
    }

    private static void saysWhatHelpTheyWant(Visitor buyer, Evening.Bought order) {
        Page page = buyer.page();
        buyer.opens("/orders/" + order.number() + "?key=" + order.key());
        page.locator("#help summary").tap();
        page.locator("#help-words").fill(HELP);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bewaren"))
                .tap();
        assertThat(page.locator("#help")).containsText(HELP);
        buyer.isWell();
    }

    private void scansIn(Evening tonight, String code) {
        Client.Answer answer = client.as("door")
                .post(
                        "/api/scans",
                        "{\"id\":\"foyer-journey\",\"performance\":" + tonight.id() + ",\"code\":\"" + code
                                + "\",\"direction\":\"IN\"}");
        Assertions.assertThat(answer.json().getString("verdict")).isEqualTo("ADMIT");
    }

    /** One tab stop, then the arrows; whoever stands on a seat is told who sits there and with whom. */
    private static void goesAlongTheMap(Page page, String seat, Evening.Bought order) {
        page.locator("#plan use[tabindex='0']").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#plan .places use:focus")).hasCount(1);
        int at = ((Number) page.evaluate(
                        "seat => document.getElementById('plan').dataset.seats.split(' ').indexOf(seat)", seat))
                .intValue();
        page.locator("#plan .places use").nth(at).focus();
        assertThat(page.locator("#who")).containsText("Noor");
        assertThat(page.locator("#who")).containsText(order.number());
        assertThat(page.locator("#who")).containsText("Samen met 2");
        assertThat(page.locator("#plan .together circle")).hasCount(2);
        assertThat(page.locator("#plan .places use").nth(at)).hasAttribute("href", "#u-inside");
    }
}
