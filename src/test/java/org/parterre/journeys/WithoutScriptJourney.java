package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The same purchase and the same door where no script runs: lists and forms. */
class WithoutScriptJourney {
    private static final String NAME = "Jan 't Hoen";

    private final Store store = Store.POSTGRESQL;

    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void listsAndFormsAreEnough() {
        House house = Houses.on(store);
        Evening tonight = Evening.in(house.client(), "Theaterzaal");
        try (Visitor buyer = browser.visitor(house, Browser.phone().setJavaScriptEnabled(false));
                Visitor volunteer = browser.visitor(house, Browser.phone().setJavaScriptEnabled(false))) {
            String first = buysTwoSeatsFromTheList(buyer, tonight);
            typesTheShortCode(volunteer, tonight, first);
        }
    }

    /** @return the short code of the first ticket */
    private static String buysTwoSeatsFromTheList(Visitor buyer, Evening tonight) {
        Page page = buyer.page();
        buyer.opens(tonight.path());
        assertThat(page.locator("svg.plan")).isVisible();
        Locator section = page.locator("#list details").first();
        section.locator("summary").tap();
        Locator row = section.locator("fieldset").all().stream()
                .filter(WithoutScriptJourney::beginsWithFourFreeSeats)
                .findFirst()
                .orElseThrow();
        row.locator("label").nth(0).tap();
        row.locator("label").nth(1).tap();
        press(page, "Vasthouden en verder");
        page.waitForURL("**/holds/*");
        page.locator("#tariff-0").selectOption("student");
        press(page, "Bereken opnieuw");
        assertThat(page.locator("#tariff-0")).hasValue("student");
        press(page, "Naar betalen");
        assertThat(page.locator("[role=alert]")).containsText("Vul uw naam in.");
        buyer.expects(422);
        page.getByLabel("Naam").fill(NAME);
        page.getByLabel("E-mailadres").fill("jan@parterre.example");
        press(page, "Naar betalen");
        page.waitForURL("**/sandbox/payments/*");
        press(page, "Betaald De betaling lukt meteen.");
        page.waitForURL("**/orders/*");
        assertThat(page.locator("#state")).hasText("Bedankt, tot in het theater");
        assertThat(page.locator(".ticket img")).hasCount(2);
        return page.locator(".ticket")
                .first()
                .locator("p", new Locator.LocatorOptions().setHasText("Code voor aan de deur"))
                .locator("b")
                .textContent();
    }

    /** So that the first two leave no seat alone. */
    private static boolean beginsWithFourFreeSeats(Locator row) {
        return row.locator("label").allTextContents().stream()
                .limit(4)
                .allMatch(label -> label.matches("\\d+ €.[\\d,]+"));
    }

    private static void typesTheShortCode(Visitor volunteer, Evening tonight, String code) {
        Page page = volunteer.page();
        volunteer.opens("/sign-in?to=/door/" + tonight.id());
        press(page, "Deur");
        page.waitForURL("/door/" + tonight.id());
        type(page, "");
        volunteer.expects(422);
        assertThat(page.locator("[role=alert]")).hasText("Typ of scan eerst een code.");
        type(page, code);
        assertThat(page.locator("h1.word")).hasText("Welkom");
        assertThat(page.locator(".name")).hasText(NAME);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Volgende"))
                .tap();
        type(page, code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(page.locator("h1.word")).hasText("Al binnen");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Volgende"))
                .tap();
        page.getByLabel("Zoek op naam of bestelnummer").fill("'t hoen");
        press(page, "Zoek");
        page.locator(".people li", new Page.LocatorOptions().setHasNot(page.locator(".status")))
                .getByRole(AriaRole.BUTTON)
                .first()
                .tap();
        assertThat(page.locator("h1.word")).hasText("Welkom");
    }

    private static void type(Page page, String code) {
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(code);
        press(page, "Controleer");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .tap();
    }
}
