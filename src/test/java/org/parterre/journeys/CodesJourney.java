package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The organiser gives an actor two free seats; the actor's family takes them up on a phone where no script runs, and pays the rest. */
class CodesJourney {
    private final House house = Houses.on(Store.DERBY);

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void freeSeatsAreGivenAndTakenUpByALink() {
        String link;
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in?to=/office/comps");
            press(page, "Organisator");
            page.waitForURL("**/office/comps");
            int before = page.locator("tbody tr").count(); // of other tests on this house
            page.getByLabel("Namen").fill("Mila de Groot\n\nSem Bakker");
            page.getByLabel("Plaatsen voor ieder").fill("2");
            press(page, "Geven");
            assertThat(page.locator("tbody tr")).hasCount(before + 2);
            link = page.locator("tbody tr:has-text('Mila de Groot') a").first().getAttribute("href");
            organiser.isWell();
            organiser.opens("/office/gift-cards");
            page.getByLabel("Bedrag").fill("10");
            press(page, "Tegoedbon maken");
            assertThat(page.locator(".made .code")).isVisible();
            organiser.isWell();
            organiser.opens("/office/vouchers");
            organiser.isWell();
            page.locator("a:has-text('GOEDEZAKEN')").click();
            organiser.isWell();
            organiser.opens(link);
            organiser.isWell();
        }
        try (Visitor buyer = browser.visitor(house, Browser.phone().setJavaScriptEnabled(false))) {
            Page page = buyer.page();
            buyer.opens(link);
            assertThat(page.locator("main")).containsText("nog 2 plaatsen");
            Evening evening = Evening.in(house.client(), "Theaterzaal");
            page.locator(".choices a[href='" + evening.path() + "']").click();
            page.locator("#best").selectOption("3");
            press(page, "Kies voor mij");
            page.waitForURL("**/holds/*");
            assertThat(page.locator(".basket")).containsText("Korting");
            page.getByLabel("Naam").fill("Oma de Groot");
            page.getByLabel("E-mailadres").fill("oma@parterre.example");
            page.getByLabel("E-mailadres").press("Enter"); // pays, and doesn't only use the code
            page.waitForURL("**/sandbox/payments/*");
            press(page, "Betaald De betaling lukt meteen.");
            assertThat(page.locator(".ticket")).hasCount(3);
            buyer.opens(link);
            assertThat(page.locator("main")).containsText("al uw vrijkaarten gekozen");
            buyer.isQuiet();
        }
        assertThat(house.client().as("organiser").get("/api/audit/self").json().getBoolean("clean"))
                .isTrue();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }
}
