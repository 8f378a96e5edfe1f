package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Two people want seats in the same hall; a bank that says no, nothing, or something later; the other language. */
class LiveMapJourney {
    private static final double SOON_MS = 2_000;

    private final Store store = Store.POSTGRESQL;

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void aSeatShrinksBeforeTheEyesOfOthers() {
        House house = Houses.on(store);
        Evening evening = Evening.in(house.client(), "Theaterzaal");
        try (Visitor quick = browser.visitor(house, Browser.desk());
                Visitor slow = browser.visitor(house, Browser.desk())) {
            quick.opens(evening.path());
            slow.opens(evening.path());
            SeatMapOnScreen theirs = new SeatMapOnScreen(quick.page());
            SeatMapOnScreen mine = new SeatMapOnScreen(slow.page());
            List<String> seats = theirs.neighbours();
            int at = position(slow.page(), seats.get(0));
            mine.seat(seats.get(0)).click();
            assertThat(mine.basket()).containsText("1 plaats");
            theirs.seat(seats.get(0)).click();
            slow.page().bringToFront();
            press(quick.page(), "Vasthouden en verder");
            assertThat(slow.page().locator(".plan .seats use").nth(at))
                    .hasAttribute("href", "#s-taken", new HasAttributeOptions().setTimeout(SOON_MS));
            assertThat(mine.sentence()).hasText(seats.get(0) + " is zojuist door iemand anders gekozen.");
            assertThat(mine.basket()).not().containsText("1 plaats");
            quick.page().waitForURL("**/holds/*");
            press(quick.page(), "Stoelen teruggeven");
            assertThat(mine.seat(seats.get(0)))
                    .hasAttribute("aria-checked", "false", new HasAttributeOptions().setTimeout(SOON_MS));
            slow.isWell();
            quick.isQuiet();
        }
    }

    @Test
    void aRefusedPaymentCanBeTriedAgain() {
        try (Visitor buyer = browser.visitor(Houses.on(store), Browser.phone())) {
            Page page = atTheBank(buyer);
            press(page, "Mislukt");
            assertThat(page.locator("#state")).hasText("De betaling is niet gelukt");
            buyer.isWell();
            press(page, "Opnieuw betalen");
            page.waitForURL("**/sandbox/payments/*");
            press(page, "Betaald De betaling lukt meteen.");
            assertThat(page.locator("#state")).hasText("Bedankt, tot in het theater");
            assertThat(page.locator(".ticket")).hasCount(2);
            buyer.isQuiet();
        }
    }

    @Test
    void anAbandonedPaymentWaitsAndCanStillBeMade() {
        try (Visitor buyer = browser.visitor(Houses.on(store), Browser.phone())) {
            Page page = atTheBank(buyer);
            press(page, "Afgebroken");
            assertThat(page.locator("#state")).hasText("We wachten op uw betaling");
            buyer.isWell();
            press(page, "Nog niet betaald? Naar betalen");
            page.waitForURL("**/sandbox/payments/*");
            press(page, "Betaald, en twee keer gemeld");
            assertThat(page.locator("#state")).hasText("Bedankt, tot in het theater");
            assertThat(page.locator(".ticket")).hasCount(2);
            buyer.isQuiet();
        }
    }

    @Test
    void aPaymentReportedLateTurnsThePageByItself() {
        try (Visitor buyer = browser.visitor(Houses.on(store), Browser.phone())) {
            Page page = atTheBank(buyer);
            press(page, "Later gemeld");
            assertThat(page.locator("#state")).hasText("We wachten op uw betaling");
            assertThat(page.locator("#state")).hasText("Bedankt, tot in het theater");
            assertThat(page.locator(".ticket")).hasCount(2);
            buyer.isQuiet();
        }
    }

    @Test
    void theOtherLanguageIsTheSamePage() {
        House house = Houses.on(store);
        Evening evening = Evening.in(house.client(), "Grote Zaal");
        try (Visitor buyer = browser.visitor(house, Browser.phone())) {
            Page page = buyer.page();
            for (String path : List.of("/", evening.path(), "/orders", "/sign-in")) {
                buyer.opens(path);
                String dutch = page.title();
                page.locator(".lang").tap();
                assertThat(page.locator("html")).hasAttribute("lang", "en");
                assertThat(page).not().hasTitle(dutch);
                org.assertj.core.api.Assertions.assertThat(
                                java.net.URI.create(page.url()).getPath())
                        .isEqualTo(path);
                buyer.isWell();
                page.locator(".lang").tap();
                assertThat(page).hasTitle(dutch);
            }
        }
    }

    /** Two seats by the house's choice, and the bank's page. */
    private Page atTheBank(Visitor buyer) {
        Page page = buyer.page();
        buyer.opens(Evening.in(Houses.on(store).client(), "Grote Zaal").path());
        press(page, "Kies voor mij");
        page.waitForURL("**/holds/*");
        page.getByLabel("Naam").fill("Sanne");
        page.getByLabel("E-mailadres").fill("sanne@parterre.example");
        press(page, "Naar betalen");
        page.waitForURL("**/sandbox/payments/*");
        return page;
    }

    private static int position(Page page, String seat) {
        return (int) page.evaluate(
                "name => [...document.querySelectorAll('.plan .seats use')].findIndex(use => use.getAttribute('aria-label')?.startsWith(name + ','))",
                seat);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
