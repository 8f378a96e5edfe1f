package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The organiser asks a charge and a gift; a buyer sees the one beforehand and gives the other, with and without script. */
class ChargesJourney {
    private final House house = Houses.on(Store.DERBY);

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void aChargeAndAGift() {
        charge("1,50");
        try {
            buys(Browser.phone().setJavaScriptEnabled(false), Visitor::isQuiet);
            buys(Browser.desk(), Visitor::isWell);
        } finally {
            charge("");
        }
        assertThat(house.client().as("organiser").get("/api/audit/self").json().getBoolean("clean"))
                .isTrue();
    }

    private void charge(String amount) {
        try (Visitor organiser = browser.visitor(house, Browser.desk())) {
            Page page = organiser.page();
            organiser.opens("/sign-in?to=/office/charges");
            press(page, "Organisator");
            organiser.isWell();
            page.getByLabel("Servicekosten per bestelling").fill("anderhalf");
            organiser.expects(422);
            press(page, "Bewaren: Goede Zaken");
            assertThat(page.locator(".alarm")).containsText("bijvoorbeeld 1,50");
            page.getByLabel("Servicekosten per bestelling").fill(amount);
            press(page, "Bewaren: Goede Zaken");
            assertThat(page.locator(".notice.done")).isVisible();
            organiser.isWell();
        }
    }

    private void buys(com.microsoft.playwright.Browser.NewContextOptions options, Consumer<Visitor> looks) {
        try (Visitor buyer = browser.visitor(house, options)) {
            Page page = buyer.page();
            buyer.opens(Evening.in(house.client(), "Theaterzaal").path());
            assertThat(page.locator("aside.basket")).containsText("€ 1,50 servicekosten");
            page.locator("#best").selectOption("2");
            press(page, "Kies voor mij");
            page.waitForURL("**/holds/*");
            int seats = cents(page.locator("[data-price='0']").innerText())
                    + cents(page.locator("[data-price='1']").innerText());
            assertThat(cents(page.locator("[data-total]").innerText())).isEqualTo(seats + 150);
            page.getByLabel("Naam").fill("Ada de Vries");
            page.getByLabel("E-mailadres").fill("ada@parterre.example");
            page.getByLabel("Bedrag (mag leeg blijven)").fill("veel");
            buyer.expects(422);
            press(page, "Naar betalen");
            assertThat(page.locator("#donation-error")).containsText("een gift is een bedrag");
            looks.accept(buyer);
            page.getByLabel("Bedrag (mag leeg blijven)").fill("2,50");
            page.getByLabel("Bedrag (mag leeg blijven)").press("Tab"); // where a script runs the sum follows
            if (page.locator("[data-reckon]").isVisible()) {
                press(page, "Reken");
            }
            assertThat(page.locator("[data-donation]")).containsText("2,50");
            assertThat(cents(page.locator("[data-total]").innerText())).isEqualTo(seats + 400);
            press(page, "Naar betalen");
            page.waitForURL("**/sandbox/payments/*");
            press(page, "Betaald De betaling lukt meteen.");
            assertThat(page.locator(".basket")).containsText("Uw gift");
            assertThat(page.locator(".basket")).containsText("Servicekosten");
            press(page, page.locator("a:has-text('Bon')").first());
            assertThat(page.locator("main")).containsText("Gift (zonder btw)");
            looks.accept(buyer);
        }
    }

    private static int cents(String shown) {
        return Integer.parseInt(shown.replaceAll("\\D", ""));
    }

    private static void press(Page page, com.microsoft.playwright.Locator what) {
        what.click();
        page.waitForLoadState();
    }

    private static void press(Page page, String name) {
        press(
                page,
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                        .first());
    }
}
