package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.payments.mollie.MollieStandIn;
import org.parterre.payments.mollie.MollieStandIn.Ill;

/** Paid by one's own bank, where no script runs; and what the office sees when money did not go back. */
class IdealJourney {
    @AutoClose
    private final Paying paying = new Paying();

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void theBankLeadsBackToTheTicketsAndTheOfficeSeesToWhatWentWrong() {
        try (Visitor buyer = browser.visitor(paying.house, Browser.phone().setJavaScriptEnabled(false))) {
            buysByIdeal(buyer);
        }
        try (Visitor buyer = browser.visitor(paying.house, Browser.phone())) {
            findsMollieAway(buyer);
        }
        String number = paying.failsToPayBack();
        try (Visitor organiser = browser.visitor(paying.house, Browser.desk())) {
            seesToIt(organiser, number);
        }
    }

    private void buysByIdeal(Visitor buyer) {
        Page page = buyer.page();
        goesToPay(buyer, "iDEAL | Wero");
        page.waitForURL(paying.mollie.url() + "/checkout/*");
        press(page, "Bank van het Noorden");
        page.waitForURL("**/orders/*");
        assertThat(page.locator("#state")).hasText("Bedankt, tot in het theater");
        assertThat(page.locator(".ticket img")).hasCount(2);
        buyer.isQuiet();
    }

    /** Turned away, tries again, turns back at the bank, and pays by another way. */
    private void findsMollieAway(Visitor buyer) {
        Page page = buyer.page();
        paying.mollie.isIll("create", MollieStandIn.ANYBODY, Ill.BROKEN);
        buyer.expects(503);
        goesToPay(buyer, "Creditcard");
        assertThat(page.locator("h1")).hasText("De betaalpagina is nu niet te bereiken");
        buyer.isWell();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Probeer opnieuw"))
                .tap();
        page.waitForURL(paying.mollie.url() + "/checkout/*");
        press(page, "Cancel");
        page.waitForURL("**/orders/*");
        assertThat(page.locator("#state")).hasText("De betaling is niet gelukt");
        buyer.isWell();
        page.getByLabel("Proefbank").check();
        press(page, "Opnieuw betalen");
        page.waitForURL("**/sandbox/payments/*");
        press(page, "Betaald De betaling lukt meteen.");
        assertThat(page.locator("#state")).hasText("Bedankt, tot in het theater");
    }

    private void goesToPay(Visitor buyer, String way) {
        Page page = buyer.page();
        buyer.opens(Evening.in(paying.house.client(), "Theaterzaal").path());
        press(page, "Kies voor mij");
        page.waitForURL("**/holds/*");
        page.getByLabel("Naam").fill("Jan 't Hoen");
        page.getByLabel("E-mailadres").fill("jan@parterre.example");
        assertThat(page.locator(".ways label")).hasCount(4);
        page.getByLabel(way).check();
        press(page, "Naar betalen");
    }

    private void seesToIt(Visitor organiser, String number) {
        Page page = organiser.page();
        organiser.opens("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Organisator"))
                .click();
        page.waitForURL("**/office");
        assertThat(page.locator(".shout")).containsText("1 terugbetaling is mislukt");
        organiser.opens("/office/refunds");
        Locator line = page.locator("tr", new Page.LocatorOptions().setHasText(number));
        assertThat(line).containsText("Mislukt");
        click(page, "Stop alle terugbetalingen");
        assertThat(page.locator("#stopped")).hasText("Er gaat nu geen geld terug");
        organiser.isWell();
        click(page, "Probeer opnieuw: de terugbetaling voor bestelling " + number);
        assertThat(line).containsText("Te betalen");
        page.waitForTimeout(2500); // two sweeps, and nothing leaves the house
        page.reload();
        assertThat(line).containsText("Te betalen");
        click(page, "Terugbetalingen weer laten gaan");
        assertThat(page.locator("#stopped")).hasCount(0);
        page.waitForTimeout(2500);
        paying.isChargedBack();
        page.reload();
        assertThat(line).containsText("Onderweg");
        assertThat(page.locator("section.alarm")).containsText("Bestelling " + number);
        organiser.isWell();
        organiser.opens("/office");
        assertThat(page.locator(".shout")).containsText("1 betaling is teruggehaald");
        organiser.opens("/office/refunds");
        click(page, "Uitgezocht: wat de bank terughaalde van bestelling " + number);
        assertThat(page.locator("section.alarm")).hasCount(0);
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .tap();
    }

    private static void click(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
