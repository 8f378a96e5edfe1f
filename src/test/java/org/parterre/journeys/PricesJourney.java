package org.parterre.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The organiser makes prices for an evening: a tariff more, another list, other zones; a party of friends buys by them. */
class PricesJourney {
    @AutoClose
    private final Browser browser = Browser.open();

    @Test
    void friendsPayLessInTheRowThatWasPainted() {
        House house = Houses.on(Store.POSTGRESQL);
        String friends = "Vrienden " + System.nanoTime() % 10_000;
        try (Visitor organiser = browser.visitor(house, Browser.desk());
                Visitor buyer = browser.visitor(house, Browser.phone())) {
            Page page = organiser.page();
            offers(organiser, friends);
            String evening = plans(organiser, friends);
            changesThePrices(organiser, evening);
            paintsARow(organiser);
            organiser.opens("/office/performances/" + evening);
            press(page, "Publiceren");
            buy(buyer, evening, friends);
            ends(organiser, friends);
        }
    }

    private static void offers(Visitor organiser, String friends) {
        Page page = organiser.page();
        organiser.opens("/sign-in");
        press(page, "Organisator");
        page.waitForURL("**/office");
        organiser.opens("/office/tariffs");
        organiser.isWell();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nieuw tarief"))
                .first()
                .click();
        page.getByLabel("Vanaf zoveel plaatsen").fill("veel");
        organiser.expects(422);
        press(page, "Toevoegen");
        assertThat(page.locator("[role=alert]")).containsText("Vul een getal van 2 tot 1000 in");
        organiser.isWell();
        page.getByLabel("Naam, Nederlands").fill(friends);
        page.getByLabel("Voor wie, Nederlands").fill("Wie met vrienden komt");
        page.getByLabel("Vanaf zoveel plaatsen").fill("3");
        press(page, "Toevoegen");
        assertThat(line(page, friends)).containsText("Vanaf 3 plaatsen in één bestelling.");
        organiser.isWell();
    }

    /** @return the number of the performance, a draft in the small hall */
    private static String plans(Visitor organiser, String friends) {
        Page page = organiser.page();
        organiser.opens("/office/performances/new");
        page.getByLabel("Zaalplan")
                .selectOption(page.locator("#plan option", new Page.LocatorOptions().setHasText("Kleine Zaal"))
                        .getAttribute("value"));
        press(page, "Toon de prijzen bij deze keuze");
        page.getByLabel("Datum").fill(LocalDate.now(Evening.ZONE).plusDays(50).toString());
        int last = page.locator("table.prices thead th").count() - 2;
        assertThat(page.locator("table.prices thead th").last()).containsText(friends);
        for (Locator row : page.locator("table.prices tbody tr").all()) {
            row.locator("input").first().fill("20");
            row.locator("input").nth(last).fill("12");
        }
        press(page, "Concept maken");
        assertThat(page.locator(".status").first()).hasText("Concept");
        return page.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }

    private static void changesThePrices(Visitor organiser, String evening) {
        Page page = organiser.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prijzen wijzigen"))
                .click();
        organiser.isWell();
        Locator first =
                page.locator("table.prices tbody tr").first().locator("input").first();
        first.fill("duur");
        press(page, "Prijzen bewaren");
        assertThat(page.locator("[role=alert]")).containsText("Schrijf de prijs");
        organiser.isWell();
        page.locator("table.prices tbody tr").first().locator("input").first().fill("32,50");
        press(page, "Prijzen bewaren");
        page.waitForURL("**/performances/" + evening);
        assertThat(page.locator("table.figures")).containsText("32,50");
    }

    private static void paintsARow(Visitor organiser) {
        Page page = organiser.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rangen schilderen"))
                .click();
        organiser.isWell();
        String zone = page.locator("input[name=zone]").last().getAttribute("value");
        List<Locator> seats = page.locator("svg.zones [data-of='0-0']").all();
        for (Locator seat : seats) {
            seat.click();
        }
        assertThat(page.locator("[data-count]")).hasText(seats.size() + " plaatsen gekozen");
        page.locator("input[name=zone]").last().check();
        press(page, "Schilder wat gekozen is");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Alles zoals in het zaalplan")))
                .isVisible();
        assertThat(page.locator(".brush")).containsText(seats.size() + " plaatsen liggen in een andere rang");
        organiser.isWell();
        assertThat(page.locator("input[name=zone][value='" + zone + "']")).isVisible();
    }

    private static void buy(Visitor buyer, String evening, String friends) {
        Page page = buyer.page();
        buyer.opens("/performances/" + evening);
        buyer.isWell();
        page.locator("#best").selectOption("3");
        press(page, "Kies voor mij");
        page.waitForURL("**/holds/*");
        buyer.isWell();
        assertThat(page.locator(".tariffs")).containsText("Wie met vrienden komt");
        for (int line = 0; line < 3; line++) {
            Locator tariff = page.locator("#tariff-" + line);
            String code = tariff.locator("option", new Locator.LocatorOptions().setHasText(friends))
                    .getAttribute("value");
            tariff.selectOption(code);
            if (line < 2) {
                assertThat(page.locator("[data-count]")).containsText(friends + " geldt vanaf 3 plaatsen");
            }
        }
        assertThat(page.locator("[data-count]")).hasText("");
        assertThat(page.locator("[data-total]")).hasText(Pattern.compile("€\\s36,00"));
        page.locator("#tariff-0").selectOption("normal");
        page.getByLabel("Naam").fill("Noor");
        page.getByLabel("E-mailadres").fill("noor@parterre.example");
        buyer.expects(422);
        press(page, "Naar betalen");
        assertThat(page.locator("[role=alert]")).containsText(friends + " geldt vanaf 3 plaatsen");
        assertThat(page.getByLabel("Naam")).hasValue("Noor");
        buyer.isWell();
        String code = page.locator("#tariff-1").inputValue();
        page.locator("#tariff-0").selectOption(code);
        press(page, "Naar betalen");
        page.waitForURL("**/sandbox/payments/*");
        press(page, "Betaald De betaling lukt meteen.");
        page.waitForURL("**/orders/*");
        assertThat(page.locator(".ticket")).hasCount(3);
    }

    private static void ends(Visitor organiser, String friends) {
        Page page = organiser.page();
        organiser.opens("/office/tariffs");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(friends))
                .click();
        page.getByLabel("Niet meer aanbieden").check();
        organiser.isWell();
        press(page, "Bewaren");
        assertThat(line(page, friends)).containsText("Gestopt");
    }

    private static Locator line(Page page, String tariff) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(tariff));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
