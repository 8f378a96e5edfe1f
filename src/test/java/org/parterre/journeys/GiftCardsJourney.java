package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Somebody buys a gift card on a phone where no script runs; who gets the letter pays seats with it. */
class GiftCardsJourney {
    private static final String EMAIL = "opa@parterre.example";
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4} ){3}[0-9A-Z]{4}");

    private final House house = Houses.on(Store.DERBY);

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void aCardIsBoughtAndSpent() {
        try (Visitor buyer = browser.visitor(house, Browser.phone().setJavaScriptEnabled(false));
                Visitor looker = browser.visitor(house, Browser.phone());
                Visitor organiser = browser.visitor(house, Browser.desk())) {
            String purchase = buys(buyer);
            looks(looker, purchase);
            spends(buyer, reads(organiser));
        }
        assertThat(house.client().as("organiser").get("/api/audit/self").json().getBoolean("clean"))
                .isTrue();
    }

    /** @return the page of the purchase */
    private static String buys(Visitor buyer) {
        Page page = buyer.page();
        buyer.opens("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tegoedbon kopen"))
                .tap();
        buyer.expects(422);
        page.getByLabel("Uw boodschap").fill("Veel plezier!");
        press(page, "Naar betalen");
        assertThat(page.locator("[role=alert] li")).hasCount(3);
        assertThat(page.getByLabel("Uw boodschap")).hasValue("Veel plezier!");
        page.getByLabel("Een ander bedrag").check();
        page.locator("#own").fill("42,50");
        page.getByLabel("Voor wie?").fill("Sem");
        page.getByLabel("Naam", new Page.GetByLabelOptions().setExact(true)).fill("Opa de Groot");
        page.getByLabel("E-mailadres").fill(EMAIL);
        press(page, "Naar betalen");
        page.waitForURL("**/sandbox/payments/*");
        press(page, "Mislukt");
        assertThat(page.locator("#state")).hasText("De betaling is niet gelukt");
        press(page, "Opnieuw betalen");
        page.waitForURL("**/sandbox/payments/*");
        press(page, "Betaald De betaling lukt meteen.");
        assertThat(page.locator("#state")).hasText("Bedankt, de bon is onderweg");
        assertThat(page.locator("main")).containsText(EMAIL);
        assertThat(page.locator(".basket")).containsText("42,50");
        buyer.isQuiet();
        return page.url();
    }

    private static void looks(Visitor looker, String purchase) {
        Page page = looker.page();
        looker.opens(purchase);
        looker.isWell();
        looker.opens("/gift-cards");
        looker.isWell();
        page.getByLabel("€ 50,00").check();
        page.locator("#own").fill("30");
        assertThat(page.getByLabel("Een ander bedrag")).isChecked();
        page.getByLabel("€ 25,00").check();
        assertThat(page.locator("#own")).hasValue("");
        looker.expects(422);
        press(page, "Naar betalen");
        assertThat(page.getByLabel("€ 25,00")).isChecked();
        looker.isWell();
    }

    /** @return the code in the letter, which the office has as no mail server is set */
    private static String reads(Visitor organiser) {
        Page page = organiser.page();
        organiser.opens("/sign-in?to=/office/mail");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Organisator"))
                .click();
        page.waitForURL("**/office/mail");
        page.locator("tr", new Page.LocatorOptions().setHasText(EMAIL))
                .first()
                .locator("a")
                .click();
        assertThat(page.locator("pre")).containsText("Veel plezier!");
        organiser.isWell();
        Matcher code = CODE.matcher(page.locator("pre").textContent());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private void spends(Visitor buyer, String code) {
        Page page = buyer.page();
        buyer.opens(Evening.in(house.client(), "Theaterzaal").path());
        page.locator("#best").selectOption("1");
        press(page, "Kies voor mij");
        page.waitForURL("**/holds/*");
        page.getByLabel("Naam").fill("Sem Bakker");
        page.getByLabel("E-mailadres").fill("sem@parterre.example");
        page.locator("#codes").fill(code);
        press(page, "Bereken opnieuw");
        assertThat(page.locator(".basket")).containsText("Met uw tegoedbon");
        press(page, "Bestellen");
        page.waitForURL("**/orders/*");
        assertThat(page.locator(".ticket")).hasCount(1);
        buyer.isQuiet();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .tap();
        page.waitForLoadState();
    }
}
